import { mean, meanResponse } from './model';
import type { Queue } from './url';

const LEFT = 46;
const BASE = 226;
const TOP_MS = 250;
const MARKED = [50, 80, 90, 95];
const RUN_BASE = 372;
const RUN_TALLEST = 70;
const COLUMNS = 160;

const x = (arrivals: number) => LEFT + arrivals * 3.4;
const y = (ms: number) => BASE - Math.min(ms, TOP_MS) * 0.78;
const round = (number: number) => Math.round(number * 10) / 10;

/** The curve as far as the plate reaches. */
function curve(work: Queue['work']): string {
  const loads = Array.from({ length: 199 }, (_, half) => half / 2);
  const shown = loads.filter(
    (load) => meanResponse(load, work) <= TOP_MS && (load % 5 === 0 || load > 80),
  );
  return `M${shown.map((load) => `${round(x(load))} ${round(y(meanResponse(load, work)))}`).join('L')}`;
}

/** The slowest response of each of the run's equal parts. */
function peaks(responses: readonly number[]): number[] {
  const part = responses.length / COLUMNS;
  return Array.from({ length: COLUMNS }, (_, column) =>
    Math.max(...responses.slice(Math.floor(column * part), Math.floor((column + 1) * part))),
  );
}

/** The formula's curve with the chosen load and the measured mean, and below it the run itself. */
export function Drawing({
  queue: { arrivals, work },
  responses,
}: {
  readonly queue: Queue;
  readonly responses: readonly number[];
}) {
  const computed = meanResponse(arrivals, work);
  const measured = mean(responses);
  const slowest = Math.max(...responses);
  const scale = Math.max(TOP_MS, slowest);
  const column = (x(100) - LEFT) / COLUMNS;
  const marked = MARKED.map((load) => ({ load, ms: meanResponse(load, work) })).filter(
    ({ load, ms }) => ms <= 220 && Math.abs(load - arrivals) > 3,
  );
  return (
    <svg viewBox="0 0 400 420" class="fig">
      <rect
        x={x(80)}
        y={y(TOP_MS)}
        width={x(100) - x(80)}
        height={BASE - y(TOP_MS)}
        class="f-fill f-red"
      />
      {[50, 100, 150, 200, 250].map((ms) => (
        <g key={ms}>
          <path d={`M${LEFT} ${y(ms)}H${x(100)}`} class="f-line f-mute" stroke-dasharray="1 5" />
          <text x={LEFT - 6} y={y(ms) + 5} class="f-text f-mute f-end">
            {ms}
          </text>
        </g>
      ))}
      <text x="2" y="18" class="f-text f-mute">
        mean response time, ms
      </text>
      <path d={`M${LEFT} ${y(TOP_MS)}V${BASE}H${x(100)}`} class="f-part f-structure" />
      <path d={`M${x(100)} ${y(TOP_MS)}V${BASE}`} class="f-dash f-red" />
      <path d={curve(work)} class="f-outline f-orange" />
      {marked.map(({ load, ms }) => (
        <g key={load}>
          <circle cx={x(load)} cy={y(ms)} r="3.5" class="f-box f-orange" />
          <text x={x(load) - 8} y={y(ms) - 5} class="f-text f-mute f-end">
            {`${Math.round(ms)}`}
          </text>
        </g>
      ))}
      <path d={`M${x(arrivals)} ${BASE}V${y(computed)}`} class="f-dash f-structure" />
      <circle cx={x(arrivals)} cy={y(computed)} r="6" class="f-box f-orange" />
      <circle cx={x(arrivals)} cy={y(measured)} r="10" class="f-outline f-structure" />
      <text
        x={x(arrivals) + (arrivals > 35 ? -16 : 16)}
        y={Math.max(y(TOP_MS) + 16, y(computed) - 12)}
        class={arrivals > 35 ? 'f-label f-end' : 'f-label'}
      >
        {computed > TOP_MS
          ? `${Math.round(computed).toLocaleString('en-GB')} ms, off the chart`
          : `${Math.round(computed)} ms`}
      </text>
      {[0, 50, 80, 100].map((load) => (
        <text key={load} x={x(load)} y={BASE + 18} class="f-text f-mute f-mid">
          {load}
        </text>
      ))}
      <text x={x(50)} y={BASE + 36} class="f-text f-mid">
        requests a second, of 100 possible
      </text>

      <text x="2" y={RUN_BASE - RUN_TALLEST - 10} class="f-label">
        One run: the slowest of each 25 requests, ms
      </text>
      <path
        d={peaks(responses)
          .map((ms, part) => {
            const height = round((ms / scale) * RUN_TALLEST);
            return `M${round(LEFT + column * (part + 0.5))} ${RUN_BASE}v${-height}`;
          })
          .join('')}
        class="f-part f-orange"
      />
      <path d={`M${LEFT} ${RUN_BASE}H386`} class="f-line f-structure" />
      <path
        d={`M${LEFT} ${RUN_BASE - RUN_TALLEST}H386`}
        class="f-line f-mute"
        stroke-dasharray="1 5"
      />
      <text x={LEFT - 6} y={RUN_BASE - RUN_TALLEST + 5} class="f-text f-mute f-end">
        {Math.round(scale)}
      </text>
      <text x={LEFT} y={RUN_BASE + 18} class="f-text f-mute">
        first
      </text>
      <text x="386" y={RUN_BASE + 18} class="f-text f-mute f-end">
        request 4,000
      </text>
      <text x={LEFT} y={RUN_BASE + 40} class="f-text">
        {`mean ${Math.round(measured)} ms, slowest ${Math.round(slowest)} ms`}
      </text>
    </svg>
  );
}
