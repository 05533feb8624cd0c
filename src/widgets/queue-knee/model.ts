import { sum } from '@/lib/sum';
import { exponential, type Random } from '@/lib/sim/random';

/**
 * One server with an endless queue: M/M/1 and, for other service times, M/G/1 by the formula of
 * Pollaczek (1930) and Khinchine (1932), as in Kleinrock, Queueing Systems, volume 1 (1975).
 */

/** Mean work of a request, in milliseconds: the server finishes 100 a second. */
export const SERVICE = 10;

/** How the work of requests differs; each with the same mean. */
export const WORKS = ['equal', 'random', 'uneven'] as const;
export type Work = (typeof WORKS)[number];

/** Squared coefficient of variation of the service time: its variance in units of its mean squared. */
export const VARIATION: Readonly<Record<Work, number>> = { equal: 0, random: 1, uneven: 4 };

/** Mean response time in milliseconds for so many requests a second, from 0 to 99. */
export function meanResponse(arrivals: number, work: Work): number {
  const busy = (arrivals * SERVICE) / 1000;
  return SERVICE + (busy * SERVICE * (1 + VARIATION[work])) / (2 * (1 - busy));
}

/** Two kinds of request, most of them short, with balanced means: hyperexponential. */
const SHORT = (1 + Math.sqrt(3 / 5)) / 2;

function serviceTime(next: Random, work: Work): number {
  if (work === 'equal') return SERVICE;
  if (work === 'random') return exponential(next, SERVICE);
  const share = next() < SHORT ? SHORT : 1 - SHORT;
  return exponential(next, SERVICE / (2 * share));
}

/**
 * Response times in milliseconds of so many requests that arrive at random at an idle server, each
 * after Lindley (1952): what waits when one is finished is what waited, and its work, less the gap.
 */
export function measure(
  next: Random,
  { arrivals, work, requests }: { arrivals: number; work: Work; requests: number },
): number[] {
  let left = 0;
  return Array.from({ length: requests }, () => {
    left = Math.max(0, left - exponential(next, 1000 / arrivals)) + serviceTime(next, work);
    return left;
  });
}

/** The mean of numbers, of which there is at least one. */
export const mean = (numbers: readonly number[]): number => sum(numbers) / numbers.length;

/** What one in twenty of the numbers exceeds. */
export function oneInTwenty(numbers: readonly number[]): number {
  const sorted = Float64Array.from(numbers).sort();
  return sorted[Math.ceil(sorted.length * 0.95) - 1] ?? NaN;
}
