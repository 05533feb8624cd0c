/** A piece of SQL, as PostgreSQL's lexer divides it as far as statements are concerned. */
export interface Token {
  readonly kind: 'space' | 'comment' | 'text' | 'name' | 'word' | 'sign';
  readonly from: number;
  readonly to: number;
}

const SPACE = /\s+/y;
const LINE_COMMENT = /--[^\n\r]*/y;
const DOLLAR = /\$(?:[\p{L}_][\p{L}\p{N}_]*)?\$/uy;
const ESCAPED_TEXT = /[eE]'[^'\\]*(?:(?:\\[^]|'')[^'\\]*)*(?:'|\\?$)/y;
const TEXT = /(?:[bBxXnN]|[uU]&)?'[^']*(?:''[^']*)*(?:'|$)/y;
const NAME = /(?:[uU]&)?"[^"]*(?:""[^"]*)*(?:"|$)/y;
const WORD = /[\p{L}_][\p{L}\p{N}_$]*/uy;
const NUMBER = /\d[\w.]*/y;

/** Where what begins at a place ends; -1 where it is something else. */
function endOf(pattern: RegExp, sql: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.test(sql) ? pattern.lastIndex : -1;
}

/** Comments in comments are possible. */
function endOfComment(sql: string, from: number): number {
  const marks = /\/\*|\*\//g;
  marks.lastIndex = from;
  let depth = 0;
  for (let mark = marks.exec(sql); mark !== null; mark = marks.exec(sql)) {
    depth += mark[0] === '/*' ? 1 : -1;
    if (depth === 0) return marks.lastIndex;
  }
  return sql.length;
}

function endOfDollars(sql: string, from: number, opened: number): number {
  const mark = sql.slice(from, opened);
  const end = sql.indexOf(mark, opened);
  return end < 0 ? sql.length : end + mark.length;
}

/** Divides SQL; what is not closed goes on to its end. */
export function* tokens(sql: string): Generator<Token> {
  let from = 0;
  while (from < sql.length) {
    const token = tokenAt(sql, from);
    yield token;
    from = token.to;
  }
}

const PATTERNS = [
  ['space', SPACE],
  ['comment', LINE_COMMENT],
  ['text', ESCAPED_TEXT],
  ['text', TEXT],
  ['name', NAME],
  ['word', WORD],
  ['sign', NUMBER],
] as const;

function tokenAt(sql: string, from: number): Token {
  if (sql.startsWith('/*', from)) return { kind: 'comment', from, to: endOfComment(sql, from) };
  const opened = endOf(DOLLAR, sql, from);
  if (opened >= 0) return { kind: 'text', from, to: endOfDollars(sql, from, opened) };
  for (const [kind, pattern] of PATTERNS) {
    const to = endOf(pattern, sql, from);
    if (to >= 0) return { kind, from, to };
  }
  return { kind: 'sign', from, to: from + 1 };
}

/**
 * The same SQL, as long as before, with blanks in the place of comments, texts and quoted names: what
 * is left can be searched for words.
 */
export function blanked(sql: string): string {
  let plain = '';
  for (const { kind, from, to } of tokens(sql)) {
    const isHidden = kind === 'comment' || kind === 'text' || kind === 'name';
    plain += isHidden ? ' '.repeat(to - from) : sql.slice(from, to);
  }
  return plain;
}
