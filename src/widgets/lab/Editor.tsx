import type { ComponentType } from 'preact';
import { useId, useRef } from 'preact/hooks';
import type { Language } from '@/labs/exercises/definition';
import type { Catalog } from '@/labs/protocol';

/** A place in a text that is wrong. */
export interface Fault {
  /** Characters before it. */
  readonly at: number;
  readonly message: string;
}

export interface EditorProps {
  /** What is written here, for its name. */
  readonly label: string;
  readonly language: Language | 'json';
  readonly text: string;
  readonly onText: (text: string) => void;
  /** Ctrl or Command with Enter. */
  readonly onRun: () => void;
  readonly faults: readonly Fault[];
  /** What can be completed. */
  readonly catalog?: Catalog | undefined;
  /** While it runs. */
  readonly isLocked: boolean;
}

/** The editor that is loaded with the engine. */
export type RichEditor = ComponentType<EditorProps & { readonly takesFocus: boolean }>;

const FEWEST_LINES = 4;
const MOST_LINES = 16;

/** A text field, and in its place the rich editor once it is loaded. */
export function Editor({ rich: Rich, ...props }: EditorProps & { readonly rich?: RichEditor }) {
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const { label, text, onText, onRun, isLocked } = props;
  if (Rich !== undefined) {
    const takesFocus = field.current !== null && field.current === document.activeElement;
    return (
      <div class="lab-editor">
        <Rich {...props} takesFocus={takesFocus} />
      </div>
    );
  }
  const lines = text.split('\n').length;
  return (
    <div class="lab-editor">
      <label class="visually-hidden" for={id}>
        {label}
      </label>
      <textarea
        ref={field}
        id={id}
        class="lab-editor__field"
        rows={Math.min(MOST_LINES, Math.max(FEWEST_LINES, lines))}
        spellcheck={false}
        autocapitalize="off"
        autocomplete="off"
        translate={false}
        readOnly={isLocked}
        value={text}
        onInput={({ currentTarget }) => onText(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          onRun();
        }}
      />
    </div>
  );
}
