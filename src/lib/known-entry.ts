import { type CollectionEntry, type CollectionKey, getCollection, getEntry } from 'astro:content';
import distance from 'damerau-levenshtein';

const SHOWN = 3;

/**
 * The entry of a collection that a page names.
 * @param place where it is named, such as `/apis/http/: <Term>`
 * @throws Error that says where, and which ids are near, when there is no such entry
 */
export async function knownEntry<C extends CollectionKey>(
  collection: C,
  id: string,
  place: string,
): Promise<CollectionEntry<C>> {
  const entry = (await getEntry(collection, id)) as CollectionEntry<C> | undefined;
  if (entry !== undefined) return entry;
  const known = (await getCollection(collection)).map((each) => each.id);
  const near = nearest(id, known).join(', ');
  throw new Error(
    `${place} names “${id}”, which is not in src/content/${collection}; near: ${near}`,
  );
}

/** The three ids that take the fewest slips to get to, nearest first (Damerau–Levenshtein distance). */
export function nearest(id: string, known: readonly string[]): string[] {
  const slips = new Map(known.map((each) => [each, distance(id, each).steps]));
  return known.toSorted((a, b) => (slips.get(a) ?? 0) - (slips.get(b) ?? 0)).slice(0, SHOWN);
}
