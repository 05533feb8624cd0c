import { globSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** A hand-written page as it stands in the repository. */
export interface PageFile {
  /** Such as `basics/why-it-matters`. */
  readonly id: string;
  /** Frontmatter and body together. */
  readonly text: string;
  readonly body: string;
  readonly data: {
    readonly title: string;
    readonly reading: number;
    readonly questions: readonly string[];
    readonly sources: readonly string[];
    readonly covers?: Readonly<Record<string, readonly string[]>>;
    readonly prerequisites: readonly string[];
    readonly onward: readonly string[];
  };
}

const FOLDER = 'src/content/docs/';

/** All hand-written pages, in the order of their ids. */
export function pageFiles(): PageFile[] {
  return globSync(`${FOLDER}**/*.{md,mdx}`)
    .map((file) => file.replaceAll('\\', '/'))
    .map((file) => {
      const text = readFileSync(file, 'utf8');
      const [, frontmatter = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
      const id = file.slice(FOLDER.length).replace(/\.mdx?$/, '');
      return { id, text, body, data: parse(frontmatter) as PageFile['data'] };
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
