import { Choices } from '@/widgets/frame/Choices';
import { Instrument } from '@/widgets/frame/Instrument';
import { Predict } from '@/widgets/frame/Predict';
import { Slider } from '@/widgets/frame/Slider';
import { useShareable } from '@/widgets/frame/useShareable';
import { ASSUMPTIONS, CAPTION, DESCRIPTION, WAYS } from './data';
import { Drawing } from './Drawing';
import { run, summed } from './model';
import { CALLERS, OUTAGE, RETRIES_URL } from './url';
import { count, over } from './words';
import './retry-storm.css';

const BADGE = {
  note: 'Callers who repeat are counted second by second.',
  assumptions: ASSUMPTIONS,
  model: 'src/widgets/retry-storm/model.ts',
} as const;

/** Many callers who repeat after an outage, with three kinds of pauses. */
export function RetryStorm() {
  const shareable = useShareable(RETRIES_URL);
  const { state, set } = shareable;
  const storm = state.value;
  const { pauses, callers, outage } = storm;
  const seconds = run(storm);
  const result = summed(seconds, storm);
  return (
    <Instrument
      id="retry-storm"
      caption={CAPTION}
      description={DESCRIPTION}
      badge={BADGE}
      shareable={shareable}
      drawing={<Drawing storm={storm} seconds={seconds} />}
      readings={[
        { label: 'Most once it is back', value: count(result.peak) },
        { label: 'Calls in all', value: count(result.calls) },
        { label: 'All served after', value: over(result) },
      ]}
      knobs={
        <>
          <Choices
            label="Each caller repeats"
            options={WAYS}
            value={pauses}
            onChange={(value) => set({ pauses: value })}
          />
          <Slider
            label="Callers"
            value={callers}
            {...CALLERS}
            step={10}
            text={String(callers)}
            onChange={(value, options) => set({ callers: value }, options)}
          />
          <Slider
            label="Server down for"
            value={outage}
            {...OUTAGE}
            text={`${outage} s`}
            onChange={(value, options) => set({ outage: value }, options)}
          />
          <div class="instrument__choices">
            <button
              type="button"
              class="button"
              onClick={() => set({ pauses: 'fixed', callers: CALLERS.max, outage: OUTAGE.max })}
            >
              Retry storm: {CALLERS.max} callers, {OUTAGE.max} s down
            </button>
          </div>
        </>
      }
      predict={
        <Predict
          question="A hundred phones double their pauses, 1, 2, 4, 8 seconds, without chance. What meets the server after it is back in second 6?"
          options={['About 10 calls a second', 'All 100 at once', 'Nothing for a minute']}
          answer={1}
          explain="Pauses that double make calls rarer and keep the phones in step: all are back in second 7, and the 90 who were refused come together in second 15. Chance breaks the step."
          onGuess={() => set({ pauses: 'doubling', callers: 100, outage: 6 })}
        />
      }
      twin={{
        columns: [
          'Each caller repeats',
          'Most in a second once it is back',
          'Calls in all',
          'All served after',
        ],
        rows: WAYS.map(({ id, name }) => {
          const other = { ...storm, pauses: id };
          const each = summed(run(other), other);
          return [name, count(each.peak), count(each.calls), over(each)];
        }),
      }}
      status={`At most ${count(result.peak)} calls a second after the return, ${count(result.calls)} in all; all served after ${over(result)}.`}
    />
  );
}
