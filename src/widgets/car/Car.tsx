import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Beneath } from '@/widgets/frame/Beneath';
import { Predict } from '@/widgets/frame/Predict';
import { useShareable } from '@/widgets/frame/useShareable';
import { RealityBadge } from '@/widgets/frame/RealityBadge';
import { Widget } from '@/widgets/frame/Widget';
import type { CarMessages } from './content';
import { codec } from './url';
import { ASSUMPTIONS, FAULTS, GUESSES, PARTS, STAGES } from './data';
import { DriverView, statusLine } from './DriverView';
import { exchange } from './exchanges';
import { FAULT_IDS, FAULTY_PART, type FaultId, type PartId, trace } from './model';
import { PartsPanel } from './PartsPanel';
import { StageList } from './StageList';
import { useDrawing } from './useDrawing';
import { type Live, useLive } from './useLive';
import { type Run, useRun } from './useRun';
import './car.css';

interface CarProps {
  readonly messages: CarMessages;
  /** Size of the engine that Start loads, such as “6.5 MB”. */
  readonly size: string;
  /** `home` fills the page; `column` stands in the text and breaks out of it where there is room. */
  readonly layout?: 'home' | 'column';
  /** The Drawing and the tables: drawn on the server, not sent again as a script. */
  readonly drawing?: ComponentChildren;
  readonly tables?: ComponentChildren;
}

/**
 * A cutaway car: frontend and backend as parts to look at, a request to send through them, and
 * faults that show which half of a broken application is broken.
 */
export function Car({ messages, size, layout = 'column', drawing, tables }: CarProps) {
  const shareable = useShareable(codec);
  const { xray, break: faults, part } = shareable.state.value;
  const live = useLive();
  const run = useRun(shareable, live);
  const guessedFor = useSignal<string | null>(null);
  const said = useSignal('');
  useEffect(() => {
    if (!run.playing) said.value = announcement(run);
  }, [run.step, run.playing, faults]);
  useEffect(() => {
    if (part !== 'none') said.value = `${PARTS[part].name}: ${PARTS[part].technical}.`;
  }, [part]);

  const broken = faults.map((fault) => FAULTY_PART[fault]);
  const pick = (id: PartId) => shareable.set({ part: id === part ? 'none' : id });
  const pickByPointer = ({ target }: MouseEvent) => {
    const picked = target instanceof Element ? target.closest('[data-part]') : null;
    if (picked !== null) pick(picked.getAttribute('data-part') as PartId);
  };
  const current = run.run.stages[run.step - 1];
  const place = useRef<HTMLDivElement>(null);
  useDrawing(place, {
    xray,
    selected: part === 'none' ? null : part,
    lit: current?.part ?? null,
    broken,
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
      <div class={`car car--${layout}`}>
        <div class="car-stage-wrap" ref={place} onClick={pickByPointer}>
          {drawing}
        </div>
        <XRay xray={xray} set={(value, record) => shareable.set({ xray: value }, { record })} />
        <div class="car-panels">
          <section class="car-panel" aria-labelledby="car-run-title">
            <h3 id="car-run-title">One request, stage by stage</h3>
            <RunButtons run={run} mustGuess={mustGuess} />
            <StageList run={run} faults={faults} />
          </section>
          <div class="car-panel">
            <Faults
              faults={faults}
              set={(next) => {
                run.pause();
                shareable.set({ break: next, stage: 0 });
              }}
            />
            <LiveSwitch live={live} size={size} restart={() => shareable.set({ stage: 0 })} />
            {asks && (
              <Predict
                key={key}
                question="What will the driver see?"
                options={GUESSES.map((guess) => guess.text)}
                answer={rightGuess(faults)}
                explain={explanation(run, faults)}
                onGuess={() => {
                  guessedFor.value = key;
                  void run.play();
                }}
              />
            )}
            <DriverView run={run} faults={faults} />
          </div>
          <PartsPanel selected={part} broken={broken} onPick={pick} />
        </div>
        <Beneath summary="Show the HTTP">
          {mustGuess || (key !== '' && !run.finished) ? (
            <p>Run the broken car first: its messages appear here.</p>
          ) : (
            <>
              {!live.isOn && (
                <RealityBadge
                  kind="RECORDED"
                  note={`${messages.source}. Not all header fields are shown; what the browser itself finds is the model’s.`}
                />
              )}
              {(run.sent?.messages ?? (live.isOn ? [] : exchange(run.run, messages))).map(
                ({ title, text }) => (
                  <div key={title} class="car-message">
                    <p>
                      <strong>{title}</strong>
                    </p>
                    <pre tabIndex={0}>{text}</pre>
                  </div>
                ),
              )}
            </>
          )}
        </Beneath>
        {tables}
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

interface XRayProps {
  readonly xray: number;
  readonly set: (value: number, record: boolean) => void;
}

function XRay({ xray, set }: XRayProps) {
  return (
    <div class="field car-xray needs-js">
      <label for="car-xray">X-ray</label>
      <input
        id="car-xray"
        type="range"
        min="0"
        max="100"
        value={xray}
        aria-valuetext={`${xray} %: ${xray < 10 ? 'what users see' : xray > 90 ? 'what makes it run' : 'partly open'}`}
        onInput={(event) => set(event.currentTarget.valueAsNumber, false)}
        onChange={(event) => set(event.currentTarget.valueAsNumber, true)}
      />
      <p class="car-xray__ends" aria-hidden="true">
        <span>What users see</span>
        <span>What makes it run</span>
      </p>
    </div>
  );
}

function RunButtons({ run, mustGuess }: { readonly run: Run; readonly mustGuess: boolean }) {
  const underway = run.step > 0 && !run.finished;
  return (
    <div class="car-buttons needs-js">
      {run.playing ? (
        <button type="button" class="button button--primary" onClick={run.pause}>
          Pause
        </button>
      ) : (
        <button
          type="button"
          class="button button--primary"
          disabled={mustGuess}
          onClick={() => void run.play()}
        >
          {underway ? 'Continue' : 'Press the accelerator'}
        </button>
      )}
      <button type="button" class="button" disabled={mustGuess} onClick={() => void run.next()}>
        Next stage
      </button>
      <p class="car-answer">
        Answer: <strong>{run.finished ? statusLine(run.run) : 'none yet'}</strong>
      </p>
      {mustGuess && <p class="car-muted">First guess what the driver will see.</p>}
    </div>
  );
}

interface LiveSwitchProps {
  readonly live: Live;
  readonly size: string;
  /** Forgets the run in view, which was the model’s. */
  readonly restart: () => void;
}

/** Start of the real shop, how far it is, and what it means once it runs. */
function LiveSwitch({ live, size, restart }: LiveSwitchProps) {
  const { isOn, Panel, problem, load, started } = live;
  return (
    <div class="car-live needs-js">
      {isOn ? (
        <p class="car-muted">The accelerator sends a real request to the shop in this tab.</p>
      ) : Panel === undefined ? (
        <button type="button" class="button" onClick={load}>
          Start the real shop <span class="car-muted">{size}</span>
        </button>
      ) : (
        <Panel
          onStarted={(shop) => {
            restart();
            started(shop);
          }}
        />
      )}
      {problem !== '' && <p role="alert">{problem}</p>}
    </div>
  );
}

interface FaultsProps {
  readonly faults: readonly FaultId[];
  readonly set: (faults: readonly FaultId[]) => void;
}

function Faults({ faults, set }: FaultsProps) {
  return (
    <fieldset class="car-faults needs-js">
      <legend>Break something</legend>
      {FAULT_IDS.map((fault) => (
        <label key={fault} class="car-toggle">
          <input
            type="checkbox"
            checked={faults.includes(fault)}
            onChange={(event) => {
              const { checked } = event.currentTarget;
              set(FAULT_IDS.filter((id) => (id === fault ? checked : faults.includes(id))));
            }}
          />
          {FAULTS[fault].label}
        </label>
      ))}
    </fieldset>
  );
}
