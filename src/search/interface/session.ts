import { batch, computed, signal } from '@preact/signals';
import { latest, type Search, SEARCHES } from '@/reader/sections/searches';
import { changeSection, readSection } from '@/reader/storage';
import { trustedScriptUrl } from '@/lib/trusted-scripts';
import {
  type Answer,
  FACET_NAMES,
  type FacetName,
  type Facets,
  LONGEST_QUERY,
  type Question,
  type Reply,
  type Stretch,
} from '../worker/protocol';
import workerAddress from '../worker/search.worker.ts?worker&url';

/** Where the search finds its data, with the base path. */
export interface SearchFiles {
  readonly lexicon: string;
  readonly index: string;
}

/** Only the first results get an excerpt: each costs a file of some 4 kB. */
const WITH_EXCERPT = 4;
/** The reader has stopped typing for a moment, in milliseconds. */
const PAUSE = 120;

/** What the reader searches for, and what the worker answers. */
export class SearchSession {
  readonly query = signal('');
  readonly answer = signal<Answer | undefined>(undefined);
  readonly excerpts = signal<ReadonlyMap<string, readonly Stretch[]>>(new Map());
  readonly facets = signal<Facets>({});
  readonly recent = signal(recentQueries());
  /** Why the search, or the search in the text of the pages, does not work. */
  readonly failure = signal<
    { readonly part: 'titles' | 'texts'; readonly reason: string } | undefined
  >(undefined);
  /** Whether the answer is that of the question asked last, though a better one may be under way. */
  readonly isAnswered = computed(() => this.#answered.value === this.#asked.value);
  /** True while a better answer is under way. */
  readonly busy = computed(() => {
    if (!this.isAnswered.value) return true;
    return this.answer.value?.complete !== true && this.failure.value === undefined;
  });

  readonly #files: SearchFiles;
  #worker: Worker | undefined;
  /** Numbers of the question that was asked last, and of the one that was answered. */
  readonly #asked = signal(0);
  readonly #answered = signal(0);
  #asTyped = false;
  #wantsTexts = false;
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor(files: SearchFiles) {
    this.#files = files;
    this.start();
  }

  /** Starts the worker, anew after a failure. */
  start(): void {
    this.#worker?.terminate();
    this.failure.value = undefined;
    this.#wantsTexts = false;
    const url = trustedScriptUrl(new URL(workerAddress, import.meta.url).href);
    const worker = new Worker(url, { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => this.#receive(data));
    worker.addEventListener('error', () => {
      this.failure.value ??= { part: 'titles', reason: 'its program could not be loaded' };
    });
    this.#worker = worker;
    const lexicon = new URL(this.#files.lexicon, location.href).href;
    this.#post({ kind: 'start', lexicon });
    this.#ask();
  }

  /** The reader typed. */
  type(query: string): void {
    this.#asTyped = false;
    this.query.value = query.slice(0, LONGEST_QUERY);
    this.#ask();
  }

  /** Searches for exactly what was typed. */
  undoCorrection(): void {
    this.#asTyped = true;
    this.#ask();
  }

  /** Narrows the results, or widens them again where the value is undefined. */
  choose(name: FacetName, value: string | undefined): void {
    const { [name]: _, ...others } = this.facets.value;
    this.facets.value = value === undefined ? others : { ...others, [name]: value };
    this.#ask();
  }

  /** Takes the facet back that was chosen last; false where none is chosen. */
  removeLastFacet(): boolean {
    const last = FACET_NAMES.findLast((name) => this.facets.value[name] !== undefined);
    if (last !== undefined) this.choose(last, undefined);
    return last !== undefined;
  }

  /** Remembers the query in this browser, once something was found with it. */
  remember(): void {
    const query = this.query.value.trim();
    if (query === '') return;
    this.#changeRecent((searches) => latest([...searches, { query, at: Date.now() }]));
  }

  forgetRecent(): void {
    this.#changeRecent(() => []);
  }

  #changeRecent(change: (searches: readonly Search[]) => readonly Search[]): void {
    changeSection(SEARCHES, change);
    this.recent.value = recentQueries();
  }

  #post(question: Question): void {
    this.#worker?.postMessage(question);
  }

  #ask(): void {
    const number = (this.#asked.value += 1);
    const { value: query } = this.query;
    const { value: facets } = this.facets;
    this.#post({ kind: 'search', number, query, asTyped: this.#asTyped, facets });
  }

  #askForExcerpts(): void {
    clearTimeout(this.#pause);
    if (this.answer.value?.complete !== true || this.query.value.trim() === '') return;
    const records = this.answer.value.found
      .flatMap(({ entry }) => entry.record ?? [])
      .slice(0, WITH_EXCERPT)
      .filter((record) => !this.excerpts.value.has(record));
    if (records.length === 0) return;
    const number = this.#asked.value;
    const { asked } = this.answer.value;
    const question = { kind: 'excerpts', number, asked, records } as const;
    this.#pause = setTimeout(() => this.#post(question), PAUSE);
  }

  #receive(reply: Reply): void {
    if (reply.kind === 'failed') {
      this.failure.value = reply;
      if (reply.part === 'titles') this.answer.value = undefined;
    } else if (reply.kind === 'ready') {
      if (reply.part === 'texts') this.#ask();
    } else if (reply.number !== this.#asked.value) {
      return;
    } else if (reply.kind === 'answer') {
      batch(() => {
        this.answer.value = reply.answer;
        this.#answered.value = reply.number;
        if (this.failure.value?.part === 'titles') this.failure.value = undefined;
        this.excerpts.value = new Map();
      });
      if (reply.answer.query !== '' && !this.#wantsTexts) {
        this.#wantsTexts = true;
        const index = new URL(this.#files.index, location.href).href;
        this.#post({ kind: 'load-texts', index });
      }
      this.#askForExcerpts();
    } else {
      const excerpts = reply.excerpts.map(({ record, stretches }) => [record, stretches] as const);
      this.excerpts.value = new Map([...this.excerpts.value, ...excerpts]);
    }
  }
}

function recentQueries(): string[] {
  const queries = readSection(SEARCHES).map(({ query }) => query);
  return queries.filter(({ length }) => length <= LONGEST_QUERY);
}
