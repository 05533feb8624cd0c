import type { Broken, DebuggingRun } from '@/labs/exercises/debugging-lab/run';
import type { RigRun } from '@/labs/rig/protocol';
import { endedWords } from '@/widgets/lab/words';
import { TriedView } from './TriedView';
import { passedWords } from './words';
import './debugging-lab.css';

interface DebuggingResultsProps {
  readonly outcome: RigRun<DebuggingRun>;
  readonly caption: string;
}

/** What the tests of a step found in a handler: each with what it had run and what stood in the log. */
export function DebuggingResults({ outcome, caption }: DebuggingResultsProps) {
  return (
    <div class="dbg" role="group" aria-label={caption}>
      <p class="lab-result__caption">
        <b>{caption}</b> {outcome.kind === 'done' && <span>{passedWords(outcome.result)}</span>}
      </p>
      {outcome.kind === 'done' ? (
        <Found {...outcome.result} />
      ) : (
        <p class="lab-note">{endedWords(outcome)}</p>
      )}
    </div>
  );
}

function Found({ tests, broken }: DebuggingRun) {
  const first = tests.findIndex(({ passed }) => !passed);
  return (
    <>
      {broken !== undefined && <BrokenView {...broken} />}
      {tests.length > 0 && (
        <ol class="dbg-tests">
          {tests.map((tried, index) => (
            <TriedView key={tried.name} tried={tried} isOpen={index === first} />
          ))}
        </ol>
      )}
    </>
  );
}

const BrokenView = ({ says, stack }: Broken) => (
  <div class="lab-error">
    <p>{says}</p>
    {stack !== undefined && (
      <pre class="dbg-lines" translate={false}>
        <code>{stack}</code>
      </pre>
    )}
  </div>
);
