import { useMemo } from 'preact/hooks';
import { random } from '@/lib/sim/random';
import { Choices } from '@/widgets/frame/Choices';
import { Instrument } from '@/widgets/frame/Instrument';
import { Predict } from '@/widgets/frame/Predict';
import { Slider } from '@/widgets/frame/Slider';
import { useShareable } from '@/widgets/frame/useShareable';
import { Drawing } from './Drawing';
import { ASSUMPTIONS, CAPTION, DESCRIPTION, REQUESTS, WORK_NAMES } from './data';
import { mean, meanResponse, measure, oneInTwenty, WORKS } from './model';
import { LEAST_ARRIVALS, MOST_ARRIVALS, MOST_RUNS, QUEUE_URL } from './url';

const BADGE = {
  note: 'A queue is computed, and one run of it is simulated beside.',
  assumptions: ASSUMPTIONS,
  model: 'src/widgets/queue-knee/model.ts',
} as const;

const LOADS = [20, 50, 70, 80, 90, 95, 99];
const ms = (time: number) => `${Math.round(time).toLocaleString('en-GB')} ms`;

/** How long a server takes to answer, by how much it is asked. */
export function QueueKnee() {
  const shareable = useShareable(QUEUE_URL);
  const { state, set } = shareable;
  const queue = state.value;
  const { arrivals, work, run } = queue;
  const responses = useMemo(
    () => measure(random(run), { arrivals, work, requests: REQUESTS }),
    [arrivals, work, run],
  );
  const computed = meanResponse(arrivals, work);
  const measured = mean(responses);
  const tail = oneInTwenty(responses);
  return (
    <Instrument
      id="queue-knee"
      caption={CAPTION}
      description={DESCRIPTION}
      badge={BADGE}
      shareable={shareable}
      drawing={<Drawing queue={queue} responses={responses} />}
      readings={[
        { label: 'Mean, computed', value: ms(computed) },
        { label: 'Mean, measured', value: ms(measured) },
        { label: '1 in 20 takes over', value: ms(tail) },
      ]}
      knobs={
        <>
          <Slider
            label="Arrivals"
            value={arrivals}
            min={LEAST_ARRIVALS}
            max={MOST_ARRIVALS}
            text={`${arrivals} a second`}
            onChange={(value, options) => set({ arrivals: value }, options)}
          />
          <Choices
            label="Work of a request"
            options={WORK_NAMES}
            value={work}
            onChange={(value) => set({ work: value })}
          />
          <div class="instrument__choices" role="group" aria-label="Run">
            <button
              type="button"
              class="button"
              onClick={() => set({ run: (run % MOST_RUNS) + 1 })}
            >
              Measure again
            </button>
            <button type="button" class="button" onClick={() => set({ arrivals: MOST_ARRIVALS })}>
              Sale day: 99 a second
            </button>
          </div>
        </>
      }
      predict={
        <Predict
          question="80 requests a second again, but each takes exactly 10 ms, so that only the arrivals are left to chance. What is the mean now?"
          options={['10 ms', '30 ms', '50 ms']}
          answer={1}
          explain="Half of the 40 ms of waiting came from uneven work, the other half from uneven arrivals. That half stays: 10 ms of work and 20 ms in the queue."
          onGuess={() => set({ arrivals: 80, work: 'equal' })}
        />
      }
      twin={{
        columns: ['Requests a second', ...WORK_NAMES.map(({ name }) => `Mean, ${name}`)],
        rows: LOADS.map((load) => [load, ...WORKS.map((kind) => ms(meanResponse(load, kind)))]),
      }}
      status={`${arrivals} requests a second: ${ms(computed)} by the formula, ${ms(measured)} measured; one in twenty takes over ${ms(tail)}.`}
    />
  );
}
