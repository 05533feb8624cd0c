/** The part of sql.js that is used: https://sql.js.org/documentation/ */
declare module 'sql.js' {
  export type SqlValue = number | string | Uint8Array | null;
  /** Whole numbers are `bigint`, and what is a `number` has a fraction or could have one. */
  export type ExactValue = SqlValue | bigint;
  export type BindParams = SqlValue[] | Record<string, SqlValue>;

  export interface Statement {
    bind(values: BindParams | readonly ExactValue[] | Record<string, ExactValue>): boolean;
    step(): boolean;
    get(): SqlValue[];
    get(values: null, settings: { readonly useBigInt: true }): ExactValue[];
    getColumnNames(): string[];
    free(): boolean;
  }

  export interface Database {
    exec(sql: string): { columns: string[]; values: SqlValue[][] }[];
    run(sql: string): Database;
    prepare(sql: string): Statement;
    getRowsModified(): number;
    close(): void;
  }

  export interface SqlJsStatic {
    readonly Database: new () => Database;
  }

  export default function initSqlJs(settings: { wasmBinary: ArrayBuffer }): Promise<SqlJsStatic>;
}
