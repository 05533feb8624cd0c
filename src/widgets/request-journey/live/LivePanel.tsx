import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { count, exactMs, roundMs } from '../words';
import { liveRows, liveSummary, type LiveRow, type LoadSample } from './model';
import { Axis, Row, TimesTable } from '../Waterfall';

interface Measured {
  readonly rows: readonly LiveRow[];
  readonly total: number;
  readonly summary: string;
  readonly bytes: number;
  readonly firstPaint: number | null;
}

/** This page's own load, or the sentence that says why there is none to show. */
function measure(): Measured | string {
  if (typeof performance === 'undefined' || typeof performance.getEntriesByType !== 'function') {
    return 'This browser has no Performance API, so it cannot tell how this page came.';
  }
  const entry = performance.getEntriesByType('navigation')[0];
  if (!(entry instanceof PerformanceNavigationTiming)) {
    return 'This browser keeps no timings of the page load.';
  }
  const origin = { scheme: location.protocol, host: location.hostname };
  // TypeScript's library does not know `deliveryType`, and not every browser has it.
  const { deliveryType = '' } = entry as PerformanceNavigationTiming & { deliveryType?: string };
  const sample: LoadSample = Object.assign(entry.toJSON() as LoadSample, { deliveryType });
  const rows = liveRows(sample, origin);
  const paint = performance
    .getEntriesByType('paint')
    .find(({ name }) => name === 'first-contentful-paint');
  return {
    rows,
    total: rows.reduce((sum, { duration }) => sum + duration, 0),
    summary: liveSummary(sample, origin, entry.nextHopProtocol),
    bytes: entry.transferSize,
    firstPaint: paint?.startTime ?? null,
  };
}

/** How the page that the reader is looking at was loaded. */
export function LivePanel() {
  const found = useSignal<Measured | string | null>(null);
  useEffect(() => {
    // `loadEventEnd` is set only after the load event's handlers have returned.
    let timer = 0;
    const later = () => {
      timer = window.setTimeout(() => (found.value = measure()), 0);
    };
    if (document.readyState === 'complete') later();
    else addEventListener('load', later, { once: true });
    return () => {
      removeEventListener('load', later);
      clearTimeout(timer);
    };
  }, []);
  const result = found.value;
  if (result === null) return <p>The page is still loading; its timings come in a moment.</p>;
  if (typeof result === 'string') return <p>{result}</p>;
  return <Timings {...result} />;
}

function Timings({ rows, total, summary, bytes, firstPaint }: Measured) {
  const zero = rows.filter(({ duration }) => duration === 0);
  return (
    <>
      <p class="journey-total">
        <span class="readout">{roundMs(total)} ms</span> from the click to the end of loading, for
        the page you are reading
      </p>
      <p class="journey-live">
        {summary} {bytes > 0 && `${count(bytes)} bytes crossed the network for the page itself. `}
        {firstPaint !== null &&
          `The first text or picture was on the screen after ${roundMs(firstPaint)} ms.`}
      </p>
      <Axis total={total} />
      <ol class="journey-steps">
        {rows.map((row, index) => (
          <li key={row.id} class={row.duration === 0 ? 'is-skipped' : ''}>
            <Row
              number={index + 1}
              name={row.name}
              note={row.duration === 0 ? row.why : WORKERS[row.worker]}
              start={row.start}
              duration={row.duration}
              total={total}
              worker={row.worker}
              playhead={null}
            />
          </li>
        ))}
      </ol>
      {zero.length > 0 && (
        <p class="journey-hint journey-hint--apart">
          A zero means that the step was not needed, or took less than your browser cares to tell:
          browsers round these times on purpose, so that pages cannot spy with them.
        </p>
      )}
      <p class="journey-buttons needs-js">
        <button type="button" class="button" onClick={() => location.reload()}>
          Reload and compare
        </button>
      </p>
      <details class="journey-twin">
        <summary>The same as a table</summary>
        <TimesTable
          caption="Load of this page"
          columns={[
            { name: 'Step' },
            { name: 'Starts, ms', isNumber: true },
            { name: 'Takes, ms', isNumber: true },
            { name: 'If zero, why' },
          ]}
        >
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">{row.name}</th>
                <td data-number>{exactMs(row.start)}</td>
                <td data-number>{exactMs(row.duration)}</td>
                <td>{row.duration === 0 ? row.why : ''}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">Total</th>
              <td />
              <td data-number>{exactMs(total)}</td>
              <td />
            </tr>
          </tfoot>
        </TimesTable>
      </details>
    </>
  );
}

const WORKERS = {
  browser: 'browser',
  network: 'network',
  backend: 'network and server',
} as const;
