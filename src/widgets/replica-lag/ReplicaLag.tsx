import { Choices } from '@/widgets/frame/Choices';
import { Instrument } from '@/widgets/frame/Instrument';
import { Predict } from '@/widgets/frame/Predict';
import { Slider } from '@/widgets/frame/Slider';
import { useShareable } from '@/widgets/frame/useShareable';
import { ASSUMPTIONS, CAPTION, DESCRIPTION, RULES } from './data';
import { Drawing } from './Drawing';
import { look, stepsBack } from './model';
import { LAG_URL, MOST_LAG } from './url';
import { seconds } from './words';

const BADGE = {
  note: 'Six looks at copies that hear of a write later.',
  assumptions: ASSUMPTIONS,
  model: 'src/widgets/replica-lag/model.ts',
} as const;

/** A customer who looks for an order at copies that lag behind. */
export function ReplicaLag() {
  const shareable = useShareable(LAG_URL);
  const { state, set } = shareable;
  const copies = state.value;
  const looks = look(copies);
  const missed = looks.filter(({ status }) => status === 404).length;
  const asked = looks.filter(({ place }) => place === 'primary').length;
  const back = stepsBack(looks);
  return (
    <Instrument
      id="replica-lag"
      caption={CAPTION}
      description={DESCRIPTION}
      badge={BADGE}
      shareable={shareable}
      drawing={<Drawing copies={copies} looks={looks} />}
      readings={[
        { label: 'Answered 404', value: `${missed} of ${looks.length}` },
        { label: 'Back in time', value: back === 0 ? 'never' : `${back} ×` },
        { label: 'At the primary', value: `${asked} of ${looks.length}` },
      ]}
      knobs={
        <>
          <Choices
            label="Each look goes to"
            options={RULES}
            value={copies.rule}
            onChange={(rule) => set({ rule })}
          />
          <Slider
            label="Lag of replica 1"
            value={copies.lag1}
            min={0}
            max={MOST_LAG}
            step={100}
            text={seconds(copies.lag1)}
            onChange={(lag1, options) => set({ lag1 }, options)}
          />
          <Slider
            label="Lag of replica 2"
            value={copies.lag2}
            min={0}
            max={MOST_LAG}
            step={100}
            text={seconds(copies.lag2)}
            onChange={(lag2, options) => set({ lag2 }, options)}
          />
          <div class="instrument__choices">
            <button
              type="button"
              class="button"
              onClick={() => set({ lag1: MOST_LAG, lag2: MOST_LAG })}
            >
              Sale day: 3 s behind
            </button>
          </div>
        </>
      }
      predict={
        <Predict
          question="Who has just ordered reads from the primary for two seconds, and on sale day the replicas are three behind. What does this customer see?"
          options={['200 each time', '404 from the first look on', '200, and then 404']}
          answer={2}
          explain="The rule lasts two seconds and the lag longer, so the order vanishes at the fifth look. Take such a replica out of use, or let it wait for the position."
          onGuess={() => set({ rule: 'primary', lag1: MOST_LAG, lag2: MOST_LAG })}
        />
      }
      twin={{
        columns: ['Look after', 'Answered by', 'Waited (ms)', 'Answer'],
        rows: looks.map(({ at, place, waited, status }) => [seconds(at), place, waited, status]),
      }}
      status={`${looks.map(({ status }) => status).join(', ')}: ${missed} of ${looks.length} looks miss the order, ${asked} go to the primary.`}
    />
  );
}
