/** What happened in the vault, for its log, for goals and for the view; never a secret. */

/** A place that takes tokens, with a verifier of its own. */
export type Door = 'weak' | 'patched' | 'any-audience' | 'strict' | 'checked';

/** A way to a new password, with what is right or wrong about it. */
export type ResetDoor = 'weak' | 'hosted' | 'strict';

/** A verifier’s look at a token. What the token claims is only true where it was accepted. */
export interface Verified {
  readonly kind: 'verified';
  readonly door: Door;
  readonly isAccepted: boolean;
  /** Why it was refused, as the verifier says it; empty where it was not. */
  readonly why: string;
  /** The same as a code: those of jose, such as `ERR_JWT_EXPIRED`, and our own. */
  readonly code: string;
  readonly alg: string;
  readonly sub: string;
  readonly aud: string;
  /** The id of the token; empty where it has none. */
  readonly jti: string;
  /** Seconds since it expired, less than 0 before; null where it never does. */
  readonly late: number | null;
}

export type Happening =
  | Verified
  /** The till was opened by whoever a token names. */
  | { readonly kind: 'till'; readonly door: Door; readonly sub: string }
  /** The locker of a customer was opened. */
  | { readonly kind: 'locker'; readonly account: number }
  | { readonly kind: 'session'; readonly session: number; readonly account: number }
  /** Looked for by its id; `isKnown` where the store has it. */
  | { readonly kind: 'session-asked'; readonly session: number; readonly isKnown: boolean }
  /** How: only the browser was told to forget the cookie, or the store let go of it. */
  | {
      readonly kind: 'session-left';
      readonly session: number;
      readonly how: 'forgotten' | 'ended';
    }
  | { readonly kind: 'issued'; readonly family: number; readonly account: number }
  /** A refresh token, the nth of its family, was shown. */
  | {
      readonly kind: 'refresh';
      readonly family: number;
      readonly nth: number;
      readonly how: 'rotated' | 'kept' | 'reused' | 'dead';
    }
  | { readonly kind: 'logout'; readonly family: number }
  | {
      readonly kind: 'mail';
      readonly door: ResetDoor;
      readonly account: number;
      /** Where the link in it leads. */
      readonly host: string;
      /** The host that the request named. */
      readonly asked: string;
    }
  | {
      readonly kind: 'reset';
      readonly door: ResetDoor;
      readonly account: number;
      readonly how: 'changed' | 'spent' | 'expired';
      /** How often this code has been used, this time included. */
      readonly uses: number;
      /** Whether the attacker’s server had it. */
      readonly isLeaked: boolean;
    }
  | { readonly kind: 'unknown-code'; readonly door: ResetDoor }
  | { readonly kind: 'clock'; readonly seconds: number };

/** A happening, and which request of the run it belongs to, from 1. */
export type Happened = Happening & { readonly request: number };
