import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { bracketMatching, HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { lintKeymap, setDiagnostics } from '@codemirror/lint';
import { Annotation, Compartment, EditorState, type Extension, Prec } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Fault } from '../Editor';

export interface CodeMirrorProps {
  /** What is written here, for its name. */
  readonly label: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  /** Ctrl or Command with Enter. */
  readonly onRun: () => void;
  readonly faults?: readonly Fault[];
  /** While it runs. */
  readonly isLocked: boolean;
  readonly takesFocus: boolean;
  /** Looks and keys of this editor, which stay. */
  readonly setup: Extension;
  /** The language that is written, which may change. */
  readonly support: Extension;
}

/** The colours of code on pages (src/styles/prose.css), which do not reach into a shadow tree. */
const colours = HighlightStyle.define([
  { tag: [tags.keyword, tags.operatorKeyword, tags.typeName], color: 'var(--violet)' },
  { tag: [tags.string, tags.special(tags.string)], color: 'var(--green)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--orange)' },
  { tag: tags.punctuation, color: 'var(--ink-2)' },
  { tag: tags.comment, color: 'var(--ink-2)', fontStyle: 'italic' },
]);

const look = EditorView.theme({
  '&': { backgroundColor: 'transparent', color: 'var(--ink)' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--font-mono)' },
  '.cm-content': { caretColor: 'var(--ink)' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)', borderLeftWidth: '2px' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground, .cm-content ::selection':
    { backgroundColor: 'var(--interface-tint)' },
  '.cm-matchingBracket, &.cm-focused .cm-matchingBracket': {
    backgroundColor: 'var(--interface-tint)',
    outline: '1px solid var(--interface)',
  },
  '.cm-tooltip': {
    border: '1px solid var(--edge)',
    borderRadius: 'var(--r2)',
    backgroundColor: 'var(--paper)',
    color: 'var(--ink)',
    boxShadow: 'var(--lift)',
    overflow: 'hidden',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: 'var(--font-mono)', maxHeight: '13em' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': {
    backgroundColor: 'var(--interface)',
    color: 'var(--on-interface)',
  },
  '.cm-completionDetail': { color: 'inherit', fontStyle: 'normal', opacity: '0.8' },
  '@media (forced-colors: active)': {
    '.cm-tooltip-autocomplete ul li[aria-selected]': {
      backgroundColor: 'Highlight',
      color: 'HighlightText',
      forcedColorAdjust: 'none',
    },
    '.cm-cursor': { borderLeftColor: 'CanvasText' },
  },
});

/**
 * What is typed over a selection. Left to the browser, Chromium keeps the look of what was selected
 * in a style attribute, which the policy of pages forbids.
 */
const typedOver = EditorView.domEventHandlers({
  beforeinput(event, view) {
    const { main } = view.state.selection;
    const { data } = event;
    const isTyped = event.inputType === 'insertText' && !event.isComposing && !view.composing;
    if (!isTyped || data === null || main.empty || view.state.readOnly) return false;
    const insert = () =>
      view.state.update(view.state.replaceSelection(data), { userEvent: 'input.type' });
    const handlers = view.state.facet(EditorView.inputHandler);
    if (!handlers.some((handle) => handle(view, main.from, main.to, data, insert))) {
      view.dispatch(insert());
    }
    event.preventDefault();
    return true;
  },
});

const NO_FAULTS: readonly Fault[] = [];

/** A change that the page made and the reader did not type. */
const fromPage = Annotation.define<boolean>();

/**
 * The editor with colours, completion and marks. It lives in a shadow tree, where its styles need no
 * style element, which the policy of pages forbids. Tab leaves it unless its keys say otherwise.
 */
export function CodeMirror(props: CodeMirrorProps) {
  const { text, faults = NO_FAULTS, support, isLocked } = props;
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const latest = useRef(props);
  latest.current = props;
  /** Texts that the page was told and has not given back yet. */
  const told = useRef<string[]>([]);
  const parts = useRef({ support: new Compartment(), locked: new Compartment() });

  // Before the first paint, so that an editor in the place of a text does not flash.
  useLayoutEffect(() => {
    if (host.current === null) return undefined;
    const root = host.current.shadowRoot ?? host.current.attachShadow({ mode: 'open' });
    const run = () => {
      latest.current.onRun();
      return true;
    };
    const editor = new EditorView({
      parent: root,
      root,
      doc: latest.current.text,
      extensions: [
        Prec.highest(keymap.of([{ key: 'Mod-Enter', run }])),
        keymap.of([
          ...closeBracketsKeymap,
          ...defaultKeymap,
          ...historyKeymap,
          ...completionKeymap,
          ...lintKeymap,
        ]),
        history(),
        bracketMatching(),
        closeBrackets(),
        autocompletion({ icons: false }),
        syntaxHighlighting(colours),
        look,
        typedOver,
        latest.current.setup,
        EditorView.contentAttributes.of({
          'aria-label': latest.current.label,
          // While it is locked, a long text can still be scrolled with keys.
          tabindex: '0',
          translate: 'no',
          spellcheck: 'false',
        }),
        parts.current.support.of(latest.current.support),
        parts.current.locked.of([]),
        EditorView.updateListener.of(({ docChanged, state, transactions }) => {
          const isOurs = transactions.some((each) => each.annotation(fromPage) === true);
          if (!docChanged || isOurs) return;
          const written = state.doc.toString();
          told.current.push(written);
          latest.current.onText(written);
        }),
      ],
    });
    view.current = editor;
    if (latest.current.takesFocus) editor.focus();
    return () => editor.destroy();
  }, []);

  // As early: later it would take the first letter that is typed for one of another text.
  useLayoutEffect(() => {
    const editor = view.current;
    if (editor === null) return;
    const { doc } = editor.state;
    const place = told.current.indexOf(text);
    if (doc.toString() === text) {
      told.current = [];
    } else if (place >= 0) {
      // The reader has typed on since.
      told.current.splice(0, place + 1);
    } else {
      told.current = [];
      const changes = { from: 0, to: doc.length, insert: text };
      editor.dispatch({ changes, annotations: fromPage.of(true) });
    }
  }, [text]);

  useEffect(() => {
    const editor = view.current;
    if (editor === null) return;
    const { length } = editor.state.doc;
    const diagnostics = faults.map(({ at, message }) => {
      const from = Math.min(at, length);
      const word = /^\w+|^./.exec(editor.state.sliceDoc(from))?.[0] ?? '';
      return { from, to: from + word.length, severity: 'error' as const, message };
    });
    editor.dispatch(setDiagnostics(editor.state, diagnostics));
  }, [faults]);

  useEffect(() => {
    view.current?.dispatch({ effects: parts.current.support.reconfigure(support) });
  }, [support]);

  useEffect(() => {
    const locked = isLocked ? EditorState.readOnly.of(true) : [];
    view.current?.dispatch({ effects: parts.current.locked.reconfigure(locked) });
  }, [isLocked]);

  return <div ref={host} class="lab-editor__host" />;
}
