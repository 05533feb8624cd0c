import type { RigProgress } from '@/labs/rig/protocol';
import type { Busy } from './useEngine';
import { seconds } from './words';
import './live.css';

interface RunBarProps {
  readonly busy: Busy;
  /** How far the run is, where it says so. */
  readonly progress: RigProgress | undefined;
  /** What is done with the text: “Run”, “Send”. */
  readonly verb: string;
  readonly run: () => void;
  readonly stop: () => void;
  /** Milliseconds that a statement, or a run, may take. */
  readonly timeLimit: number;
  readonly limit: (milliseconds: number) => void;
}

const LIMITS = [1000, 5000, 15_000, 60_000];

/** Run, or Stop while something runs, and how long a statement may take. */
export function RunBar(props: RunBarProps) {
  const { busy, progress, verb, run, stop, timeLimit, limit } = props;
  return (
    <div class="lab-run">
      {busy === null ? (
        <button
          type="button"
          class="button button--primary lab-run__button"
          aria-keyshortcuts="Control+Enter Meta+Enter"
          onClick={run}
        >
          {verb}
        </button>
      ) : (
        <button type="button" class="button lab-run__button" onClick={stop}>
          Stop
        </button>
      )}
      <span class="lab-run__note">
        {busy === null && (
          <span class="keys">
            <kbd>Ctrl</kbd> <kbd>Enter</kbd>
          </span>
        )}
        {busy === 'running' && (progress === undefined ? 'Running …' : <Far {...progress} />)}
        {busy === 'judging' && 'Judging …'}
        {busy === 'replaying' && 'Putting back what was there …'}
      </span>
      <label class="lab-run__limit">
        Stop after{' '}
        <select
          value={timeLimit}
          onChange={({ currentTarget }) => limit(Number(currentTarget.value))}
        >
          {LIMITS.map((each) => (
            <option key={each} value={each}>
              {seconds(each)}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

const Far = ({ done, total, says }: RigProgress) => (
  <>
    <progress class="lab-run__progress" max={total} value={done} aria-label="Done" /> {says}
  </>
);
