/** What a run of the lab gives: JSON, which the page draws and goals read. */
import type { Verb } from './language.ts';

export type PartName =
  'nonce' | 'ciphertext' | 'tag' | 'text' | 'bytes' | 'hash' | 'MAC' | 'signature' | 'wrapped key';

/** Bytes as they are shown. */
export interface Part {
  readonly is: PartName;
  readonly length: number;
  /** Missing in recordings where it differs from run to run. */
  readonly hex?: string;
  /** Where the bytes are a text. */
  readonly text?: string;
  /** Numbers of the bytes that differ from those they were made of, from 0. */
  readonly changed?: readonly number[];
}

export interface ShownRow {
  readonly id: number;
  readonly parts: readonly Part[];
  /** Why there is nothing. */
  readonly refused?: string;
  /** The row that the value was copied from. */
  readonly copiedFrom?: number;
}

/** A value as it is shown. */
export interface Shown {
  readonly name?: string;
  /** “sealed with AES-GCM”. */
  readonly is: string;
  readonly parts?: readonly Part[];
  readonly rows?: readonly ShownRow[];
}

/** A change that somebody made to a sealed value. */
export interface Change {
  readonly part: 'nonce' | 'ciphertext' | 'tag';
  readonly byte: number;
}

export type Mode = 'AES-GCM' | 'AES-CTR';

/** An attempt to decrypt one sealed value. */
export interface Attempted {
  /** What was encrypted: `customers.phone`, or a name of the step; empty where it has none. */
  readonly from: string;
  readonly row?: number;
  readonly copiedFrom?: number;
  readonly mode: Mode;
  /** The key, and the additional authenticated data, are those of its encryption. */
  readonly isOwnKey: boolean;
  readonly isOwnAad: boolean;
  readonly changes: readonly Change[];
  readonly nonce: string;
  readonly isAccepted: boolean;
  /** Hexadecimal. */
  readonly plaintext?: string;
}

/** What the other side said to what it was sent. */
export interface Answer {
  /** What it was: a sealed value of the step, or a text with a proof. */
  readonly of: string;
  readonly isAccepted: boolean;
  /** As it read it, in hexadecimal. */
  readonly read: string;
  readonly changes: readonly Change[];
  /** Euro cents that it pays out. */
  readonly cents?: number;
}

/** What goals know of a line. */
export type Facts =
  | {
      readonly kind: 'decrypted';
      readonly isColumn: boolean;
      readonly attempts: readonly Attempted[];
    }
  /** The name of the secret of the step that these bytes are. */
  | { readonly kind: 'combined'; readonly reveals?: string }
  | {
      readonly kind: 'verified';
      readonly algorithm: string;
      readonly isAccepted: boolean;
      /** The signature is as its signer made it, with the private half of this key. */
      readonly isGenuine: boolean;
      readonly isSameText: boolean;
    }
  | { readonly kind: 'answered'; readonly answer: Answer }
  /** Bytes of values that were encrypted, or of keys that were wrapped. */
  | {
      readonly kind: 'wrote';
      readonly what: 'values' | 'keys';
      readonly count: number;
      readonly bytes: number;
    };

export type Outcome = 'made' | 'accepted' | 'refused' | 'forgotten' | 'compared';

/** What a line did. */
export interface Line {
  /** From 1. */
  readonly number: number;
  readonly verb: Verb;
  readonly source: string;
  readonly outcome: Outcome;
  /** A sentence or two. */
  readonly says: string;
  readonly shown?: Shown;
  readonly facts?: Facts;
}

/** How something sealed can still be opened when a run has ended. */
export interface Stored {
  readonly name: string;
  readonly rows: readonly number[];
  /** Keys in memory that open it. */
  readonly inMemory: readonly string[];
  /** Wrapped copies of its key, under keys that are still there. */
  readonly wrapped: readonly { readonly name: string; readonly under: string }[];
}

/** What a run leaves behind. */
export interface End {
  readonly stored: readonly Stored[];
  /** Keys of the step that are still there, under whatever name. */
  readonly givenKeys: readonly string[];
}

export interface EncryptionRun {
  /** What the step begins with. */
  readonly given: readonly Shown[];
  readonly lines: readonly Line[];
  /** Where the text is wrong; the lines from there on were not run. */
  readonly faults: readonly { readonly at: number; readonly message: string }[];
  /** In steps that are about what is stored. */
  readonly end?: End;
  /** The browser has no WebCrypto here, because the page came without HTTPS. */
  readonly isUnsupported?: true;
}
