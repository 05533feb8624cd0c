import { type CollectionEntry, type CollectionKey, getCollection, getEntry } from 'astro:content';
import distance from 'damerau-levenshtein';

const SHOWN = 3;

/**
 * The entry of a collection that a page names.
 * @param place where it is named, such as `apis/http: <Term>`
 * @throws Error that says where, and which ids are near, when there is no such entry
 */
export async function knownEntry<C extends CollectionKey>(
  collection: C,
  id: string,
  place: string,
): Promise<CollectionEntry<C>> {
  const entry = (await getEntry(collection, id)) as CollectionEntry<C> | undefined;
  if (entry !== undefined) return entry;
  const near = (await getCollection(collection))
    .map((known) => ({ id: known.id, steps: distance(id, known.id).steps }))
    .sort((a, b) => a.steps - b.steps)
    .slice(0, SHOWN);
  const names = near.map((known) => `“${known.id}”`).join(', ');
  throw new Error(`${place} names “${id}”, which is not in content/${collection}; near: ${names}`);
}
