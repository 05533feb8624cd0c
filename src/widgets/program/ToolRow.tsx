import { useSignal } from '@preact/signals';
import { download } from '@/lib/download';
import { fragmentOf } from '@/lib/state-fragment';
import type { PageProgram } from './content';
import { isChallenge, isShownSolution } from './model';
import { linkState } from './url';
import type { EditorInBlock } from './useEditor';
import type { ProgramText } from './useText';

interface ToolRowProps {
  readonly program: PageProgram;
  readonly anchor: string;
  readonly mine: ProgramText;
  readonly editor: EditorInBlock;
  readonly isRunning: boolean;
  readonly isChanged: boolean;
  readonly run: () => void;
  readonly close: () => void;
}

/** What can be done with the program beside typing in it. */
export function ToolRow(props: ToolRowProps) {
  const { program, anchor, mine, editor, isRunning, isChanged, run, close } = props;
  const said = useSignal('');
  const { id, own } = program;
  const isEditing = editor.loaded.value !== undefined;
  const copyLink = async () => {
    const state = await linkState(id, mine.text.value);
    if (state === undefined) {
      said.value = 'This program is too long for a link. Download it instead.';
      return;
    }
    const link = new URL(location.href);
    link.hash = fragmentOf(anchor, state);
    try {
      await navigator.clipboard.writeText(link.href);
      said.value = 'Link copied: it has the program as it is now.';
    } catch {
      said.value = `Copy this address: ${link.href}`;
    }
  };
  const showWhole = async () => {
    const isWhole = isEditing && editor.isWhole.value;
    await editor.open();
    editor.showWhole(!isWhole);
  };
  const showSolution = async (solution: string) => {
    await editor.open();
    mine.replace(solution);
    mine.mark({ shown: true });
    said.value = '';
  };
  const isShown =
    isChallenge(program) && isShownSolution(mine.marks.value, program.solution, mine.text.value);
  const note = isShown ? 'The guide’s solution is in the editor. Undo brings yours back.' : '';
  return (
    <div class="program-tools">
      <button type="button" class="tool program-tools__run" onClick={run}>
        {isRunning ? 'Stop' : 'Run'}
      </button>
      {editor.hasRegion.value && (
        <button type="button" class="tool" onClick={() => void showWhole()}>
          {isEditing && editor.isWhole.value ? 'Show the part alone' : 'Show the whole program'}
        </button>
      )}
      {isEditing && (
        <>
          <button type="button" class="tool" disabled={!mine.canUndo.value} onClick={mine.undo}>
            Undo
          </button>
          <button type="button" class="tool" disabled={!mine.canRedo.value} onClick={mine.redo}>
            Redo
          </button>
          <button type="button" class="tool" disabled={!isChanged} onClick={mine.reset}>
            Reset
          </button>
        </>
      )}
      {isChallenge(program) && (
        <button
          type="button"
          class="tool"
          disabled={isShown}
          onClick={() => void showSolution(program.solution)}
        >
          Show a solution
        </button>
      )}
      <button type="button" class="tool" onClick={() => void copyLink()}>
        Copy link
      </button>
      <button
        type="button"
        class="tool"
        onClick={() => download(`${id.replace('/', '-')}-${own}`, mine.text.value)}
      >
        Download
      </button>
      <button type="button" class="tool" onClick={close}>
        Close
      </button>
      <p class="program-tools__said">
        <span role="status">{said.value || note}</span>
        {isEditing && said.value === '' && note === '' && (
          <span class="program-tools__keys keys">
            <kbd>Ctrl</kbd> <kbd>Enter</kbd> runs; <kbd>Esc</kbd>, then <kbd>Tab</kbd>, leaves the
            editor
          </span>
        )}
      </p>
    </div>
  );
}
