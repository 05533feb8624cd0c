import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';

/** What Astro and Vite know of an error's place. */
interface Place {
  readonly file?: string | undefined;
  readonly line?: number | undefined;
}

/** A message that names the place itself knows better than Astro where it is. */
const OWN_PLACE = /^src\/[^\s:]+(?::\d+)?: /;

/** Errors of code that runs; where it is of a page, their line is one of what MDX made of it. */
const RUN = new Set(['Error', 'RangeError', 'ReferenceError', 'TypeError']);

/** What Vite says of an import that leads nowhere, and much more behind it. */
const UNRESOLVED = /^.*failed to resolve import "(.+?)" from "(.+?)".*$/;

/** Astro says this above the faults of an entry; the file says it better. */
const PREAMBLE = 'data does not match collection schema.';

/**
 * An error as one line: the file under `root` and the line, where they are known, and what is wrong.
 * @param root absolute path of the project
 */
export function faultLine(error: unknown, root: string = process.cwd()): string {
  if (!(error instanceof Error)) return String(error);
  const [inner] = (error as { readonly errors?: readonly unknown[] }).errors ?? [];
  if (inner !== undefined) return faultLine(inner, root);
  const lines = stripVTControlCharacters(error.message)
    .replaceAll('**', '')
    .split('\n')
    // Some messages of a schema name their field once more.
    .map((line) => line.trim().replace(/^(\S+: )\1/, '$1'))
    .filter((line) => line !== '' && !line.endsWith(PREAMBLE));
  const [first = error.name, ...others] = lines;
  const told = [first, ...others].join(first.endsWith(':') ? ' ' : '; ');
  const text = told
    .replaceAll(`${root}/`, '')
    .replace(UNRESOLVED, '$2: there is no “$1” to import');
  const place = placeOf(error, root);
  if (place === undefined || OWN_PLACE.test(text)) return text;
  return `${place}: ${place.includes(':') ? text.replace(/^\d+:\d+: /, '') : text}`;
}

function placeOf(error: Error, root: string): string | undefined {
  const { loc, id } = error as Error & { readonly loc?: Place; readonly id?: string };
  const file = loc?.file ?? id;
  if (file === undefined || file === '') return undefined;
  const path = file.startsWith('file:') ? fileURLToPath(file) : file;
  const name = path.startsWith(root) ? relative(root, path) : path;
  return loc?.line && !(isPage(path) && RUN.has(error.name)) ? `${name}:${loc.line}` : name;
}

const isPage = (path: string) => /\.mdx?$/.test(path);
