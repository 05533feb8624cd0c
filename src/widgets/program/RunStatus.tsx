import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { megabytes, seconds } from '@/widgets/lab/words';
import type { RunState } from './useRuns';
import { PHASES } from './words';

interface RunStatusProps {
  readonly state: Extract<RunState, { kind: 'running' }>;
  /** Bytes of the runtime. */
  readonly bytes: number;
  /** Milliseconds that the program may run. */
  readonly limit: number;
}

/** How far a run is: bytes while its runtime loads, seconds while it runs. */
export function RunStatus({ state: { phase, progress }, bytes, limit }: RunStatusProps) {
  if (phase !== 'load') {
    return (
      <div class="program-status">
        <p role="status">{PHASES[phase]} …</p>
        {phase === 'run' && <Elapsed limit={limit} />}
      </div>
    );
  }
  const { loaded = 0, total = bytes, cached = false } = progress ?? {};
  return (
    <div class="program-status">
      <p>
        <span role="status">{PHASES.load}</span>
        {cached ? ' from this device' : `: ${megabytes(loaded)} of ${megabytes(total)}`}
      </p>
      <progress class="lab-start__bar" max={total} value={loaded} aria-label="Loaded" />
    </div>
  );
}

/** Whole seconds, of how many there may be; said only to those who look. */
function Elapsed({ limit }: { readonly limit: number }) {
  const past = useSignal(0);
  useEffect(() => {
    const began = performance.now();
    const timer = setInterval(() => {
      past.value = Math.floor((performance.now() - began) / 1000);
    }, 250);
    return () => clearInterval(timer);
  }, []);
  return (
    <p class="program-status__time" aria-hidden="true">
      {past} of {seconds(limit)}
    </p>
  );
}
