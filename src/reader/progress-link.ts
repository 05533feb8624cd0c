import { type Progress, progressOf } from './sections/read.ts';

/** Stands before the progress in the fragment of a link. */
export const FRAGMENT = '#progress=';

const PAGE_ID = /^[a-z0-9-]{1,100}\/[a-z0-9-]{1,100}$/;
const MOST_PAGES = 1000;

/**
 * The progress that a link carries in its fragment, under the present ids of its pages.
 * @returns null where the text is no list of page ids
 */
export function parseProgress(text: string): Progress | null {
  if (text === '') return [];
  const ids = text.split(',');
  if (ids.length > MOST_PAGES || !ids.every((id) => PAGE_ID.test(id))) return null;
  return progressOf(ids);
}

/** The progress for a link, without what is damaged in it. */
export function formatProgress(progress: Progress): string {
  return progress.filter((id) => PAGE_ID.test(id)).join(',');
}
