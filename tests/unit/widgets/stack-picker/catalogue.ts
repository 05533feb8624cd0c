import { readFileSync, readdirSync } from 'node:fs';
import { parse } from 'yaml';
import { type Candidate, stackOf } from '@/widgets/stack-picker/content';

const FOLDER = new URL('../../../../src/content/technologies/', import.meta.url);

/** Every technology of the catalogue; the site's build checks its shape against the schema. */
export const technologies: readonly Candidate[] = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.yaml'))
  .sort()
  .map((file) => ({
    ...(parse(readFileSync(new URL(file, FOLDER), 'utf8')) as Omit<Candidate, 'id'>),
    id: file.replace('.yaml', ''),
  }));

/** The stack picker's data as the site shows it. */
export const stack = stackOf(technologies);
