import type { Extension } from '@codemirror/state';
import { type ReadonlySignal, useComputed, useSignal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useRef } from 'preact/hooks';
import type { ProgramLanguage } from '@/labs/programs/protocol';
import { type Region, regionIn, textOfRegion, withRegion } from '@/lib/regions';
import type { ProgramEditorProps } from './editor/ProgramEditor';

/** The editor’s program, with what it knows of the language. */
interface LoadedEditor {
  readonly Editor: ComponentType<ProgramEditorProps>;
  readonly support: Extension;
}

export interface EditorInBlock {
  /** Missing while the block only shows its text. */
  readonly loaded: ReadonlySignal<LoadedEditor | undefined>;
  readonly problem: ReadonlySignal<string>;
  /** Whether all of the file is shown, and not the region of the page alone. */
  readonly isWhole: ReadonlySignal<boolean>;
  /** Whether the file still has the region. */
  readonly hasRegion: ReadonlySignal<boolean>;
  /** What is edited. */
  readonly text: ReadonlySignal<string>;
  /** The whole file, after that was changed. */
  readonly changed: (text: string) => string;
  readonly open: () => Promise<void>;
  readonly close: () => void;
  readonly showWhole: (isWhole: boolean) => void;
}

async function load(language: ProgramLanguage): Promise<LoadedEditor> {
  const [{ ProgramEditor }, { SUPPORT }] = await Promise.all([
    import('./editor/ProgramEditor'),
    import('./editor/data'),
  ]);
  return { Editor: ProgramEditor, support: await SUPPORT[language]() };
}

/**
 * The editor of a listing, which shows a region of its program until the reader asks for all of it.
 * @param source the whole file
 */
export function useEditor(
  language: ProgramLanguage,
  region: string,
  source: ReadonlySignal<string>,
): EditorInBlock {
  const loaded = useSignal<LoadedEditor>();
  const problem = useSignal('');
  const wantsWhole = useSignal(false);
  /** Where the region was last: what is typed in it may look like the end of it. */
  const last = useRef<Region>();
  const part = useComputed(() => {
    const known = last.current;
    const text = known && textOfRegion(known, source.value);
    last.current =
      known !== undefined && text !== undefined
        ? { ...known, text }
        : regionIn(source.value, region);
    return last.current;
  });
  const isWhole = useComputed(() => wantsWhole.value || part.value === undefined);
  return {
    loaded,
    problem,
    isWhole,
    hasRegion: useComputed(() => part.value !== undefined),
    text: useComputed(() => (isWhole.value ? source.value : (part.value?.text ?? ''))),
    changed: (text) =>
      isWhole.value || part.value === undefined ? text : withRegion(part.value, text),
    async open() {
      problem.value = '';
      try {
        loaded.value ??= await load(language);
      } catch {
        problem.value = 'The editor did not load. Is there a network? Press Edit to try again.';
      }
    },
    close() {
      loaded.value = undefined;
      wantsWhole.value = false;
    },
    showWhole: (wanted) => (wantsWhole.value = wanted),
  };
}
