import { useComputed, useSignal, useSignalEffect } from '@preact/signals';
import { render } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { keeping as keptHere } from '@/labs/keep';
import { deviceOfPage, runsOn } from '@/labs/programs/device';
import type { EngineSource } from '@/labs/protocol';
import type { ProgramLanguage } from '@/labs/programs/protocol';
import { keepTranslatedTextTrue } from '@/lib/translated-text';
import { Problems } from '@/widgets/frame/Widget';
import { useKeeping } from '@/widgets/lab/useKeeping';
import { AskToLoad } from './AskToLoad';
import type { PageProgram } from './content';
import { ENGINES } from './data';
import { isChallenge } from './model';
import { Outcome } from './Outcome';
import { RunStatus } from './RunStatus';
import { TestsOutcome } from './TestsOutcome';
import { ToolRow } from './ToolRow';
import { useEditor } from './useEditor';
import { useRuns } from './useRuns';
import { useText } from './useText';
import { LANGUAGE_NAMES } from './words';
import styles from './program.css?url';

/** What the buttons of a listing ask for. */
export interface ProgramInPage {
  /** Runs the program, or stops it while it runs. */
  readonly run: () => void;
  /** Makes the block an editor, or the listing again. */
  readonly edit: () => void;
}

/** What the buttons of a listing show. */
export interface ProgramShown {
  readonly isRunning: boolean;
  readonly isEditing: boolean;
  /** Whether the reader has made it their own. */
  readonly isChanged: boolean;
  /** Whether it is a challenge that the reader has solved. */
  readonly isSolved: boolean;
}

export interface ProgramSettings {
  readonly program: PageProgram;
  /** The part of its own file that the page shows. */
  readonly region: string;
  /** Names the listing in the fragment of a link. */
  readonly anchor: string;
  /** The block of code, whose text the editor takes the place of. */
  readonly block: HTMLElement;
  readonly tell: (shown: ProgramShown) => void;
}

interface ProgramProps extends ProgramSettings {
  readonly source: EngineSource;
  readonly ready: (program: ProgramInPage) => void;
}

/** Languages whose runtime the reader has agreed to load, or that is here. */
const agreed = new Set<ProgramLanguage>();

/** What a listing or a challenge becomes when its reader runs or edits it. */
function Program(props: ProgramProps) {
  const { program, region, anchor, block, tell, ready, source } = props;
  const { language, files, own, bytes = source.manifest.bytes } = program;
  const place = useRef<HTMLDivElement>(null);
  const mine = useText(program, anchor, () => void editor.open());
  const editor = useEditor(language, region, mine.text);
  const runs = useRuns(language, source);
  const keeping = useKeeping(source);
  /** What stands in the way of a run. */
  const obstacle = useSignal<'ask' | 'desktop' | undefined>(undefined);
  /** The text that was run last. */
  const ran = useSignal('');
  const isRunning = useComputed(() => runs.state.value.kind === 'running');
  const isEditing = useComputed(() => editor.loaded.value !== undefined);
  const isChanged = useComputed(() => mine.text.value !== files[own]);
  const problems = useComputed(() =>
    [...mine.problems.value, editor.problem.value].filter(Boolean),
  );

  const start = async () => {
    agreed.add(language);
    obstacle.value = undefined;
    ran.value = mine.text.value;
    await runs.run({ ...program, files: { ...files, [own]: mine.text.value } });
  };
  const run = async () => {
    if (isRunning.value) {
      runs.stop();
      return;
    }
    // What runs is what is shown.
    if (isChanged.value) await editor.open();
    if (!runsOn(language, deviceOfPage())) {
      obstacle.value = 'desktop';
    } else if (agreed.has(language) || (await keptHere(source)) !== 'not-kept') {
      await start();
    } else obstacle.value = 'ask';
  };
  const close = () => {
    runs.stop();
    runs.clear();
    editor.close();
    obstacle.value = undefined;
  };

  useEffect(keepTranslatedTextTrue, []);
  useLayoutEffect(() => {
    ready({
      run: () => void run(),
      edit: () => {
        if (isEditing.value) close();
        else void editor.open();
      },
    });
  }, []);
  useSignalEffect(() =>
    tell({
      isRunning: isRunning.value,
      isEditing: isEditing.value,
      isChanged: isChanged.value,
      isSolved: mine.marks.value.solved === true,
    }),
  );
  useLayoutEffect(() => {
    block.toggleAttribute('data-editing', isEditing.value);
  }, [isEditing.value]);
  useEffect(() => {
    if (isRunning.value) place.current?.scrollIntoView({ block: 'nearest' });
  }, [isRunning.value]);

  const { loaded, isWhole } = editor;
  const state = runs.state.value;
  const isOpen = isEditing.value || state.kind !== 'none' || obstacle.value === 'desktop';
  const outcome = {
    manifest: source.manifest,
    state,
    output: runs.output.value,
    isStale: state.kind === 'over' && ran.value !== mine.text.value,
  };
  return (
    <>
      {loaded.value !== undefined && (
        <loaded.value.Editor
          key={isWhole.value}
          label={`${own}${isWhole.value ? '' : ', the shown part'}. Escape, then Tab, leaves the editor`}
          text={editor.text.value}
          onText={(text) => mine.type(editor.changed(text))}
          onRun={() => !isRunning.value && void run()}
          isLocked={false}
          support={loaded.value.support}
          indent={language === 'python' ? '    ' : language === 'go' ? '\t' : '  '}
        />
      )}
      <div class="program" ref={place}>
        <Problems messages={problems} />
        {mine.isGuest.value && (
          <div class="program__guest">
            <p>This is the program of a link. Your own is still kept.</p>
            <button type="button" class="button" onClick={mine.leave}>
              Back to my own
            </button>
            <button type="button" class="button" onClick={mine.adopt}>
              Keep this instead
            </button>
          </div>
        )}
        {isOpen && (
          <ToolRow
            program={program}
            anchor={anchor}
            mine={mine}
            editor={editor}
            isRunning={isRunning.value}
            isChanged={isChanged.value}
            run={() => void run()}
            close={close}
          />
        )}
        {obstacle.value === 'ask' && (
          <AskToLoad
            language={language}
            manifest={source.manifest}
            bytes={bytes}
            keeping={keeping}
            load={() => void start()}
            leave={() => (obstacle.value = undefined)}
          />
        )}
        {obstacle.value === 'desktop' && (
          <p class="program__note" role="alert">
            {LANGUAGE_NAMES[language]} needs a desktop: its runtime takes more memory than this
            device has to give. What was recorded is here.
          </p>
        )}
        {state.kind === 'running' && <RunStatus state={state} bytes={bytes} limit={runs.limit} />}
        {isChallenge(program)
          ? state.kind !== 'none' && (
              <TestsOutcome {...outcome} program={program} text={ran.value} mine={mine} />
            )
          : (state.kind !== 'none' || obstacle.value === 'desktop') && (
              <Outcome {...outcome} program={program} text={ran.value} />
            )}
      </div>
    </>
  );
}

/** Resolves when the styles are there, or cannot be had; asked for once for all listings of a page. */
const styled = () =>
  (styling ??= new Promise((resolve) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = styles;
    link.onload = link.onerror = () => resolve();
    document.head.append(link);
  }));
let styling: Promise<void> | undefined;

/**
 * Brings a listing to life below its text.
 * @throws Error where the site was built without a runtime for it
 */
export async function openProgram(
  place: HTMLElement,
  settings: ProgramSettings,
): Promise<ProgramInPage> {
  const { source } = await ENGINES[settings.program.language]();
  if (source === null) throw new Error(`no runtime for ${settings.program.language}`);
  // Imported as usual they would be on every page that has a listing, before its reader presses Run.
  await styled();
  return new Promise((ready) => {
    render(<Program {...settings} source={source} ready={ready} />, place);
  });
}
