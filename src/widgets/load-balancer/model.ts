import { exponential, type Random } from '@/lib/sim/random';

/**
 * Requests spread over servers with a queue each. Random choice makes them M/M/1; one queue for all
 * is M/M/c (Erlang 1917); for two choices among many servers see Mitzenmacher (TPDS 2001).
 */

export const RULES = ['random', 'turn', 'two', 'least', 'one'] as const;
export type Rule = (typeof RULES)[number];

export const FAULTS = ['none', 'slow', 'failing'] as const;
export type Fault = (typeof FAULTS)[number];

/** Requests a second that arrive. */
export const ARRIVALS = 320;

/** Requests a second that each of four servers can finish; the last one slow, or quick to refuse. */
export const RATES: Readonly<Record<Fault, readonly number[]>> = {
  none: [100, 100, 100, 100],
  slow: [100, 100, 100, 50],
  failing: [100, 100, 100, 1000],
};

export interface Run {
  /** Response times in milliseconds, in the order of arrival. */
  readonly responses: readonly number[];
  /** The server that each request went to, by its index. */
  readonly servers: readonly number[];
  /** At each server when the last request arrives, before it is sent on. */
  readonly inFlight: readonly number[];
  /** In the shared queue at that moment, at no server yet. */
  readonly waiting: number;
  /** The servers that the rule looked at for the last request, and the one it took. */
  readonly looked: readonly number[];
  readonly taken: number;
}

/** Lets so many requests arrive at random moments and sends each to a server by the rule. */
export function spread(
  next: Random,
  options: { rule: Rule; rates: readonly number[]; arrivals: number; requests: number },
): Run {
  const { rule, rates, arrivals, requests } = options;
  const count = rates.length;
  const queues = rates.map(() => ({ ends: [] as number[], starts: [] as number[], done: 0 }));
  const one = (index: number) => queues[index] ?? { ends: [], starts: [], done: 0 };
  const responses: number[] = [];
  const servers: number[] = [];
  const all = [...rates.keys()];
  let now = 0;

  const open = (index: number) => {
    const queue = one(index);
    while ((queue.ends[queue.done] ?? Infinity) <= now) queue.done += 1;
    return queue.ends.length - queue.done;
  };
  const free = (index: number) => Math.max(now, one(index).ends.at(-1) ?? 0);
  const pick = () => Math.floor(next() * count);
  /** One of those with the least, by chance where several have it. */
  const leastOf = (indexes: readonly number[], measure: (index: number) => number) => {
    const measures = indexes.map(measure);
    const least = Math.min(...measures);
    const best = indexes.filter((_, place) => measures[place] === least);
    return best[Math.floor(next() * best.length)] ?? 0;
  };
  const look = (): readonly number[] => {
    if (rule === 'random') return [pick()];
    if (rule === 'turn') return [responses.length % count];
    if (rule !== 'two') return all;
    const first = pick();
    return [first, (first + 1 + Math.floor(next() * (count - 1))) % count];
  };

  for (;;) {
    now += exponential(next, 1000 / arrivals);
    const looked = look();
    const taken = leastOf(looked, rule === 'one' ? free : open);
    const last = responses.length === requests - 1 && {
      inFlight: all.map((index) => {
        open(index);
        const { ends, starts, done } = one(index);
        return rule === 'one'
          ? starts.slice(done).filter((start) => start <= now).length
          : ends.length - done;
      }),
      waiting:
        rule === 'one'
          ? all.flatMap((index) => one(index).starts).filter((start) => start > now).length
          : 0,
      looked,
      taken,
    };
    const start = free(taken);
    const end = start + exponential(next, 1000 / (rates[taken] ?? 1));
    one(taken).starts.push(start);
    one(taken).ends.push(end);
    responses.push(end - now);
    servers.push(taken);
    if (last) return { responses, servers, ...last };
  }
}
