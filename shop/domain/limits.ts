import { Problem } from '../problem.ts';

interface Bucket {
  tokens: number;
  /** In seconds. */
  at: number;
}

/** Each attempt to sign in is a guess at a password: five at once, then one every 12 seconds. */
const BURST = 5;
const WINDOW_SECONDS = 60;
const TOKENS_A_SECOND = BURST / WINDOW_SECONDS;

/** In seconds, after which a full shop may have room again. */
const RETRY_AFTER = 30;

/** @throws Problem 503 where more requests are in work than the shop can do at once */
export function turnAwayFrom(capacity: number, inWork: number): void {
  if (inWork <= capacity) return;
  const headers = { 'Retry-After': String(RETRY_AFTER) };
  throw new Problem(503, 'overloaded', 'Too busy, please try again soon', {}, headers);
}

/** One token bucket for each caller. */
export class SignInLimit {
  readonly #buckets = new Map<string, Bucket>();

  /**
   * The limit and what is left of it, as draft-ietf-httpapi-ratelimit-headers-10 writes it.
   * @param now in seconds
   * @throws Problem 429 that says in how many seconds to come back
   */
  take(caller: string, now: number): Readonly<Record<string, string>> {
    const bucket = this.#buckets.get(caller) ?? { tokens: BURST, at: now };
    this.#buckets.set(caller, bucket);
    bucket.tokens = Math.min(BURST, bucket.tokens + (now - bucket.at) * TOKENS_A_SECOND);
    bucket.at = now;
    const isAllowed = bucket.tokens >= 1;
    if (isAllowed) bucket.tokens -= 1;
    const left = Math.floor(bucket.tokens);
    const seconds = Math.ceil((left + 1 - bucket.tokens) / TOKENS_A_SECOND);
    const state = {
      'RateLimit-Policy': `"sign-in";q=${BURST};w=${WINDOW_SECONDS}`,
      RateLimit: `"sign-in";r=${left};t=${seconds}`,
    };
    if (isAllowed) return state;
    const headers = { ...state, 'Retry-After': String(seconds) };
    throw new Problem(429, 'too-many-requests', 'Too many requests', {}, headers);
  }
}
