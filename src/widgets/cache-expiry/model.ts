import { exponential, type Random } from '@/lib/sim/random';

/**
 * One popular key in a cache and what its expiry costs the database. Refreshing early follows Vattani,
 * Chierichetti and Lowenstein, Optimal Probabilistic Cache Stampede Prevention (2015), with beta 1.
 */

/** What happens when the copy has expired, or is about to. */
export const RULES = ['none', 'one', 'stale', 'early'] as const;
export type Rule = (typeof RULES)[number];

/** Seconds that the database takes to make the answer. */
export const REBUILD = 0.4;

/** Seconds that are looked at, from a fresh copy on. */
export const WINDOW = 20;

export interface Expiry {
  readonly rule: Rule;
  /** Time to live, in seconds. */
  readonly ttl: number;
  /** Requests a second, at equal distances. */
  readonly rate: number;
}

export interface Outcome {
  /** When each query began, in seconds; each takes `REBUILD`. */
  readonly queries: readonly number[];
  /** Copies that were shown: when each was stored, and when it was last to be had. */
  readonly copies: readonly { readonly stored: number; readonly until: number }[];
  /** The most queries at the same time. */
  readonly most: number;
  /** Requests that had to wait for the database. */
  readonly waited: number;
  /** Age of the oldest copy that a request got, in seconds. */
  readonly oldest: number;
}

/** Follows all requests of the window, in steps of one request, so that all sums are exact. */
export function follow(next: Random, { rule, ttl, rate }: Expiry): Outcome {
  const rebuild = Math.round(REBUILD * rate);
  const life = ttl * rate;
  const starts: number[] = [];
  const copies = [{ stored: 0, until: life }];
  let [done, most, waited, oldest] = [0, 0, 0, 0];
  for (let now = 0.5; now < WINDOW * rate; now += 1) {
    for (; (starts[done] ?? Infinity) + rebuild <= now; done += 1) {
      const stored = (starts[done] ?? 0) + rebuild;
      const shown = copies.at(-1);
      if (shown && (rule === 'stale' || shown.until > stored)) shown.until = stored;
      copies.push({ stored, until: stored + life });
    }
    const stored = copies.at(-1)?.stored ?? 0;
    const isFresh = now < stored + life;
    const isTossed = rule === 'early' && now + exponential(next, rebuild) >= stored + life;
    const isAlone = done === starts.length;
    if (isFresh ? isTossed : rule === 'none' || rule === 'early' || isAlone) starts.push(now);
    most = Math.max(most, starts.length - done);
    if (rule === 'stale' || (isFresh && !isTossed)) oldest = Math.max(oldest, now - stored);
    else waited += 1;
  }
  const end = WINDOW * rate;
  const last = copies.at(-1);
  if (last && rule === 'stale') last.until = end;
  return {
    queries: starts.map((start) => start / rate),
    copies: copies.map(({ stored, until }) => ({
      stored: Math.min(stored, end) / rate,
      until: Math.min(until, end) / rate,
    })),
    most,
    waited,
    oldest: oldest / rate,
  };
}

/** How many queries run at a moment. */
export const runningAt = ({ queries }: Outcome, moment: number): number =>
  queries.filter((start) => start <= moment && moment < start + REBUILD).length;
