import { useComputed } from '@preact/signals';
import type { ComponentChildren, ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import { keepTranslatedTextTrue } from '@/lib/translated-text';
import { Bench } from './Bench';
import { type Beneath, Commands } from './Commands';
import type { LabOpening } from './content';
import { Editor, type EditorProps, type Fault, type RichEditor } from './Editor';
import type { EngineSettings, TabEngine } from '@/labs/tab-engines';
import { GuestNotice } from './GuestNotice';
import { Hints } from './Hints';
import { LabHead } from './LabHead';
import {
  edited,
  hinted,
  isShownSolution,
  markOf,
  replayed,
  solutionShown,
  startOf,
  stepReset,
  textOf,
  type Work,
  written,
} from './model';
import { Outcome, type ResultsView } from './Outcome';
import { RunHistory } from './RunHistory';
import { SharingTools } from './SharingTools';
import { StartBar } from './StartBar';
import { StepMissing } from './StepMissing';
import { StepRail } from './StepRail';
import { StepInView } from './StepText';
import { useEngine } from './useEngine';
import { useKeeping } from './useKeeping';
import { type Seen, useRuns } from './useRuns';
import { useSteps } from './useSteps';
import { useWork } from './useWork';
import '@/styles/widgets.css';
import './lab.css';

/** What stands in the place of the editor: it shows a text and writes it. */
export type Workspace<O = unknown> = ComponentType<WorkspaceProps<O>>;

export interface WorkspaceProps<O = unknown> extends EditorProps {
  /** Id of the step in view. */
  readonly step: string;
  readonly rich?: RichEditor;
  /** Writes a text and runs it: one action, which Undo takes back at once. */
  readonly runText: (text: string) => void;
  /** What came of the last run, and of which text. */
  readonly last?: Pick<Seen<O>, 'text' | 'outcome'>;
}

export interface LabProps<O, E extends TabEngine> {
  readonly lab: LabOpening<O>;
  /** The whole lab as `Paper` draws it. */
  readonly paper?: ComponentChildren;
  readonly engine: EngineSettings<O, E>;
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
  readonly Workspace?: Workspace<O>;
  /**
   * What a step shows follows from its text alone: whenever there is no result, such as after Undo,
   * its text is run by itself. A solution that was only shown is not.
   */
  readonly isReplayed?: boolean;
}

const NO_FAULTS: readonly Fault[] = [];

/** The frame of every lab: its steps, an engine that starts on request, and what the reader does. */
export function Lab<O, E extends TabEngine>(props: LabProps<O, E>) {
  const { lab, paper, Results, beneath, writes, verb = 'Run', Workspace = Editor } = props;
  const { isBeside = false, isFolded = false, isReplayed = false } = props;
  const { name, note, live, bytes, files } = props.engine;
  const labWork = useWork(lab.id, lab.steps, () => void follow('The state of the link is shown.'));
  const engine = useEngine(props.engine);
  const keeping = useKeeping(files);
  const { seen, status, run, follow } = useRuns<O>(labWork, engine);
  const work = labWork.work.value;
  const { step, isAwaited, failed, load } = useSteps(lab, work.step);
  const last = seen.value[step.id];
  const faults = useComputed(() => {
    const found = seen.value[labWork.work.value.step];
    return found === undefined ? NO_FAULTS : props.faults(found.outcome);
  });
  useEffect(keepTranslatedTextTrue, []);

  const text = textOf(work, step);
  const state = engine.state.value;
  const busy = engine.busy.value;
  const parts = engine.parts.value;
  const index = lab.steps.findIndex(({ id }) => id === step.id);
  const nextStep = lab.steps[index + 1]?.id;

  const isWithoutResult = state.kind === 'ready' && busy === null && last === undefined;
  useEffect(() => {
    if (!isReplayed || !isWithoutResult || isAwaited || isShownSolution(work, step, text)) return;
    void run(step, text, () => undefined);
  }, [isReplayed, isWithoutResult, isAwaited, step.id, text]);

  const goTo = (id: string) => {
    if (id !== work.step) labWork.move({ ...work, step: id });
  };
  const start = () => {
    void load();
    void engine.start(replayed(work));
  };
  /** Takes a change over, and the engine’s state with it. */
  const changeTo = (next: Work, said: string) => {
    labWork.change(next);
    void follow(said);
  };
  const runText = (next: string) => {
    labWork.change(edited(work, step, next));
    void run(step, next, labWork.goOn);
  };

  return (
    <section class="widget lab not-content" id={lab.id} aria-labelledby={`${lab.id}-title`}>
      <LabHead
        id={`${lab.id}-title`}
        title={lab.title}
        isLive={state.kind === 'ready'}
        live={live}
        source={lab.source}
        problems={labWork.problems}
      />
      {labWork.isGuest.value && (
        <GuestNotice
          leave={() => {
            labWork.leave();
            void follow('Back to your own work.');
          }}
          adopt={labWork.adopt}
        />
      )}
      <StepRail steps={lab.steps} work={work} goTo={goTo} />
      {paper}
      {isAwaited && failed.value ? (
        <StepMissing again={() => void load()} />
      ) : (
        <div class="lab-work needs-js" inert={isAwaited} aria-busy={isAwaited}>
          <StepInView key={step.id} {...step} />
          <Bench
            title={writes}
            isBusy={busy !== null}
            canUndo={labWork.canUndo.value}
            canRedo={labWork.canRedo.value}
            undo={() => {
              labWork.undo();
              void follow('Undone.');
            }}
            redo={() => {
              labWork.redo();
              void follow('Done again.');
            }}
            resetStep={() => changeTo(stepReset(work, step.id), 'This step is as it was at first.')}
            foot={
              state.kind === 'ready' ? (
                <state.parts.RunBar
                  busy={busy}
                  progress={engine.progress.value}
                  verb={verb}
                  run={() => void run(step, text)}
                  stop={engine.stop}
                  timeLimit={engine.timeLimit.value}
                  limit={engine.limit}
                />
              ) : (
                <StartBar
                  state={state}
                  engine={name}
                  note={note}
                  bytes={bytes}
                  start={start}
                  keeping={keeping}
                />
              )
            }
          >
            <Workspace
              step={step.id}
              label={`${writes} of step ${index + 1}: ${step.title}`}
              language={lab.language}
              text={text}
              onText={(next) => labWork.change(edited(work, step, next), step.id)}
              onRun={() => void run(step, text)}
              runText={runText}
              faults={last?.text === text ? faults.value : NO_FAULTS}
              catalog={engine.catalog.value}
              isLocked={isReplayed ? busy !== null : busy === 'running'}
              {...(parts && { rich: parts.LabEditor })}
              {...(last && { last })}
            />
          </Bench>
          <div class="lab-outcome">
            <Outcome
              step={step}
              last={last}
              parts={parts}
              Results={Results}
              source={lab.source}
              isBeside={isBeside}
              isFolded={isFolded}
              next={nextStep === undefined ? undefined : () => goTo(nextStep)}
            />
            <Hints
              hints={step.hints}
              mark={markOf(work, step.id)}
              open={() => labWork.move(hinted(work, step.id))}
              showSolution={() => {
                labWork.change(solutionShown(work, step));
                status.value = 'A solution is in the editor. It was not run.';
              }}
            />
          </div>
          <div class="lab-more">
            <Commands commands={beneath(text, step.command)} />
            <RunHistory
              runs={work.runs}
              numberOf={(id) => lab.steps.findIndex((each) => each.id === id) + 1}
              take={(past) => labWork.change(written(work, past.step, past.text))}
            />
          </div>
        </div>
      )}
      <SharingTools
        lab={lab}
        work={work}
        text={text}
        load={load}
        resetLab={() => changeTo(startOf(lab.steps), 'The lab is as it was at first.')}
        isBusy={busy !== null}
      />
      <p class="visually-hidden" role="status">
        {status}
      </p>
    </section>
  );
}
