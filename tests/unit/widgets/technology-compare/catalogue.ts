import { readFileSync, readdirSync } from 'node:fs';
import { parse } from 'yaml';
import { catalogueOf, type Described } from '@/widgets/technology-compare/content';
import type { Source } from '@/widgets/technology-compare/model';

const CONTENT = new URL('../../../../src/content/', import.meta.url);

function read<T>(collection: string): (T & { id: string })[] {
  const folder = new URL(`${collection}/`, CONTENT);
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => ({
      ...(parse(readFileSync(new URL(file, folder), 'utf8'), { customTags: ['timestamp'] }) as T),
      id: file.replace('.yaml', ''),
    }));
}

export const technologies = read<Omit<Described, 'id'>>('technologies');
export const sources = new Map(read<Source>('sources').map((source) => [source.id, source]));

/** The comparison's data as the site shows it. */
export const catalogue = catalogueOf(technologies, sources);
