import { existsSync, globSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { meant } from '../../lib/near-names.ts';
import type { Fault } from './written.ts';

/** Where all collections lie, from the root of the project. */
const CONTENT = 'src/content';
const EXTENSION = /\.\w+$/;
/** What systems and editors leave behind. */
const OF_OTHERS = /^\.|~$/;

/** The files of a folder that belong to authors, with forward slashes, in a fixed order. */
function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !OF_OTHERS.test(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name).slice(join(folder, '/').length))
    .map((file) => file.replaceAll('\\', '/'))
    .sort();
}

/** The id that Astro gives an entry; two files may ask for the same. */
const idOf = (file: string) =>
  file
    .replace(EXTENSION, '')
    .replace(/\/index$/, '')
    .toLowerCase();

/** The folder of a collection. */
export interface Folder {
  /** From the root of the project, such as `src/content/glossary`. */
  readonly folder: string;
  /** Which files of it are read, such as `*.yaml`. */
  readonly pattern: string;
}

/** The files of a collection that are read, by the ids of their entries. */
function readFiles(root: string, { folder, pattern }: Folder): Map<string, string[]> {
  const files = globSync(pattern, { cwd: join(root, folder) });
  return Map.groupBy(files.map((file) => file.replaceAll('\\', '/')).sort(), idOf);
}

/** What is wrong with the files of a collection: those that nothing reads, and two with one id. */
export function folderFaults(root: string, collection: Folder): readonly string[] {
  const { folder, pattern } = collection;
  const byId = readFiles(root, collection);
  const read = new Set([...byId.values()].flat());
  return [
    ...filesIn(join(root, folder))
      .filter((file) => !read.has(file))
      .map((file) => `${folder}/${file}: nothing reads it, only ${pattern} is read`),
    ...[...byId].flatMap(([id, [file, ...others]]) =>
      others.map((other) => `${folder}/${other}: “${id}” is in ${file ?? ''} as well`),
    ),
  ];
}

interface Reference {
  readonly collection: string;
  readonly id: string;
}

function isReference(value: object): value is Reference {
  return 'collection' in value && 'id' in value && Object.keys(value).length === 2;
}

/**
 * The references of an entry to entries that there are not.
 * @param root the root of the project
 * @param data what a schema made of the entry
 */
export function referenceFaults(root: string, data: unknown, path: Fault['path'] = []): Fault[] {
  if (typeof data !== 'object' || data === null) return [];
  if (Array.isArray(data)) {
    return data.flatMap((item, index) => referenceFaults(root, item, [...path, index]));
  }
  if (!isReference(data)) {
    return Object.entries(data).flatMap(([key, value]) =>
      referenceFaults(root, value, [...path, key]),
    );
  }
  const folder = join(root, CONTENT, data.collection);
  const isThere = ['.yaml', '.mdx', '.md'].some((end) => existsSync(join(folder, data.id + end)));
  if (isThere) return [];
  const known = filesIn(folder).map((file) => file.replace(EXTENSION, ''));
  const place = `${CONTENT}/${data.collection}`;
  return [{ path, message: `“${data.id}” is not in ${place}: ${meant(data.id, known)}` }];
}

/** The ids that the entries of a collection must have, and the file that says so. */
export interface Order {
  readonly ids: readonly string[];
  readonly place: string;
}

/** Pages that the reading order does not know, and pages that only it knows. */
export function orderFaults(
  root: string,
  collection: Folder,
  { ids, place }: Order,
): readonly string[] {
  const pages = readFiles(root, collection);
  const left = [...pages].filter(([id]) => !ids.includes(id));
  const known = left.length > 0 ? left.map(([id]) => id) : [...pages.keys()];
  return [
    ...ids
      .filter((id) => !pages.has(id))
      .map((id) => `${place}: “${id}” has no page: ${meant(id, known)}`),
    ...left.map(
      ([id, [file = '']]) =>
        `${collection.folder}/${file}: “${id}” is not in the reading order: add it to ${place}`,
    ),
  ];
}
