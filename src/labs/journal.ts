import type { Done } from './protocol.ts';

/** Settings and names of the session, which no snapshot of the database holds. */
const OF_THE_SESSION = /^(SET|RESET|PREPARE|DEALLOCATE|LISTEN|UNLISTEN|DISCARD|LOAD)$/;

/** After these, to begin from a new snapshot is quicker than to do all again. */
const LONGEST = 2000;
const MOST = 2000;

/**
 * What was done since the last snapshot, so that it can be done again: committed statements, and
 * apart from them those of the transaction that is still open.
 */
export class Journal {
  #committed: Done[] = [];
  #open: Done[] = [];

  add(done: Done): void {
    const { tag, transaction, changed } = done;
    if (tag === 'ROLLBACK' && !/\bTO\b/i.test(done.sql)) {
      // `AND CHAIN` begins the next one at once.
      this.#open = transaction === 'open' ? [{ ...done, sql: 'BEGIN', tag: 'BEGIN' }] : [];
      return;
    }
    const isCommit = transaction === 'none' || tag === 'COMMIT';
    if (!isCommit) {
      if (changed) this.#open.push(done);
      return;
    }
    const isSingle = this.#open.length === 0;
    if (!isSingle || changed) this.#committed.push(...this.#open, done);
    this.#open = [];
  }

  get committed(): readonly Done[] {
    return this.#committed;
  }

  /** Statements of the open transaction, its beginning included. */
  get open(): readonly string[] {
    return this.#open.map(({ sql }) => sql);
  }

  /** Whether a snapshot is due, which only a moment without a transaction allows. */
  get isLong(): boolean {
    const milliseconds = this.#committed.reduce((sum, done) => sum + done.milliseconds, 0);
    return this.#open.length === 0 && (milliseconds > LONGEST || this.#committed.length > MOST);
  }

  /** A snapshot has what was committed. */
  rebase(): void {
    this.#committed = this.#committed.filter(({ tag }) => OF_THE_SESSION.test(tag));
  }

  /** The open transaction is lost, with its session. */
  forgetOpen(): void {
    this.#open = [];
  }

  clear(): void {
    this.#committed = [];
    this.#open = [];
  }
}
