import type { PartId } from '@/data/car-parts';
import { PARTS } from '../data';
import { PART_TEXTS } from '../parts/data';
import { CALLOUTS, ROWS } from './geometry';

/**
 * Numbered bubbles with leaders, as in a parts catalogue. Each leads to the entry of its part, and
 * so works by keyboard, and without JavaScript.
 */
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
  const { number, name, side } = PARTS[part];
  const { short } = PART_TEXTS[part];
  const y = ROWS[row];
  const end = to[to.length - 1] ?? [x, y];
  const label = row === 'top' ? [y - 42, y - 25] : [y + 33, y + 50];
  return (
    <a
      href={`#part-${part}`}
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
    </a>
  );
}
