import { PARTS } from '../data';
import type { PartId } from '../model';
import { CALLOUTS, ROWS } from './geometry';

/** Numbered bubbles with leaders, as in a parts catalogue. */
export function Callouts() {
  return (
    <g>
      {CALLOUTS.map((callout) => (
        <Bubble key={callout.part} {...callout} />
      ))}
    </g>
  );
}

/** Parts that the paint does not cover. */
const OUTSIDE: readonly PartId[] = ['body', 'mirrors', 'port', 'sensors'];

function Bubble({ part, x, row, to }: (typeof CALLOUTS)[number]) {
  const { number, name, side, short } = PARTS[part];
  const y = ROWS[row];
  const end = to[to.length - 1] ?? [x, y];
  const label = row === 'top' ? [y - 43, y - 26] : [y + 34, y + 51];
  return (
    <g
      class={`car-callout car-callout--${side} car-callout--${row}`}
      data-part={part}
      data-covered-until={OUTSIDE.includes(part) ? undefined : end[0]}
    >
      <path class="car-leader" d={`M${x} ${y} ${to.map(([px, py]) => `L${px} ${py}`).join(' ')}`} />
      <circle class="car-leader-end" cx={end[0]} cy={end[1]} r="3.5" />
      <g transform={`translate(${x} ${y})`}>
        <g class="car-bubble">
          <circle class="car-bubble-target" r="46" />
          <circle class="car-bubble-disc" r="15" />
          <text class="car-bubble-number" y="5.5">
            {number}
          </text>
        </g>
      </g>
      <text class="car-label" x={x} y={label[0]}>
        {name}
      </text>
      <text class="car-label car-label--concept" x={x} y={label[1]}>
        {short}
      </text>
    </g>
  );
}
