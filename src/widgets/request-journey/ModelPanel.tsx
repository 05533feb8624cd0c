import { useComputed } from '@preact/signals';
import { Predict } from '@/widgets/frame/Predict';
import type { Shareable } from '@/widgets/frame/useShareable';
import type { JourneyState } from './url';
import type { JourneyMessages } from './content';
import { Knobs, Presets } from './Controls';
import { FIRST_VISIT, PHASE_TEXT } from './data';
import { count, roundMs } from './words';
import {
  hasFailed,
  type Journey,
  journey,
  type JourneyOptions,
  type Phase,
  phaseAt,
  type PhaseId,
  timeByWorker,
} from './model';
import { nameOf } from './words';
import type { Playback } from './usePlayback';
import { Now, Table, Total } from './Readouts';
import { Scene } from './Scene';
import { Step } from './Step';
import { Transport } from './Transport';
import { Axis } from './Waterfall';

const FAR: JourneyOptions = { ...FIRST_VISIT, km: 17_000 };

interface ModelPanelProps {
  readonly messages: JourneyMessages;
  readonly shareable: Shareable<JourneyState>;
  readonly playback: Playback;
}

/** The modelled journey: situations, knobs, total, picture, waterfall, table. */
export function ModelPanel({ messages, shareable, playback }: ModelPanelProps) {
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
          failed={hasFailed(phase, result)}
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
              messages={messages}
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
