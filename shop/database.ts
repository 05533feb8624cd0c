/** What a statement gives back. */
export interface Result<Row> {
  readonly rows: Row[];
  /** How many rows an INSERT, UPDATE or DELETE changed. */
  readonly affectedRows?: number;
}

/** Takes one statement with its parameters, `$1` first. */
export interface Queryable {
  query<Row>(sql: string, parameters?: unknown[]): Promise<Result<Row>>;
}

/** All that the shop asks of a database; a PGlite is one. */
export interface Database extends Queryable {
  /** Commits what `work` did, or rolls it back where `work` fails, and passes the failure on. */
  transaction<Value>(work: (tx: Queryable) => Promise<Value>): Promise<Value>;
}

/** A database that also takes several statements at once, as the shop's data needs them. */
export interface Loadable {
  exec(sql: string): Promise<unknown>;
}

/** One statement that a database was asked. */
export interface Statement {
  readonly sql: string;
  readonly parameters: readonly unknown[];
  /** How many rows came back, or were changed where none came back. */
  readonly rows: number;
  /** How long the answer took, on the clock given. */
  readonly ms: number;
  /** What the database said where it refused. */
  readonly error?: string;
}

/**
 * The same database, which tells `record` each statement after its answer, in order. One for each
 * request keeps the statements of requests apart.
 * @param clock gives milliseconds
 */
export function recorded(
  db: Database,
  record: (statement: Statement) => void,
  clock: () => number,
): Database {
  const observed = (inner: Queryable): Queryable => ({
    async query<Row>(sql: string, parameters: unknown[] = []) {
      const began = clock();
      const tell = (rows: number, error?: unknown) =>
        record({
          sql,
          parameters,
          rows,
          ms: clock() - began,
          ...(error === undefined ? {} : { error: messageOf(error) }),
        });
      try {
        const result = await inner.query<Row>(sql, parameters);
        tell(result.rows.length > 0 ? result.rows.length : (result.affectedRows ?? 0));
        return result;
      } catch (error) {
        tell(0, error);
        throw error;
      }
    },
  });
  const tell = (sql: string, since: number) =>
    record({ sql, parameters: [], rows: 0, ms: clock() - since });
  return {
    ...observed(db),
    async transaction(work) {
      const asked = clock();
      let ended = asked;
      const value = await db.transaction(async (tx) => {
        tell('BEGIN', asked);
        try {
          return await work(observed(tx));
        } catch (error) {
          tell('ROLLBACK', clock());
          throw error;
        } finally {
          ended = clock();
        }
      });
      tell('COMMIT', ended);
      return value;
    },
  };
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** A database that cannot be reached, whatever it is asked. */
export const UNREACHABLE: Database = {
  query: () => Promise.reject(new Error('the database does not answer')),
  transaction: () => Promise.reject(new Error('the database does not answer')),
};
