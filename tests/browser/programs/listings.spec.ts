import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { MUST_FAIL } from '../../../src/data/listing-topics';
import { LIVE_LISTINGS } from '../../../src/data/live-listings';
import { test } from '../policed';
import { sitePages } from '../site-pages';
import { builtWithout } from './built-without';
import { ending, expect, here, listingIn, run } from './listing';

/** The first page that shows each program, by its id. */
function shownOn(): ReadonlyMap<string, string> {
  const pages = new Map<string, string>();
  for (const path of sitePages()) {
    const html = readFileSync(join('dist', path, 'index.html'), 'utf8');
    for (const [, id = ''] of html.matchAll(/data-program="([^"]+)"/g)) {
      if (!pages.has(id)) pages.set(id, path);
    }
  }
  return pages;
}

/** Runs a listing in its page, and says how that is not as it was recorded. */
async function difference(page: Page, address: string, id: string, broken: string | undefined) {
  const listing = await listingIn(page, address, id);
  await run(listing);
  await expect(ending(listing)).not.toBeEmpty({ timeout: 90_000 });
  const said = (await ending(listing).textContent())?.trim() ?? '';
  const isAsItMust =
    broken === undefined ? said.startsWith('Exit code 0: ') : said.includes(`“${broken}”`);
  const lines = here(listing).locator('[data-stream=stdout]');
  const output = (await lines.allTextContents()).join('');
  const isRecorded = output === readFileSync(`listings/${id}/expected.txt`, 'utf8');
  return isAsItMust && isRecorded ? undefined : `${said}\n${await here(listing).textContent()}`;
}

/** The limits are for a reader’s machine, which does not run tests beside the program. */
const stretchLimits = (page: Page) =>
  page.addInitScript(() => {
    const { setTimeout: wait } = globalThis;
    const patient = (work: () => void, milliseconds = 0) =>
      wait(work, milliseconds < 10_000 ? milliseconds : milliseconds * 6);
    Object.assign(globalThis, { setTimeout: patient });
  });

for (const [language, topics] of Object.entries(LIVE_LISTINGS)) {
  test(`each listing in ${language} prints in its page what was recorded`, async ({ page }) => {
    test.setTimeout(240_000);
    test.skip(builtWithout(language), `built without ${language}`);
    await stretchLimits(page);
    const pages = shownOn();
    const differing: Record<string, string> = {};
    for (const [topic, { state }] of Object.entries(topics)) {
      if (state === 'recorded') continue;
      const id = `${language}/${topic}`;
      await test.step(id, async () => {
        const found = await difference(page, pages.get(id) ?? 'nowhere', id, MUST_FAIL[topic]);
        if (found !== undefined) differing[id] = found;
      });
    }
    expect(differing).toEqual({});
  });
}
