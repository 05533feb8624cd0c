import type { PastRun } from './model';

interface RunHistoryProps {
  readonly runs: readonly PastRun[];
  readonly numberOf: (step: string) => number;
  /** Puts the text into the editor of its step. */
  readonly take: (run: PastRun) => void;
}

/** What was run, the latest first. */
export function RunHistory({ runs, numberOf, take }: RunHistoryProps) {
  return (
    <details class="beneath">
      <summary>
        What was run <span class="lab-count">{runs.length}</span>
      </summary>
      {runs.length === 0 ? (
        <p class="beneath__body">Nothing yet.</p>
      ) : (
        <ol class="lab-history" reversed>
          {runs
            .map((run, index) => (
              <li key={index}>
                <button
                  type="button"
                  class="lab-history__run"
                  title="Put it into the editor"
                  onClick={() => take(run)}
                >
                  <code translate={false}>{run.text.trim()}</code>
                  <span class="lab-history__said">
                    Step {numberOf(run.step)}: {run.said}
                  </span>
                </button>
              </li>
            ))
            .reverse()}
        </ol>
      )}
    </details>
  );
}
