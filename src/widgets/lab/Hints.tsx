import type { Mark } from './model';
import { Prose } from './Prose';

interface HintsProps {
  readonly hints: readonly string[];
  readonly mark: Mark;
  readonly open: () => void;
  readonly showSolution: () => void;
}

/** Hints one by one, then the solution, which is put into the editor and not run. */
export function Hints({ hints, mark, open, showSolution }: HintsProps) {
  const opened = hints.slice(0, mark.hints);
  return (
    <div class="lab-hints">
      {opened.length > 0 && (
        <ol class="lab-hints__list">
          {opened.map((hint) => (
            <li key={hint}>
              <Prose text={hint} />
            </li>
          ))}
        </ol>
      )}
      <p class="lab-hints__buttons">
        {opened.length < hints.length && (
          <button type="button" class="button" onClick={open}>
            Hint {opened.length + 1} of {hints.length}
          </button>
        )}
        <button type="button" class="button" onClick={showSolution}>
          Show a solution
        </button>
        {mark.shown && !mark.solved && (
          <span class="lab-hints__shown">
            Solution seen. Run an answer of your own to have the step solved.
          </span>
        )}
      </p>
    </div>
  );
}
