import initSqlJs, { type Database, type ExactValue } from 'sql.js';
import { isInTransaction } from '../sqlite.ts';

/** What crosses to Ruby: JSON has one kind of number, and no bytes. */
type Packed =
  | null
  | string
  | number
  | { readonly int: string }
  | { readonly float: string }
  | { readonly blob: string };
type Values = readonly Packed[] | Readonly<Record<string, Packed>>;

/** What Ruby asks; see `stand-ins/sqlite3.rb`. */
type Question =
  | readonly ['open']
  | readonly ['close' | 'changes' | 'in-transaction', number]
  | readonly ['batch', number, string]
  | readonly ['rows', number, string, Values];

function unpacked(packed: Packed): ExactValue {
  if (packed === null || typeof packed !== 'object') return packed;
  if ('int' in packed) return BigInt(packed.int);
  if ('float' in packed) return Number(packed.float);
  return Uint8Array.from(atob(packed.blob), (letter) => letter.charCodeAt(0));
}

function packed(value: ExactValue): Packed {
  if (value instanceof Uint8Array) {
    return { blob: btoa(Array.from(value, (byte) => String.fromCharCode(byte)).join('')) };
  }
  if (typeof value === 'bigint') return { int: String(value) };
  return typeof value === 'number' ? { float: String(value) } : value;
}

/** Ruby’s names of parameters have none of the signs that SQLite takes before them. */
function bound(values: Values): ExactValue[] | Record<string, ExactValue> {
  if (Array.isArray(values)) return (values as readonly Packed[]).map(unpacked);
  const entries = Object.entries(values as Readonly<Record<string, Packed>>);
  return Object.fromEntries(
    entries.flatMap(([name, value]) =>
      [':', '@', '$'].map((sign) => [`${sign}${name}`, unpacked(value)] as const),
    ),
  );
}

function rows(database: Database, sql: string, values: Values) {
  const statement = database.prepare(sql);
  try {
    statement.bind(bound(values));
    const found: Packed[][] = [];
    while (statement.step()) found.push(statement.get(null, { useBigInt: true }).map(packed));
    return { names: statement.getColumnNames(), rows: found };
  } finally {
    statement.free();
  }
}

/**
 * SQLite for the databases of one program.
 * @param binary of `sql-wasm.wasm`
 * @param memory bytes that all databases may have together
 * @returns a function that answers a question in JSON with a line of JSON
 */
export async function openSqlite(
  binary: Uint8Array<ArrayBuffer>,
  memory: number,
): Promise<(question: string) => string> {
  const sql = await initSqlJs({ wasmBinary: binary.buffer });
  const databases: Database[] = [];

  function opened(): number {
    const database = new sql.Database();
    database.run(`PRAGMA hard_heap_limit = ${memory}`);
    return databases.push(database) - 1;
  }

  function answer(question: Question): unknown {
    if (question[0] === 'open') return opened();
    const database = databases[question[1]];
    if (database === undefined) throw new Error('no such database');
    switch (question[0]) {
      case 'close':
        database.close();
        return null;
      case 'changes':
        return database.getRowsModified();
      case 'in-transaction':
        return isInTransaction(database);
      case 'batch':
        database.exec(question[2]);
        return null;
      case 'rows':
        return rows(database, question[2], question[3]);
    }
  }

  return (question) => {
    try {
      return `${JSON.stringify({ value: answer(JSON.parse(question) as Question) })}\n`;
    } catch (error) {
      return `${JSON.stringify({ error: error instanceof Error ? error.message : String(error) })}\n`;
    }
  };
}
