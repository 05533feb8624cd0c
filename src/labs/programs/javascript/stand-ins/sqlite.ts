/** Stands for `node:sqlite`: SQLite as sql.js has it, in memory. */
import { Buffer } from './buffer.ts';
import { coded } from './errors.ts';
import { host } from './host.ts';

type Value = null | number | bigint | string | Uint8Array;
type Named = Readonly<Record<string, Value>>;
type Row = Record<string, Value>;

/** A value on its way to the worker or back: what JSON cannot hold is in an object. */
type Sent = null | number | string | { readonly big: string } | { readonly bytes: string };

function sent(value: unknown): Sent {
  if (typeof value === 'bigint') return { big: String(value) };
  if (value instanceof Uint8Array) return { bytes: Buffer.from(value).toString('base64') };
  if (value === null || typeof value === 'number' || typeof value === 'string') return value;
  const error = new TypeError(`Provided value cannot be bound to SQLite parameter.`);
  throw coded(error, 'ERR_INVALID_ARG_TYPE');
}

function received(value: Sent): Value {
  if (typeof value !== 'object' || value === null) return value;
  return 'big' in value ? BigInt(value.big) : new Uint8Array(Buffer.from(value.bytes, 'base64'));
}

type Question =
  | { readonly ask: 'open' }
  | { readonly ask: 'close' | 'isTransaction'; readonly database: number }
  | { readonly ask: 'exec' | 'prepare'; readonly database: number; readonly sql: string }
  | {
      readonly ask: 'all' | 'run';
      readonly database: number;
      readonly sql: string;
      readonly values: readonly Sent[];
      readonly names: Readonly<Record<string, Sent>>;
    };

function ask(question: Question): unknown {
  const { answer, error } = JSON.parse(host.sqlite(JSON.stringify(question))) as {
    answer: unknown;
    error?: string;
  };
  if (error === undefined) return answer;
  throw coded(new Error(error), 'ERR_SQLITE_ERROR');
}

export class StatementSync {
  readonly #database: number;
  readonly sourceSQL: string;

  constructor(database: number, sql: string) {
    this.#database = database;
    this.sourceSQL = sql;
    ask({ ask: 'prepare', database, sql });
  }

  all(...given: (Value | Named)[]): Row[] {
    const question = this.#question('all', given);
    const { columns, rows } = ask(question) as { columns: string[]; rows: Sent[][] };
    return rows.map((row) => {
      const made = Object.create(null) as Row;
      columns.forEach((column, at) => (made[column] = received(row[at] ?? null)));
      return made;
    });
  }

  get(...given: (Value | Named)[]): Row | undefined {
    return this.all(...given)[0];
  }

  *iterate(...given: (Value | Named)[]): Generator<Row> {
    yield* this.all(...given);
  }

  run(...given: (Value | Named)[]): { changes: number; lastInsertRowid: number } {
    return ask(this.#question('run', given)) as { changes: number; lastInsertRowid: number };
  }

  #question(kind: 'all' | 'run', given: readonly (Value | Named)[]): Question {
    const [first] = given;
    const isNamed = typeof first === 'object' && first !== null && !(first instanceof Uint8Array);
    const names = isNamed ? Object.entries(first).map(([name, value]) => [name, sent(value)]) : [];
    return {
      ask: kind,
      database: this.#database,
      sql: this.sourceSQL,
      values: (isNamed ? given.slice(1) : given).map(sent),
      names: Object.fromEntries(names) as Readonly<Record<string, Sent>>,
    };
  }
}

export class DatabaseSync {
  readonly #database = ask({ ask: 'open' }) as number;
  isOpen = true;

  /** The path is not used: a database is in memory, and ends with the program. */
  constructor(path: string) {
    if (typeof path === 'string') return;
    const message = 'The "path" argument must be a string, Uint8Array, or URL without null bytes.';
    throw coded(new TypeError(message), 'ERR_INVALID_ARG_TYPE');
  }

  get isTransaction(): boolean {
    return ask({ ask: 'isTransaction', database: this.#database }) as boolean;
  }

  exec(sql: string): void {
    this.#check();
    ask({ ask: 'exec', database: this.#database, sql });
  }

  prepare(sql: string): StatementSync {
    this.#check();
    return new StatementSync(this.#database, sql);
  }

  close(): void {
    this.#check();
    this.isOpen = false;
    ask({ ask: 'close', database: this.#database });
  }

  [Symbol.dispose](): void {
    if (this.isOpen) this.close();
  }

  #check() {
    if (!this.isOpen) throw coded(new Error('database is not open'), 'ERR_INVALID_STATE');
  }
}

export default { DatabaseSync, StatementSync };
