import { type CollectionEntry, type CollectionKey, getCollection, getEntry } from 'astro:content';
import { meant } from './near-names';

/**
 * The entry of a collection that has this id.
 * @throws Error that says which ids are near, when there is none
 */
export async function knownEntry<C extends CollectionKey>(
  collection: C,
  id: string,
): Promise<CollectionEntry<C>> {
  const entry = (await getEntry(collection, id)) as CollectionEntry<C> | undefined;
  if (entry !== undefined) return entry;
  const known = (await getCollection(collection)).map((each) => each.id);
  throw new Error(`“${id}” is not in src/content/${collection}: ${meant(id, known)}`);
}
