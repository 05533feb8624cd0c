import type { SearchEntry } from '../../search/index/entry.ts';
import { signsByPage } from '../../search/index/signs.ts';

/** Pages that someone wrote, and technologies; lists of other pages have no text of their own. */
export const isText = ({ type, headings }: SearchEntry) =>
  type === 'technology' || (type === 'page' && headings !== undefined);

/**
 * The entries of the lexicon with what the finished pages add: the ids of their records in the
 * full-text index, and the signs of their code.
 * @param records id by the address of a page
 * @param signs how often each sign stands on a page, by the page's address
 * @throws Error where a text is not in the index, or where there is none
 */
export function withText(
  entries: readonly SearchEntry[],
  records: ReadonlyMap<string, string>,
  signs: ReadonlyMap<string, ReadonlyMap<string, number>>,
): SearchEntry[] {
  const signsOf = signsByPage(signs);
  const complete = entries.map((entry) => {
    // Questions have the address of the page that answers them, which alone is the text.
    const record = isText(entry) ? records.get(entry.path) : undefined;
    return record === undefined
      ? entry
      : { ...entry, record, signs: signsOf.get(entry.path) ?? {} };
  });
  const lost = complete.filter((entry) => isText(entry) && entry.record === undefined);
  if (records.size === 0 || lost.length > 0) {
    throw new Error(`not in the search index: ${lost.map(({ path }) => path).join()}`);
  }
  return complete;
}
