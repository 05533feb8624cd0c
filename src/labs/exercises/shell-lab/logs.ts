/** The logs of the shop’s server, the same in every run. */

/** Requests in the access log. */
const REQUESTS = 360;
/** Monday 30 November 2026, 6 o’clock UTC, in milliseconds since 1970. */
const FROM = Date.UTC(2026, 10, 30, 6);
/** Seconds between two requests. */
const PACE = 28;

/** Numbers from 0 to 1: the linear congruential generator of Numerical Recipes. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const AGENTS = [
  'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0',
  'Mozilla/5.0 (iPhone; CPU iPhone OS 26_1 like Mac OS X) AppleWebKit/605.1.15 Safari/604.1',
  'curl/8.14.1',
];
const BUSY = { client: '203.0.113.66', agent: 'parts-price-bot/2.1' };
/** How often each path is asked for, and how often it goes wrong. */
const PATHS: readonly (readonly [path: string, share: number, failing: number])[] = [
  ['/parts/2041', 0.26, 0],
  ['/parts/2042', 0.2, 0.04],
  ['/parts/311', 0.16, 0],
  ['/basket', 0.14, 0.3],
  ['/orders', 0.12, 0.2],
  ['/orders/77', 0.06, 0],
  ['/login', 0.06, 0.06],
];

const MONTH = '30/Nov/2026';
const clock = (milliseconds: number) => new Date(milliseconds).toISOString().slice(11, 19);

/** In the combined log format of web servers. */
export function accessLog(): readonly string[] {
  const next = numbers(2041);
  const pick = <T>(all: readonly T[]): T => all[Math.floor(next() * all.length)] as T;
  return Array.from({ length: REQUESTS }, (_, at) => {
    const isBusy = next() < 0.22;
    const net = pick(['198.51.100.', '203.0.113.']);
    const client = isBusy ? BUSY.client : `${net}${2 + Math.floor(next() * 40)}`;
    const agent = isBusy ? BUSY.agent : pick(AGENTS);
    const place = next();
    let sum = 0;
    const [path, , failing] =
      PATHS.find(([, share]) => (sum += share) > place) ?? (['/', 0, 0] as const);
    const status = next() < failing ? 500 : next() < 0.03 ? 404 : 200;
    const method = path === '/login' ? 'POST' : 'GET';
    // Some pages that went well have 500 bytes: a search for 500 alone finds them, too.
    const bytes = status === 500 ? 181 : next() < 0.07 ? 500 : 300 + Math.floor(next() * 4000);
    const time = `${MONTH}:${clock(FROM + at * PACE * 1000)} +0000`;
    return `${client} - - [${time}] "${method} ${path} HTTP/1.1" ${status} ${bytes} "-" "${agent}"`;
  });
}

const QUIET = [
  { level: 'info', message: 'order placed' },
  { level: 'info', message: 'import finished, 0 errors' },
  { level: 'info', message: 'mail sent' },
  { level: 'warn', message: 'slow query', ms: 840 },
];
const LOUD = [
  { level: 'error', message: 'basket: stock service does not answer' },
  { level: 'error', message: 'orders: deadlock detected' },
];

/** One object of JSON in each line, as the shop’s program writes it. */
export function appLog(): readonly string[] {
  const next = numbers(77);
  return Array.from({ length: 140 }, (_, at) => {
    const time = new Date(FROM + at * 72_000).toISOString();
    const kinds = next() < 0.1 ? LOUD : QUIET;
    const { level, ...rest } = kinds[Math.floor(next() * kinds.length)] ??
      QUIET[0] ?? { level: '' };
    return JSON.stringify({ time, level, ...rest, request: `r-${1000 + at}` });
  });
}

/** What a pattern finds, counted by one field of the line, most frequent first. */
export function counted(
  lines: readonly string[],
  field: number,
): readonly (readonly [value: string, count: number])[] {
  const counts = new Map<string, number>();
  for (const line of lines) {
    const value = line.split(' ')[field - 1] ?? '';
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].sort(([, one], [, other]) => other - one);
}
