/**
 * What a page and the worker with the backend say to each other. Everything here can be cloned, so
 * that it crosses between threads.
 */

/** A shop to begin with: that of the story with its 78 orders, or a year of 109,500 orders. */
export type Seed = 'story' | 'year';

/** A file of the engine, as the build wrote it. */
export interface EngineFile {
  /** Its name in the engine's folder, which changes with its content. */
  readonly name: string;
  /** Bytes to load, whatever the host compresses. */
  readonly bytes: number;
  /** SHA-256 of those bytes, in Base64. */
  readonly hash: string;
}

/** Engines that the build makes: a database, and the languages in which listings run in the tab. */
export type EngineName = 'postgres' | 'javascript' | 'python' | 'go' | 'ruby';

/** What the build made of an engine. */
export interface EngineManifest {
  /** Its name, with which those of its files begin: `postgres`. */
  readonly name: string;
  /** What runs it, such as `PGlite 0.5.17`. */
  readonly engine: string;
  /** What the reader is told, such as `PostgreSQL 18.7`. */
  readonly version: string;
  /** By their short names, such as `program`. */
  readonly files: Readonly<Record<string, EngineFile>>;
  /** Bytes of all files. */
  readonly bytes: number;
}

/** Where the engine is; the page gets it from `virtual:engines`. */
export interface EngineSource {
  readonly manifest: EngineManifest;
  /** Address of the folder with its files, such as `/guide/_labs/`. */
  readonly folder: string;
}

/** Limits of what the backend takes and gives. */
export interface Limits {
  /** Rows of one result that are handed over. */
  readonly rows: number;
  /** Bytes of all results of one call that are handed over. */
  readonly bytes: number;
  /** Bytes of one value that are handed over. */
  readonly cell: number;
  /** Bytes of SQL that are taken at a time. */
  readonly sql: number;
  /** Statements that are taken at a time. */
  readonly statements: number;
  /** Bytes of memory that PostgreSQL may use. */
  readonly memory: number;
  /** Bytes that the database may take. */
  readonly disk: number;
}

export const LIMITS: Limits = {
  rows: 10_000,
  bytes: 4_000_000,
  cell: 100_000,
  sql: 1_000_000,
  statements: 10_000,
  memory: 512 * 2 ** 20,
  disk: 384 * 2 ** 20,
};

/** Milliseconds that a statement may take unless the reader says otherwise. */
export const TIME_LIMIT = 5000;

export interface Column {
  readonly name: string;
  /** As PostgreSQL writes it, such as `numeric(10,2)`. */
  readonly type: string;
}

/** A value as PostgreSQL's text; null for NULL, which no text can be. */
export type Cell = string | null;

/** Which part of a result was not handed over; there is one only where something is missing. */
export interface Cut {
  /** Rows that were left out, of which the reason is `rows` or `bytes`. */
  readonly rows: number;
  /** Values that were shortened. */
  readonly cells: number;
  /** The limit that left rows out. */
  readonly by?: 'rows' | 'bytes';
}

/** Fields of PostgreSQL's errors and notices, as its protocol names them. */
export interface Message {
  readonly severity: string;
  /** SQLSTATE, such as `42P01`. */
  readonly code: string;
  readonly message: string;
  readonly detail?: string;
  readonly hint?: string;
  /** Where in the statement, counted in characters from 1. */
  readonly position?: number;
  /** The same place in the whole text, counted as JavaScript does from 0. */
  readonly at?: number;
  /** The call stack in functions of the database. */
  readonly where?: string;
  readonly schema?: string;
  readonly table?: string;
  readonly column?: string;
  readonly constraint?: string;
}

/** What came of one statement. */
export interface Result {
  readonly sql: string;
  /** Where the statement begins in the whole text, counted as JavaScript does from 0. */
  readonly at: number;
  /** Empty where the statement returns no rows. */
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  /** How many rows there were, those that were cut included; of a change, how many it touched. */
  readonly count: number;
  /** PostgreSQL's command tag, such as `INSERT 0 1`. */
  readonly tag: string;
  /** Rows that a change touched; absent for what changes no rows. */
  readonly affected?: number;
  readonly milliseconds: number;
  readonly notices: readonly Message[];
  readonly cut?: Cut;
}

/** Whether a transaction is open, and whether it can still be committed. */
export type TransactionState = 'none' | 'open' | 'failed';

/** What was lost when a statement had to be stopped. */
export interface Lost {
  /** What was running. */
  readonly statement: string;
  /** The earlier statements of the transaction that was open, from its beginning. */
  readonly transaction: readonly string[];
  /** Whether what went before could be done again; else the database is as it was at the start. */
  readonly isRestored: boolean;
}

/** Why the backend was started anew. */
export type StopReason =
  /** Over the time limit. */
  | { readonly kind: 'time'; readonly milliseconds: number }
  /** The reader said so. */
  | { readonly kind: 'asked' }
  /** The engine broke, or its worker did. */
  | { readonly kind: 'crash'; readonly message: string };

/** Why a text was not run at all. */
export type Refusal =
  | { readonly kind: 'too-long'; readonly bytes: number; readonly limit: number }
  | { readonly kind: 'too-many-statements'; readonly statements: number; readonly limit: number }
  /** PostgreSQL's texts cannot hold it. */
  | { readonly kind: 'nul-character'; readonly at: number }
  /** `COPY … FROM STDIN` waits for data that nobody sends. */
  | { readonly kind: 'copy-from-stdin'; readonly at: number }
  /** No browser and no server can send it. */
  | { readonly kind: 'no-request'; readonly message: string }
  /** The shop shares this one session, in which the reader has a transaction open. */
  | { readonly kind: 'open-transaction' }
  /** A trial may not end the transaction that it runs in. */
  | { readonly kind: 'ends-transaction'; readonly at: number; readonly word: string };

/** How a text ended, after the results that there were. */
export type Ending =
  | { readonly kind: 'done' }
  /** PostgreSQL said no; the statements after it were not run. */
  | { readonly kind: 'error'; readonly sql: string; readonly error: Message }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'stopped'; readonly reason: StopReason; readonly lost: Lost };

/** What came of a text with any number of statements, in their order. */
export interface Run {
  readonly results: readonly Result[];
  readonly ending: Ending;
  readonly transaction: TransactionState;
}

/** A request in a form that can be cloned. */
export interface LabRequest {
  readonly method: string;
  /** Path with query, such as `/orders/77`, or a whole address. */
  readonly url: string;
  /** `Cookie` as well, which a browser's own requests cannot carry. */
  readonly headers?: readonly (readonly [name: string, value: string])[];
  readonly body?: string;
  /** Whose sign-ins are counted together; the tab’s unless given. */
  readonly caller?: string;
  /** Parts of the shop that are out of order while it answers. */
  readonly faults?: readonly ShopFault[];
  /** Whether GraphQL asks the database for each object alone. */
  readonly isNaive?: boolean;
  /** Whether a part's name is called its title at each door. */
  readonly isRenamed?: boolean;
}

/** What can break in the shop; `Fault` in `shop/settings.ts` says what each means. */
export type ShopFault = 'authorization' | 'capacity' | 'database' | 'handler';

export interface LabResponse {
  readonly status: number;
  readonly statusText: string;
  /** In the order in which they were set; `Set-Cookie` may come several times. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: string;
  /** Length of the body in bytes. */
  readonly bytes: number;
}

/** A part of a statement’s text, marked where the program was made. */
export interface SqlPiece {
  readonly text: string;
  /** Whether it came with the request. */
  readonly isInput: boolean;
}

/** A statement that a handler ran. */
export interface HandlerStatement {
  readonly sql: string;
  /** The text in its order, where input was joined into it. */
  readonly pieces?: readonly SqlPiece[];
  readonly parameters: readonly unknown[];
  /** Rows returned, or touched where none were. */
  readonly count: number;
  readonly milliseconds: number;
  /** What PostgreSQL said where it refused it. */
  readonly error?: string;
}

/** How an exchange went, and what happened behind it. */
export type Exchange =
  | {
      readonly kind: 'answered';
      readonly response: LabResponse;
      readonly sql: readonly HandlerStatement[];
      /** What the server wrote into its log. */
      readonly log: readonly Readonly<Record<string, unknown>>[];
      readonly milliseconds: number;
    }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'stopped'; readonly reason: StopReason; readonly lost: Lost };

/** A text that is tried out on given data and undone in any case. */
export interface Trial {
  /** Trusted SQL that makes the data, in the same transaction; the current data where there is none. */
  readonly setup?: string;
  readonly text: string;
  /** Trusted queries that look at what the text did, before it is undone. */
  readonly probes?: readonly string[];
}

export interface TrialRun extends Run {
  /** One result for each probe; none where the text did not end well. */
  readonly probes: readonly Result[];
}

/** What an editor can complete. */
export interface Catalog {
  readonly tables: readonly {
    readonly schema: string;
    readonly name: string;
    readonly kind: 'table' | 'view';
    readonly columns: readonly Column[];
  }[];
  readonly functions: readonly string[];
}

/** A copy of the whole database; only its own kind of backend can read it. */
export interface Snapshot {
  readonly directory: Blob;
}

/** What can be reused when the backend starts again. */
export interface KeptEngine {
  /**
   * The bytes of its WebAssembly. A module goes through the page on its way to the next worker, and
   * Firefox holds it to the page's policy there, which allows none.
   */
  readonly program: Blob;
  readonly bundle: Blob;
  readonly directory: Blob;
}

export interface Progress {
  readonly phase: 'load' | 'compile' | 'open' | 'fill';
  /** Bytes of the engine that are here, of `total`. */
  readonly loaded: number;
  readonly total: number;
  /** Whether they came from an earlier visit. */
  readonly cached: boolean;
}

/** What is wrong with a file of the engine. */
export type FileFault =
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'length'; readonly bytes: number; readonly expected: number }
  | { readonly kind: 'damaged' };

/** Why the backend did not start. All can be tried again but what the device cannot do. */
export type StartFault =
  | { readonly kind: 'file'; readonly name: string; readonly fault: FileFault }
  | { readonly kind: 'unsupported'; readonly what: string }
  | { readonly kind: 'little-memory'; readonly gigabytes?: number }
  | { readonly kind: 'failed-before'; readonly times: number }
  | { readonly kind: 'slow'; readonly phase: Progress['phase']; readonly seconds: number }
  | { readonly kind: 'engine'; readonly message: string };

/** What has started. */
export interface Started {
  /** As `SELECT version()` says it. */
  readonly version: string;
  /** Whether the files came from an earlier visit. */
  readonly cached: boolean;
  readonly milliseconds: number;
}

/** What the page asks of the worker. */
export type Question =
  | {
      readonly kind: 'start';
      readonly source: EngineSource;
      readonly limits: Limits;
      /** Absent where the files have to be loaded. */
      readonly kept?: KeptEngine;
      readonly from: Seed | Snapshot;
    }
  | { readonly kind: 'exec'; readonly text: string }
  | { readonly kind: 'query'; readonly sql: string; readonly parameters: readonly Cell[] }
  | { readonly kind: 'request'; readonly request: LabRequest }
  | { readonly kind: 'trial'; readonly trial: Trial }
  | { readonly kind: 'replay'; readonly statements: readonly Done[] }
  | { readonly kind: 'catalog' }
  | { readonly kind: 'snapshot' };

/** A statement that was run, so that it can be run again after the last snapshot. */
export interface Done {
  readonly sql: string;
  /** As the shop gave them, or as text. */
  readonly parameters?: readonly unknown[];
  /** Empty where PostgreSQL refused it. */
  readonly tag: string;
  readonly milliseconds: number;
  /** False where it can be left out: it failed, or took long and only read. */
  readonly changed: boolean;
  /** After it. */
  readonly transaction: TransactionState;
}

/** What a question is answered with, by its kind. */
export interface Answers {
  readonly start: { readonly version: string; readonly cached: boolean; readonly kept: KeptEngine };
  readonly exec: Pick<Run, 'ending' | 'transaction'>;
  readonly query: Pick<Run, 'ending' | 'transaction'>;
  readonly request: Exchange;
  readonly trial: TrialRun;
  readonly replay: null;
  readonly catalog: Catalog;
  readonly snapshot: Snapshot;
}

/** Why a question has no answer. */
export type Fault =
  | { readonly kind: 'start'; readonly fault: StartFault }
  /** The engine can no longer be used. */
  | { readonly kind: 'crash'; readonly message: string };

/** What the worker says; `id` is that of the question. */
export type Reply = { readonly id: number } & (
  | { readonly kind: 'progress'; readonly progress: Progress }
  /** A statement begins, from which the time limit counts. */
  | { readonly kind: 'began'; readonly sql: string }
  /** It has ended; of what the reader typed, with its result. */
  | { readonly kind: 'did'; readonly done: Done; readonly result?: Result }
  | { readonly kind: 'answer'; readonly answer: Answers[Question['kind']] }
  | { readonly kind: 'fault'; readonly fault: Fault }
);

/** A question with the number that its replies carry. */
export type NumberedQuestion = Question & { readonly id: number };
