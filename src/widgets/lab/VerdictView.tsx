import type { Verdict } from '@/labs/exercises/definition';
import { Prose } from './Prose';
import { ResultTable } from './ResultTable';
import './live.css';

interface VerdictViewProps {
  readonly verdict: Verdict;
  /** Whether the text was the solution as it was shown. */
  readonly isShown: boolean;
  /** Goes to the next step; none after the last one. */
  readonly next: (() => void) | undefined;
}

/** Whether the goal was reached, and how not. */
export function VerdictView({ verdict, isShown, next }: VerdictViewProps) {
  const { solved, says, tables = [] } = verdict;
  const title = solved ? (isShown ? 'Right, as shown.' : 'Solved.') : 'Not there yet.';
  return (
    <div class="lab-verdict" data-solved={solved || undefined}>
      <svg class="lab-verdict__mark" viewBox="0 0 24 24" aria-hidden="true">
        <path d={solved ? 'M5 12.5l4.5 5L19 7' : 'M6 9.5h12M6 14.5h12M15 5L9 19'} />
      </svg>
      <p class="lab-verdict__says">
        <b>{title}</b> <Prose text={says} />
        {solved && isShown && ' Run an answer of your own to have the step solved.'}
      </p>
      {solved && next !== undefined && (
        <button type="button" class="button" onClick={next}>
          Next step
        </button>
      )}
      {tables.map(({ caption, table }) => (
        <div key={caption} class="lab-verdict__table">
          <ResultTable caption={caption} table={table} />
        </div>
      ))}
    </div>
  );
}
