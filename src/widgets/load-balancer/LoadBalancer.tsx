import { sum } from '@/lib/sum';
import { useMemo } from 'preact/hooks';
import { random } from '@/lib/sim/random';
import { Choices } from '@/widgets/frame/Choices';
import { Instrument } from '@/widgets/frame/Instrument';
import { Predict } from '@/widgets/frame/Predict';
import { useShareable } from '@/widgets/frame/useShareable';
import { Drawing } from './Drawing';
import { ASSUMPTIONS, CAPTION, DESCRIPTION, FAULT_NAMES, REQUESTS, RULE_NAMES } from './data';
import { ARRIVALS, type Fault, RATES, type Rule, RULES, type Run, spread } from './model';
import { BALANCER_URL, MOST_RUNS } from './url';

const BADGE = {
  note: 'Four queues are simulated, request by request.',
  assumptions: ASSUMPTIONS,
  model: 'src/widgets/load-balancer/model.ts',
} as const;

/** What a run comes to; errors are counted, not timed. */
function sumUp({ responses, servers }: Run, fault: Fault) {
  const answered = responses.filter((_, index) => fault !== 'failing' || servers[index] !== 3);
  const sorted = Float64Array.from(answered).sort();
  return {
    mean: sum(answered) / answered.length,
    tail: sorted[Math.ceil(sorted.length * 0.95) - 1] ?? NaN,
    failed: 1 - answered.length / responses.length,
  };
}

const ms = (time: number) => `${Math.round(time).toLocaleString('en-GB')} ms`;
const percent = (share: number) => `${Math.round(share * 100)} %`;

function measure(fault: Fault, run: number) {
  const measured = (rule: Rule) => {
    const result = spread(random(run), {
      rule,
      rates: RATES[fault],
      arrivals: ARRIVALS,
      requests: REQUESTS,
    });
    return { rule, run: result, ...sumUp(result, fault) };
  };
  return RULES.map(measured);
}

/** A load balancer whose rule the reader chooses, and one of whose servers can be at fault. */
export function LoadBalancer() {
  const shareable = useShareable(BALANCER_URL);
  const { state, set } = shareable;
  const { rule, fault, run } = state.value;
  const all = useMemo(() => measure(fault, run), [fault, run]);
  const chosen = all[RULES.indexOf(rule)];
  if (chosen === undefined) return null;
  return (
    <Instrument
      id="load-balancer"
      caption={CAPTION}
      description={DESCRIPTION}
      badge={BADGE}
      shareable={shareable}
      drawing={<Drawing rule={rule} fault={fault} run={chosen.run} bars={all} />}
      readings={[
        { label: 'Mean response', value: ms(chosen.mean) },
        { label: '1 in 20 takes over', value: ms(chosen.tail) },
        { label: 'Failed', value: percent(chosen.failed) },
      ]}
      knobs={
        <>
          <Choices
            label="Rule"
            options={RULE_NAMES}
            value={rule}
            onChange={(value) => set({ rule: value })}
          />
          <Choices
            label="Servers"
            options={FAULT_NAMES}
            value={fault}
            onChange={(value) => set({ fault: value })}
          />
          <div class="instrument__choices" role="group" aria-label="Run">
            <button
              type="button"
              class="button"
              onClick={() => set({ run: (run % MOST_RUNS) + 1 })}
            >
              Another twenty seconds
            </button>
          </div>
        </>
      }
      predict={
        <Predict
          question="Server 4 breaks and answers everything at once with an error; no health check looks. Least connections goes on. How many of the requests fail?"
          options={['Hardly any', 'A quarter', 'Nearly half']}
          answer={2}
          explain="The broken server is done so soon that it always looks free, and so it gets the most. Round robin would lose a quarter. That is why a balancer needs a check of its own."
          onGuess={() => set({ rule: 'least', fault: 'failing' })}
        />
      }
      twin={{
        columns: ['Rule', 'Mean response', '1 in 20 takes over', 'Failed', 'Sent to server 4'],
        rows: all.map(({ mean, tail, failed, run: { servers } }, index) => [
          RULE_NAMES[index]?.name ?? '',
          ms(mean),
          ms(tail),
          percent(failed),
          percent(servers.filter((server) => server === 3).length / servers.length),
        ]),
      }}
      status={`${RULE_NAMES[RULES.indexOf(rule)]?.name ?? ''}: mean ${ms(chosen.mean)}, one in twenty takes over ${ms(chosen.tail)}, ${percent(chosen.failed)} failed.`}
    />
  );
}
