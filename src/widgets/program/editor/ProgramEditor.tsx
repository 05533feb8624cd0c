import { indentWithTab } from '@codemirror/commands';
import { HighlightStyle, indentUnit, syntaxHighlighting } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { useMemo } from 'preact/hooks';
import { CodeMirror } from '@/widgets/lab/editor/CodeMirror';

export interface ProgramEditorProps {
  readonly label: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onRun: () => void;
  /** While it runs. */
  readonly isLocked: boolean;
  /** What the editor knows of the language. */
  readonly support: Extension;
  /** What one step of indentation is. */
  readonly indent: string;
}

/** What blocks of code on pages have (`.code pre` in src/styles/prose.css): nothing moves. */
const look = EditorView.theme({
  '&': { fontSize: 'var(--step--2)' },
  '.cm-scroller': { lineHeight: '1.65', fontVariantLigatures: 'none' },
  '.cm-content': { padding: 'var(--s3) 0' },
  '.cm-line': { padding: '0 var(--s4)' },
});

const colours = HighlightStyle.define([
  {
    tag: [tags.function(tags.variableName), tags.function(tags.propertyName)],
    color: 'var(--blue)',
  },
  { tag: [tags.className, tags.self, tags.atom], color: 'var(--orange)' },
  { tag: [tags.definitionKeyword, tags.modifier, tags.operator], color: 'var(--violet)' },
]);

/** The editor in the place of a listing: Tab indents; Escape, then Tab, leaves it. */
export function ProgramEditor({ indent, ...props }: ProgramEditorProps) {
  const setup = useMemo(
    () => [look, syntaxHighlighting(colours), keymap.of([indentWithTab]), indentUnit.of(indent)],
    [indent],
  );
  return <CodeMirror {...props} setup={setup} takesFocus />;
}
