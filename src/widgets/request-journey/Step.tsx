import type { Shareable } from '@/widgets/frame/useShareable';
import { RealityBadge } from '@/widgets/frame/RealityBadge';
import type { JourneyMessages } from './content';
import type { JourneyState } from './url';
import { PHASE_TEXT, WORKER_NAMES } from './data';
import { exchanges } from './exchanges';
import { exactMs } from './words';
import { hasFailed, type Journey, type Phase } from './model';
import { nameOf, whatOf } from './words';
import { Row } from './Waterfall';

interface StepProps {
  readonly messages: JourneyMessages;
  readonly phase: Phase;
  readonly number: number;
  readonly result: Journey;
  readonly shareable: Shareable<JourneyState>;
  readonly playhead: number | null;
  readonly current: boolean;
  readonly playing: boolean;
}

/** One row of the waterfall, which opens to what is exchanged. */
export function Step(props: StepProps) {
  const { messages, phase, number, result, shareable, playhead, current, playing } = props;
  const state = shareable.state.value;
  const { worker } = PHASE_TEXT[phase.id];
  const failed = hasFailed(phase, result);
  const shown = exchanges(phase.id, state, result, messages);
  const sources = new Set(shown.flatMap(({ source }) => source ?? []));
  const note = phase.skipped ?? (failed ? 'given up' : WORKER_NAMES[worker]);
  return (
    <details
      class={`journey-step${current ? ' is-current' : ''}${phase.skipped === null ? '' : ' is-skipped'}${failed ? ' is-failed' : ''}`}
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
          failed={failed}
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
        {[...sources].map((source) => (
          <RealityBadge key={source} kind="RECORDED" note={`${source}.`} />
        ))}
        {shown.map(({ title, text }) => (
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
