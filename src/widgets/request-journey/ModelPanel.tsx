import { useComputed } from '@preact/signals';
import { Predict } from '@/widgets/frame/Predict';
import type { Shareable } from '@/widgets/frame/shareable';
import type { JourneyState } from './codec';
import { Knobs, Presets } from './Controls';
import { FIRST_VISIT, PHASE_TEXT, WORKER_NAMES } from './data';
import { exchanges } from './exchanges';
import { count, exactMs, roundMs } from './format';
import {
  type Journey,
  journey,
  type JourneyOptions,
  type Phase,
  PHASE_IDS,
  phaseAt,
  type PhaseId,
  timeByWorker,
} from './model';
import type { Playback } from './playback';
import { Scene } from './Scene';
import { Axis, Row, TimesTable } from './Waterfall';

const STATUS_NAMES = {
  200: '200 OK',
  304: '304 Not Modified',
  504: '504 Gateway Timeout',
} as const;

const FAR: JourneyOptions = { ...FIRST_VISIT, km: 17_000 };

/** What the reader calls this phase; a CDN takes the load balancer's place. */
export function nameOf(id: PhaseId, { front }: JourneyOptions): string {
  return id === 'front' && front !== 'balancer' ? 'CDN edge' : PHASE_TEXT[id].name;
}

function whatOf(id: PhaseId, { front }: JourneyOptions): string {
  return id === 'front' && front !== 'balancer'
    ? 'The nearest machine of a content delivery network holds the connection. It answers from its copy, or passes the request on to the shop.'
    : PHASE_TEXT[id].what;
}

interface ModelPanelProps {
  readonly shareable: Shareable<JourneyState>;
  readonly playback: Playback;
}

/** The modelled journey: situations, knobs, total, picture, waterfall, table. */
export function ModelPanel({ shareable, playback }: ModelPanelProps) {
  const state = shareable.state.value;
  const result = useComputed(() => journey(shareable.state.value)).value;
  const moment = playback.time.value;
  const chosen = state.step === 'none' ? undefined : byId(result, state.step);
  const phase =
    moment !== null ? phaseAt(result, moment) : (chosen ?? phaseAt(result, result.total));
  // Halfway through a step that is shown standing still, a signal is at the far end of its trip.
  const fraction =
    moment !== null && phase.duration > 0 ? (moment - phase.start) / phase.duration : 0.5;
  const playhead = moment ?? (chosen ? chosen.start + chosen.duration / 2 : null);
  return (
    <>
      <Guess shareable={shareable} />
      <Presets shareable={shareable} />
      <Total result={result} />
      <Knobs shareable={shareable} />
      <div class="journey-stage">
        <Scene
          options={state}
          phase={phase}
          name={nameOf(phase.id, state)}
          fraction={Math.min(Math.max(fraction, 0), 1)}
        />
        <Now
          result={result}
          phase={moment === null && chosen === undefined ? null : phase}
          options={state}
        />
      </div>
      <Transport shareable={shareable} playback={playback} result={result} playhead={playhead} />
      <Axis total={result.total} />
      <ol class="journey-steps">
        {result.phases.map((item, index) => (
          <li key={item.id}>
            <Step
              phase={item}
              number={index + 1}
              result={result}
              shareable={shareable}
              playhead={playhead}
              current={(moment !== null || chosen !== undefined) && item.id === phase.id}
              playing={playback.playing.value}
            />
          </li>
        ))}
      </ol>
      <details class="journey-twin">
        <summary>The same as a table</summary>
        <Table result={result} options={state} />
      </details>
    </>
  );
}

function byId(result: Journey, id: PhaseId): Phase | undefined {
  return result.phases.find((phase) => phase.id === id);
}

function Guess({ shareable }: Pick<ModelPanelProps, 'shareable'>) {
  const far = journey(FAR);
  const network = timeByWorker(far, (id) => PHASE_TEXT[id].worker).network;
  const share = Math.round((network / far.total) * 100);
  return (
    <Predict
      question={`A customer ${count(FAR.km)} km away opens a part’s page for the first time. The query takes ${FAR.query} ms. Which kind of bar will be the longest?`}
      options={[
        'The database query',
        'Your own code',
        'Trips through the network',
        'Drawing the page',
      ]}
      answer={2}
      explain={
        <>
          Four round trips of {roundMs(far.roundTrip)} ms each, and no faster code shortens them:
          the network takes {share} % of {count(far.total)} ms.{' '}
          <button type="button" class="journey-link needs-js" onClick={() => shareable.set(FAR)}>
            Show it below
          </button>
        </>
      }
    />
  );
}

/** The number that matters, which stays in view while the knobs are turned. */
function Total({ result }: { readonly result: Journey }) {
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

function Now({ result, phase, options }: NowProps) {
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

interface TransportProps extends ModelPanelProps {
  readonly result: Journey;
  readonly playhead: number | null;
}

function Transport({ shareable, playback, result, playhead }: TransportProps) {
  const { step } = shareable.state.value;
  const index = step === 'none' ? -1 : PHASE_IDS.indexOf(step);
  const choose = (next: PhaseId | 'none') => {
    playback.stop();
    playback.time.value = null;
    shareable.set({ step: next });
  };
  const last = PHASE_IDS.length - 1;
  return (
    <div class="journey-transport needs-js">
      <div class="journey-buttons">
        <button
          type="button"
          class="button"
          disabled={index <= 0}
          onClick={() => choose(PHASE_IDS[index - 1] ?? 'none')}
        >
          Back
        </button>
        <button
          type="button"
          class="button button--primary"
          onClick={() => (playback.playing.value ? playback.stop() : playback.play())}
        >
          {playback.playing.value ? 'Pause' : 'Play'}
        </button>
        <button
          type="button"
          class="button"
          disabled={index === last}
          onClick={() => choose(PHASE_IDS[index + 1] ?? 'none')}
        >
          Step
        </button>
      </div>
      <div class="journey-scrub">
        <label for="journey-moment">
          Moment <span class="journey-value">{exactMs(playhead ?? result.total)} ms</span>
        </label>
        <input
          id="journey-moment"
          type="range"
          min="0"
          max="1000"
          value={Math.round(((playhead ?? result.total) / result.total) * 1000)}
          aria-valuetext={`${exactMs(playhead ?? result.total)} milliseconds`}
          onInput={(event) => {
            playback.stop();
            playback.time.value = (Number(event.currentTarget.value) / 1000) * result.total;
          }}
          onChange={() => {
            const at = playback.time.value;
            if (at !== null) shareable.set({ step: phaseAt(result, at).id });
          }}
        />
      </div>
    </div>
  );
}

interface StepProps {
  readonly phase: Phase;
  readonly number: number;
  readonly result: Journey;
  readonly shareable: Shareable<JourneyState>;
  readonly playhead: number | null;
  readonly current: boolean;
  readonly playing: boolean;
}

function Step({ phase, number, result, shareable, playhead, current, playing }: StepProps) {
  const state = shareable.state.value;
  const { worker } = PHASE_TEXT[phase.id];
  const failed = result.status === 504 && phase.id === 'database';
  const note = phase.skipped ?? (failed ? 'given up' : WORKER_NAMES[worker]);
  return (
    <details
      class={`journey-step${current ? ' is-current' : ''}${phase.skipped === null ? '' : ' is-skipped'}`}
      open={!playing && state.step === phase.id}
      onToggle={(event) => {
        const { open } = event.currentTarget;
        if (playing || open === (state.step === phase.id)) return;
        shareable.set({ step: open ? phase.id : 'none' });
      }}
    >
      <summary>
        <Row
          number={number}
          name={nameOf(phase.id, state)}
          note={note}
          start={phase.start}
          duration={phase.duration}
          total={result.total}
          worker={worker}
          playhead={playhead}
        />
      </summary>
      <div class="journey-exchange">
        <p>{whatOf(phase.id, state)}</p>
        {phase.skipped === null ? (
          <p class="journey-hint">{timing(phase)}</p>
        ) : (
          <p class="journey-hint">Not needed this time: {phase.skipped}. Otherwise:</p>
        )}
        {exchanges(phase.id, state, result).map(({ title, text }) => (
          <figure key={title}>
            <figcaption>{title}</figcaption>
            <pre tabIndex={0}>
              <code>{text}</code>
            </pre>
          </figure>
        ))}
      </div>
    </details>
  );
}

function timing({ start, duration, roundTrips }: Phase): string {
  const trips = { 0.5: ' Half a round trip.', 1: ' One round trip.' }[roundTrips] ?? '';
  return `Starts after ${exactMs(start)} ms, takes ${exactMs(duration)} ms.${trips}`;
}

function Table({
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
      columns={['Step', 'Who works', 'Starts, ms', 'Takes, ms', 'Round trips']}
    >
      <tbody>
        {result.phases.map((phase) => (
          <tr key={phase.id}>
            <th scope="row">{nameOf(phase.id, options)}</th>
            <td>{phase.skipped ?? WORKER_NAMES[PHASE_TEXT[phase.id].worker]}</td>
            <td>{exactMs(phase.start)}</td>
            <td>{exactMs(phase.duration)}</td>
            <td>{phase.roundTrips}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">Total</th>
          <td />
          <td />
          <td>{exactMs(result.total)}</td>
          <td>{trips}</td>
        </tr>
      </tfoot>
    </TimesTable>
  );
}
