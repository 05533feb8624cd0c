import type { Message, StopReason } from '../protocol.ts';
import type { Difference } from './compare.ts';

/** All that can be said of an answer. */
export type Judgement = { readonly kind: 'right' } | Wrong;

/** What is wrong with an answer, on the shop of the story or on another one alone. */
export type Wrong =
  | Fault
  | {
      readonly kind: 'elsewhere';
      readonly fault: Fault;
      /** What is special about the other data, as “with …” goes on. */
      readonly about: string;
    };

export type Fault =
  | Difference
  /** An answer of one table, and there were none or several statements. */
  | { readonly kind: 'statements'; readonly count: number }
  | { readonly kind: 'nothing' }
  /** Data or structure after a change; no difference where `about` cannot be looked at any more. */
  | { readonly kind: 'state'; readonly about: string; readonly difference?: Difference }
  /** Rows that the statements touched. */
  | { readonly kind: 'touched'; readonly expected: number; readonly actual: number }
  /** A word that the exercise is about. */
  | { readonly kind: 'word'; readonly rule: WordRule }
  | { readonly kind: 'plan'; readonly rule: PlanRule; readonly actual?: number }
  | { readonly kind: 'error'; readonly error: Message }
  /** The trial’s own transaction cannot be ended, nor is there one inside the reader’s. */
  | { readonly kind: 'transaction'; readonly word?: string }
  | { readonly kind: 'limit'; readonly limit: Limit };

export type Limit =
  | { readonly kind: 'rows' | 'bytes' | 'cell'; readonly rows: number }
  | { readonly kind: 'sql'; readonly bytes: number; readonly limit: number }
  | { readonly kind: 'statement-count'; readonly statements: number; readonly limit: number }
  | { readonly kind: 'not-text' | 'input' }
  | { readonly kind: 'stopped'; readonly reason: StopReason };

/** A word that an answer must have, or must not, because the exercise is about it. */
export interface WordRule {
  readonly word: string;
  readonly is: 'required' | 'forbidden';
  /** A sentence to the reader. */
  readonly because: string;
}

/** What the plan of an answer must be; never the time that it takes. */
export type PlanRule = { readonly because: string } & (
  | { readonly has: string; readonly on?: string }
  | { readonly lacks: string; readonly on?: string }
  /** Pages that are read, at most this many times those of the reference. */
  | { readonly buffers: number }
);

/** A judgement in a word, as exercises expect it of a wrong answer. */
export type Label = Fault['kind'] | `elsewhere ${Fault['kind']}`;

export const labelOf = (wrong: Wrong): Label =>
  wrong.kind === 'elsewhere' ? `elsewhere ${wrong.fault.kind}` : wrong.kind;
