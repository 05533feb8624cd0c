/** The shop’s database, as the handler knows it: a pool that takes one statement at a time. */
import { DatabaseSync } from 'node:sqlite';
import { placeOfCall } from './stacks.js';

/** PostgreSQL’s codes for what SQLite says in words. */
const CODES = [
  [/^UNIQUE constraint failed/, '23505'],
  [/^CHECK constraint failed/, '23514'],
  [/^FOREIGN KEY constraint failed/, '23503'],
  [/^NOT NULL constraint failed/, '23502'],
];
const CHANGES = 'SELECT changes() AS n';
const IN_POOL =
  'db is a pool, and each statement may go to another connection: no transaction can be begun here';

export class Database {
  #sqlite = new DatabaseSync(':memory:');
  /** By their texts. */
  #prepared = new Map();
  #fault;
  /** Each statement that a handler had run, with its rows. */
  ran = [];

  constructor(schema) {
    this.#sqlite.exec(schema);
  }

  /** For the tests: not recorded. */
  ask(sql) {
    return this.#sqlite.prepare(sql).all();
  }

  #prepare(sql) {
    const known = this.#prepared.get(sql) ?? this.#sqlite.prepare(sql);
    this.#prepared.set(sql, known);
    return known;
  }

  /** From now on no statement is answered. */
  breakDown(message) {
    this.#fault = Object.assign(new Error(message), { code: 'ECONNREFUSED' });
  }

  /**
   * Runs a statement of a handler, now.
   * @param who asks: a letter where two requests are under way
   * @throws Error with the code that PostgreSQL gives, where it knows the fault
   */
  run(sql, values, who) {
    const ran = { who, sql: String(sql), values: values.map((value) => shown(value)), rows: 0 };
    this.ran.push(ran);
    try {
      if (this.#fault !== undefined) throw this.#fault;
      const answer = this.#answer(ran.sql, values);
      ran.rows = answer.rowCount;
      return answer;
    } catch (error) {
      ran.error = error.message;
      const [, code] = CODES.find(([pattern]) => pattern.test(error.message)) ?? [];
      throw Object.assign(new Error(error.message), { code: code ?? error.code });
    }
  }

  #answer(sql, values) {
    if (/^\s*(begin|commit|rollback|savepoint|attach|pragma)\b/i.test(sql))
      throw new Error(IN_POOL);
    if (/;\s*\S/.test(sql)) throw new Error('cannot run several commands in one statement');
    const named = Object.fromEntries(values.map((value, at) => [String(at + 1), bound(value)]));
    const found = this.#prepare(sql).all(...(values.length === 0 ? [] : [named]));
    const rows = found.map((row) => ({ ...row }));
    const isRead = rows.length > 0 || /^\s*(select|values|with)\b/i.test(sql);
    return { rows, rowCount: isRead ? rows.length : this.#prepare(CHANGES).all()[0].n };
  }
}

/** A value as a driver sends it; SQLite has no type for truth and none for time. */
function bound(value) {
  if (value === undefined) return null;
  if (typeof value === 'boolean') return Number(value);
  if (value instanceof Date) return value.toISOString();
  return value;
}

/** A value, for the reader. */
function shown(value) {
  if (value instanceof Date) return value.toISOString();
  return JSON.stringify(value) ?? String(value);
}

/**
 * The database as one request sees it.
 * @param gate is passed before each statement
 */
export const poolFor = (database, who, gate) =>
  Object.freeze({
    async query(sql, values = []) {
      const place = placeOfCall();
      await gate();
      try {
        return database.run(sql, values, who);
      } catch (error) {
        // The stack of what failed later leads to who asked.
        error.stack = `${error.name}: ${error.message}\n${place}`;
        throw error;
      }
    },
  });
