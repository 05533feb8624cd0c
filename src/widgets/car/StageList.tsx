import { PARTS, STAGES } from './data';
import {
  FAULT_IDS,
  FAULTY_PART,
  type FaultId,
  type Outcome,
  type Stage,
  type Trace,
} from './model';
import type { Run } from './useRun';

type Look = Outcome | 'waiting' | 'now';

const WORDS: Readonly<Record<Look, string>> = {
  waiting: '',
  now: 'now',
  done: 'done',
  unguarded: 'let through unchecked',
  failed: 'stopped here',
  'not-reached': 'not reached',
};

interface StageListProps {
  readonly run: Run;
  readonly faults: readonly FaultId[];
}

/** The stages of a request as a list: always there, the twin of the animation in the drawing. */
export function StageList({ run: given, faults }: StageListProps) {
  const { run, step, finished } = given;
  return (
    <ol class="car-stages">
      {run.stages.map((stage, index) => (
        <StageRow
          key={stage.id}
          run={given}
          stage={stage}
          look={lookOf(stage, index, step, finished)}
          fault={faultShown(stage, index < step, faults)}
          back={stage.id === run.stoppedAt && index < step ? wayBack(run) : ''}
        />
      ))}
    </ol>
  );
}

function lookOf({ outcome }: Stage, index: number, step: number, finished: boolean): Look {
  if (index >= step) return finished ? outcome : 'waiting';
  const current = index === step - 1 && !finished;
  return current && outcome === 'done' ? 'now' : outcome;
}

/** The fault that explains why a stage did not do its work, once the run has come there. */
function faultShown(
  { id, part, outcome }: Stage,
  reached: boolean,
  faults: readonly FaultId[],
): FaultId | undefined {
  if (!reached || outcome === 'done' || outcome === 'not-reached') return undefined;
  if (id === 'logic-in') return 'heat';
  return FAULT_IDS.find((fault) => faults.includes(fault) && FAULTY_PART[fault] === part);
}

/** What travels back from the stage that failed. */
function wayBack({ answer, stoppedAt }: Trace): string {
  if (stoppedAt === 'dial') return '';
  return answer === null
    ? 'Nothing goes back.'
    : `${answer.status} ${answer.reason} goes back the way it came.`;
}

interface StageRowProps {
  readonly run: Run;
  readonly stage: Stage;
  readonly look: Look;
  readonly fault: FaultId | undefined;
  readonly back: string;
}

function StageRow({ run, stage, look, fault: id, back }: StageRowProps) {
  const { plain, technical, carries } = STAGES[stage.id];
  const fault = id && run.faults[id];
  const { sent } = run;
  const { side, number } = PARTS[stage.part];
  return (
    <li class={`car-stage car-stage--${look} car-side--${side}`}>
      <span class="car-dot" title={PARTS[stage.part].name}>
        {number}
      </span>
      <p>
        <strong>{fault?.label ?? plain}:</strong>{' '}
        <span class="car-stage__technical">{fault?.stands ?? technical}</span>
      </p>
      <span class="car-stage__look">{WORDS[look]}</span>
      {look !== 'not-reached' && (
        <code>
          {fault === undefined
            ? (sent?.carries[stage.id] ?? carries)
            : (sent?.failures[stage.id] ?? fault.atStage)}
        </code>
      )}
      {back !== '' && <p class="car-stage__back">{back}</p>}
    </li>
  );
}
