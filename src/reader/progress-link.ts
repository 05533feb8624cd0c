import { type Progress, progressOf } from './sections/read.ts';

/** Stands before the progress in the fragment of a link. */
export const FRAGMENT = '#progress=';

const PAGE_ID = /^[a-z0-9-]{1,100}\/[a-z0-9-]{1,100}$/;
const MOST_PAGES = 1000;

/** The progress that a link carries. */
export interface Carried {
  /** Under the present ids of its pages, which this guide may know or not. */
  readonly progress: Progress;
  /** How many more ids it carries, which are none. */
  readonly damaged: number;
}

/**
 * The progress in the fragment of a link.
 * @returns undefined where it carries none, null where it is no list of page ids
 */
export function progressIn(fragment: string): Carried | null | undefined {
  if (!fragment.startsWith(FRAGMENT)) return undefined;
  const ids = fragment
    .slice(FRAGMENT.length)
    .split(/[,\s]+/)
    .filter((id) => id !== '');
  if (ids.length > MOST_PAGES) return null;
  const readable = ids.filter((id) => PAGE_ID.test(id));
  if (readable.length === 0 && ids.length > 0) return null;
  return { progress: progressOf(readable), damaged: ids.length - readable.length };
}

/**
 * What a link carries, in words.
 * @param isHere whether this guide has a page
 */
export function carriedInWords({ progress, damaged }: Carried, isHere: (id: string) => boolean) {
  const here = progress.filter(isHere).length;
  const unknown = progress.length - here;
  const of = `of ${progress.length + damaged}`;
  return [
    `This link carries ${here === 0 ? 'no' : here} read ${here === 1 ? 'page' : 'pages'}.`,
    ...(unknown > 0 ? [`${unknown} ${of} ${are(unknown)} not in this guide any more.`] : []),
    ...(damaged > 0 ? [`${damaged} ${of} cannot be read.`] : []),
  ].join(' ');
}

const are = (count: number) => (count === 1 ? 'is' : 'are');

/** The progress for a link, without what is damaged in it. */
export function formatProgress(progress: Progress): string {
  return progress.filter((id) => PAGE_ID.test(id)).join(',');
}
