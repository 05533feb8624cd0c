import type { JSHandle, Page } from '@playwright/test';
import { fileURLToPath } from 'node:url';
import type { ProgramClient, ProgramSettings } from '../../../src/labs/programs/client';
import type { ProgramLanguage } from '../../../src/labs/programs/protocol';
import type { Program } from '../../../src/labs/programs/runtime';
import { builtPage, Site } from '../labs/site';
import { test as policed } from '../policed';
import type { Programs } from './page/main';

declare const programs: Programs;

const PAGE = fileURLToPath(new URL('page/', import.meta.url));

/** Tests with a page that has nothing but what runs programs, on a host that has one language. */
export const test = policed.extend<
  { language: ProgramLanguage; site: Site; address: string },
  { folder: string }
>({
  language: ['javascript', { option: true }],
  folder: [
    async ({}, use, { workerIndex }) => {
      const folder = `test-results/programs-page-${workerIndex}`;
      await builtPage(folder, PAGE);
      await use(folder);
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  site: async ({ folder, language }, use) => {
    const site = new Site(folder, language);
    await use(site);
    site.close();
  },
  address: async ({ site }, use) => use(await site.open()),
});

export async function open(page: Page, address: string) {
  await page.goto(address);
  await page.locator('body[data-ready]').waitFor({ state: 'attached' });
}

/** Opens what runs programs in the page. */
export const clientIn = (page: Page, settings: Omit<ProgramSettings, 'source'>) =>
  page.evaluateHandle(
    (given) => new programs.ProgramClient({ ...given, source: programs.source }),
    settings,
  );

/** Runs a program, and gives what it wrote as well. */
export const ran = (client: JSHandle<ProgramClient>, program: Program) =>
  client.evaluate(async (here, what) => {
    const output = { stdout: '', stderr: '' };
    const result = await here.run(what, {
      onOutput(pieces) {
        for (const { stream, text } of pieces) output[stream] += text;
      },
    });
    return { ...result, ...output };
  }, program);
