import { type CollectionEntry, type CollectionKey, getCollection } from 'astro:content';
import { meant } from './near-names';

/**
 * The entry of a collection that has this id.
 * @throws Error that says which ids are near, when there is none
 */
export async function knownEntry<C extends CollectionKey>(
  collection: C,
  id: string,
): Promise<CollectionEntry<C>> {
  // `getEntry` would warn of what is told here.
  const entries: readonly CollectionEntry<C>[] = await getCollection(collection);
  const entry = entries.find((each) => each.id === id);
  if (entry !== undefined) return entry;
  const known = entries.map((each) => each.id);
  throw new Error(`“${id}” is not in src/content/${collection}: ${meant(id, known)}`);
}
