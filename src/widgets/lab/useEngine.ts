import { type ReadonlySignal, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { LabDefinition, Verdict } from '@/labs/exercises/definition';
import {
  type Catalog,
  type Progress,
  type Started,
  type StartFault,
  TIME_LIMIT,
} from '@/labs/protocol';
import type { RigProgress } from '@/labs/rig/protocol';
import { StartError } from '@/labs/start-error';
import type { LabEditor } from './editor/LabEditor';
import type { RunBar } from './RunBar';
import type { EngineSettings, TabEngine } from '@/labs/tab-engines';
import type { VerdictView } from './VerdictView';

/** What nobody needs before Start. */
export interface LiveParts {
  readonly LabEditor: typeof LabEditor;
  readonly RunBar: typeof RunBar;
  readonly VerdictView: typeof VerdictView;
}

/** How the engine stands. */
export type EngineState =
  | { readonly kind: 'off' }
  | { readonly kind: 'starting'; readonly progress: Progress | null }
  | { readonly kind: 'failed'; readonly fault: StartFault }
  | { readonly kind: 'ready'; readonly started: Started; readonly parts: LiveParts };

/** What the engine is doing, so that nothing else is asked of it. */
export type Busy = 'running' | 'judging' | 'replaying' | null;

/** What came of a run, before it is judged. */
export interface Came<O> {
  readonly outcome: O;
  /** What of the text makes the engine’s state what it is now; empty for nothing. */
  readonly again: string;
  /** In a few words. */
  readonly said: string;
}

/** Milliseconds for a statement that is no trial of the reader’s: it has run before, or is ours. */
const OWN_LIMIT = 60_000;

/** Milliseconds for a statement of the judge, which fills databases of its own. */
const JUDGE_LIMIT = 15_000;

export interface EngineInPage<O> {
  readonly state: ReadonlySignal<EngineState>;
  readonly busy: ReadonlySignal<Busy>;
  readonly catalog: ReadonlySignal<Catalog | undefined>;
  readonly parts: ReadonlySignal<LiveParts | undefined>;
  /** How far a run is that says so. */
  readonly progress: ReadonlySignal<RigProgress | undefined>;
  /** Milliseconds that a statement may take. */
  readonly timeLimit: ReadonlySignal<number>;
  readonly limit: (milliseconds: number) => void;
  /** Starts engine and editor, and runs again what made its state. */
  readonly start: (texts: readonly string[]) => Promise<void>;
  /** Runs a step’s text and tells at once what came of it, then asks its goal. */
  readonly run: (
    step: string,
    text: string,
    tell: (came: Came<O>) => void,
  ) => Promise<Verdict | undefined>;
  /**
   * Makes the state what these texts make of the first one.
   * @param texts is asked when it is its turn, since a run that is not over may add to them
   */
  readonly restore: (texts: () => readonly string[]) => Promise<void>;
  readonly stop: () => void;
}

/** What comes with Start beside the engine’s files. */
async function program<O, E extends TabEngine>(load: EngineSettings<O, E>['load']) {
  const [{ judged }, { lab, open }, { LabEditor }, { RunBar }, { VerdictView }] = await Promise.all(
    [
      import('@/labs/exercises/definition'),
      load(),
      import('./editor/LabEditor'),
      import('./RunBar'),
      import('./VerdictView'),
    ],
  );
  const parts: LiveParts = { LabEditor, RunBar, VerdictView };
  return { judged, lab, open, parts };
}

/** The engine that is open, with the lab that it runs. */
interface Running<O, E> {
  readonly client: E;
  readonly lab: LabDefinition<O, E>;
  readonly judged: Awaited<ReturnType<typeof program>>['judged'];
}

/** The engine of one lab in one page. Nothing of it is loaded before `start`. */
export function useEngine<O, E extends TabEngine>({
  load,
  timeLimit: usual = TIME_LIMIT,
}: EngineSettings<O, E>): EngineInPage<O> {
  const state = useSignal<EngineState>({ kind: 'off' });
  const busy = useSignal<Busy>(null);
  const catalog = useSignal<Catalog>();
  const parts = useSignal<LiveParts>();
  const timeLimit = useSignal(usual);
  const progress = useSignal<RigProgress>();
  const running = useRef<Running<O, E>>();
  /** The texts that the state was made of. */
  const made = useRef<readonly string[]>([]);
  /** What was asked of the engine last; it settles when the engine is free. */
  const turn = useRef<Promise<unknown>>(Promise.resolve());

  useEffect(() => () => running.current?.client.dispose(), []);

  /** Another start may help. */
  const fail = (error: unknown) => {
    const message = error instanceof Error ? error.message : String(error);
    state.value = { kind: 'failed', fault: { kind: 'engine', message } };
  };

  const look = async () => (catalog.value = await running.current?.client.catalog?.());

  const remake = async (texts: readonly string[]) => {
    const { client, lab } = running.current ?? {};
    if (client === undefined || lab === undefined) return;
    busy.value = 'replaying';
    client.timeLimit = OWN_LIMIT;
    try {
      const isMore = made.current.every((text, index) => text === texts[index]);
      if (!isMore) {
        await client.reset();
        lab.begin?.(client);
      }
      for (const text of texts.slice(isMore ? made.current.length : 0)) await lab.run(client, text);
      made.current = texts;
      await look();
    } catch (error) {
      fail(error);
    } finally {
      client.timeLimit = timeLimit.value;
      busy.value = null;
    }
  };

  /** One after the other: each begins with what the one before has made. Tasks never reject. */
  const inTurn = <T>(task: () => Promise<T>): Promise<T> => {
    const done = turn.current.then(task);
    turn.current = done;
    return done;
  };

  const replay = (texts: () => readonly string[]) => inTurn(() => remake(texts()));

  return {
    state,
    busy,
    catalog,
    parts,
    progress,
    timeLimit,
    limit(milliseconds) {
      timeLimit.value = milliseconds;
      if (running.current !== undefined) running.current.client.timeLimit = milliseconds;
    },
    async start(texts) {
      const before = state.value.kind === 'failed' ? state.value.fault.kind : undefined;
      state.value = { kind: 'starting', progress: null };
      const loaded = await program(load).catch(() => undefined);
      if (loaded === undefined) {
        const fault = { kind: 'file', name: 'program', fault: { kind: 'unreachable' } } as const;
        state.value = { kind: 'failed', fault };
        return;
      }
      const { judged, lab, open } = loaded;
      running.current?.client.dispose();
      const client = open();
      client.timeLimit = timeLimit.value;
      client.onProgress = (far) => (progress.value = far);
      running.current = { client, lab, judged };
      made.current = [];
      turn.current = Promise.resolve();
      parts.value = loaded.parts;
      try {
        const started = await client.start(
          (progress) => {
            state.value = { kind: 'starting', progress };
          },
          { anyway: before === 'little-memory' || before === 'failed-before' },
        );
        state.value = { kind: 'ready', started, parts: loaded.parts };
        lab.begin?.(client);
        await replay(() => texts);
      } catch (error) {
        if (error instanceof StartError) state.value = { kind: 'failed', fault: error.fault };
        else fail(error);
      }
    },
    async run(id, text, tell) {
      if (running.current === undefined) return undefined;
      const { client, lab, judged } = running.current;
      const goal = lab.steps.find((step) => step.id === id)?.goal;
      if (goal === undefined) return undefined;
      busy.value = 'running';
      return inTurn(async () => {
        try {
          const outcome = await lab.run(client, text, id);
          const again = lab.again(text, outcome);
          if (again !== '') made.current = [...made.current, again];
          tell({ outcome, again, said: lab.summary(outcome) });
          busy.value = 'judging';
          client.timeLimit = Math.max(timeLimit.value, JUDGE_LIMIT);
          const verdict = await judged(client, goal, { text, outcome });
          if (again !== '') await look();
          return verdict;
        } catch (error) {
          fail(error);
          return undefined;
        } finally {
          client.timeLimit = timeLimit.value;
          busy.value = null;
        }
      });
    },
    restore: replay,
    stop: () => running.current?.client.stop(),
  };
}
