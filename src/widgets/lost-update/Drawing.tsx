import { useRef } from 'preact/hooks';
import { type Event, type Outcome, type Sale, stepsOf } from './model';
import { inWords, verdict } from './words';

const FIRST = 104;
const PITCH = 56;
const COLUMNS = { a: 58, b: 342 } as const;

const tone = ({ kind, loses }: Event) => {
  if (loses) return 'f-red';
  return kind === 'wait' || kind === 'refuse' || kind === 'nothing' ? 'f-mute' : 'f-orange';
};

/** Which way an event's arrow points: out of the table, into it, or nowhere. */
const arrow = ({ kind }: Event) => {
  if (kind === 'read' || kind === 'nothing') return 'out';
  return kind === 'write' || kind === 'update' ? 'in' : 'none';
};

interface DrawingProps {
  readonly sale: Sale;
  readonly outcome: Outcome;
  /** Puts the step at a place after the next one. */
  readonly onSwap: (place: number) => void;
}

/** Two requests and the stock between them, time downwards. A step follows the pointer. */
export function Drawing({ sale, outcome, onSwap }: DrawingProps) {
  const dragged = useRef<number | null>(null);
  const { events } = outcome;
  const drag = (pointer: PointerEvent) => {
    const from = dragged.current;
    if (from === null || !(pointer.currentTarget instanceof SVGElement)) return;
    const { top, height } = pointer.currentTarget.getBoundingClientRect();
    const y = ((pointer.clientY - top) / height) * HEIGHT;
    const over = events[Math.round((y - FIRST) / PITCH)]?.step;
    if (over === undefined || over === from) return;
    const to = from + Math.sign(over - from);
    const steps = stepsOf(sale.order);
    if (steps[from] === steps[to]) return;
    dragged.current = to;
    onSwap(Math.min(from, to));
  };
  return (
    <svg
      viewBox={`0 0 400 ${HEIGHT}`}
      class="fig sale"
      onPointerMove={drag}
      onPointerUp={() => (dragged.current = null)}
      onPointerCancel={() => (dragged.current = null)}
    >
      <text x={COLUMNS.a} y="22" class="f-label f-mid">
        Request A
      </text>
      <text x="200" y="22" class="f-label f-mid f-green">
        stock
      </text>
      <text x={COLUMNS.b} y="22" class="f-label f-mid">
        Request B
      </text>
      <path
        d={`M${COLUMNS.a} 34V${HEIGHT - 50}M${COLUMNS.b} 34V${HEIGHT - 50}`}
        class="f-line f-mute"
      />
      <path d={`M200 34V${HEIGHT - 50}`} class="f-dash f-green" />
      <Stock y={52} value={sale.stock} />
      {events.map((event, row) => {
        const y = FIRST + row * PITCH;
        const x = COLUMNS[event.by];
        const toward = event.by === 'a' ? 1 : -1;
        const [above, below] = inWords(event, sale.way);
        const ends = [x + toward * 18, 200 - toward * 28];
        const points = arrow(event);
        return (
          <g key={`${event.by}${event.step}${event.kind}`} class={tone(event)}>
            {points !== 'none' && (
              <path
                d={points === 'in' ? `M${ends[0]} ${y}H${ends[1]}` : `M${ends[1]} ${y}H${ends[0]}`}
                class={`f-arrow ${points === 'out' ? 'f-green' : tone(event)}`}
              />
            )}
            <Stock y={y} value={event.stock} isQuiet={points !== 'in'} />
            <text x={x + toward * 76} y={y - 8} class="f-text f-mid f-ink">
              {above}
            </text>
            <text x={x + toward * 76} y={y + 18} class="f-text f-mid f-mute">
              {below}
            </text>
            <g
              class={`f-bubble sale__step ${tone(event)}`}
              transform={`translate(${x} ${y})`}
              onPointerDown={(pointer) => {
                dragged.current = event.step;
                pointer.preventDefault();
                pointer.currentTarget.ownerSVGElement?.setPointerCapture(pointer.pointerId);
              }}
            >
              <circle r="13" />
              <text>{row + 1}</text>
            </g>
          </g>
        );
      })}
      <text
        x="200"
        y={HEIGHT - 14}
        class={`f-strong f-mid ${outcome.sold > sale.stock ? 'f-red' : ''}`}
      >
        {verdict(sale, outcome)}
      </text>
    </svg>
  );
}

const HEIGHT = FIRST + 4 * PITCH + 80;

function Stock(props: { readonly y: number; readonly value: number; readonly isQuiet?: boolean }) {
  const { y, value, isQuiet = false } = props;
  if (isQuiet) return null;
  return (
    <>
      <rect x="180" y={y - 15} width="40" height="30" rx="4" class="f-box f-green" />
      <text x="200" y={y + 5} class="f-mono f-mid f-ink">
        {value}
      </text>
    </>
  );
}
