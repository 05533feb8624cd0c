import { useComputed, useSignal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import type { LabPage, PageStep, Verdict } from '@/labs/exercises/definition';
import { keepTranslatedTextTrue } from '@/lib/translated-text';
import { Problems } from '@/widgets/frame/Widget';
import { RealityBadge } from '@/widgets/frame/RealityBadge';
import { type Beneath, Commands } from './Commands';
import { Editor, type EditorProps, type Fault, type RichEditor } from './Editor';
import { Hints } from './Hints';
import {
  edited,
  hinted,
  isShownSolution,
  markOf,
  ran,
  replayed,
  solutionShown,
  solved,
  startOf,
  stepReset,
  textOf,
} from './model';
import { PaperStep, type ResultsView } from './PaperStep';
import { spoken } from './Prose';
import { RunBar } from './RunBar';
import { RunHistory } from './RunHistory';
import { SharingTools } from './SharingTools';
import { StartBar } from './StartBar';
import { StepRail } from './StepRail';
import { type EngineSettings, useEngine } from './useEngine';
import { useKeeping } from './useKeeping';
import { useWork } from './useWork';
import { VerdictView } from './VerdictView';
import { day } from './words';
import '@/styles/widgets.css';
import './lab.css';

/** What stands in the place of the editor: it shows a text and writes it. */
export type Workspace = ComponentType<WorkspaceProps>;

export interface WorkspaceProps extends EditorProps {
  /** Id of the step in view. */
  readonly step: string;
  readonly rich?: RichEditor;
}

export interface LabProps<O> {
  readonly lab: LabPage<O>;
  readonly engine: EngineSettings<O>;
  /** Draws what a run gave, recorded or live. */
  readonly Results: ResultsView<O>;
  /** Where the text is wrong, for marks in the editor. */
  readonly faults: (outcome: O) => readonly Fault[];
  /** The real commands under the friendly buttons. */
  readonly beneath: Beneath;
  /** Name of what the reader writes: “SQL”. */
  readonly writes: string;
  /** What is done with it; “Run” unless given. */
  readonly verb?: string;
  /** What to reach stands beside what came, and not folded under it. */
  readonly isBeside?: boolean;
  /** What was recorded says how, too, so it is folded until the reader opens it. */
  readonly isFolded?: boolean;
  /** In the place of the editor: a form, or two editors, whose state is the step’s one text. */
  readonly Workspace?: Workspace;
}

/** What came of the last run of a step, and of which text. */
interface Seen<O> {
  readonly text: string;
  readonly outcome: O;
  /** In a few words. */
  readonly said: string;
  /** Missing until it is judged. */
  readonly verdict?: Verdict;
  /** Whether the text was the solution as it was shown. */
  readonly isShown: boolean;
}

const NO_FAULTS: readonly Fault[] = [];

/** The frame of every lab: its steps, an engine that starts on request, and what the reader does. */
export function Lab<O>(props: LabProps<O>) {
  const { lab, Results, beneath, writes, verb = 'Run', Workspace = Editor } = props;
  const { isBeside = false, isFolded = false } = props;
  const { steps, recordedBy } = lab;
  const labWork = useWork(lab.id, steps, () => void follow('The state of the link is shown.'));
  const engine = useEngine(props.engine);
  const keeping = useKeeping(props.engine.source);
  const seen = useSignal<Readonly<Record<string, Seen<O>>>>({});
  const status = useSignal('');
  const faults = useComputed(() => {
    const last = seen.value[labWork.work.value.step];
    return last === undefined ? NO_FAULTS : props.faults(last.outcome);
  });
  useEffect(keepTranslatedTextTrue, []);

  const work = labWork.work.value;
  const index = Math.max(
    0,
    steps.findIndex(({ id }) => id === work.step),
  );
  const step = steps[index];
  const { manifest } = props.engine.source;
  const source = `${recordedBy.engine}, ${day(recordedBy.date)}`;
  const paper = useMemo(
    () =>
      steps.map((each, at) => (
        <PaperStep
          key={each.id}
          step={each}
          number={at + 1}
          isCurrent={at === index}
          Results={Results}
          source={source}
        />
      )),
    [steps, index],
  );
  if (step === undefined) throw new Error(`${lab.id} has no steps`);

  const text = textOf(work, step);
  const last = seen.value[step.id];
  const mark = markOf(work, step.id);
  const state = engine.state.value;
  const busy = engine.busy.value;
  const isReady = state.kind === 'ready';

  const goTo = (id: string) => {
    if (id !== work.step) labWork.move({ ...work, step: id });
  };
  const run = async () => {
    if (!isReady || busy !== null) return;
    status.value = '';
    const isShown = isShownSolution(work, step, text);
    const show = (found: Seen<O>) => (seen.value = { ...seen.value, [step.id]: found });
    let found: Seen<O> | undefined;
    const verdict = await engine.run(step.id, text, ({ outcome, said, again }) => {
      found = { text, outcome, said, isShown };
      show(found);
      labWork.change(ran(labWork.work.value, { step: step.id, text, said, again }));
    });
    if (found === undefined || verdict === undefined) return;
    show({ ...found, verdict });
    if (verdict.solved) labWork.move(solved(labWork.work.value, step, text));
    status.value = `${found.said}. ${spoken(verdict.says)}`;
  };
  /** After a change of what was run: results go, and the database follows. */
  const follow = async (said: string) => {
    seen.value = {};
    if (engine.state.value.kind === 'ready') await engine.restore(replayed(labWork.work.value));
    status.value = said;
  };
  const reached = (
    <Recorded step={step} Results={Results} source={source} caption="What to reach" />
  );
  const folded = (summary: string) => (
    <details class="beneath">
      <summary>{summary}</summary>
      {reached}
    </details>
  );
  const foldedAs =
    step.predict === undefined
      ? isFolded && 'What a solution gives'
      : 'See what to reach, and the answer to the prediction';
  /** Before the first run. */
  const awaited = foldedAs === false ? reached : folded(foldedAs);
  const editing = (written: string) => labWork.change(edited(work, step, written), step.id);

  return (
    <section class="widget lab not-content" id={lab.id} aria-labelledby={`${lab.id}-title`}>
      <header class="widget__head">
        <h2 class="widget__title" id={`${lab.id}-title`}>
          {lab.title}
        </h2>
        {isReady ? (
          <RealityBadge
            kind="LIVE"
            note={`PostgreSQL ${manifest.postgres} (${manifest.engine}), with the shop’s data. It is this tab’s own: break what you like.`}
          />
        ) : (
          <RealityBadge
            kind="RECORDED"
            note={`Every result shown here was recorded on ${source}. Press Start, and the engine runs in this tab.`}
          />
        )}
      </header>
      <Problems messages={labWork.problems} />
      {labWork.isGuest.value && (
        <div class="lab-guest">
          <p>This is the state of a link. Your own work is still kept.</p>
          <p class="lab-guest__buttons">
            <button
              type="button"
              class="button"
              onClick={() => {
                labWork.leave();
                void follow('Back to your own work.');
              }}
            >
              Back to my own
            </button>
            <button type="button" class="button" onClick={labWork.adopt}>
              Keep this instead
            </button>
          </p>
        </div>
      )}
      <StepRail steps={steps} work={work} goTo={goTo} />
      <ol class="lab-steps">{paper}</ol>
      <div class="lab-bench needs-js">
        <div class="lab-bench__bar">
          <span class="lab-label">{writes}</span>
          <button
            type="button"
            class="lab-tool"
            disabled={!labWork.canUndo.value || busy !== null}
            onClick={() => {
              labWork.undo();
              void follow('Undone.');
            }}
          >
            Undo
          </button>
          <button
            type="button"
            class="lab-tool"
            disabled={!labWork.canRedo.value || busy !== null}
            onClick={() => {
              labWork.redo();
              void follow('Done again.');
            }}
          >
            Redo
          </button>
          <button
            type="button"
            class="lab-tool"
            disabled={busy !== null}
            onClick={() => {
              labWork.change(stepReset(work, step.id));
              void follow('This step is as it was at first.');
            }}
          >
            Reset step
          </button>
        </div>
        <Workspace
          step={step.id}
          label={`${writes} of step ${index + 1}: ${step.title}`}
          language={lab.language}
          text={text}
          onText={editing}
          onRun={() => void run()}
          faults={last?.text === text ? faults.value : NO_FAULTS}
          catalog={engine.catalog.value}
          isLocked={busy === 'running'}
          {...(engine.editor.value && { rich: engine.editor.value })}
        />
        <div class="lab-bench__foot">
          {state.kind === 'ready' ? (
            <RunBar
              busy={busy}
              verb={verb}
              run={() => void run()}
              stop={engine.stop}
              timeLimit={engine.timeLimit.value}
              limit={engine.limit}
            />
          ) : (
            <StartBar
              state={state}
              engine="PostgreSQL"
              bytes={manifest.bytes}
              start={() => void engine.start(replayed(work))}
              keeping={keeping}
            />
          )}
        </div>
      </div>
      <div class="lab-outcome needs-js">
        {last === undefined && awaited}
        {last !== undefined && (
          <>
            {last.verdict !== undefined && (last.verdict.solved || last.verdict.says !== '') && (
              <VerdictView
                verdict={last.verdict}
                isShown={last.isShown}
                {...(index + 1 < steps.length && {
                  next: () => goTo(steps[index + 1]?.id ?? step.id),
                })}
              />
            )}
            {isBeside ? (
              <div class="lab-beside">
                <div>
                  <Results outcome={last.outcome} text={last.text} caption="Your result" />
                </div>
                <div>{reached}</div>
              </div>
            ) : (
              <>
                <Results outcome={last.outcome} text={last.text} caption="Your result" />
                {folded('Compare with what to reach')}
              </>
            )}
          </>
        )}
        <Hints
          hints={step.hints}
          mark={mark}
          open={() => labWork.move(hinted(work, step.id))}
          showSolution={() => {
            labWork.change(solutionShown(work, step));
            status.value = 'A solution is in the editor. It was not run.';
          }}
        />
      </div>
      <div class="lab-more needs-js">
        <Commands commands={beneath(text, step.command)} />
        <RunHistory
          runs={work.runs}
          numberOf={(id) => steps.findIndex((each) => each.id === id) + 1}
          take={(past) => {
            const own = steps.find(({ id }) => id === past.step);
            if (own === undefined) return;
            labWork.change({ ...edited(work, own, past.text), step: own.id });
          }}
        />
      </div>
      <SharingTools
        lab={lab}
        work={work}
        resetLab={() => {
          labWork.change(startOf(steps));
          void follow('The lab is as it was at first.');
        }}
        isBusy={busy !== null}
      />
      <p class="visually-hidden" role="status">
        {status}
      </p>
    </section>
  );
}

interface RecordedProps<O> {
  readonly step: PageStep<O>;
  readonly Results: ResultsView<O>;
  readonly source: string;
  readonly caption: string;
}

function Recorded<O>({ step, Results, source, caption }: RecordedProps<O>) {
  return (
    <>
      <Results outcome={step.recorded} caption={caption} />
      <p class="lab-source">Recorded: {source}.</p>
    </>
  );
}
