import type { Party } from './turns.ts';

/** What a party can be told to do, as a button says it and as PostgreSQL is told. */
export interface Move {
  readonly party: Party;
  readonly says: string;
  readonly sql: string;
}

const SELL = `BEGIN;
UPDATE parts SET stock = stock - 2 WHERE id = 2041;
PREPARE TRANSACTION 'a';`;
const COMMIT: Move = { party: 'A', says: 'Commit', sql: "COMMIT PREPARED 'a';" };
const ROLLBACK: Move = { party: 'A', says: 'Roll back', sql: "ROLLBACK PREPARED 'a';" };

const leave = (level: string, name: string, end: string) => `BEGIN ISOLATION LEVEL ${level};
SELECT count(*) FROM duty WHERE on_duty;
UPDATE duty SET on_duty = false WHERE name = '${name}';
${end}`;
const leaveAsA = (level: string): Move => ({
  party: 'A',
  says: 'Count, then go off duty',
  sql: leave(level, 'Ana', "PREPARE TRANSACTION 'a';"),
});
const leaveAsB = (level: string): Move => ({
  party: 'B',
  says: 'Count, then go off duty',
  sql: leave(level, 'Björn', 'COMMIT;'),
});
const COUNT: Move = {
  party: 'B',
  says: 'Who is still on duty?',
  sql: 'SELECT name FROM duty WHERE on_duty;',
};

/** The moves that a step offers, by step; steps without any are written by hand alone. */
export const MOVES: Readonly<Record<string, readonly Move[]>> = {
  unseen: [
    { party: 'A', says: 'Sell two, without committing', sql: SELL },
    COMMIT,
    ROLLBACK,
    { party: 'B', says: 'Read the stock', sql: 'SELECT stock FROM parts WHERE id = 2041;' },
  ],
  'row-versions': [
    { party: 'A', says: 'Sell two, without committing', sql: SELL },
    COMMIT,
    ROLLBACK,
    {
      party: 'B',
      says: 'Look at the row’s version',
      sql: 'SELECT ctid, xmin, xmax, stock FROM parts WHERE id = 2041;',
    },
  ],
  nowait: [
    {
      party: 'A',
      says: 'Lock the row and think',
      sql: "BEGIN;\nSELECT stock FROM parts WHERE id = 2041 FOR UPDATE;\nPREPARE TRANSACTION 'a';",
    },
    { ...ROLLBACK, says: 'Let go' },
    {
      party: 'B',
      says: 'Read without a lock',
      sql: 'SELECT stock FROM parts WHERE id = 2041;',
    },
    {
      party: 'B',
      says: 'Look at the locks',
      sql: `SELECT pid, locktype, mode, granted FROM pg_locks
WHERE relation = 'parts'::regclass OR locktype = 'transactionid';`,
    },
  ],
  'skip-locked': [
    {
      party: 'A',
      says: 'Take the oldest job, and work on it',
      sql: `BEGIN;
SELECT id FROM jobs WHERE status = 'waiting'
ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED;
PREPARE TRANSACTION 'a';`,
    },
    { ...ROLLBACK, says: 'Crash' },
  ],
  'write-skew': [leaveAsA('REPEATABLE READ'), COMMIT, leaveAsB('REPEATABLE READ'), COUNT],
  serializable: [leaveAsA('SERIALIZABLE'), COMMIT, leaveAsB('SERIALIZABLE'), COUNT],
};
