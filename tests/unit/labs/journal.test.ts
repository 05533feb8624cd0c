import { describe, expect, it } from 'vitest';
import { Journal } from '../../../src/labs/journal';
import type { Done, TransactionState } from '../../../src/labs/protocol';

const done = (sql: string, transaction: TransactionState, more: Partial<Done> = {}): Done => ({
  sql,
  tag: sql.split(' ')[0] ?? '',
  milliseconds: 1,
  changed: true,
  transaction,
  ...more,
});

const journal = (...all: readonly Done[]) => {
  const kept = new Journal();
  for (const each of all) kept.add(each);
  return kept;
};
const committed = (kept: Journal) => kept.committed.map(({ sql }) => sql);

describe('journal', () => {
  it('keeps what was done outside transactions', () => {
    const kept = journal(done('INSERT 1', 'none'), done('SELECT slow', 'none', { changed: false }));
    expect(committed(kept)).toEqual(['INSERT 1']);
  });

  it('keeps a transaction once it is committed, and shows it before', () => {
    const kept = journal(done('BEGIN', 'open'), done('INSERT 1', 'open'));
    expect(committed(kept)).toEqual([]);
    expect(kept.open).toEqual(['BEGIN', 'INSERT 1']);
    kept.add(done('COMMIT', 'none'));
    expect(committed(kept)).toEqual(['BEGIN', 'INSERT 1', 'COMMIT']);
    expect(kept.open).toEqual([]);
  });

  it('drops a transaction that was rolled back, or that failed and could not be committed', () => {
    const back = journal(done('BEGIN', 'open'), done('INSERT 1', 'open'), done('ROLLBACK', 'none'));
    expect(committed(back)).toEqual([]);
    const failed = journal(
      done('BEGIN', 'open'),
      done('SELECT 1/0', 'failed', { changed: false, tag: '' }),
      done('COMMIT', 'none', { tag: 'ROLLBACK' }),
    );
    expect(committed(failed)).toEqual([]);
    expect(failed.open).toEqual([]);
  });

  it('goes back to a savepoint as the session did', () => {
    const kept = journal(
      done('BEGIN', 'open'),
      done('SAVEPOINT s', 'open'),
      done('SELECT 1/0', 'failed', { changed: false, tag: '' }),
      done('ROLLBACK TO s', 'open'),
      done('COMMIT', 'none'),
    );
    expect(committed(kept)).toEqual(['BEGIN', 'SAVEPOINT s', 'ROLLBACK TO s', 'COMMIT']);
  });

  it('keeps what was set aside', () => {
    const kept = journal(
      done('BEGIN', 'open'),
      done('UPDATE', 'open'),
      done(`PREPARE TRANSACTION 'a'`, 'none'),
    );
    expect(committed(kept)).toHaveLength(3);
  });

  it('goes on in the next transaction of a chain', () => {
    const kept = journal(
      done('BEGIN', 'open'),
      done('INSERT 1', 'open'),
      done('COMMIT AND CHAIN', 'open'),
      done('INSERT 2', 'open'),
    );
    expect(committed(kept)).toEqual(['BEGIN', 'INSERT 1', 'COMMIT AND CHAIN']);
    expect(kept.open).toEqual(['INSERT 2']);
    kept.add(done('ROLLBACK AND CHAIN', 'open'));
    expect(kept.open).toEqual(['BEGIN']);
  });

  it('asks for a snapshot after two seconds or two thousand statements, outside transactions', () => {
    expect(journal(done('UPDATE', 'none', { milliseconds: 2001 })).isLong).toBe(true);
    expect(journal(...Array.from({ length: 2001 }, () => done('INSERT', 'none'))).isLong).toBe(
      true,
    );
    expect(
      journal(done('UPDATE', 'none', { milliseconds: 2001 }), done('BEGIN', 'open')).isLong,
    ).toBe(false);
    expect(journal(done('UPDATE', 'none')).isLong).toBe(false);
  });

  it('keeps what the session is set to beside a snapshot', () => {
    const kept = journal(
      done('SET timezone', 'none'),
      done('INSERT 1', 'none'),
      done('LISTEN a', 'none'),
    );
    kept.rebase();
    expect(committed(kept)).toEqual(['SET timezone', 'LISTEN a']);
    kept.clear();
    expect(committed(kept)).toEqual([]);
  });
});
