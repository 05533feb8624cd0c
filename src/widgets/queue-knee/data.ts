/** How many requests a run measures. */
export const REQUESTS = 4000;

export const CAPTION =
  'Response time against load: flat for a long time, then a wall. The line is computed, the ring is measured.';

export const DESCRIPTION =
  'The horizontal axis shows how many requests a second arrive at a server that can finish 100. The vertical axis shows the mean response time in milliseconds, from 0 to 250. The curve of the formula starts at 10 ms, reaches 20 ms at 50 a second, 50 ms at 80, 100 ms at 90 and 200 ms at 95, and rises without limit towards 100; the zone above 80 is tinted as dangerous. A ring on the curve at 80 is the mean of one measured run of 4,000 requests, 51 ms. Below, the same run from its first request to its last, the slowest of each 25 as a bar: most are under 100 ms, and some heaps of two or three hundred rise where many requests came close together.';

export const WORK_NAMES = [
  { id: 'equal', name: 'exactly 10 ms' },
  { id: 'random', name: 'random, 10 ms on average' },
  { id: 'uneven', name: 'most short, a few very long' },
] as const;

export const ASSUMPTIONS = [
  'Requests arrive independently of each other, at random moments.',
  'One server takes one request at a time, in order; nobody gives up and nothing is refused.',
  'Random means M/M/1: exponential service times. The other two are M/G/1, computed after Pollaczek and Khinchine.',
  'Each run starts with an idle server and measures 4,000 requests. Runs differ, near 100 a second widely; the one shown at first comes near the formula.',
] as const;
