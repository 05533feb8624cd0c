import type { Loader, LoaderContext } from 'astro/loaders';
import type { z } from 'astro/zod';
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  type Folder,
  folderFaults,
  type Order,
  orderFaults,
  referenceFaults,
} from './collections.ts';
import { mdxParts } from './plain-markdown.ts';
import { type Fault, faultsOf, fieldPath } from './written.ts';

/** What a collection holds, beyond what its schema says. */
export interface Contents extends Folder {
  /** What each entry must have, where a shared schema has to leave it open. */
  readonly complete?: z.ZodObject;
  readonly order?: Order;
}

/**
 * A loader that also refuses what authors do by mistake and what Astro passes over: files that
 * nothing reads, two files with one id, fields that no schema knows or that are missing, references
 * that lead nowhere, MDX in plain Markdown, pages without a place in the reading order.
 * @throws Error in one line: the file, its line and the field where they are known, what is wrong
 */
export function checked(loader: Loader, contents: Contents): Loader {
  return {
    ...loader,
    load: async (context) => {
      const parseData = checkedParse(context, contents.complete);
      refuseStrayFiles(context, contents);
      await loader.load({ ...context, parseData });
      tell(context, [...referenceFaultsOf(context), ...orderFaultsOf(context, contents)]);
      watch(context, contents);
    },
  };
}

function refuse(faults: readonly string[]) {
  if (faults.length > 0) throw new Error(faults.join('\n'));
}

/** Faults of several files together stop the build; in development the author may be half-way. */
function tell({ watcher, logger }: LoaderContext, faults: readonly string[]) {
  if (watcher === undefined) refuse(faults);
  else for (const fault of faults) logger.error(fault);
}

const rootOf = ({ config }: LoaderContext) => fileURLToPath(config.root);

/** Tells of files that nothing reads, and of two with one id. */
export function refuseStrayFiles(context: LoaderContext, folder: Folder) {
  tell(context, folderFaults(rootOf(context), folder));
}

function orderFaultsOf(context: LoaderContext, { order, ...folder }: Contents): readonly string[] {
  return order === undefined ? [] : orderFaults(rootOf(context), folder, order);
}

/** Astro parses a file again only when it has changed, and what it names may have gone since. */
function referenceFaultsOf(context: LoaderContext): readonly string[] {
  const root = rootOf(context);
  return context.store.values().flatMap(({ id, data, filePath }) => {
    const faults = referenceFaults(root, data);
    if (faults.length === 0) return [];
    const text = filePath === undefined ? '' : readFileSync(join(root, filePath), 'utf8');
    return [faultsOf(filePath ?? id, text, faults)];
  });
}

/** In development, says at once what would stop the next start. */
function watch(context: LoaderContext, contents: Contents) {
  const folder = join(rootOf(context), contents.folder, '/');
  for (const event of ['add', 'unlink'] as const) {
    context.watcher?.on(event, (file: string) => {
      if (!file.startsWith(folder)) return;
      refuseStrayFiles(context, contents);
      tell(context, orderFaultsOf(context, contents));
    });
  }
}

/** What the schema of a collection says of an entry, taken out of Astro’s message. */
function schemaFaults(error: unknown, data: unknown): readonly Fault[] {
  const [, ...issues] = (error as Error).message.split(/\n(?= *\*\*\S*\*\*: )/);
  return issues.map((issue) => {
    const [, name = '', said = ''] = /^ *\*\*(\S*?)\*\*: (?:\*\*\1: )?([\s\S]*)$/.exec(issue) ?? [];
    const path = fieldPath(name);
    const message = said
      .replaceAll('**', '')
      .trim()
      .replaceAll(/\s*\n\s*/g, ' ');
    const value = path.reduce<unknown>((inner, key) => (inner as Keyed | undefined)?.[key], data);
    const isTold = typeof value !== 'string' || message.includes(value);
    return { path, message: isTold ? message : `${message}, not “${value}”` };
  });
}

type Keyed = Readonly<Record<string | number, unknown>>;

/**
 * What parses an entry and refuses what is wrong with it.
 * @param within where it stands in its file, which may hold several
 */
export function checkedParse(
  context: LoaderContext,
  complete?: z.ZodObject,
  within: Fault['path'] = [],
): LoaderContext['parseData'] {
  return async (entry) => {
    const { filePath } = entry;
    const root = rootOf(context);
    const file = filePath === undefined ? entry.id : relative(root, filePath).replaceAll('\\', '/');
    const text = filePath === undefined ? '' : readFileSync(filePath, 'utf8');
    if (file.endsWith('.md')) refuse(mdxFaults(file, text));
    const stop = (faults: readonly Fault[]) => {
      const placed = faults.map(({ path, message }) => ({ path: [...within, ...path], message }));
      if (faults.length > 0) throw new Error(faultsOf(file, text, placed));
    };
    const data = await context.parseData(entry).catch((error: unknown) => {
      stop(schemaFaults(error, entry.data));
      throw error;
    });
    const missing = complete?.safeParse(entry.data).error?.issues ?? [];
    stop([
      ...missing.map(({ path, message }) => ({ path: path as Fault['path'], message })),
      ...unknownFields(entry.data, data),
      ...referenceFaults(root, data),
    ]);
    return data;
  };
}

function mdxFaults(file: string, text: string): readonly string[] {
  return mdxParts(text).map(
    ({ line, part }) => `${file}:${line}: ${part} is for .mdx alone: rename the file to ${file}x`,
  );
}

/** Fields of a written entry that its parsed form has lost, because no schema knows them. */
export function unknownFields(
  written: unknown,
  parsed: unknown,
  path: Fault['path'] = [],
): readonly Fault[] {
  if (Array.isArray(written) && Array.isArray(parsed)) {
    return written.flatMap((item, index) => unknownFields(item, parsed[index], [...path, index]));
  }
  if (!isRecord(written) || !isRecord(parsed)) return [];
  return Object.entries(written).flatMap(([key, value]) =>
    key in parsed
      ? unknownFields(value, parsed[key], [...path, key])
      : [{ path: [...path, key], message: 'no such field' }],
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
  );
}
