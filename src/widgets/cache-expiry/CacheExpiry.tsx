import { useMemo } from 'preact/hooks';
import { random } from '@/lib/sim/random';
import { Choices } from '@/widgets/frame/Choices';
import { Instrument } from '@/widgets/frame/Instrument';
import { Predict } from '@/widgets/frame/Predict';
import { Slider } from '@/widgets/frame/Slider';
import { useShareable } from '@/widgets/frame/useShareable';
import { Drawing } from './Drawing';
import { ASSUMPTIONS, CAPTION, DESCRIPTION, RULE_NAMES, SEED } from './data';
import { follow, RULES } from './model';
import { EXPIRY_URL, LEAST_TTL, MOST_TENS, MOST_TTL } from './url';

const BADGE = {
  note: 'Twenty seconds of one key are followed, request by request.',
  assumptions: ASSUMPTIONS,
  model: 'src/widgets/cache-expiry/model.ts',
} as const;

const seconds = (time: number) => `${time.toFixed(1)} s`;

/** A cached answer that expires while many ask for it. */
export function CacheExpiry() {
  const shareable = useShareable(EXPIRY_URL);
  const { state, set } = shareable;
  const { rule, ttl, tens } = state.value;
  const all = useMemo(
    () =>
      RULES.map((each) => {
        const expiry = { rule: each, ttl, rate: tens * 10 };
        return { expiry, outcome: follow(random(SEED), expiry) };
      }),
    [ttl, tens],
  );
  const chosen = all[RULES.indexOf(rule)];
  if (chosen === undefined) return null;
  const { expiry, outcome } = chosen;
  return (
    <Instrument
      id="cache-expiry"
      caption={CAPTION}
      description={DESCRIPTION}
      badge={BADGE}
      shareable={shareable}
      drawing={<Drawing expiry={expiry} outcome={outcome} />}
      readings={[
        { label: 'Queries at once', value: outcome.most },
        { label: 'Requests that wait', value: outcome.waited.toLocaleString('en-GB') },
        { label: 'Oldest copy shown', value: seconds(outcome.oldest) },
      ]}
      knobs={
        <>
          <Choices
            label="When the copy expires"
            options={RULE_NAMES}
            value={rule}
            onChange={(value) => set({ rule: value })}
          />
          <Slider
            label="Time to live"
            value={ttl}
            min={LEAST_TTL}
            max={MOST_TTL}
            text={`${ttl} s`}
            onChange={(value, options) => set({ ttl: value }, options)}
          />
          <Slider
            label="Requests"
            value={tens}
            min={1}
            max={MOST_TENS}
            text={`${tens * 10} a second`}
            onChange={(value, options) => set({ tens: value }, options)}
          />
          <div class="instrument__choices" role="group" aria-label="Preset">
            <button
              type="button"
              class="button"
              onClick={() => set({ rule: 'none', tens: MOST_TENS })}
            >
              On television: 500 a second
            </button>
          </div>
        </>
      }
      predict={
        <Predict
          question="No protection, 200 requests a second, 80 queries at once. The time to live is doubled to 10 seconds. How many hit the database at once now?"
          options={['40', '80', '160']}
          answer={1}
          explain="Traffic and the length of a rebuild decide how high the spike is: 200 × 0.4. The time to live only decides how often it comes."
          onGuess={() => set({ rule: 'none', ttl: 10, tens: 20 })}
        />
      }
      twin={{
        columns: [
          'When it expires',
          'Queries at once',
          'Queries in 20 s',
          'Requests that wait',
          'Oldest copy',
        ],
        rows: all.map(({ outcome: { most, queries, waited, oldest } }, index) => [
          RULE_NAMES[index]?.name ?? '',
          most,
          queries.length,
          waited,
          seconds(oldest),
        ]),
      }}
      status={`${RULE_NAMES[RULES.indexOf(rule)]?.name ?? ''}, ${ttl} seconds, ${expiry.rate} requests a second: ${outcome.most} queries at once, ${outcome.waited} requests wait, the oldest copy is ${seconds(outcome.oldest)} old.`}
    />
  );
}
