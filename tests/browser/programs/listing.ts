import type { Locator, Page } from '@playwright/test';
import { LANGUAGES } from '../../../src/data/languages';
import { expect as expectSoon } from '../policed';

/** With time for a runtime to start beside other tests. */
export const expect = expectSoon.configure({ timeout: 20_000 });

const NAMES = new Map<string, string>(LANGUAGES.map(({ id, name }) => [id, name]));

/** The first listing of a program, such as `python/check-token`, in the tab of its language. */
export async function listingIn(page: Page, address: string, id: string): Promise<Locator> {
  await page.goto(address);
  const live = page.locator(`live-listing[data-program="${id}"]`);
  const tabs = page.locator('listing-tabs', { has: live }).first();
  // A link to a listing chooses its language itself.
  if (!address.includes('#') && (await tabs.count()) > 0) {
    const name = NAMES.get(id.slice(0, id.indexOf('/'))) ?? '';
    await tabs.getByRole('tab', { name, exact: true }).click();
  }
  return page.locator('figure.listing', { has: live }).first();
}

export const bar = (listing: Locator) => listing.locator('.code__bar');
export const press = (listing: Locator, name: string) =>
  bar(listing).getByRole('button', { name, exact: true }).click();
export const tool = (listing: Locator, name: string) =>
  listing.locator('.program-tools').getByRole('button', { name, exact: true });
export const editorOf = (listing: Locator) => listing.getByRole('textbox', { name: /^main\./ });
export const ending = (listing: Locator) => listing.locator('.program-outcome__ending');
export const here = (listing: Locator) => listing.getByRole('group', { name: 'Output here' });

/** Runs the program, with the runtime loaded first where that is asked. */
export async function run(listing: Locator): Promise<void> {
  await press(listing, 'Run');
  const load = listing.getByRole('button', { name: /^Load .* MB and run$/ });
  await expect(load.or(ending(listing))).toBeVisible();
  if (await load.isVisible()) await load.click();
}

export async function edit(listing: Locator): Promise<void> {
  await press(listing, 'Edit');
  await expect(editorOf(listing)).toBeFocused();
}

/** Puts a line at the end of what is edited. */
export async function add(listing: Locator, line: string): Promise<void> {
  await editorOf(listing).press('ControlOrMeta+End');
  await listing.page().keyboard.insertText(`\n${line}`);
}

/** The fragment of a link that carries a program in the place of the guide’s own. */
export async function fragmentWith(page: Page, id: string, region: string, text: string) {
  const state = await page.evaluate(
    async (json) => {
      const stream = new Blob([json]).stream().pipeThrough(new CompressionStream('deflate-raw'));
      const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
      const base64 = btoa(String.fromCharCode(...bytes));
      return base64.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
    },
    JSON.stringify([1, id, text]),
  );
  return `#${id}/${region}=${state}`;
}
