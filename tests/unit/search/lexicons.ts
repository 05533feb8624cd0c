import { brotliCompressSync } from 'node:zlib';
import type { SearchEntry } from '@/search/index/entry';
import { divided } from '@/search/index/division';
import type { Start } from '@/search/index/parts';
import { SearchEngine } from '@/search/worker/engine';
import { Lexicon } from '@/search/worker/lexicon';
import { generatedPage } from '../../../bench/generated-page';

/** The entries of so many generated pages: each one page and three questions. */
export function generatedEntries(count: number): SearchEntry[] {
  return Array.from({ length: count }, (_, index) => {
    const text = generatedPage(index, 'apis');
    const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(text)?.[1] ?? '';
    const place = {
      path: `/apis/generated-${index}/`,
      section: 'apis',
      level: 'beginner',
      minutes: 5,
    } as const;
    const headings = [...text.matchAll(/^## (.*)$/gm)].map(([, heading = '']) => ({
      slug: heading.toLowerCase().replaceAll(' ', '-'),
      text: heading,
    }));
    return [
      { type: 'page', title: field('title'), about: field('description'), headings, ...place },
      ...[...text.matchAll(/^ {2}- (.*\?)$/gm)].map(([, title = '']): SearchEntry => ({
        type: 'question',
        title,
        ...place,
      })),
    ] satisfies SearchEntry[];
  }).flat();
}

/** The files of a lexicon by name, as a server would have them. */
export type Files = ReadonlyMap<string, unknown>;

/** A search that loads of the files what it asks for; `loaded` says what that was. */
export async function searchIn(
  files: Files,
): Promise<{ readonly engine: SearchEngine; readonly loaded: ReadonlySet<string> }> {
  const loaded = new Set<string>();
  const lexicon = await Lexicon.load((name) => {
    loaded.add(name);
    return Promise.resolve(files.get(name));
  });
  return { engine: new SearchEngine(lexicon), loaded };
}

/** A search over all entries, which has loaded every part. */
export async function wholeSearch(files: Files): Promise<SearchEngine> {
  const lexicon = await Lexicon.load((name) => Promise.resolve(files.get(name)));
  await lexicon.load((files.get('start') as Start).parts);
  return new SearchEngine(lexicon);
}

export const engineOf = async (entries: readonly SearchEntry[]): Promise<SearchEngine> =>
  (await searchIn(divided(entries))).engine;

/** What tells the bytes of some of the files, as a server sends them compressed. */
export function weigher(files: Files): (names: Iterable<string>) => number {
  const sizes = new Map<string, number>();
  const sizeOf = (name: string) => {
    const size = sizes.get(name) ?? brotliCompressSync(JSON.stringify(files.get(name))).length;
    sizes.set(name, size);
    return size;
  };
  return (names) => [...names].reduce((sum, name) => sum + sizeOf(name), 0);
}
