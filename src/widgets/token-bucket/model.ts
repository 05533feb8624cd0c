/** A token bucket as rate limiters use it: RFC 2697 and RFC 2212 describe the same b + r·T. */

export interface Bucket {
  /** Tokens that drip in each second, from 1. */
  readonly rate: number;
  /** Tokens that the bucket holds, from 1; it is full at first. */
  readonly burst: number;
  /** Requests that arrive at once at the beginning of each second. */
  readonly pours: readonly number[];
}

export interface Second {
  readonly poured: number;
  /** Let through, one token each. */
  readonly accepted: number;
  /** Answered with 429. */
  readonly refused: number;
  /** Tokens left in the bucket. */
  readonly left: number;
}

/** What becomes of each pour. Between two of them the bucket refills, and what is too much runs over. */
export function run({ rate, burst, pours }: Bucket): Second[] {
  let left = burst;
  return pours.map((poured, second) => {
    const tokens = second === 0 ? left : Math.min(burst, left + rate);
    const accepted = Math.min(poured, tokens);
    left = tokens - accepted;
    return { poured, accepted, refused: poured - accepted, left };
  });
}

/** The most that any caller gets through in so many seconds between first and last request: b + r·T. */
export const mostIn = ({ rate, burst }: Bucket, seconds: number): number => burst + rate * seconds;
