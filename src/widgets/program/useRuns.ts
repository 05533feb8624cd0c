import { type ReadonlySignal, useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { ProgramClient } from '@/labs/programs/client';
import { deviceOfPage, isSmall } from '@/labs/programs/device';
import type {
  LoadProgress,
  OutputPiece,
  ProgramLanguage,
  ProgramPhase,
  ProgramRun,
} from '@/labs/programs/protocol';
import type { Program } from '@/labs/programs/runtime';
import type { EngineSource } from '@/labs/protocol';
import { gathered } from './model';

/** What came of the last press of Run. */
export type RunState =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'running';
      readonly phase: ProgramPhase;
      readonly progress: LoadProgress | undefined;
    }
  | { readonly kind: 'over'; readonly run: ProgramRun };

export interface Runs {
  readonly state: ReadonlySignal<RunState>;
  readonly output: ReadonlySignal<readonly OutputPiece[]>;
  /** Milliseconds that a program may run. */
  readonly limit: number;
  readonly run: (program: Program) => Promise<void>;
  readonly stop: () => void;
  /** Forgets what came of the last run. */
  readonly clear: () => void;
}

/** All listings of a page in one language share a runtime. */
const clients = new Map<ProgramLanguage, ProgramClient>();

function clientOf(language: ProgramLanguage, source: EngineSource): ProgramClient {
  const known = clients.get(language);
  if (known !== undefined) return known;
  const client = new ProgramClient({ language, source, keepsWarm: !isSmall(deviceOfPage()) });
  clients.set(language, client);
  return client;
}

/** Runs the program of one listing, as often as the reader asks. */
export function useRuns(language: ProgramLanguage, source: EngineSource): Runs {
  const state = useSignal<RunState>({ kind: 'none' });
  const output = useSignal<readonly OutputPiece[]>([]);
  const client = clientOf(language, source);
  /** The run that is shown; an earlier one may still end. */
  const shown = useRef(0);

  return {
    state,
    output,
    limit: client.limits.run,
    async run({ files, main, stdin }) {
      const number = (shown.current += 1);
      const isShown = () => shown.current === number;
      let progress: LoadProgress | undefined;
      let phase: ProgramPhase = 'load';
      const tell = () => {
        if (isShown()) state.value = { kind: 'running', phase, progress };
      };
      output.value = [];
      tell();
      const run = await client.run(
        { files, main, stdin },
        {
          onOutput(pieces) {
            if (isShown()) output.value = gathered(output.value, pieces);
          },
          onPhase(next) {
            phase = next;
            tell();
          },
          onProgress(next) {
            progress = next;
            tell();
          },
        },
      );
      if (isShown()) state.value = { kind: 'over', run };
    },
    stop: () => client.stop(),
    clear() {
      shown.current += 1;
      state.value = { kind: 'none' };
      output.value = [];
    },
  };
}
