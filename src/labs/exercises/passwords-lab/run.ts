/** What the commands of this lab give. What is missing in a recording differs from machine to machine. */
import type { Door } from './doors.ts';
import type { Rule } from './rules.ts';
import type { Algorithm, Scheme } from './schemes.ts';
import type { ScriptFault } from './script.ts';
import type { Row, TableName } from './tables.ts';

export interface HashDone {
  readonly kind: 'hash';
  readonly scheme: Scheme;
  readonly password: string;
  readonly isSalted: boolean;
  readonly stored: string;
  /** Bytes that the function works in. */
  readonly memory: number;
  readonly milliseconds?: number;
}

export interface MeasureDone {
  readonly kind: 'measure';
  readonly scheme: Scheme;
  /** Guesses in a second. */
  readonly rate?: number;
}

export interface ShowDone {
  readonly kind: 'show';
  readonly table: TableName;
  readonly rows: readonly Row[];
}

export interface AttackedRow extends Row {
  /** The password, where a guess was right. */
  readonly found?: string;
}

export interface AttackDone {
  readonly kind: 'attack';
  readonly table: TableName;
  readonly algorithm: Algorithm;
  readonly rules: readonly Rule[];
  readonly hasKey: boolean;
  readonly rows: readonly AttackedRow[];
  /** Words and their variants. */
  readonly guesses: number;
  /** Hashes that were computed. */
  readonly hashes: number;
  /** Hashes that are still to be computed for the guesses that are left. */
  readonly left: number;
  readonly milliseconds?: number;
}

export interface EstimateDone {
  readonly kind: 'estimate';
  readonly scheme: Scheme;
  readonly space: string;
  readonly guesses: number;
  readonly faster: number;
  /** Guesses in a second, in this tab. */
  readonly rate?: number;
  /** For all guesses, on a machine that is `faster`. */
  readonly seconds?: number;
}

export interface LoginDone {
  readonly kind: 'login';
  readonly email: string;
  readonly isIn: boolean;
  /** What was stored, and what is now, where it was hashed anew. */
  readonly rehashed?: { readonly before: string; readonly after: string };
}

export interface WrapDone {
  readonly kind: 'wrap';
  /** Whose hashes were wrapped. */
  readonly emails: readonly string[];
}

export interface TryDone {
  readonly kind: 'try';
  readonly door: Door;
  /** The guess as it was written, perhaps with a `?`. */
  readonly pattern: string;
  readonly guesses: readonly {
    readonly guess: string;
    /** Bytes that were compared. */
    readonly bytes: number;
    readonly isOpen: boolean;
  }[];
}

export type Done =
  HashDone | MeasureDone | ShowDone | AttackDone | EstimateDone | LoginDone | WrapDone | TryDone;

/** A line and what it gave. */
export interface DoneLine {
  readonly line: string;
  readonly done: Done;
}

/** What a script gave; where it has faults, nothing of it was done. */
export interface PasswordsRun {
  readonly lines: readonly DoneLine[];
  readonly faults: readonly ScriptFault[];
  /** The shop’s own table, as the script left it. */
  readonly accounts: readonly Row[];
}

function lastingDone(done: Done): Done {
  switch (done.kind) {
    case 'hash':
    case 'attack': {
      const { milliseconds: _, ...rest } = done;
      return rest;
    }
    case 'measure': {
      const { rate: _, ...rest } = done;
      return rest;
    }
    case 'estimate': {
      const { rate: _, seconds: _seconds, ...rest } = done;
      return rest;
    }
    default:
      return done;
  }
}

/** Without what differs from machine to machine. */
export const lastingRun = (run: PasswordsRun): PasswordsRun => ({
  ...run,
  lines: run.lines.map(({ line, done }) => ({ line, done: lastingDone(done) })),
});

/** “4 lines”, “2 faults”. */
export function summaryOf({ lines, faults }: PasswordsRun): string {
  const [number, one] = faults.length > 0 ? [faults.length, 'fault'] : [lines.length, 'line'];
  return `${number} ${one}${number === 1 ? '' : 's'}`;
}
