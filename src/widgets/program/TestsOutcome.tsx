import { useEffect, useMemo } from 'preact/hooks';
import { type Case, verdictOf } from '@/labs/programs/challenge';
import type { OutputPiece } from '@/labs/programs/protocol';
import type { EngineManifest } from '@/labs/protocol';
import type { ChallengeProgram } from './content';
import { failedFirst, isShownSolution, printedLines, standardOutput } from './model';
import { OutputPane } from './OutputPane';
import type { RunState } from './useRuns';
import type { ProgramText } from './useText';
import { endingWords, engineWords, verdictWords } from './words';

interface TestsOutcomeProps {
  readonly program: ChallengeProgram;
  readonly manifest: EngineManifest;
  readonly state: RunState;
  readonly output: readonly OutputPiece[];
  readonly isStale: boolean;
  /** What was tested. */
  readonly text: string;
  readonly mine: ProgramText;
}

/** What the tests of a challenge found: each case, the first that failed before all others. */
export function TestsOutcome(props: TestsOutcomeProps) {
  const { program, manifest, state, output, isStale, text, mine } = props;
  const verdict = useMemo(() => verdictOf(standardOutput(output)), [output]);
  const written = useMemo(() => {
    const rest = { stream: 'stdout' as const, text: verdict.output };
    return printedLines([rest, ...output.filter(({ stream }) => stream === 'stderr')]);
  }, [output, verdict]);
  const isOver = state.kind === 'over';
  const isRight = isOver && verdict.isSolved;
  const isShown = isShownSolution(mine.marks.value, program.solution, text);
  const isSolved = isRight && !isShown;
  useEffect(() => {
    if (isSolved && !mine.isGuest.value) mine.mark({ solved: true });
  }, [isSolved]);
  return (
    <section class="program-outcome" aria-label={`Tests of ${program.own}`}>
      <div role="status" class="program-outcome__ending">
        {isOver && (
          <p data-verdict={isRight ? 'right' : 'wrong'}>
            <strong>{verdictWords(verdict, isShown)}</strong> {endingWords(state.run)}
          </p>
        )}
        {isStale && <p>The program was changed after this run.</p>}
      </div>
      {verdict.cases.length > 0 && (
        <ol class="program-cases">
          {failedFirst(verdict.cases).map((each, index) => (
            <CaseView key={each.name} tried={each} isOpen={index === 0} />
          ))}
        </ol>
      )}
      {written.length > 0 && (
        <OutputPane title="What it wrote" source="" lines={written} empty="" />
      )}
      <p class="program-cases__source">Tested here, in {engineWords(manifest)}.</p>
    </section>
  );
}

interface CaseViewProps {
  readonly tried: Case;
  readonly isOpen: boolean;
}

/** One case; of one that failed also what was given, expected and got. */
function CaseView({ tried: { name, given, expected, got, passed }, isOpen }: CaseViewProps) {
  if (passed) {
    return (
      <li class="program-case">
        <strong>Passed</strong> <span>{name}</span>
      </li>
    );
  }
  return (
    <li>
      <details open={isOpen}>
        <summary class="program-case program-case--failed">
          <strong>Failed</strong> <span>{name}</span>
        </summary>
        <dl class="program-case__found">
          <dt>Given</dt>
          <dd translate={false}>{given}</dd>
          <dt>Expected</dt>
          <dd translate={false}>{expected}</dd>
          <dt>Got</dt>
          <dd translate={false}>{got}</dd>
        </dl>
      </details>
    </li>
  );
}
