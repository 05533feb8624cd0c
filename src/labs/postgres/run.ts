import type {
  Cell,
  Done,
  Ending,
  Limits,
  Message,
  Refusal,
  Result,
  Run,
  Trial,
  TrialRun,
} from '../protocol.ts';
import type { Outcome, Session } from './session.ts';
import { endsTransaction, statements, type Statement } from './statements.ts';
import { blanked } from './tokens.ts';

/** Gets to know each statement when it begins and when it has ended. */
export interface Observer {
  readonly began: (sql: string) => void;
  readonly did: (done: Done, result?: Result) => void;
}

/** What only reads, unless it calls what does not. */
const READING = /^(SELECT|SHOW|EXPLAIN|FETCH|COPY)\b/;
/** Milliseconds; what is faster is rather done again than looked at. */
const LONG = 50;

/** Why these statements cannot be run; undefined where they can. */
function refusalOf(text: string, found: readonly Statement[], limits: Limits): Refusal | undefined {
  const nul = text.indexOf('\0');
  if (nul >= 0) return { kind: 'nul-character', at: nul };
  if (found.length > limits.statements) {
    return { kind: 'too-many-statements', statements: found.length, limit: limits.statements };
  }
  const copy = found.find(
    ({ words, sql }) => words[0] === 'COPY' && /\bFROM\s+STDIN\b/i.test(blanked(sql)),
  );
  return copy && { kind: 'copy-from-stdin', at: copy.at };
}

/** Runs what the reader typed, statement by statement as psql does, until one fails. */
export class Runner {
  readonly #session: Session;
  readonly #limits: Limits;
  /** Where the server's log of changes was after the last statement that changed something. */
  #position: string | undefined;

  constructor(session: Session, limits: Limits) {
    this.#session = session;
    this.#limits = limits;
    this.#position = session.position;
  }

  /** @throws BrokenEngine */
  text(text: string, observer: Observer): Pick<Run, 'ending' | 'transaction'> {
    const found = statements(text);
    const refusal = refusalOf(text, found, this.#limits);
    const ending: Ending = refusal
      ? { kind: 'refused', refusal }
      : this.#all(found, observer, { bytes: this.#limits.bytes });
    this.#position = this.#session.position ?? this.#position;
    return { ending, transaction: this.#session.transaction };
  }

  /** @throws BrokenEngine */
  query(sql: string, parameters: readonly Cell[], observer: Observer) {
    const refusal = refusalOf(sql, [], this.#limits);
    const budget = { bytes: this.#limits.bytes };
    const ending: Ending = refusal
      ? { kind: 'refused', refusal }
      : (this.#one({ sql, at: 0 }, observer, budget, parameters) ?? { kind: 'done' });
    return { ending, transaction: this.#session.transaction };
  }

  /**
   * Runs a text in a transaction that is undone in any case.
   * @throws BrokenEngine
   */
  trial({ setup, text, probes = [] }: Trial, began: Observer['began']): TrialRun {
    const session = this.#session;
    const found = statements(text);
    const refusal =
      session.transaction === 'none'
        ? (refusalOf(text, found, this.#limits) ?? endIn(found))
        : ({ kind: 'open-transaction' } as const);
    if (refusal)
      return { ...NOTHING, ending: { kind: 'refused', refusal }, transaction: session.transaction };
    const results: Result[] = [];
    const observer: Observer = {
      began,
      did: (_, result) => result && results.push(result),
    };
    const budget = { bytes: this.#limits.bytes };
    const all = [STEADY, setup ?? ''].flatMap((sql) => statements(sql));
    const silent: Observer = { began: () => undefined, did: () => undefined };
    try {
      const prepared = this.#all(all, silent, budget);
      const ending = prepared.kind === 'done' ? this.#all(found, observer, budget) : prepared;
      const looked: Result[] = [];
      if (ending.kind === 'done') {
        for (const probe of probes) {
          const outcome = session.run({ sql: probe, at: 0 }, budget);
          if (outcome.kind === 'error')
            return {
              results,
              ending: failed(probe, outcome.error),
              probes: looked,
              transaction: 'none',
            };
          looked.push(outcome.result);
        }
      }
      return { results, ending, probes: looked, transaction: 'none' };
    } finally {
      session.run({ sql: 'ROLLBACK', at: 0 }, budget);
    }
  }

  #all(found: readonly Statement[], observer: Observer, budget: { bytes: number }): Ending {
    for (const statement of found) {
      const ending = this.#one(statement, observer, budget);
      if (ending !== undefined) return ending;
    }
    return { kind: 'done' };
  }

  /** Undefined where it went well. */
  #one(
    statement: Pick<Statement, 'sql' | 'at'>,
    observer: Observer,
    budget: { bytes: number },
    parameters?: readonly Cell[],
  ): Ending | undefined {
    const { sql } = statement;
    observer.began(sql);
    const outcome = this.#session.run(statement, budget, parameters);
    const done: Done = {
      sql,
      ...(parameters === undefined ? {} : { parameters }),
      tag: outcome.kind === 'result' ? outcome.result.tag : '',
      milliseconds: millisecondsOf(outcome),
      changed: outcome.kind === 'result' && this.#changed(outcome.result),
      transaction: this.#session.transaction,
    };
    if (outcome.kind === 'error') {
      observer.did(done);
      return failed(sql, outcome.error);
    }
    observer.did(done, outcome.result);
    return undefined;
  }

  #changed({ tag, milliseconds }: Result): boolean {
    if (milliseconds < LONG || !READING.test(tag)) return true;
    const { position } = this.#session;
    const isSame = position !== undefined && position === this.#position;
    this.#position = position ?? this.#position;
    return !isSame;
  }
}

/** How every trial begins, whatever the reader has set. */
export const STEADY = `BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE;
SET LOCAL ROLE NONE; SET LOCAL TimeZone = 'UTC'; SET LOCAL DateStyle = 'ISO'; SET LOCAL IntervalStyle = 'postgres';
SET LOCAL extra_float_digits = 1; SET LOCAL search_path = public; SELECT setseed(0.42)`;

const NOTHING = { results: [], probes: [] } as const;

const failed = (sql: string, error: Message): Ending => ({ kind: 'error', sql, error });

const millisecondsOf = (outcome: Outcome) =>
  outcome.kind === 'result' ? outcome.result.milliseconds : outcome.milliseconds;

function endIn(found: readonly Statement[]): Refusal | undefined {
  for (const statement of found) {
    const word = endsTransaction(statement);
    if (word !== undefined) return { kind: 'ends-transaction', at: statement.at, word };
  }
  return undefined;
}
