import type { ComponentType } from 'preact';
import type { PageStep } from '@/labs/exercises/definition';
import type { LiveParts } from './useEngine';
import type { Seen } from './useRuns';

/** Draws what a run gave; `text` is what was run, and is missing for a recording. */
export type ResultsView<O> = ComponentType<{
  readonly outcome: O;
  readonly text?: string;
  readonly caption: string;
}>;

interface OutcomeProps<O> {
  readonly step: PageStep<O>;
  /** What came of the last run; missing before the first. */
  readonly last: Seen<O> | undefined;
  /** There after Start. */
  readonly parts: LiveParts | undefined;
  readonly Results: ResultsView<O>;
  /** What recorded the results. */
  readonly source: string;
  /** What to reach stands beside what came, and not folded under it. */
  readonly isBeside: boolean;
  /** What was recorded says how, too, so it is folded until the reader opens it. */
  readonly isFolded: boolean;
  /** Goes to the next step; none after the last one. */
  readonly next: (() => void) | undefined;
}

/** What came of the last run, with what to reach. */
export function Outcome<O>(props: OutcomeProps<O>) {
  const { step, last, parts, Results, source, isBeside, isFolded, next } = props;
  const reached = (
    <>
      <Results outcome={step.recorded} caption="What to reach" />
      <p class="lab-source">Recorded: {source}.</p>
    </>
  );
  const folded = (summary: string) => (
    <details class="beneath">
      <summary>{summary}</summary>
      {reached}
    </details>
  );
  if (last === undefined) {
    if (step.predict !== undefined) {
      return folded('See what to reach, and the answer to the prediction');
    }
    return isFolded ? folded('What a solution gives') : reached;
  }
  const { verdict, isShown } = last;
  const came = <Results outcome={last.outcome} text={last.text} caption="Your result" />;
  return (
    <>
      {parts && verdict !== undefined && (verdict.solved || verdict.says !== '') && (
        <parts.VerdictView verdict={verdict} isShown={isShown} next={next} />
      )}
      {isBeside ? (
        <div class="lab-beside">
          <div>{came}</div>
          <div>{reached}</div>
        </div>
      ) : (
        <>
          {came}
          {folded('Compare with what to reach')}
        </>
      )}
    </>
  );
}
