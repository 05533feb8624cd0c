import { CAPACITY, type Second, SECONDS, type Storm } from './model';
import { count } from './words';

const LEFT = 44;
const PITCH = 5.8;
const WIDTH = 4;
const BASE = 226;
const TALLEST = 176;

const x = (second: number) => LEFT + second * PITCH;

const bars = (heights: readonly (readonly [number, number])[]) =>
  heights
    .map(([from, to], second) =>
      to > from
        ? `M${x(second).toFixed(1)} ${from.toFixed(1)}h${WIDTH}V${to.toFixed(1)}h-${WIDTH}z`
        : '',
    )
    .join('');

interface DrawingProps {
  readonly storm: Storm;
  readonly seconds: readonly Second[];
}

/** The calls of each second as bars: served below, refused above. */
export function Drawing({ storm: { outage }, seconds }: DrawingProps) {
  const most = Math.max(...seconds.map(({ served, refused }) => served + refused));
  const unit = TALLEST / most;
  const served = seconds.map((second) => [BASE - second.served * unit, BASE] as const);
  const refused = seconds.map(
    (second) =>
      [BASE - (second.served + second.refused) * unit, BASE - second.served * unit] as const,
  );
  return (
    <svg viewBox="0 0 400 286" class="fig">
      <rect
        x={x(0)}
        y={BASE - TALLEST - 6}
        width={outage * PITCH}
        height={TALLEST + 6}
        class="f-fill f-mute"
      />
      <text x={LEFT} y="22" class="f-text">
        calls a second
      </text>
      <text x={x(outage) + 4} y="40" class="f-text f-mute">
        ← down until here
      </text>
      <path d={`M${x(outage)} 28V${BASE}`} class="f-callout" />
      <path d={bars(refused)} class="f-fill f-line f-red" />
      <path d={bars(served)} class="f-orange storm__served" />
      <path d={`M${x(outage)} ${BASE - CAPACITY * unit}H${x(SECONDS)}`} class="f-dash f-orange" />
      <path d={`M${LEFT} ${BASE}H${x(SECONDS)}`} class="f-line f-structure" />
      <text x={LEFT - 6} y={BASE - TALLEST + 10} class="f-text f-end f-mute">
        {count(most)}
      </text>
      <text x={LEFT - 6} y={BASE + 4} class="f-text f-end f-mute">
        0
      </text>
      {[0, 10, 20, 30, 40, 50].map((second) => (
        <text key={second} x={x(second)} y={BASE + 20} class="f-text f-mid f-mute">
          {second}
        </text>
      ))}
      <text x="399" y={BASE + 20} class="f-text f-end f-mute">
        60 s
      </text>
      <rect x={LEFT} y={BASE + 36} width="12" height="12" class="f-orange storm__served" />
      <text x={LEFT + 20} y={BASE + 47} class="f-text">
        {`served, up to ${CAPACITY} a second`}
      </text>
      <rect x="290" y={BASE + 36} width="12" height="12" class="f-fill f-line f-red" />
      <text x="310" y={BASE + 47} class="f-text">
        refused
      </text>
    </svg>
  );
}
