/**
 * Keys on servers by a ring and by a remainder: Karger et al., Consistent Hashing and Random Trees,
 * 1997, https://doi.org/10.1145/258533.258660
 */

import { hashOf } from '@/lib/hash';

export const KEYS = 1000;
/** One more than the largest hash. */
const HASHES = 2 ** 32;
/** Chosen so that the first four servers lie well apart with one point each, as they seldom do. */
const POINTS_FROM = 1835 * 2 ** 20;

export interface Servers {
  /** How many there are before the change. */
  readonly servers: number;
  /** Places of each on the ring. */
  readonly points: number;
  readonly change: 'add' | 'remove';
}

export interface Point {
  /** From 0 to 1, clockwise. */
  readonly at: number;
  /** From 0. */
  readonly server: number;
}

/** Where a key lies on the ring. */
export const place = (key: number): number => hashOf(key) / HASHES;

/** The points of so many servers, clockwise. */
export function ring(servers: number, points: number): Point[] {
  return Array.from({ length: servers * points }, (_, index) => {
    const server = Math.floor(index / points);
    const point = index % points;
    return { at: hashOf(POINTS_FROM + server * 2 ** 10 + point) / HASHES, server };
  }).sort((a, b) => a.at - b.at);
}

/** The server to which a place belongs: that of the next point clockwise. */
export function ownerOf(at: number, points: readonly Point[]): number {
  let low = 0;
  let high = points.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((points[middle]?.at ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return points[low % points.length]?.server ?? 0;
}

/** The server of each key, from key 1 on, by the ring. */
export function onRing(servers: number, points: number): number[] {
  const circle = ring(servers, points);
  return Array.from({ length: KEYS }, (_, index) => ownerOf(place(index + 1), circle));
}

/** The server of each key, from key 1 on, by its hash modulo the servers. */
export const byRemainder = (servers: number): number[] =>
  Array.from({ length: KEYS }, (_, index) => hashOf(index + 1) % servers);

/** How many keys have another server afterwards. */
export const moved = (before: readonly number[], after: readonly number[]): number =>
  before.filter((server, key) => server !== after[key]).length;

/** How many keys each server has. */
export const counted = (owners: readonly number[], servers: number): number[] =>
  Array.from({ length: servers }, (_, server) => owners.filter((owner) => owner === server).length);

export interface Change {
  readonly after: number;
  /** Keys on each server before and after, as many as there are servers on the fuller side. */
  readonly rows: readonly { readonly before: number; readonly after: number }[];
  readonly onRing: number;
  readonly byRemainder: number;
}

/** What a change of the servers moves, by the ring and by the remainder. */
export function change({ servers, points, change: kind }: Servers): Change {
  const after = kind === 'add' ? servers + 1 : servers - 1;
  const owners = [onRing(servers, points), onRing(after, points)] as const;
  const most = Math.max(servers, after);
  const counts = owners.map((each) => counted(each, most));
  return {
    after,
    rows: Array.from({ length: most }, (_, server) => ({
      before: counts[0]?.[server] ?? 0,
      after: counts[1]?.[server] ?? 0,
    })),
    onRing: moved(...owners),
    byRemainder: moved(byRemainder(servers), byRemainder(after)),
  };
}
