import type { Database } from 'sql.js';

/** Whether a transaction is open in the database: only outside of one can one begin. */
export function isInTransaction(database: Database): boolean {
  try {
    database.run('BEGIN');
  } catch {
    return true;
  }
  database.run('ROLLBACK');
  return false;
}
