import { PARTS, STAGES } from './data';
import type { Run } from './useRun';

interface PedalProps {
  readonly run: Run;
  /** Whether the reader has to say first what the driver will see. */
  readonly mustGuess: boolean;
}

/** The accelerator, one stage at a time where the reader likes, and what goes on now. */
export function Pedal({ run, mustGuess }: PedalProps) {
  const underway = run.step > 0 && !run.finished;
  return (
    <div class="car-pedal needs-js">
      <div class="car-buttons">
        {run.playing ? (
          <button type="button" class="button button--primary" onClick={run.pause}>
            Pause
          </button>
        ) : (
          <button
            type="button"
            class="button button--primary"
            disabled={mustGuess}
            onClick={() => void run.play()}
          >
            {underway ? 'Continue' : 'Press the accelerator'}
          </button>
        )}
        <button type="button" class="button" disabled={mustGuess} onClick={() => void run.next()}>
          Next stage
        </button>
      </div>
      <p class="car-now">
        {mustGuess ? 'First guess what the driver will see.' : <Now run={run} />}
      </p>
    </div>
  );
}

function Now({ run: { run, step, finished } }: { readonly run: Run }) {
  const shown = run.stages[step - 1];
  if (shown === undefined) return 'Send one request through the car.';
  if (finished && run.stoppedAt === null) {
    return run.driver.exposed
      ? 'Everything went through, and that is the danger.'
      : 'Answered. Now break something, and guess what the driver will see.';
  }
  const { number, name, side } = PARTS[shown.part];
  return (
    <span class={`car-side--${side}`}>
      <span class="car-dot">{number}</span>{' '}
      <strong>
        {finished ? 'Stopped at stage' : 'Stage'} {step} of {run.stages.length}:
      </strong>{' '}
      {finished ? name : STAGES[shown.id].plain}
    </span>
  );
}
