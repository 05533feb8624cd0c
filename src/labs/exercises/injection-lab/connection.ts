import type { Cell, Exchange, HandlerStatement, Result, Run, SqlPiece } from '../../protocol.ts';
import type { Engine } from '../definition.ts';
import { SCHEMA } from '../script.ts';
import { textOf } from './joined.ts';

/** The database said no; the shop answers 500 and gives no reason. */
export class DatabaseError extends Error {}

/** The statement was not run, or stopped; there is no answer. */
export class NoAnswer extends Error {
  readonly exchange: Exclude<Exchange, { kind: 'answered' }>;

  constructor(exchange: Exclude<Exchange, { kind: 'answered' }>) {
    super(exchange.kind);
    this.exchange = exchange;
  }
}

/** Who a statement is run as, where it is not the owner of everything. */
export interface Identity {
  readonly role: 'shop_reader' | 'shop_customer';
  /** What the policies are told. */
  readonly account?: number;
}

export type Row = Readonly<Record<string, string | number | null>>;

/** Rows that the shop puts into an answer. */
const MOST_ROWS = 50;

/** What a pool does with a connection that comes back. */
const HANDED_BACK = `ROLLBACK; RESET ROLE; SET search_path = ${SCHEMA}, public`;

/** The connection of one request, which notes every statement. */
export class Connection {
  readonly #engine: Engine;
  readonly statements: HandlerStatement[] = [];

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  /**
   * Runs a text as it was joined, with as many statements as it has.
   * @returns the rows of the first
   * @throws DatabaseError or NoAnswer
   */
  async joined(pieces: readonly SqlPiece[], identity?: Identity): Promise<readonly Row[]> {
    const sql = textOf(pieces);
    try {
      if (identity !== undefined) await this.#become(identity);
      return this.#noted({ sql, pieces, parameters: [] }, await this.#engine.exec(sql));
    } finally {
      await this.#engine.exec(HANDED_BACK);
    }
  }

  /**
   * Runs one statement, to which the values are sent apart.
   * @throws DatabaseError or NoAnswer
   */
  async bound(sql: string, parameters: readonly Cell[]): Promise<readonly Row[]> {
    return this.#noted({ sql, parameters }, await this.#engine.query(sql, parameters));
  }

  async #become({ role, account }: Identity): Promise<void> {
    const sql = `SET ROLE ${role}`;
    this.#noted({ sql, parameters: [] }, await this.#engine.exec(sql));
    if (account === undefined) return;
    await this.bound(`SELECT set_config('shop.account', $1, false)`, [String(account)]);
  }

  #noted(
    statement: Pick<HandlerStatement, 'sql' | 'pieces' | 'parameters'>,
    { results, ending }: Run,
  ): readonly Row[] {
    if (ending.kind === 'refused' || ending.kind === 'stopped') throw new NoAnswer(ending);
    this.statements.push({
      ...statement,
      count: results[0]?.count ?? 0,
      milliseconds: results.reduce((sum, { milliseconds }) => sum + milliseconds, 0),
      ...(ending.kind === 'error' && { error: ending.error.message }),
    });
    if (ending.kind === 'error') throw new DatabaseError(ending.error.message);
    return results[0] === undefined ? [] : rowsOf(results[0]);
  }
}

const NUMBER = /^(smallint|integer)$/;

const rowsOf = ({ columns, rows }: Result): readonly Row[] =>
  rows
    .slice(0, MOST_ROWS)
    .map((cells) =>
      Object.fromEntries(
        columns.map(({ name, type }, index) => [name, valueOf(cells[index] ?? null, type)]),
      ),
    );

const valueOf = (cell: Cell, type: string) =>
  cell !== null && NUMBER.test(type) ? Number(cell) : cell;
