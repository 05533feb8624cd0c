import type { PGlite } from '@electric-sql/pglite';
import type { Cell, Column, Limits, Message, Result, TransactionState } from '../protocol.ts';
import { bindMessage, queryMessage } from './messages.ts';
import type { Statement } from './statements.ts';
import { AnswerReader, type Answer, type Budget, type Field } from './wire.ts';

/** The engine said nothing where it must say something; it cannot be used any more. */
export class BrokenEngine extends Error {}

/** What came of a statement; of a failed one, the error. */
export type Outcome =
  | { readonly kind: 'result'; readonly result: Result }
  | { readonly kind: 'error'; readonly error: Message; readonly milliseconds: number };

const FULL: Limits = {
  rows: Infinity,
  bytes: Infinity,
  cell: 2 ** 30,
  sql: Infinity,
  statements: Infinity,
  memory: Infinity,
  disk: Infinity,
};

/** Rows that a change touched stand at the end of its tag. */
const CHANGE = /^(?:INSERT|UPDATE|DELETE|MERGE|COPY)\b.* (\d+)$/;

/** The one session that there is, statement by statement. */
export class Session {
  readonly #db: PGlite;
  readonly #limits: Limits;
  /** Names of types by their number and modifier. */
  readonly #types = new Map<string, string>();
  transaction: TransactionState = 'none';

  constructor(db: PGlite, limits: Limits) {
    this.#db = db;
    this.#limits = limits;
    for (const [oid, name] of this.rows(
      'SELECT oid, pg_catalog.format_type(oid, NULL) FROM pg_catalog.pg_type',
    )) {
      if (name !== null && name !== undefined) this.#types.set(`${oid} -1`, name);
    }
  }

  /**
   * Runs one statement of a text.
   * @param text in which it stands, for the place of an error; itself where it stands alone
   * @param parameters for `$1`, `$2` …
   * @throws BrokenEngine
   */
  run(
    { sql, at }: Pick<Statement, 'sql' | 'at'>,
    budget: Budget,
    parameters?: readonly Cell[],
  ): Outcome {
    const began = performance.now();
    const message = parameters === undefined ? queryMessage(sql) : bindMessage(sql, parameters);
    const answer = this.#ask(message, this.#limits, budget);
    const milliseconds = performance.now() - began;
    if (answer.error !== undefined) {
      return { kind: 'error', error: placed(answer.error, sql, at), milliseconds };
    }
    const { tag = '', fields, rows, count, notices, cut } = answer;
    const affected = CHANGE.exec(tag)?.[1];
    const result: Result = {
      sql,
      at,
      columns: this.#columns(fields),
      rows,
      count: affected !== undefined && rows.length === 0 ? Number(affected) : count,
      tag,
      ...(affected === undefined ? {} : { affected: Number(affected) }),
      milliseconds,
      notices: notices.map((notice) => placed(notice, sql, at)),
      ...(cut === undefined ? {} : { cut }),
    };
    return { kind: 'result', result };
  }

  /**
   * Rows of a query of our own, whose names begin with their schema: the reader may have others first.
   * None where PostgreSQL refuses it, as in a failed transaction.
   * @throws BrokenEngine
   */
  rows(sql: string): readonly (readonly Cell[])[] {
    return this.#ask(queryMessage(sql), FULL, { bytes: Infinity }).rows;
  }

  /** What the server's log of changes has reached; undefined where that cannot be asked. */
  get position(): string | undefined {
    return this.rows('SELECT pg_catalog.pg_current_wal_insert_lsn()')[0]?.[0] ?? undefined;
  }

  #ask(message: Uint8Array, limits: Limits, budget: Budget): Answer {
    const reader = new AnswerReader(limits, budget);
    // The engine works at once, so nothing can come between. What it throws is an answer that lacks its end.
    this.#db
      .execProtocolRawStream(message, { syncToFs: false, onRawData: reader.push })
      .catch(() => undefined);
    const { answer } = reader;
    if (answer.transaction === undefined) {
      throw new BrokenEngine(answer.error?.message ?? 'the engine gave no answer');
    }
    if (answer.tag === undefined && answer.error === undefined) {
      throw new BrokenEngine('the engine gave no answer');
    }
    this.transaction = answer.transaction;
    return answer;
  }

  #columns(fields: readonly Field[]): Column[] {
    return fields.map(({ name, oid, modifier }) => ({ name, type: this.#typeName(oid, modifier) }));
  }

  #typeName(oid: number, modifier: number): string {
    const key = `${oid} ${modifier}`;
    const known = this.#types.get(key);
    if (known !== undefined) return known;
    const [row] = this.rows(`SELECT pg_catalog.format_type(${oid >>> 0}, ${modifier})`);
    const name = row?.[0];
    if (name === null || name === undefined) return this.#types.get(`${oid} -1`) ?? '?';
    this.#types.set(key, name);
    return name;
  }
}

/** With the place in the whole text: PostgreSQL counts characters, JavaScript halves of some. */
function placed(message: Message, sql: string, at: number): Message {
  if (message.position === undefined) return message;
  const before = Array.from(sql)
    .slice(0, message.position - 1)
    .join('');
  return { ...message, at: at + before.length };
}
