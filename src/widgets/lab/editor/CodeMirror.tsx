import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completeFromList,
  completionKeymap,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { json } from '@codemirror/lang-json';
import { PostgreSQL, sql, SQLDialect, type SQLNamespace } from '@codemirror/lang-sql';
import {
  bracketMatching,
  HighlightStyle,
  StreamLanguage,
  syntaxHighlighting,
} from '@codemirror/language';
import { lintGutter, lintKeymap, setDiagnostics } from '@codemirror/lint';
import { Annotation, Compartment, EditorState, type Extension, Prec } from '@codemirror/state';
import { EditorView, keymap, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { useEffect, useRef } from 'preact/hooks';
import type { Catalog } from '@/labs/protocol';
import type { EditorProps } from '../Editor';

/** The colours of code on pages (src/styles/prose.css), which do not reach into a shadow tree. */
const colours = HighlightStyle.define([
  { tag: [tags.keyword, tags.operatorKeyword, tags.typeName], color: 'var(--violet)' },
  { tag: tags.string, color: 'var(--green)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--orange)' },
  { tag: [tags.comment, tags.punctuation], color: 'var(--ink-2)' },
  { tag: tags.comment, fontStyle: 'italic' },
]);

const look = EditorView.theme({
  '&': { backgroundColor: 'transparent', color: 'var(--ink)', fontSize: 'var(--lab-code-size)' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--font-mono)', lineHeight: '1.6', maxHeight: '24rem' },
  '.cm-content': { minHeight: '6.4em', padding: '0.75rem 0', caretColor: 'var(--ink)' },
  '.cm-line': { padding: '0 0.75rem 0 0.5rem' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)', borderLeftWidth: '2px' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground, .cm-content ::selection':
    { backgroundColor: 'var(--interface-tint)' },
  '.cm-gutters': {
    border: '0',
    backgroundColor: 'transparent',
    color: 'var(--ink-2)',
    userSelect: 'none',
  },
  '.cm-lineNumbers .cm-gutterElement': { minWidth: '2em', padding: '0 0.25rem 0 0.5rem' },
  '.cm-lint-marker-error': {
    width: '0.7em',
    height: '0.7em',
    borderRadius: '50%',
    backgroundColor: 'var(--red)',
    content: '""',
  },
  '.cm-gutter-lint': { width: '1.1em' },
  '.cm-matchingBracket, &.cm-focused .cm-matchingBracket': {
    backgroundColor: 'var(--interface-tint)',
    outline: '1px solid var(--interface)',
  },
  '.cm-lintRange-error': {
    backgroundImage: 'none',
    textDecoration: 'underline wavy var(--red) 1.5px',
    textUnderlineOffset: '3px',
  },
  '.cm-lintPoint-error::after': { borderBottomColor: 'var(--red)' },
  '.cm-tooltip': {
    border: '1px solid var(--edge)',
    borderRadius: 'var(--r2)',
    backgroundColor: 'var(--paper)',
    color: 'var(--ink)',
    boxShadow: 'var(--lift)',
    overflow: 'hidden',
  },
  '.cm-diagnostic': { borderLeftColor: 'var(--red)', fontFamily: 'var(--font-display)' },
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

/** Tables with their columns, for completion; those of PostgreSQL itself only by schema. */
function namespaceOf({ tables }: Catalog): SQLNamespace {
  return Object.fromEntries(
    tables.map(({ schema, name, columns }) => [
      schema === 'public' ? name : `${schema}.${name}`,
      columns.map((column) => ({ label: column.name, detail: column.type, type: 'property' })),
    ]),
  );
}

/** Start lines, names of headers and comments of a `.http` file; its bodies stay plain. */
const http = StreamLanguage.define<{ place: 'start' | 'headers' | 'body' }>({
  startState: () => ({ place: 'start' }),
  copyState: ({ place }) => ({ place }),
  blankLine(state) {
    if (state.place === 'headers') state.place = 'body';
  },
  token(stream, state) {
    if (stream.sol() && stream.match('###')) {
      state.place = 'start';
      stream.skipToEnd();
      return 'comment';
    }
    if (state.place !== 'body' && stream.sol() && stream.match(/^(#|\/\/).*/)) return 'comment';
    if (state.place === 'start') {
      if (stream.sol() && stream.match(/^\S+/)) return 'keyword';
      stream.skipToEnd();
      state.place = 'headers';
      return null;
    }
    if (state.place === 'headers' && stream.sol() && stream.match(/^[^:]+:/)) return 'propertyName';
    stream.skipToEnd();
    return null;
  },
});

/** PostgreSQL, in which the words that name tables and columns here are names and no keywords. */
function dialectOf(catalog: Catalog | undefined): SQLDialect {
  const names = new Set(
    catalog?.tables.flatMap(({ name, columns }) => [name, ...columns.map((each) => each.name)]),
  );
  const keywords = (PostgreSQL.spec.keywords ?? '').split(' ');
  return SQLDialect.define({
    ...PostgreSQL.spec,
    keywords: keywords.filter((word) => !names.has(word)).join(' '),
  });
}

function languageOf({ language, catalog }: EditorProps): Extension {
  if (language === 'json') return json();
  if (language === 'http') return http;
  const dialect = dialectOf(catalog);
  const functions = (catalog?.functions ?? []).map((label) => ({ label, type: 'function' }));
  return [
    sql({ dialect, upperCaseKeywords: true, ...(catalog && { schema: namespaceOf(catalog) }) }),
    dialect.language.data.of({ autocomplete: completeFromList(functions) }),
  ];
}

/** A change that the page made and the reader did not type. */
const fromPage = Annotation.define<boolean>();

/**
 * The editor with colours, completion and marks. It lives in a shadow tree, where its styles need no
 * style element, which the policy of pages forbids. Tab leaves it; Escape closes what is open first.
 */
export function CodeMirror(props: EditorProps & { readonly takesFocus: boolean }) {
  const { text, faults, catalog, language, isLocked } = props;
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const latest = useRef(props);
  latest.current = props;
  /** Texts that the page was told and has not given back yet. */
  const told = useRef<string[]>([]);
  const parts = useRef({ language: new Compartment(), locked: new Compartment() });

  useEffect(() => {
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
        lineNumbers(),
        lintGutter(),
        bracketMatching(),
        closeBrackets(),
        autocompletion({ icons: false }),
        syntaxHighlighting(colours),
        look,
        typedOver,
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({
          'aria-label': latest.current.label,
          // While it is locked, a long text can still be scrolled with keys.
          tabindex: '0',
          translate: 'no',
          spellcheck: 'false',
        }),
        parts.current.language.of(languageOf(latest.current)),
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

  useEffect(() => {
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
    const effects = parts.current.language.reconfigure(languageOf(latest.current));
    view.current?.dispatch({ effects });
  }, [language, catalog]);

  useEffect(() => {
    const locked = isLocked ? EditorState.readOnly.of(true) : [];
    view.current?.dispatch({ effects: parts.current.locked.reconfigure(locked) });
  }, [isLocked]);

  return <div ref={host} class="lab-editor__host" />;
}
