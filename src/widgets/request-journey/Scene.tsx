import { GLOBE, onGlobe } from './geometry';
import { count } from './words';
import type { JourneyOptions, Phase, PhaseId } from './model';

type Point = readonly [x: number, y: number];

const LAPTOP: Point = [52, 118];
const RESOLVER: Point = [140, 42];
const EDGE: Point = [146, 118];
/** The units of the data centre from top to bottom, at the left edge of each. */
const UNITS = [
  { id: 'front', label: 'load balancer', kind: '' },
  { id: 'web-server', label: 'web server', kind: 'backend' },
  { id: 'application', label: 'application', kind: 'backend' },
  { id: 'application-cache', label: 'cache', kind: 'data' },
  { id: 'database', label: 'PostgreSQL', kind: 'data' },
] as const;
const UNIT_X = 240;
const unitY = (index: number) => 24 + index * 35;
const atUnit = (index: number): Point => [226, unitY(index) + 14];

/** Point at `fraction` (0 to 1) of the way through `points`, by number of legs. */
function along(points: readonly Point[], fraction: number): Point {
  const legs = points.length - 1;
  const leg = Math.min(Math.floor(fraction * legs), legs - 1);
  const [ax, ay] = points[leg] ?? LAPTOP;
  const [bx, by] = points[leg + 1] ?? LAPTOP;
  const part = fraction * legs - leg;
  return [ax + (bx - ax) * part, ay + (by - ay) * part];
}

/** Where the signal is while this phase runs. */
function signal(id: PhaseId, fraction: number, front: JourneyOptions['front']): Point {
  const door = front === 'balancer' ? atUnit(0) : EDGE;
  const inside = (index: number) => atUnit(index);
  const routes: Readonly<Record<PhaseId, readonly Point[]>> = {
    'browser-cache': [LAPTOP, LAPTOP],
    dns: [LAPTOP, RESOLVER, LAPTOP],
    tcp: [LAPTOP, door, LAPTOP],
    tls: [LAPTOP, door, LAPTOP],
    request: [LAPTOP, door],
    front: front === 'cdn' ? [EDGE, inside(1)] : [door, door],
    'web-server': [inside(1), inside(1)],
    application: [inside(2), inside(2)],
    'application-cache': [inside(3), inside(3)],
    database: [inside(4), inside(4)],
    response: front === 'cdn' ? [inside(1), EDGE, LAPTOP] : [door, LAPTOP],
    render: [LAPTOP, LAPTOP],
  };
  return along(routes[id], fraction);
}

interface SceneProps {
  readonly options: JourneyOptions;
  readonly phase: Phase;
  readonly failed: boolean;
  readonly name: string;
  /** How far the phase has got, 0 to 1. */
  readonly fraction: number;
}

/** The places that a request passes, and where it is now. */
export function Scene({ options, phase, failed, name, fraction }: SceneProps) {
  const cdn = options.front !== 'balancer';
  const [x, y] = signal(phase.id, fraction, options.front);
  const at = (id: PhaseId) => (id === phase.id ? ` is-on${failed ? ' is-failed' : ''}` : '');
  const earth = onGlobe(options.km);
  const atBrowser = phase.id === 'browser-cache' || phase.id === 'render' ? ' is-on' : '';
  return (
    <svg
      class="journey-scene"
      viewBox="0 0 360 206"
      role="img"
      aria-label={`Now: ${name}${failed ? ', given up' : ''}`}
    >
      <path class="journey-scene__cable" d={`M80 118H${cdn ? 128 : 214}M80 104 124 58`} />
      {cdn && <path class="journey-scene__cable" d="M164 118H214" />}
      <circle class="journey-scene__globe" cx={GLOBE.x} cy={GLOBE.y} r={GLOBE.radius} />
      <path
        class="journey-scene__globe"
        d={`M${GLOBE.x - GLOBE.radius} ${GLOBE.y}h${2 * GLOBE.radius}M${GLOBE.x} ${GLOBE.y - GLOBE.radius}a${GLOBE.radius / 2} ${GLOBE.radius} 0 0 0 0 ${2 * GLOBE.radius}a${GLOBE.radius / 2} ${GLOBE.radius} 0 0 0 0 ${-2 * GLOBE.radius}`}
      />
      <path class="journey-scene__arc" d={earth.arc} />
      <circle
        class="journey-scene__part journey-scene__part--browser"
        cx={earth.reader.x}
        cy={earth.reader.y}
        r="3.5"
      />
      <rect
        class="journey-scene__part"
        x={earth.centre.x - 3.5}
        y={earth.centre.y - 3.5}
        width="7"
        height="7"
      />
      <text class="journey-scene__text" x="116" y="190" text-anchor="end">
        {count(options.km)} km
      </text>

      <g class={`journey-scene__part journey-scene__part--browser${atBrowser}`}>
        <path d="M27 92h50a4 4 0 0 1 4 4v36H23V96a4 4 0 0 1 4-4Z" />
        <path d="M14 132h76l-6 9H20Z" />
      </g>
      <text class="journey-scene__text" x="52" y="160" text-anchor="middle">
        browser
      </text>

      <g class={`journey-scene__part journey-scene__part--network${at('dns')}`}>
        <path d="M124 26h32v36h-32ZM124 38h32M124 50h32M132 32h1M132 44h1M132 56h1" />
      </g>
      <text class="journey-scene__text" x="140" y="18" text-anchor="middle">
        DNS
      </text>

      {cdn && (
        <>
          <g class={`journey-scene__part journey-scene__part--network${at('front')}`}>
            <path d="M128 102h36v32h-36ZM128 113h36M134 108h1M134 119h1" />
          </g>
          <text class="journey-scene__text" x="146" y="96" text-anchor="middle">
            CDN
          </text>
        </>
      )}

      <path
        class="journey-scene__house"
        d={cdn ? 'M214 54H352V200H214Z' : 'M214 16H352V200H214Z'}
      />
      {UNITS.map(({ id, label, kind }, index) =>
        cdn && id === 'front' ? null : (
          <g key={id}>
            <g class={`journey-scene__part journey-scene__part--${kind || 'network'}${at(id)}`}>
              <rect x={UNIT_X} y={unitY(index)} width="106" height="28" rx="3" />
            </g>
            <text
              class="journey-scene__text"
              x={UNIT_X + 53}
              y={unitY(index) + 19}
              text-anchor="middle"
            >
              {label}
            </text>
          </g>
        ),
      )}
      <circle class="journey-scene__signal" r="7" transform={`translate(${x} ${y})`} />
    </svg>
  );
}
