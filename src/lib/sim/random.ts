/** Gives the next number from 0 to 1, 1 excluded. */
export type Random = () => number;

/** A source of chance that gives the same numbers for the same seed: mulberry32, by Tommy Ettinger. */
export function random(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A time between random arrivals, or a random amount of work: exponential, with this mean. */
export const exponential = (next: Random, mean: number): number => -Math.log(1 - next()) * mean;
