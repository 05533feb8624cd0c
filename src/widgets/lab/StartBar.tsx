import type { Progress, StartFault } from '@/labs/protocol';
import { Keep } from './Keep';
import type { EngineState } from './useEngine';
import type { Keeping } from './useKeeping';
import { megabytes, startFaultWords } from './words';

interface StartBarProps {
  readonly state: Exclude<EngineState, { kind: 'ready' }>;
  /** Name of what starts. */
  readonly engine: string;
  /** Of all its files. */
  readonly bytes: number;
  readonly start: () => void;
  /** What the engine is, in a sentence. */
  readonly note: string;
  /** Missing where the engine is a part of the guide. */
  readonly keeping: Keeping | undefined;
}

const PHASES: Readonly<Record<Progress['phase'], string>> = {
  load: 'Loading',
  compile: 'Making it ready to run',
  open: 'Opening it',
  fill: 'Filling the tables',
};

/** What is offered after a fault, or nothing where another attempt cannot mend it. */
function offerAfter({ kind }: StartFault): string | undefined {
  if (kind === 'unsupported') return undefined;
  return kind === 'little-memory' || kind === 'failed-before' ? 'Start anyway' : 'Try again';
}

/** Start with its megabytes, then how far it is, or why it failed. */
export function StartBar({ state, engine, note, bytes, start, keeping }: StartBarProps) {
  if (state.kind === 'starting') return <Starting progress={state.progress} bytes={bytes} />;
  const fault = state.kind === 'failed' ? state.fault : undefined;
  const offer = fault === undefined ? `Start ${engine}` : offerAfter(fault);
  const kind = keeping?.state.value.kind;
  const isHere = kind === 'kept' || kind === 'for-now';
  return (
    <div class="lab-start">
      <div role="alert" class="lab-start__fault">
        {fault && <p>{startFaultWords(fault)}</p>}
      </div>
      {offer !== undefined && (
        <button type="button" class="button button--primary lab-start__button" onClick={start}>
          {offer} <span class="lab-start__size">{isHere ? 'already here' : megabytes(bytes)}</span>
        </button>
      )}
      <p class="lab-start__note">{note}</p>
      {keeping && <Keep keeping={keeping} bytes={bytes} />}
    </div>
  );
}

function Starting({
  progress,
  bytes,
}: {
  readonly progress: Progress | null;
  readonly bytes: number;
}) {
  const { phase, loaded, total, cached } = progress ?? {
    phase: 'load' as const,
    loaded: 0,
    total: bytes,
    cached: false,
  };
  const amount = cached ? 'from this browser' : `${megabytes(loaded)} of ${megabytes(total)}`;
  return (
    <div class="lab-start">
      <progress class="lab-start__bar" max={total} value={loaded} aria-label="Loaded" />
      <p class="lab-start__note">
        {PHASES[phase]}
        {phase === 'load' ? `: ${amount}` : ' …'}
      </p>
    </div>
  );
}
