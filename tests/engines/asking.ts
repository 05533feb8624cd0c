import type { Reader } from './reader';
import { expect } from './test';

/** The text of the first element that the CSS finds, or null where there is none. */
export const text = (reader: Reader, css: string) =>
  reader.ask((selector) => document.querySelector(selector)?.textContent.trim() ?? null, css);

/** An attribute of the first element that the CSS finds. */
export const attribute = (reader: Reader, css: string, name: string) =>
  reader.ask(
    ([selector, asked]) => document.querySelector(selector ?? '')?.getAttribute(asked ?? ''),
    [css, name],
  );

/** Opens the search by its keys and waits for the results of a query. */
export async function search(reader: Reader, query: string): Promise<void> {
  await reader.press('Search');
  await expect
    .poll(() => reader.ask(() => document.activeElement?.getAttribute('role')))
    .toBe('combobox');
  await reader.type(query);
  await expect.poll(() => attribute(reader, '[role=listbox]', 'aria-busy')).toBe('false');
}

/** Brings each part that the CSS finds into view, points at it and waits until its code runs. */
export async function wake(reader: Reader, css: string): Promise<void> {
  await reader.ask((selector) => {
    for (const part of document.querySelectorAll(selector)) {
      part.scrollIntoView({ behavior: 'instant' });
      part.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
    }
  }, css);
  await expect
    .poll(() =>
      reader.ask((selector) => {
        const parts = [...document.querySelectorAll(selector)];
        const asleep = parts.filter((part) => part.closest('astro-island[ssr]') !== null);
        return parts.length === 0 ? ['nothing is found'] : asleep.map(({ id }) => id);
      }, css),
    )
    .toEqual([]);
}
