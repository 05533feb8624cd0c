import { RENAMED_PAGES } from '../../data/renamed-pages.ts';
import type { Section } from '../document.ts';

/** Which pages the reader has read: ids such as `basics/why-it-matters`, each once, sorted. */
export type Progress = readonly string[];

/** The id that a page has now, whatever it was when the reader ticked it. */
export function currentId(id: string, renamed: typeof RENAMED_PAGES = RENAMED_PAGES): string {
  const next = renamed.get(id);
  return next === undefined ? id : currentId(next, renamed);
}

/** The progress with these pages alone, under their present ids. */
export function progressOf(ids: readonly string[]): Progress {
  return [...new Set(ids.map((id) => currentId(id)))].sort();
}

/** Ids that no page of this guide has stay: a newer guide may know them. */
export const READ: Section<Progress> = {
  name: 'read',
  empty: [],
  parse: (value) =>
    Array.isArray(value) && value.every((id) => typeof id === 'string')
      ? progressOf(value)
      : undefined,
};

/** The progress with this page read, or no longer read. */
export function withPage(progress: Progress, id: string, read: boolean): Progress {
  const others = progress.filter((page) => page !== id);
  return read ? progressOf([...others, id]) : others;
}
