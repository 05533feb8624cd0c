import type { BindParams, Database, SqlJsStatic, SqlValue } from 'sql.js';
import { isInTransaction } from '../sqlite.ts';

/** What `stand-ins/sqlite.ts` asks, and what it is told. */
type Sent = null | number | string | { readonly big: string } | { readonly bytes: string };
interface Question {
  readonly ask: 'open' | 'close' | 'isTransaction' | 'exec' | 'prepare' | 'all' | 'run';
  readonly database: number;
  readonly sql: string;
  readonly values: readonly Sent[];
  readonly names: Readonly<Record<string, Sent>>;
}

const received = (value: Sent): SqlValue => {
  if (typeof value !== 'object' || value === null) return value;
  return 'big' in value
    ? Number(value.big)
    : Uint8Array.from(atob(value.bytes), (sign) => sign.charCodeAt(0));
};

const sent = (value: SqlValue): Sent =>
  value instanceof Uint8Array ? { bytes: btoa(String.fromCharCode(...value)) } : value;

/** SQLite for one program: databases in memory, by the number that the program has for each. */
export class Sqlite {
  readonly #sql: SqlJsStatic;
  readonly #memory: number;
  readonly #databases: Database[] = [];

  /** @param memory bytes that all databases may have together */
  constructor(sql: SqlJsStatic, memory: number) {
    this.#sql = sql;
    this.#memory = memory;
  }

  /** Answers a question in JSON with an answer or an error in JSON. */
  readonly ask = (question: string): string => {
    try {
      const answer = this.#answer(JSON.parse(question) as Question);
      return JSON.stringify({ answer: answer ?? null });
    } catch (error) {
      return JSON.stringify({ error: error instanceof Error ? error.message : String(error) });
    }
  };

  #answer(question: Question): unknown {
    if (question.ask === 'open') {
      const database = new this.#sql.Database();
      database.run(`PRAGMA hard_heap_limit = ${this.#memory}; PRAGMA foreign_keys = ON`);
      return this.#databases.push(database) - 1;
    }
    const database = this.#databases[question.database];
    if (database === undefined) throw new Error('database is not open');
    switch (question.ask) {
      case 'close':
        database.close();
        return null;
      case 'isTransaction':
        return isInTransaction(database);
      case 'exec':
        database.exec(question.sql);
        return null;
      case 'prepare':
        database.prepare(question.sql).free();
        return null;
      case 'all':
        return rows(database, question);
      case 'run':
        return changed(database, question);
    }
  }
}

/** Names may be given with or without their sign. */
function bound({ values, names }: Question): BindParams {
  const named = Object.entries(names);
  if (named.length === 0) return values.map(received);
  return Object.fromEntries(
    named.flatMap(([name, value]) => {
      const plain = name.replace(/^[:@$]/, '');
      return [':', '@', '$'].map((sign) => [`${sign}${plain}`, received(value)]);
    }),
  );
}

function rows(database: Database, question: Question) {
  const statement = database.prepare(question.sql);
  try {
    statement.bind(bound(question));
    const found: Sent[][] = [];
    while (statement.step()) found.push(statement.get().map(sent));
    return { columns: statement.getColumnNames(), rows: found };
  } finally {
    statement.free();
  }
}

function changed(database: Database, question: Question) {
  rows(database, question);
  const [row] = database.exec('SELECT changes(), last_insert_rowid()')[0]?.values ?? [];
  const [changes, lastInsertRowid] = row ?? [0, 0];
  return { changes, lastInsertRowid };
}
