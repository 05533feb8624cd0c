/**
 * Callers who repeat after an outage. The pauses are those of “Exponential backoff and jitter”:
 * https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/
 */

import { sum } from '@/lib/sum';
import { hashOf } from '@/lib/hash';

/** The same pause each time; twice as long each time; or a random time below that (“full jitter”). */
export type Pauses = 'fixed' | 'doubling' | 'jitter';

export interface Storm {
  readonly pauses: Pauses;
  readonly callers: number;
  /** Seconds from the first calls until the server is back. */
  readonly outage: number;
}

/** Seconds that are looked at. */
export const SECONDS = 60;
/** Calls that the recovering server answers in each second. */
export const CAPACITY = 10;
/** Seconds: the first pause, and the longest. */
export const BASE = 1;
export const CAP = 20;

/** From 0 to 1, below 1: chance that is the same each time. */
export const chance = (caller: number, attempt: number): number =>
  hashOf(0x5eed + caller * 1024 + attempt) / 2 ** 32;

/** Seconds before the next attempt, after so many have failed. */
export function pause(pauses: Pauses, caller: number, failed: number): number {
  if (pauses === 'fixed') return BASE;
  const ceiling = Math.min(CAP, BASE * 2 ** (failed - 1));
  return pauses === 'doubling' ? ceiling : ceiling * chance(caller, failed);
}

export interface Second {
  readonly served: number;
  readonly refused: number;
}

/** What reaches the server in each second: all callers call at 0, and repeat until they are served. */
export function run({ pauses, callers, outage }: Storm): Second[] {
  const seconds = Array.from({ length: SECONDS }, () => ({ served: 0, refused: 0 }));
  const calls = Array.from({ length: callers }, (_, caller) => ({ caller, at: 0, failed: 0 }));
  for (const [now, second] of seconds.entries()) {
    // A pause that ends within this second is another call of it, behind those that came before.
    const due = calls.filter(({ at }) => at < now + 1).sort((a, b) => a.at - b.at);
    for (const call of due) {
      while (call.at < now + 1) {
        if (now >= outage && second.served < CAPACITY) {
          second.served += 1;
          call.at = Infinity;
        } else {
          second.refused += 1;
          call.failed += 1;
          call.at += pause(pauses, call.caller, call.failed);
        }
      }
    }
  }
  return seconds;
}

export interface Result {
  readonly calls: number;
  /** The most that reaches the server in one second once it is back. */
  readonly peak: number;
  /** Callers that are served within the time. */
  readonly served: number;
  /** The second after which nobody waits any more, or undefined. */
  readonly over: number | undefined;
}

/** What becomes of a storm. */
export function summed(seconds: readonly Second[], { callers, outage }: Storm): Result {
  const calls = seconds.map(({ served, refused }) => served + refused);
  const served = seconds.reduce((sum, second) => sum + second.served, 0);
  const last = seconds.findLastIndex((second) => second.served > 0);
  return {
    calls: sum(calls),
    peak: Math.max(...calls.slice(outage)),
    served,
    over: served === callers ? last + 1 : undefined,
  };
}
