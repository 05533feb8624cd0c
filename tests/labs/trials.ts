import type { PGlite } from '@electric-sql/pglite';
import { openPostgresInNode } from '../../scripts/labs/engine';
import type { LabClient } from '@/labs/client';
import { STEADY } from '@/labs/postgres/run';
import { Session } from '@/labs/postgres/session';
import { endsTransaction, statements } from '@/labs/postgres/statements';
import { LIMITS, type Result, type Trial, type TrialRun } from '@/labs/protocol';

/** Trials in this process. */
export type Trials = Pick<LabClient, 'trial'> & { readonly close: () => Promise<void> };

/**
 * Trials without a worker. Each setup is run once, in a database of its own, and every trial on it is
 * undone to the savepoint behind it: a shop takes half a second, and there are thousands of trials.
 */
export function trialsInProcess(): Trials {
  const databases = new Map<string, Promise<Prepared>>();
  return {
    async trial({ setup = '', text, probes = [] }) {
      const prepared = databases.get(setup) ?? prepare(setup);
      databases.set(setup, prepared);
      return tryOn(await prepared, text, probes);
    },
    async close() {
      for (const database of databases.values()) await (await database).db.close();
    },
  };
}

interface Prepared {
  readonly db: PGlite;
  readonly session: Session;
  /** What a rollback does not bring back. */
  readonly afresh: readonly string[];
}

async function prepare(setup: string): Promise<Prepared> {
  const db = await openPostgresInNode();
  await db.exec(`${STEADY}; ${setup}`);
  const session = new Session(db, LIMITS);
  const sequences = session.rows(
    `SELECT format('SELECT setval(%L, %s, %s)', format('%I.%I', schemaname, sequencename),
       coalesce(last_value, start_value), (last_value IS NOT NULL)::text)
     FROM pg_sequences WHERE schemaname = 'public'`,
  );
  session.rows('SAVEPOINT ready');
  const afresh = ['SELECT setseed(0.42)', ...sequences.flatMap(([call]) => call ?? [])];
  return { db, session, afresh };
}

function tryOn(
  { session, afresh }: Prepared,
  text: string,
  probes: NonNullable<Trial['probes']>,
): TrialRun {
  const found = statements(text);
  const results: Result[] = [];
  const looked: Result[] = [];
  const after = { results, probes: looked, transaction: 'none' } as const;
  const end = found.find((statement) => endsTransaction(statement) !== undefined);
  if (end !== undefined) {
    const word = endsTransaction(end) ?? '';
    const refusal = { kind: 'ends-transaction', at: end.at, word } as const;
    return { ...after, ending: { kind: 'refused', refusal } };
  }
  for (const sql of afresh) session.rows(sql);
  const budget = { bytes: LIMITS.bytes };
  try {
    for (const statement of [...found, ...probes.map((sql) => ({ sql, at: 0 }))]) {
      const outcome = session.run(statement, budget);
      if (outcome.kind === 'error') {
        const { error } = outcome;
        return { ...after, ending: { kind: 'error', sql: statement.sql, error } };
      }
      if (results.length < found.length) results.push(outcome.result);
      else looked.push(outcome.result);
    }
    return { ...after, ending: { kind: 'done' } };
  } finally {
    session.rows('ROLLBACK TO ready');
  }
}
