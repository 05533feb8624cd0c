import { type Expiry, type Outcome, REBUILD, runningAt, WINDOW } from './model';

const LEFT = 34;
const WIDE = 17.6;
const AGE_BASE = 142;
const AGE_TALL = 100;
const LOAD_BASE = 330;
const LOAD_TALL = 110;
/** A chart of few queries keeps this scale, so that one looks like one. */
const LEAST_LOAD = 20;

const BELOW = {
  none: 'in a gap there is no copy',
  one: 'in a gap there is no copy',
  stale: 'there is always a copy, if an old one',
  early: 'it is refreshed before it expires',
} as const;

const x = (seconds: number) => LEFT + seconds * WIDE;
const round = (number: number) => Math.round(number * 10) / 10;

/** Where the number of running queries changes, with what it is from there on. */
function steps(outcome: Outcome): { moment: number; running: number }[] {
  const moments = Array.from({ length: WINDOW * 20 + 1 }, (_, step) => step / 20);
  return moments.map((moment) => ({ moment, running: runningAt(outcome, moment) }));
}

/** Age of the copy above, queries below, on one time line. */
export function Drawing({
  expiry: { rule, ttl },
  outcome,
}: {
  readonly expiry: Expiry;
  readonly outcome: Outcome;
}) {
  const oldest = Math.max(
    ttl + REBUILD,
    ...outcome.copies.map(({ stored, until }) => until - stored),
  );
  const age = (seconds: number) => round(AGE_BASE - (seconds / oldest) * AGE_TALL);
  const top = Math.max(LEAST_LOAD, outcome.most);
  const load = (queries: number) => round(LOAD_BASE - (queries / top) * LOAD_TALL);
  const first = outcome.queries[0];
  return (
    <svg viewBox="0 0 400 396" class="fig">
      <text x="2" y="20" class="f-label">
        Age of the copy, seconds
      </text>
      <path d={`M${LEFT} ${age(ttl)}H${x(WINDOW)}`} class="f-dash f-structure" />
      <text x={LEFT - 6} y={age(ttl) + 5} class="f-text f-mute f-end">
        {ttl}
      </text>
      {outcome.copies
        .filter(({ stored, until }) => until - stored > 0.05)
        .map(({ stored, until }) => (
          <g key={stored}>
            <path
              d={`M${round(x(stored))} ${AGE_BASE}L${round(x(until))} ${age(until - stored)}V${AGE_BASE}Z`}
              class="f-fill f-structure"
            />
            <path
              d={`M${round(x(stored))} ${AGE_BASE}L${round(x(until))} ${age(until - stored)}V${AGE_BASE}`}
              class="f-part f-structure"
            />
          </g>
        ))}
      <path d={`M${LEFT} ${AGE_BASE}H${x(WINDOW)}`} class="f-line f-structure" />
      <text x={LEFT - 6} y={AGE_BASE + 5} class="f-text f-mute f-end">
        0
      </text>
      <text x={LEFT} y={AGE_BASE + 20} class="f-text f-mute">
        {BELOW[rule]}
      </text>

      <text x="2" y={LOAD_BASE - LOAD_TALL - 26} class="f-label f-green">
        Database: equal queries at once
      </text>
      <path
        d={`M${LEFT} ${LOAD_BASE}${steps(outcome)
          .map(({ moment, running }) => `L${round(x(moment))} ${load(running)}`)
          .join('')}V${LOAD_BASE}Z`}
        class="f-box f-green"
      />
      <path d={`M${LEFT} ${load(top)}H${x(WINDOW)}`} class="f-line f-mute" stroke-dasharray="1 5" />
      <text x={LEFT - 6} y={load(top) + 5} class="f-text f-mute f-end">
        {top}
      </text>
      <text x={LEFT - 6} y={LOAD_BASE + 5} class="f-text f-mute f-end">
        0
      </text>
      {first !== undefined && first < WINDOW - 2 && (
        <text
          x={x(first) + 18}
          y={load(outcome.most) + (outcome.most > 15 ? 16 : -6)}
          class={outcome.most > 10 ? 'f-strong f-red' : 'f-strong f-green'}
        >
          {outcome.most > 10 ? `× ${outcome.most} at once` : `${outcome.most} at once`}
        </text>
      )}
      {[0, 5, 10, 15, 20].map((second) => (
        <g key={second}>
          <path d={`M${x(second)} ${LOAD_BASE}v5`} class="f-line f-structure" />
          <text
            x={x(second)}
            y={LOAD_BASE + 20}
            class={second === 20 ? 'f-text f-mute f-end' : 'f-text f-mute f-mid'}
          >
            {second === 20 ? '20 s' : second}
          </text>
        </g>
      ))}
      <text x={LEFT} y={LOAD_BASE + 48} class="f-text">
        {`${outcome.waited.toLocaleString('en-GB')} requests wait, ${outcome.queries.length.toLocaleString('en-GB')} queries in all`}
      </text>
    </svg>
  );
}
