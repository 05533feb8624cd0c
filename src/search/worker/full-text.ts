import { excerptOf } from './excerpt';
import type { Excerpt } from './protocol';
import type { WordHits } from './ranking';

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
  readonly raw_content: string;
  readonly locations: readonly number[];
  readonly plain_excerpt: string;
}

const RANKING = { termFrequency: 1, pageLength: 0.75, termSaturation: 1.4, termSimilarity: 1 };
const EXCERPT_WORDS = 22;

/** Why a piece of the index did not come, about which Pagefind keeps quiet. */
let lost: string | undefined;

function noteLostPieces(folder: string) {
  const { fetch } = globalThis;
  globalThis.fetch = async (...asked) => {
    const [address] = asked;
    const isPiece = typeof address === 'string' && address.startsWith(`${folder}index/`);
    try {
      const response = await fetch(...asked);
      if (isPiece && !response.ok) lost = `${response.status} ${response.statusText}`;
      return response;
    } catch (error) {
      if (isPiece) lost = error instanceof Error ? error.message : String(error);
      throw error;
    }
  };
}

/** The text of all pages, by Pagefind. */
export class FullText {
  readonly #pagefind: PagefindInstance;
  readonly #records: ReadonlyMap<string, number>;
  readonly #recordOf: ReadonlyMap<number, string>;
  readonly #hits = new Map<string, WordHits>();

  private constructor(pagefind: PagefindInstance, records: ReadonlyMap<string, number>) {
    this.#pagefind = pagefind;
    this.#records = records;
    this.#recordOf = new Map([...records].map(([record, entry]) => [entry, record]));
  }

  /**
   * Loads the engine; the index comes in pieces with the searches.
   * @param folder address of the folder that holds the index, with a slash at its end
   * @param records the entry of each record
   */
  static async load(folder: string, records: ReadonlyMap<string, number>): Promise<FullText> {
    const module = (await import(/* @vite-ignore */ `${folder}pagefind.js`)) as PagefindModule;
    const pagefind = module.createInstance({
      basePath: folder,
      // This runs in a worker already.
      noWorker: true,
      ranking: RANKING,
      excerptLength: EXCERPT_WORDS,
    });
    await pagefind.filters();
    noteLostPieces(folder);
    return new FullText(pagefind, records);
  }

  /** The record of an entry's text, or undefined where it has none. */
  recordOf(entry: number): string | undefined {
    return this.#recordOf.get(entry);
  }

  /**
   * The entries whose pages contain the word or longer ones, or none where no page has the word itself.
   * @throws Error where a piece of the index does not come
   */
  async hits(word: string): Promise<WordHits> {
    const known = this.#hits.get(word);
    if (known !== undefined) return known;
    // Without quotes the index falls back to shorter words, and finds something for any typing error.
    const exact = await this.#pagefind.search(`"${word}"`);
    const { results } = exact.results.length > 0 ? await this.#pagefind.search(word) : exact;
    if (lost !== undefined) throw new Error(lost);
    const best = results[0]?.score ?? 1;
    const hits = new Map(
      results.flatMap(({ id, score }) => {
        const entry = this.#records.get(id);
        return entry === undefined ? [] : [[entry, score / best] as const];
      }),
    );
    this.#hits.set(word, hits);
    return hits;
  }

  /** Excerpts of those records that show the words, in the order asked for. */
  async excerpts(words: readonly string[], records: readonly string[]): Promise<Excerpt[]> {
    const searches = await Promise.all(
      [words.join(' '), ...words].map((query) => this.#pagefind.search(query)),
    );
    const all = searches.flatMap(({ results }) => results);
    const wanted = records.flatMap((record) => all.find(({ id }) => id === record) ?? []);
    return Promise.all(
      wanted.map(async (result) => {
        const {
          raw_content: text,
          locations: matches,
          plain_excerpt: densest,
        } = await result.data();
        return { record: result.id, stretches: excerptOf({ text, matches, densest }) };
      }),
    );
  }
}
