import { encode } from 'jose/base64url';
import type { Happening, ResetDoor } from './happenings.ts';

export interface Account {
  readonly id: number;
  readonly email: string;
  readonly role: 'customer' | 'staff';
  /** As it is: how passwords are kept is the subject of another page. */
  password: string;
}

/** All tokens that came of one login. */
export interface Family {
  readonly id: number;
  readonly account: number;
  /** Refresh tokens that it has had. */
  tokens: number;
  ended: false | 'logout' | 'reuse' | 'reset';
}

export interface RefreshToken {
  readonly family: Family;
  /** From 1. */
  readonly nth: number;
  isUsed: boolean;
}

export interface ResetCode {
  readonly door: ResetDoor;
  readonly account: Account;
  /** Seconds of the vault’s clock. */
  readonly expires: number;
  uses: number;
  isLeaked: boolean;
}

/** A message to the reader; the vault sends others, which nobody but their owners can read. */
export interface Mail {
  readonly link: string;
  readonly code: string;
}

/** Monday, 30 November 2026, 09:00 UTC, in seconds. */
export const OPENS = Date.UTC(2026, 10, 30, 9) / 1000;
/** Code of the locker of customer 7. */
export const LOCKER = '3094';
const FIRST_CODE = 7041;
const BYTES = 16;

const encoder = new TextEncoder();

const digest = async (text: string): Promise<Uint8Array> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', encoder.encode(text)));

/** SHA-256 of a secret, in Base64url: what a store keeps of it. */
export const hashed = async (secret: string): Promise<string> => encode(await digest(secret));

/** All that the vault knows; each run has a new one. */
export class Store {
  /** The vault’s clock, in seconds; it moves when a request moves it. */
  now = OPENS;
  readonly accounts: readonly Account[] = [
    { id: 1, email: 'staff@sparewheel.example', role: 'staff', password: 'not for readers' },
    {
      id: 7,
      email: 'customer-7@mail.example',
      role: 'customer',
      password: 'three spare wheels',
    },
  ];
  /** By the hash of their ids. */
  readonly sessions = new Map<string, { readonly number: number; readonly account: Account }>();
  /** Numbers of sessions that were let go, by the hash of their ids. */
  readonly gone = new Map<string, number>();
  readonly families: Family[] = [];
  readonly refreshTokens = new Map<string, RefreshToken>();
  readonly resetCodes = new Map<string, ResetCode>();
  readonly mails: Mail[] = [];
  /** Paths that browsers have asked the attacker’s server for. */
  readonly attackerLog: string[] = [];
  readonly happenings: Happening[] = [];
  #drawn = 0;
  #nextCode = FIRST_CODE;

  note(happening: Happening): void {
    this.happenings.push(happening);
  }

  accountOf(email: string): Account | undefined {
    return this.accounts.find((account) => account.email === email);
  }

  loggedIn(email: string, password: string): Account | undefined {
    const account = this.accountOf(email);
    return account?.password === password ? account : undefined;
  }

  /**
   * 128 bits that look as random as they have to be, and are the same in every run of the lab, so that
   * a recording holds. A program takes them from `crypto.getRandomValues`.
   */
  async draw(): Promise<string> {
    const bytes = await digest(`the vault of the lab, value ${(this.#drawn += 1)}`);
    return encode(bytes.subarray(0, BYTES));
  }

  /** The next number: what no reset should be made of. */
  nextCode(): string {
    return String(this.#nextCode++);
  }

  /** Ends everything that an account is logged in with. */
  logOutEverywhere(account: Account): void {
    for (const [id, session] of this.sessions) {
      if (session.account === account) this.letGo(id);
    }
    for (const family of this.families) {
      if (family.account === account.id && family.ended === false) family.ended = 'reset';
    }
  }

  letGo(idHash: string): void {
    const session = this.sessions.get(idHash);
    if (session === undefined) return;
    this.sessions.delete(idHash);
    this.gone.set(idHash, session.number);
  }
}
