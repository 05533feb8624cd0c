/** Which pages the reader has read: ids such as `basics/why-it-matters`. */
export type Progress = readonly string[];

const PAGE_ID = /^[a-z0-9-]+\/[a-z0-9-]+$/;
const MOST_PAGES = 1000;

/**
 * The progress that `text` stands for, from storage or from a link.
 * @param order ids of pages: those that are not in it are left out, the others are in this order
 * @returns null where the text is no list of page ids at all
 */
export function parseProgress(text: string, order?: readonly string[]): Progress | null {
  if (text === '') return [];
  const ids = text.split(',');
  if (ids.length > MOST_PAGES || !ids.every((id) => PAGE_ID.test(id))) return null;
  return order?.filter((id) => ids.includes(id)) ?? ids;
}

/** What the storage holds of a progress, without what was damaged there. */
export function keptProgress(text: string, order?: readonly string[]): Progress {
  const ids = text.split(',').filter((id) => PAGE_ID.test(id));
  return parseProgress(ids.slice(0, MOST_PAGES).join(','), order) ?? [];
}

export function formatProgress(progress: Progress): string {
  return progress.join(',');
}

/** The progress with this page read, or no longer read. */
export function withPage(progress: Progress, id: string, read: boolean): Progress {
  const others = progress.filter((page) => page !== id);
  return read ? [...others, id] : others;
}

/** The first page of `path` that is not read yet. */
export function nextPage(progress: Progress, path: readonly string[]): string | undefined {
  return path.find((id) => !progress.includes(id));
}
