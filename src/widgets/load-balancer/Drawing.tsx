import { RULE_NAMES } from './data';
import type { Fault, Rule, Run } from './model';

const FLOOR = 206;
const MOST_DRAWN = 5;
const BARS = 336;
const SCALE = 60;
const LONGEST = 196;

const laneX = (server: number) => 50 + server * 100;

export interface Bar {
  readonly rule: Rule;
  readonly mean: number;
}

/** The lanes when the next request arrives, and how long requests took by each rule. */
export function Drawing({
  rule,
  fault,
  run,
  bars,
}: {
  readonly rule: Rule;
  readonly fault: Fault;
  readonly run: Run;
  readonly bars: readonly Bar[];
}) {
  return (
    <svg viewBox="0 0 400 470" class="fig">
      <circle class="f-box" cx="200" cy="16" r="8" />
      <path class="f-part" d="M200 26V44" />
      <text class="f-text f-mute" x="216" y="21">
        next request
      </text>
      <path class="f-box f-violet" d="M96 46H304L284 92H116Z" />
      <text class="f-label f-mid" x="200" y={rule === 'one' ? 66 : 74}>
        load balancer
      </text>
      <text class="f-text f-mid f-violet" x="200" y="84">
        {rule === 'one' ? `${run.waiting} wait here` : ''}
      </text>
      {run.inFlight.map((open, server) => {
        const x = laneX(server);
        const isTaken = server === run.taken;
        const isFaulty = server === 3 && fault !== 'none';
        const got = run.servers.filter((each) => each === server).length / run.servers.length;
        return (
          <g key={server}>
            <path
              class={
                isTaken
                  ? 'f-outline f-violet'
                  : run.looked.includes(server)
                    ? 'f-dash f-violet'
                    : 'f-line f-mute'
              }
              d={`M${140 + server * 40} 92L${x} 116${isTaken ? 'l-7 -1M' : ''}${isTaken ? `${x} 116l2 -7` : ''}`}
            />
            <path class="f-line f-structure" d={`M${x - 30} 118V${FLOOR}M${x + 30} 118V${FLOOR}`} />
            {Array.from({ length: Math.min(open, MOST_DRAWN) }, (_, place) => (
              <rect
                key={place}
                class="f-box f-orange"
                x={x - 18}
                y={FLOOR - 15 - place * 16}
                width="36"
                height="12"
                rx="4"
              />
            ))}
            <text class="f-strong f-mid f-orange" x={x} y="124">
              {open > MOST_DRAWN ? '…' : ''}
            </text>
            <rect
              class={isFaulty ? 'f-dash f-red' : 'f-box f-orange'}
              x={x - 42}
              y={FLOOR}
              width="84"
              height="44"
              rx="4"
            />
            <text class="f-label f-mid" x={x} y={FLOOR + (isFaulty ? 20 : 27)}>
              {`server ${server + 1}`}
            </text>
            <text class="f-text f-mid f-red" x={x} y={FLOOR + 37}>
              {isFaulty ? { none: '', slow: 'half speed', failing: '× errors' }[fault] : ''}
            </text>
            <text class="f-text f-mid" x={x} y={FLOOR + 64}>
              {`${open} in flight`}
            </text>
            <text class="f-text f-mute f-mid" x={x} y={FLOOR + 84}>
              {`got ${Math.round(got * 100)} %`}
            </text>
          </g>
        );
      })}

      <text class="f-label" x="2" y={BARS - 10}>
        Mean response time, ms
      </text>
      {bars.map(({ rule: each, mean }, row) => {
        const y = BARS + row * 26;
        const isOff = mean > SCALE;
        const length = (Math.min(mean, SCALE) / SCALE) * LONGEST;
        const isChosen = each === rule;
        return (
          <g key={each}>
            <text class={isChosen ? 'f-strong' : 'f-text'} x="2" y={y + 16}>
              {RULE_NAMES[row]?.name}
            </text>
            <rect
              class={isChosen ? 'f-box f-orange' : 'f-part f-structure'}
              x="152"
              y={y + 3}
              width={length}
              height="17"
            />
            <path
              class="f-outline f-red"
              d={isOff ? `M${152 + length - 12} ${y + 23}l6 -23m4 0l-6 23` : ''}
            />
            <text class={isChosen ? 'f-strong' : 'f-text'} x={152 + length + 8} y={y + 16}>
              {Math.round(mean).toLocaleString('en-GB')}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
