import { signal, type Signal } from '@preact/signals';
import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { HttpRun } from '@/labs/exercises/http';
import type { Cookie } from '@/labs/http/cookies';
import type { WrittenRequest } from '@/labs/http/written';

/** What the parts of the workbench know of each other. */
export interface Bench {
  /** The cookies that the shop has set. */
  readonly jar: Signal<readonly Cookie[]>;
  /** The last run, and of which text. */
  readonly last: Signal<{ readonly text: string; readonly run: HttpRun } | undefined>;
  /** Requests that go into the form next. */
  readonly wanted: Signal<readonly WrittenRequest[]>;
  /** What the shop in this tab says of its API, drawn. */
  readonly described: Signal<ComponentChildren>;
}

export const emptyBench = (): Bench => ({
  jar: signal([]),
  last: signal(undefined),
  wanted: signal([]),
  described: signal(undefined),
});

export const BenchContext = createContext<Bench>(emptyBench());

export const useBench = (): Bench => useContext(BenchContext);
