import type { Loader, LoaderContext } from 'astro/loaders';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { z } from 'astro/zod';

/** Fields of a written entry that its parsed form has lost, because no schema knows them. */
export function unknownFields(written: unknown, parsed: unknown, path = ''): readonly string[] {
  if (!isRecord(written) || !isRecord(parsed)) {
    if (!Array.isArray(written) || !Array.isArray(parsed)) return [];
    return written.flatMap((item, index) =>
      unknownFields(item, parsed[index], `${path}[${index}]`),
    );
  }
  return Object.entries(written).flatMap(([key, value]) => {
    const field = path === '' ? key : `${path}.${key}`;
    return key in parsed ? unknownFields(value, parsed[key], field) : [field];
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
  );
}

/**
 * A loader that also refuses fields that no schema knows and, given `complete`, entries that lack
 * one of its fields: what a shared schema has to leave open.
 * @throws Error in one line: the file, each field, what is wrong with it
 */
export function checked(loader: Loader, complete?: z.ZodObject): Loader {
  return {
    ...loader,
    load: (context) => loader.load({ ...context, parseData: checkedParse(context, complete) }),
  };
}

function checkedParse(
  context: LoaderContext,
  complete: z.ZodObject | undefined,
): LoaderContext['parseData'] {
  return async (entry) => {
    const data = await context.parseData(entry);
    const missing = complete?.safeParse(entry.data).error?.issues ?? [];
    const faults = [
      ...missing.map(({ path, message }) => `${path.join('.')}: ${message}`),
      ...unknownFields(entry.data, data).map((field) => `${field}: no such field`),
    ];
    if (faults.length === 0) return data;
    const file = relative(fileURLToPath(context.config.root), entry.filePath ?? entry.id);
    throw new Error(`${file}: ${faults.join('; ')}`);
  };
}
