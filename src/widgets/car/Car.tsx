import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { PartId } from '@/data/car-parts';
import { Predict } from '@/widgets/frame/Predict';
import { useShareable } from '@/widgets/frame/useShareable';
import { Widget } from '@/widgets/frame/Widget';
import type { CarMessages } from './content';
import { ASSUMPTIONS, GUESSES, STAGES } from './data';
import { DriverView } from './DriverView';
import { FaultSwitches } from './FaultSwitches';
import { LiveSwitch } from './LiveSwitch';
import { Messages } from './Messages';
import { FAULTY_PART, type FaultId, trace } from './model';
import { PartCard } from './PartCard';
import { Pedal } from './Pedal';
import { Reasons } from './Reasons';
import { StageList } from './StageList';
import { Tabs } from './Tabs';
import { codec } from './url';
import { useDrawing } from './useDrawing';
import { useLive } from './useLive';
import { type Run, useRun } from './useRun';
import { XRay } from './XRay';
import './car.css';

interface CarProps {
  readonly messages: CarMessages;
  /** Size of the engine that Start loads, such as “6.5 MB”. */
  readonly size: string;
  /** `home` fills the page; `column` stands in the text. */
  readonly layout?: 'home' | 'column';
  /** Drawn on the server, not sent again as a script. */
  readonly drawing?: ComponentChildren;
  readonly parts?: ComponentChildren;
  readonly faults?: ComponentChildren;
}

/**
 * A cutaway car on its stage: frontend and backend as parts to look at, a request to send through
 * them, and faults that show which half of a broken application is broken.
 */
export function Car({
  messages,
  size,
  layout = 'column',
  drawing,
  parts,
  faults: faultsTable,
}: CarProps) {
  const shareable = useShareable(codec);
  const { xray, break: faults, part } = shareable.state.value;
  const live = useLive();
  const run = useRun(shareable, live);
  const guessedFor = useSignal<string | null>(null);
  const said = useSignal('');
  useEffect(() => {
    if (!run.playing) said.value = announcement(run);
  }, [run.step, run.playing, faults]);

  const place = useRef<HTMLDivElement>(null);
  const answer = useRef<HTMLDivElement>(null);
  const isChosenHere = useRef(false);
  const pick = (event: MouseEvent) => {
    const { target } = event;
    const picked = target instanceof Element ? target.closest('[data-part]') : null;
    if (picked === null) return;
    event.preventDefault();
    isChosenHere.current = true;
    const id = picked.getAttribute('data-part') as PartId;
    shareable.set({ part: id === part ? 'none' : id });
  };
  const close = () => {
    const number = place.current?.querySelector<SVGElement>(`.car-callout[data-part=${part}]`);
    shareable.set({ part: 'none' });
    number?.focus({ preventScroll: true });
  };

  const current = run.run.stages[run.step - 1];
  useDrawing(place, {
    xray,
    asked: () => {
      const { value } = shareable.state;
      return value === codec.initial ? null : value.xray;
    },
    selected: part === 'none' ? null : part,
    lit: current?.part ?? null,
    broken: faults.map((fault) => FAULTY_PART[fault]),
    path: current?.id ?? null,
  });

  const key = faults.join();
  const asks =
    key !== '' && (guessedFor.value === key || (guessedFor.value === null && run.step === 0));
  const mustGuess = asks && guessedFor.value === null;

  return (
    <Widget
      id="car"
      title="The car: frontend and backend"
      badge={live.isOn ? LIVE : MODEL}
      shareable={shareable}
      status={said}
    >
      <div
        class={`car car--${layout}`}
        onKeyDown={({ key: pressed }) => {
          if (pressed === 'Escape' && part !== 'none') close();
        }}
      >
        <div class="car-frame">
          <div class="car-stage-wrap" ref={place} onClick={pick}>
            {drawing}
          </div>
          <XRay xray={xray} set={(value, record) => shareable.set({ xray: value }, { record })} />
          <div class="car-dash">
            <div class="car-cells">
              <Pedal run={run} mustGuess={mustGuess} />
              <FaultSwitches
                faults={faults}
                set={(next) => {
                  run.pause();
                  shareable.set({ break: next, stage: 0 });
                }}
              />
              <div class="car-result" ref={answer} tabIndex={-1}>
                {!mustGuess && <DriverView run={run} />}
                {asks && (
                  <Predict
                    key={key}
                    question="What will the driver see?"
                    options={GUESSES.map((guess) => guess.text)}
                    answer={rightGuess(faults)}
                    explain={explanation(run, faults)}
                    onGuess={() => {
                      guessedFor.value = key;
                      answer.current?.focus({ preventScroll: true });
                      void run.play();
                    }}
                  />
                )}
              </div>
              <LiveSwitch live={live} size={size} restart={() => shareable.set({ stage: 0 })} />
            </div>
          </div>
          {part !== 'none' && (
            <PartCard part={part} place={place} takesFocus={isChosenHere.current} onClose={close} />
          )}
        </div>
        <Tabs
          label="More about the car"
          tabs={[
            {
              id: 'stages',
              label: 'Stages',
              title: 'One request, stage by stage',
              content: (
                <>
                  <StageList run={run} faults={faults} />
                  {run.finished && <Reasons run={run} faults={faults} />}
                </>
              ),
            },
            {
              id: 'http',
              label: 'HTTP',
              title: 'What goes over the wire',
              content:
                mustGuess || (key !== '' && !run.finished) ? (
                  <p>Run the broken car first: its messages appear here.</p>
                ) : (
                  <Messages run={run} live={live} messages={messages} />
                ),
            },
            {
              id: 'parts',
              label: 'Parts',
              title: 'All parts, and what they stand for',
              content: parts,
            },
            {
              id: 'faults',
              label: 'Faults',
              title: 'What breaks, and what the driver sees: the answers',
              content: faultsTable,
            },
          ]}
        />
      </div>
    </Widget>
  );
}

const MODEL = {
  kind: 'MODEL',
  note: 'The request and its faults are worked out by a small model; the messages were recorded from a real shop in that state.',
  assumptions: ASSUMPTIONS,
  model: 'src/widgets/car/model.ts',
} as const;

const LIVE = {
  kind: 'LIVE',
  note: 'The accelerator sends a request to the shop in this tab, over PostgreSQL. A broken tank, control unit, brakes or cooling breaks that shop. Wire and dashboard lie outside it.',
} as const;

function rightGuess(faults: readonly FaultId[]): number {
  const { screen } = trace(faults).driver;
  return GUESSES.findIndex((guess) => guess.screens.includes(screen));
}

function explanation({ faults: texts }: Run, faults: readonly FaultId[]): string {
  const [first] = faults;
  return faults.length === 1 && first !== undefined
    ? texts[first].sees
    : 'The fault that the request meets first decides.';
}

function announcement({ run: { stages, answer }, step, finished }: Run): string {
  const shown = stages[step - 1];
  if (shown === undefined) return '';
  if (!finished) return `Stage ${step} of ${stages.length}: ${STAGES[shown.id].plain}.`;
  const result = answer === null ? 'no status code' : `${answer.status} ${answer.reason}`;
  return `The run has ended: ${result}.`;
}
