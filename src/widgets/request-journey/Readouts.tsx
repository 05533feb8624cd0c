import { PHASE_TEXT, WORKER_NAMES } from './data';
import { exactMs, halves, roundMs } from './words';
import { type Journey, type JourneyOptions, type Phase, timeByWorker } from './model';
import { nameOf, whatOf } from './words';
import { TimesTable } from './Waterfall';

const STATUS_NAMES = {
  200: '200 OK',
  304: '304 Not Modified',
  504: '504 Gateway Timeout',
} as const;

/** The number that matters, which stays in view while the knobs are turned. */
export function Total({ result }: { readonly result: Journey }) {
  return (
    <p class="journey-total">
      <span>
        <span class="readout">{roundMs(result.total)} ms</span> from Enter to pixels
      </span>
      <span class={result.status === 504 ? 'journey-status journey-status--bad' : 'journey-status'}>
        {result.status === null ? 'no request is sent' : STATUS_NAMES[result.status]}
      </span>
    </p>
  );
}

interface NowProps {
  readonly result: Journey;
  /** The step that is shown, or null where none is chosen. */
  readonly phase: Phase | null;
  readonly options: JourneyOptions;
}

/** How the total is shared out, and what happens at the step shown. */
export function Now({ result, phase, options }: NowProps) {
  const shares = timeByWorker(result, (id) => PHASE_TEXT[id].worker);
  const parts = [
    { name: 'Network', kind: 'network', ms: shares.network },
    { name: 'Backend', kind: 'backend', ms: shares.backend },
    { name: 'Data stores', kind: 'data', ms: shares.data },
    { name: 'Browser', kind: 'browser', ms: shares.browser },
  ] as const;
  return (
    <div class="journey-now">
      <dl class="journey-shares">
        {parts.map(({ name, kind, ms }) => (
          <div key={kind}>
            <dt>
              <svg class="journey-key" viewBox="0 0 12 12" aria-hidden="true">
                <rect class={`journey-bar journey-bar--${kind}`} width="12" height="12" />
              </svg>
              {name}
            </dt>
            <dd>{exactMs(ms)} ms</dd>
          </div>
        ))}
      </dl>
      <p>
        {phase === null ? (
          'Press Play, or open a step below to see what is exchanged.'
        ) : (
          <>
            <strong>{nameOf(phase.id, options)}.</strong> {whatOf(phase.id, options)}
          </>
        )}
      </p>
    </div>
  );
}

/** The waterfall as a table. */
export function Table({
  result,
  options,
}: {
  readonly result: Journey;
  readonly options: JourneyOptions;
}) {
  const trips = result.phases.reduce((sum, { roundTrips }) => sum + roundTrips, 0);
  return (
    <TimesTable
      caption="Steps of the request"
      columns={[
        { name: 'Step' },
        { name: 'Who works' },
        { name: 'Starts, ms', isNumber: true },
        { name: 'Takes, ms', isNumber: true },
        { name: 'Round trips', isNumber: true },
      ]}
    >
      <tbody>
        {result.phases.map((phase) => (
          <tr key={phase.id}>
            <th scope="row">{nameOf(phase.id, options)}</th>
            <td>{phase.skipped ?? WORKER_NAMES[PHASE_TEXT[phase.id].worker]}</td>
            <td data-number>{exactMs(phase.start)}</td>
            <td data-number>{exactMs(phase.duration)}</td>
            <td data-number>{halves(phase.roundTrips)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">Total</th>
          <td />
          <td />
          <td data-number>{exactMs(result.total)}</td>
          <td data-number>{halves(trips)}</td>
        </tr>
      </tfoot>
    </TimesTable>
  );
}
