import { useMemo } from 'preact/hooks';
import type { EngineManifest } from '@/labs/protocol';
import type { OutputPiece } from '@/labs/programs/protocol';
import { day } from '@/widgets/lab/words';
import type { ListedProgram } from './content';
import { compared } from './differences/model';
import { printedLines, standardOutput } from './model';
import { OutputPane } from './OutputPane';
import type { RunState } from './useRuns';
import { comparisonWords, endingWords, engineWords, silenceWords, whereWords } from './words';

interface OutcomeProps {
  readonly program: ListedProgram;
  readonly manifest: EngineManifest;
  readonly state: RunState;
  readonly output: readonly OutputPiece[];
  /** Its main file as it was run. */
  readonly text: string;
  /** Whether the program was changed since it ran. */
  readonly isStale: boolean;
}

/** What the program printed here, beside what was recorded. */
export function Outcome({ program, manifest, state, output, text, isStale }: OutcomeProps) {
  const { language, files, main, recorded, standIns, broken } = program;
  const isOver = state.kind === 'over' && state.run.ending.kind === 'exit';
  const comparison = useMemo(
    () => (isOver ? compared(recorded.output, standardOutput(output)) : undefined),
    [isOver, output],
  );
  const here = useMemo(() => printedLines(output, comparison), [output, comparison]);
  const reference = useMemo(() => {
    const pieces = [{ stream: 'stdout' as const, text: recorded.output }];
    const lines = comparison?.recorded.map((line) => ({ stream: 'stdout' as const, ...line }));
    return lines ?? printedLines(pieces);
  }, [comparison]);
  const hasEndedWell =
    state.kind === 'over' && state.run.ending.kind === 'exit' && state.run.ending.code === 0;
  const silence = text === files[main] ? undefined : silenceWords(language, text);
  return (
    <section class="program-outcome" aria-label={`Output of ${main}`}>
      <div role="status" class="program-outcome__ending">
        {state.kind === 'over' && (
          <p data-stopped={isOver ? undefined : ''}>
            <strong>{endingWords(state.run)}</strong>{' '}
            {comparison !== undefined && comparisonWords(comparison)}{' '}
            {state.run.ending.kind === 'exit' &&
              state.run.ending.code !== 0 &&
              broken !== undefined &&
              `It fails as it must: “${broken}”`}
          </p>
        )}
        {hasEndedWell && silence !== undefined && <p>{silence}</p>}
        {isStale && <p>The program was changed after this run.</p>}
      </div>
      <div class="program-outcome__panes" data-same={comparison?.different === 0 ? '' : undefined}>
        {state.kind !== 'none' && (
          <OutputPane
            title="Output here"
            source={`Ran here ${whereWords(engineWords(manifest), standIns)}.`}
            lines={here}
            empty={state.kind === 'running' ? 'nothing yet' : 'nothing was printed'}
          />
        )}
        <OutputPane
          title="Recorded output"
          source={`${recorded.version}, run on ${day(recorded.date)}.`}
          lines={reference}
          empty="nothing was printed"
        />
      </div>
    </section>
  );
}
