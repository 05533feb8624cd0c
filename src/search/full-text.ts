import type { FullTextHit } from './ranking';

/** What we use of Pagefind's own module, which the build writes beside its index. */
interface PagefindModule {
  createInstance(options: Record<string, unknown>): PagefindInstance;
}

interface PagefindInstance {
  /** Resolves once the engine stands. */
  filters(): Promise<unknown>;
  search(query: string): Promise<{ results: PagefindResult[] }>;
}

interface PagefindResult {
  readonly id: string;
  readonly score: number;
  data(): Promise<PagefindPage>;
}

interface PagefindPage {
  readonly excerpt: string;
  readonly sub_results: readonly {
    readonly title: string;
    readonly url: string;
    readonly excerpt: string;
  }[];
}

/** A stretch of an excerpt; `match` says whether it is what was searched for. */
export interface Stretch {
  readonly text: string;
  readonly match: boolean;
}

/** Where a page contains what was searched for. */
export interface Excerpt {
  readonly record: string;
  readonly stretches: readonly Stretch[];
}

const RANKING = { termFrequency: 0.6, pageLength: 0.4, termSaturation: 1.6, termSimilarity: 4 };
const EXCERPT_WORDS = 22;

/** The text of all pages, by Pagefind. */
export class FullText {
  readonly #pagefind: PagefindInstance;
  #last: readonly PagefindResult[] = [];

  private constructor(pagefind: PagefindInstance) {
    this.#pagefind = pagefind;
  }

  /**
   * Loads the engine; the index comes in pieces with the searches.
   * @param folder address of the folder that holds the index, with a slash at its end
   */
  static async load(folder: string): Promise<FullText> {
    const module = (await import(/* @vite-ignore */ `${folder}pagefind.js`)) as PagefindModule;
    const pagefind = module.createInstance({
      basePath: folder,
      // This runs in a worker already.
      noWorker: true,
      ranking: RANKING,
      excerptLength: EXCERPT_WORDS,
    });
    await pagefind.filters();
    return new FullText(pagefind);
  }

  /** The pages that contain all words of the query, best first. */
  async search(query: string): Promise<FullTextHit[]> {
    const { results } = await this.#pagefind.search(query);
    this.#last = results;
    return results.map(({ id, score }) => ({ record: id, score }));
  }

  /** True where the word itself, not only a longer or shorter one, stands on some page. */
  async contains(word: string): Promise<boolean> {
    return (await this.#pagefind.search(`"${word}"`)).results.length > 0;
  }

  /** Excerpts of those records of the last search, in the order asked for. */
  async excerpts(records: readonly string[]): Promise<Excerpt[]> {
    const wanted = records.flatMap((record) => this.#last.filter(({ id }) => id === record));
    return Promise.all(
      wanted.map(async (result) => {
        const { excerpt } = await result.data();
        return { record: result.id, stretches: stretches(excerpt) };
      }),
    );
  }
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&quot;': '"',
  '&#39;': "'",
};

/** The space that the index needs between a word and its full stop; see search-index.ts. */
const SPACE_BEFORE_STOP = / (?=\.(?![\p{L}\p{N}]))/gu;

/** Takes Pagefind's excerpt, text with `<mark>` in it, apart. */
export function stretches(excerpt: string): Stretch[] {
  return excerpt
    .split(/(<mark>.*?<\/mark>)/s)
    .filter((piece) => piece !== '')
    .map((piece) => ({
      match: piece.startsWith('<mark>'),
      text: piece
        .replaceAll(/<\/?mark>/g, '')
        .replaceAll(/&(lt|gt|amp|quot|#39);/g, (entity) => ENTITIES[entity] ?? entity)
        .replaceAll(SPACE_BEFORE_STOP, ''),
    }));
}
