import { completeFromList } from '@codemirror/autocomplete';
import { json } from '@codemirror/lang-json';
import { PostgreSQL, sql, SQLDialect, type SQLNamespace } from '@codemirror/lang-sql';
import { StreamLanguage } from '@codemirror/language';
import { lintGutter } from '@codemirror/lint';
import type { Extension } from '@codemirror/state';
import { EditorView, lineNumbers } from '@codemirror/view';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Catalog } from '@/labs/protocol';
import type { EditorProps } from '../Editor';
import { CodeMirror } from './CodeMirror';

/** Lines are numbered, long ones are broken, and a long text scrolls. */
const look = EditorView.theme({
  '&': { fontSize: 'var(--lab-code-size)' },
  '.cm-scroller': { lineHeight: '1.6', maxHeight: '24rem' },
  '.cm-content': { minHeight: '6.4em', padding: '0.75rem 0' },
  '.cm-line': { padding: '0 0.75rem 0 0.5rem' },
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
  '.cm-lintRange-error': {
    backgroundImage: 'none',
    textDecoration: 'underline wavy var(--red) 1.5px',
    textUnderlineOffset: '3px',
  },
  '.cm-lintPoint-error::after': { borderBottomColor: 'var(--red)' },
  '.cm-diagnostic': { borderLeftColor: 'var(--red)', fontFamily: 'var(--font-display)' },
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

const NONE: Extension = [];

function supportOf({ language, catalog }: Pick<EditorProps, 'language' | 'catalog'>): Extension {
  if (language === 'json') return json();
  if (language === 'http') return http;
  if (language !== 'sql') return NONE;
  const dialect = dialectOf(catalog);
  const functions = (catalog?.functions ?? []).map((label) => ({ label, type: 'function' }));
  return [
    sql({ dialect, upperCaseKeywords: true, ...(catalog && { schema: namespaceOf(catalog) }) }),
    dialect.language.data.of({ autocomplete: completeFromList(functions) }),
  ];
}

/** JavaScript, loaded for those who write it; until it is there, and without a network, a plain text. */
function useJavaScript(isWanted: boolean): Extension {
  const [support, setSupport] = useState(NONE);
  useEffect(() => {
    if (!isWanted) return;
    import('@codemirror/lang-javascript').then(
      ({ javascript }) => setSupport(javascript()),
      () => undefined,
    );
  }, [isWanted]);
  return support;
}

const SETUP: Extension = [lineNumbers(), lintGutter(), EditorView.lineWrapping, look];

/** The editor of labs: SQL with the names of the shop, HTTP, JSON, JavaScript, or a plain text. */
export function LabEditor(props: EditorProps & { readonly takesFocus: boolean }) {
  const { language, catalog, ...shared } = props;
  const isJavaScript = language === 'js';
  const javascript = useJavaScript(isJavaScript);
  const other = useMemo(() => supportOf({ language, catalog }), [language, catalog]);
  return <CodeMirror {...shared} setup={SETUP} support={isJavaScript ? javascript : other} />;
}
