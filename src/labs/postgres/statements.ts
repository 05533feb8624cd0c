import { tokens } from './tokens.ts';

/** A statement of a text. */
export interface Statement {
  /** From its first word to its last, without the semicolon. */
  readonly sql: string;
  /** Where it begins in the text. */
  readonly at: number;
  /** Its first words in capitals, such as `ROLLBACK`, `TO`; comments do not count. */
  readonly words: readonly string[];
}

const FIRST_WORDS = 8;

/** What a routine can be created as: its body may hold semicolons between `BEGIN ATOMIC` and `END`. */
const ROUTINE = /^CREATE( OR REPLACE)? (FUNCTION|PROCEDURE)\b/;

/**
 * Divides a text into its statements where psql does: at semicolons outside quotes, comments,
 * parentheses and the body of a routine. https://www.postgresql.org/docs/18/app-psql.html
 */
export function statements(text: string): Statement[] {
  const found: Statement[] = [];
  let words: string[] = [];
  let begin = -1;
  let end = -1;
  let parentheses = 0;
  let blocks = 0;
  const close = () => {
    if (begin >= 0) found.push({ sql: text.slice(begin, end), at: begin, words });
    [words, begin, parentheses, blocks] = [[], -1, 0, 0];
  };
  for (const { kind, from, to } of tokens(text)) {
    if (kind === 'space' || kind === 'comment') continue;
    const sign = kind === 'sign' ? text[from] : undefined;
    if (sign === ';' && parentheses === 0 && blocks === 0) {
      close();
      continue;
    }
    if (begin < 0) begin = from;
    end = to;
    if (sign === '(') parentheses += 1;
    if (sign === ')') parentheses = Math.max(0, parentheses - 1);
    if (kind !== 'word') continue;
    const word = text.slice(from, to).toUpperCase();
    if (words.length < FIRST_WORDS) words.push(word);
    if (!ROUTINE.test(words.join(' '))) continue;
    if (word === 'BEGIN' || (word === 'CASE' && blocks > 0)) blocks += 1;
    if (word === 'END' && blocks > 0) blocks -= 1;
  }
  close();
  return found;
}

/** The word with which a statement ends the transaction that it stands in; undefined for others. */
export function endsTransaction({ words: [first = '', second, third] }: Statement) {
  const isBack = second === 'TO' || (second !== undefined && third === 'TO');
  if (first === 'ROLLBACK') return isBack ? undefined : first;
  if (first === 'PREPARE') return second === 'TRANSACTION' ? first : undefined;
  return ['COMMIT', 'END', 'ABORT'].includes(first) ? first : undefined;
}
