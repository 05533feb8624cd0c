import { Problem } from './answers.ts';

interface Bucket {
  tokens: number;
  /** In seconds. */
  at: number;
}

interface Limit {
  /** Tokens a second. */
  readonly rate: number;
  readonly burst: number;
}

const GENERAL: Limit = { rate: 10, burst: 20 };
const SIGN_IN: Limit = { rate: 5 / 60, burst: 5 };

/** One token bucket for each caller and kind of request. */
export class Limits {
  readonly #buckets = new Map<string, Bucket>();

  /**
   * @param now in seconds
   * @throws Problem 429 that says in how many seconds to come back
   */
  take(caller: string, request: string, now: number): void {
    const isSignIn = request === 'POST /sessions';
    const { rate, burst } = isSignIn ? SIGN_IN : GENERAL;
    const key = isSignIn ? `${caller} ${request}` : caller;
    const bucket = this.#buckets.get(key) ?? { tokens: burst, at: now };
    this.#buckets.set(key, bucket);
    bucket.tokens = Math.min(burst, bucket.tokens + (now - bucket.at) * rate);
    bucket.at = now;
    if (bucket.tokens < 1) {
      const wait = String(Math.ceil((1 - bucket.tokens) / rate));
      const headers = { 'Retry-After': wait };
      throw new Problem(429, 'too-many-requests', 'Too many requests', {}, headers);
    }
    bucket.tokens -= 1;
  }
}
