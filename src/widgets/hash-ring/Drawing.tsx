import { type Change, KEYS, ownerOf, place, type Point, ring, type Servers } from './model';
import { letter } from './words';

const CENTRE = { x: 122, y: 136 };
const RADIUS = 94;
const ROW = 26;
const BARS = 306;

const point = (at: number, radius: number) => {
  const angle = 2 * Math.PI * at;
  const x = CENTRE.x + radius * Math.sin(angle);
  const y = CENTRE.y - radius * Math.cos(angle);
  return `${x.toFixed(1)} ${y.toFixed(1)}`;
};

const arc = (from: number, to: number) => {
  const isLong = (to - from + 1) % 1 > 0.5 ? 1 : 0;
  return `M${point(from, RADIUS)}A${RADIUS} ${RADIUS} 0 ${isLong} 1 ${point(to, RADIUS)}`;
};

/** The stretches of the ring that belong to a server. */
const stretches = (points: readonly Point[], server: number) =>
  points
    .map(({ at, server: owner }, index) =>
      owner === server ? arc(points.at(index - 1)?.at ?? 0, at) : '',
    )
    .join('');

const ticks = (points: readonly Point[], isMeant: (server: number) => boolean) =>
  points
    .filter(({ server }) => isMeant(server))
    .map(({ at }) => `M${point(at, RADIUS - 5)}L${point(at, RADIUS + 5)}`)
    .join('');

/** The customer whose way is shown. */
const KEY = 7;

interface DrawingProps {
  readonly servers: Servers;
  readonly result: Change;
}

/** The ring with the stretch that moves, the keys of each server, and what both ways move. */
export function Drawing({ servers: { servers, points, change }, result }: DrawingProps) {
  const [fewer, more] = [servers, result.after].sort((a, b) => a - b) as [number, number];
  const circle = ring(more, points);
  const changed = more - 1;
  const own = [servers, result.after].map((count) =>
    letter(ownerOf(place(KEY), ring(count, points))),
  );
  return (
    <svg viewBox="0 0 400 360" class="fig">
      <circle cx={CENTRE.x} cy={CENTRE.y} r={RADIUS} class="f-part f-green" />
      <path d={stretches(circle, changed)} class="f-outline f-structure ring__moves" />
      {points > 1 ? (
        <>
          <path d={ticks(circle, (server) => server !== changed)} class="f-line f-green" />
          <path d={ticks(circle, (server) => server === changed)} class="f-part f-structure" />
        </>
      ) : (
        circle.map(({ at, server }) => (
          <g key={server} transform={`translate(${point(at, RADIUS)})`}>
            <rect
              x="-14"
              y="-13"
              width="28"
              height="26"
              rx="8"
              class={`f-box ${server === changed ? 'f-structure' : 'f-green'}`}
            />
            <text y="5" class="f-label f-mid f-ink">
              {letter(server)}
            </text>
          </g>
        ))
      )}
      <g transform={`translate(${point(place(KEY), RADIUS)})`}>
        <circle r="6" class="f-box f-violet" />
      </g>
      <path
        d={`M${point(place(KEY), RADIUS - 8)}L${CENTRE.x + 16} ${CENTRE.y - 26}`}
        class="f-callout"
      />
      <text x={CENTRE.x} y={CENTRE.y - 10} class="f-mono f-mid">
        customer 7
      </text>
      <text x={CENTRE.x} y={CENTRE.y + 12} class="f-text f-mid">
        {own[0] === own[1] ? `stays on ${own[0] ?? ''}` : own.join(' → ')}
      </text>
      <path
        d={`M${CENTRE.x - 14} ${CENTRE.y + 34}a14 14 0 1 1 14 14`}
        class="f-arrow f-structure"
      />

      <text x="246" y="22" class="f-label">
        Keys
      </text>
      {result.rows.map(({ before, after }, server) => {
        const y = 30 + server * ROW;
        const tone = server === changed ? 'f-structure' : 'f-green';
        return (
          <g key={server}>
            <text x="246" y={y + 15} class="f-text">
              {letter(server)}
            </text>
            <rect x="264" y={y + 3} width={after * 0.05} height="15" class={`f-box ${tone}`} />
            <text x="392" y={y + 15} class="f-text f-end">
              {before === after ? after : `${before} → ${after}`}
            </text>
          </g>
        );
      })}

      <text x="8" y={BARS - 12} class="f-label">
        {change === 'add'
          ? `Keys that move when ${letter(changed)} comes`
          : `Keys that move when ${letter(changed)} goes`}
      </text>
      {[
        ['on the ring', result.onRing, 'f-structure'],
        [`hash mod ${fewer} and ${more}`, result.byRemainder, 'f-red'],
      ].map(([name, keys, tone], row) => (
        <g key={row} class={String(tone)}>
          <text x="8" y={BARS + 14 + row * 26} class="f-text f-ink">
            {name}
          </text>
          <rect
            x="146"
            y={BARS + row * 26}
            width={(Number(keys) / KEYS) * 200}
            height="18"
            class={`f-box ${String(tone)}`}
          />
          <text x={154 + (Number(keys) / KEYS) * 200} y={BARS + 14 + row * 26} class="f-text">
            {keys}
          </text>
        </g>
      ))}
    </svg>
  );
}
