import type { Copies, Look, Place } from './model';
import { MOST_LAG } from './url';
import { seconds } from './words';

const LEFT = 80;
const RIGHT = 380;
const LANES: Readonly<Record<Place, number>> = { primary: 66, 'replica 1': 136, 'replica 2': 206 };
const AXIS = 252;

const x = (milliseconds: number) => LEFT + (milliseconds / MOST_LAG) * (RIGHT - LEFT);

const NAMES = [
  ['primary', 'Primary'],
  ['replica 1', 'Replica 1'],
  ['replica 2', 'Replica 2'],
] as const;

interface DrawingProps {
  readonly copies: Copies;
  readonly looks: readonly Look[];
}

/** The primary and its replicas through three seconds, and where each look is answered. */
export function Drawing({ copies: { lag1, lag2 }, looks }: DrawingProps) {
  const lags: Readonly<Record<Place, number>> = {
    primary: 0,
    'replica 1': lag1,
    'replica 2': lag2,
  };
  return (
    <svg viewBox="0 0 400 330" class="fig">
      <text x={LEFT} y="22" class="f-text">
        order 77 is committed
      </text>
      <path d={`M${LEFT + 4} 28V54`} class="f-callout" />
      {NAMES.map(([place, name]) => {
        const y = LANES[place];
        return (
          <g key={place}>
            <path d={`M17 ${y - 22}v28c0 9 46 9 46 0v-28`} class="f-part f-green" />
            <ellipse cx="40" cy={y - 22} rx="23" ry="6" class="f-part f-green" />
            <text x="40" y={y + 30} class="f-text f-mid">
              {name}
            </text>
            <path d={`M${LEFT} ${y}H${x(lags[place])}`} class="f-dash f-mute" />
            <path d={`M${x(lags[place])} ${y}H${RIGHT}`} class="f-outline f-green" />
            {place !== 'primary' && (
              <path
                d={`M${LEFT + 4} ${LANES.primary}L${x(lags[place])} ${y - 3}`}
                class="f-arrow f-violet f-dash"
              />
            )}
          </g>
        );
      })}
      <circle cx={LEFT} cy={LANES.primary} r="6" class="f-box f-orange" />
      <text x={RIGHT} y="40" class="f-text f-end f-violet">
        log on its way →
      </text>
      {looks.map(({ at, place, waited, status }, turn) => {
        const tone = status === 200 ? 'f-green' : 'f-red';
        return (
          <g key={at}>
            <path
              d={`M${x(at)} ${AXIS}V${LANES[place]}H${x(at + waited)}`}
              class={`f-callout ${tone}`}
            />
            <g
              class={`f-bubble ${tone}`}
              transform={`translate(${x(at + waited)} ${LANES[place]})`}
            >
              <circle r="11" />
              <text>{turn + 1}</text>
            </g>
            <text x={x(at)} y={AXIS + 44} class={`f-strong f-mid ${tone}`}>
              {status}
            </text>
            <text x={x(at)} y={AXIS + 64} class="f-text f-mid f-mute">
              {waited > 0 ? `+${waited}` : ''}
            </text>
          </g>
        );
      })}
      <path d={`M${LEFT} ${AXIS}H${RIGHT + 8}`} class="f-line f-structure" />
      {[0, 1000, 2000, 3000].map((time) => (
        <g key={time}>
          <path d={`M${x(time)} ${AXIS - 4}v8`} class="f-line f-structure" />
          <text x={x(time)} y={AXIS + 22} class="f-text f-mid f-mute">
            {seconds(time)}
          </text>
        </g>
      ))}
      <text x="8" y={AXIS + 44} class="f-text">
        answers
      </text>
      {looks.some(({ waited }) => waited > 0) && (
        <text x="8" y={AXIS + 64} class="f-text f-mute">
          ms waited
        </text>
      )}
    </svg>
  );
}
