import type { Excerpt, Stretch } from './protocol';
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
  readonly excerpt: string;
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
  readonly #hits = new Map<string, WordHits>();

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
    noteLostPieces(folder);
    return new FullText(pagefind);
  }

  /**
   * The pages that contain the word or longer ones, or none where no page has the word itself.
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
    const hits = new Map(results.map(({ id, score }) => [id, score / best]));
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
