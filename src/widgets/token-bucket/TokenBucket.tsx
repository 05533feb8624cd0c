import { sum } from '@/lib/sum';
import { Instrument } from '@/widgets/frame/Instrument';
import { Predict } from '@/widgets/frame/Predict';
import { Slider } from '@/widgets/frame/Slider';
import { useShareable } from '@/widgets/frame/useShareable';
import { Drawing } from './Drawing';
import { ASSUMPTIONS, CAPTION, DESCRIPTION, FLOOD } from './data';
import { mostIn, run } from './model';
import { BUCKET_URL, MOST_BURST, MOST_POURED, MOST_RATE, MOST_SECONDS } from './url';

const BADGE = {
  note: 'A bucket is counted out, second by second.',
  assumptions: ASSUMPTIONS,
  model: 'src/widgets/token-bucket/model.ts',
} as const;

/** A token bucket into which the reader pours requests. */
export function TokenBucket() {
  const shareable = useShareable(BUCKET_URL);
  const { state, set } = shareable;
  const bucket = state.value;
  const { rate, burst, pours } = bucket;
  const seconds = run(bucket);
  const accepted = sum(seconds.map((second) => second.accepted));
  const last = seconds.at(-1);
  const pour = (requests: number) => {
    const now = Math.min(MOST_POURED, (pours.at(-1) ?? 0) + requests);
    set({ pours: [...pours.slice(0, -1), now] });
  };
  return (
    <Instrument
      id="token-bucket"
      caption={CAPTION}
      description={DESCRIPTION}
      badge={BADGE}
      shareable={shareable}
      drawing={<Drawing bucket={bucket} seconds={seconds} />}
      readings={[
        { label: 'Let through', value: `${accepted} of ${sum(pours)}` },
        { label: 'Refused', value: sum(pours) - accepted },
        { label: 'At most, by the rule', value: mostIn(bucket, pours.length - 1) },
      ]}
      knobs={
        <>
          <Slider
            label="Refill"
            value={rate}
            min={1}
            max={MOST_RATE}
            text={`${rate} a second`}
            onChange={(value, options) => set({ rate: value }, options)}
          />
          <Slider
            label="Bucket"
            value={burst}
            min={1}
            max={MOST_BURST}
            text={`holds ${burst}`}
            onChange={(value, options) => set({ burst: value }, options)}
          />
          <div class="instrument__choices" role="group" aria-label="Requests">
            {[1, 5, 30].map((requests) => (
              <button
                key={requests}
                type="button"
                class="button"
                onClick={() => pour(requests)}
              >{`Pour ${requests}`}</button>
            ))}
            <button
              type="button"
              class="button"
              disabled={pours.length === MOST_SECONDS}
              onClick={() => set({ pours: [...pours, 0] })}
            >
              Wait 1 s
            </button>
            <button type="button" class="button" onClick={() => set({ pours: [0] })}>
              Start full
            </button>
            <button type="button" class="button" onClick={() => set({ pours: FLOOD })}>
              Flood: 30 each second
            </button>
          </div>
        </>
      }
      predict={
        <Predict
          question="A caller never stops: 30 requests in each of twelve seconds, 360 in all. The bucket holds 20 and gets 10 a second. How many pass?"
          options={['120', '130', '240']}
          answer={1}
          explain="The 20 that were saved, once, and 10 in each of the eleven seconds between the pours. In the long run only the refill counts."
          onGuess={() => set({ rate: 10, burst: 20, pours: FLOOD })}
        />
      }
      twin={{
        columns: ['Second', 'Requests', 'Let through', 'Refused', 'Tokens left'],
        rows: seconds.map(({ poured, accepted: passed, refused, left }, second) => [
          second + 1,
          poured,
          passed,
          refused,
          left,
        ]),
      }}
      status={
        last === undefined
          ? ''
          : `Second ${pours.length}: ${last.accepted} of ${last.poured} let through, ${last.refused} refused, ${last.left} tokens left.`
      }
    />
  );
}
