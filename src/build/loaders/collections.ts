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

/**
 * What is wrong with the files of a collection: those that nothing reads, and two with one id.
 * @param folder its folder
 * @param pattern which files are read, such as `*.yaml`
 */
export function folderFaults(folder: string, pattern: string): readonly string[] {
  const files = filesIn(folder);
  const read = globSync(pattern, { cwd: folder }).map((file) => file.replaceAll('\\', '/'));
  const byId = Map.groupBy(
    files.filter((file) => read.includes(file)),
    idOf,
  );
  return [
    ...files
      .filter((file) => !read.includes(file))
      .map((file) => `${file}: nothing reads it, only ${pattern} is read`),
    ...[...byId].flatMap(([id, [file, ...others]]) =>
      others.map((other) => `${other}: “${id}” is in ${file ?? ''} as well`),
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

/**
 * Pages that the reading order does not know, and pages that only it knows.
 * @param pages id → file of all written pages
 * @param order ids in reading order, without those of generated pages
 * @param place the file of the reading order
 */
export function orderFaults(
  pages: ReadonlyMap<string, string>,
  order: readonly string[],
  place: string,
): readonly string[] {
  const unknown = order.filter((id) => !pages.has(id));
  const left = [...pages].filter(([id]) => !order.includes(id));
  return [
    ...unknown.map((id) => {
      const others = left.map(([other]) => other);
      return `${place}: “${id}” has no page: ${meant(id, others.length > 0 ? others : [...pages.keys()])}`;
    }),
    ...left.map(([id, file]) => `${file}: “${id}” is not in the reading order: add it to ${place}`),
  ];
}
