import type { Reader } from './reader';

/** The text of the first element that the CSS finds, or null where there is none. */
export const text = (reader: Reader, css: string) =>
  reader.ask((selector) => document.querySelector(selector)?.textContent.trim() ?? null, css);

/** An attribute of the first element that the CSS finds. */
export const attribute = (reader: Reader, css: string, name: string) =>
  reader.ask(
    ([selector, asked]) => document.querySelector(selector ?? '')?.getAttribute(asked ?? ''),
    [css, name],
  );
