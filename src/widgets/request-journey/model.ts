import { ASSUMED } from './data';

/** The steps of a request, in the order in which they happen. */
export const PHASE_IDS = [
  'browser-cache',
  'dns',
  'tcp',
  'tls',
  'request',
  'front',
  'web-server',
  'application',
  'application-cache',
  'database',
  'response',
  'render',
] as const;
export type PhaseId = (typeof PHASE_IDS)[number];

/** Who spends the time of a phase. */
export type Worker = 'browser' | 'network' | 'backend' | 'data';

/** The copy of the page in the browser: none, one that must be checked, or one still fresh. */
export const COPIES = ['none', 'stale', 'fresh'] as const;
/** What answers at the public address: the shop's load balancer, or a CDN without or with a copy. */
export const FRONTS = ['balancer', 'cdn', 'cdn-copy'] as const;
/** What is remembered besides: the DNS answer, an open connection, the application's cache. */
export const WARM = ['dns', 'connection', 'app'] as const;

export interface JourneyOptions {
  /** Straight-line distance between the reader and the shop's data centre, in km, 0 or more. */
  readonly km: number;
  /** Time until the database has given its last row, waiting included, in ms, 0 or more. */
  readonly query: number;
  readonly copy: (typeof COPIES)[number];
  readonly front: (typeof FRONTS)[number];
  readonly warm: readonly (typeof WARM)[number][];
}

export interface Phase {
  readonly id: PhaseId;
  /** Milliseconds after Enter was pressed. */
  readonly start: number;
  /** Milliseconds; 0 for a phase that is skipped. */
  readonly duration: number;
  /** Crossings between reader and front, there and back counting as one. */
  readonly roundTrips: number;
  /** Why the phase does not happen, or null when it does. */
  readonly skipped: string | null;
}

export interface Journey {
  readonly phases: readonly Phase[];
  /** Milliseconds from Enter to pixels: the sum of all durations. */
  readonly total: number;
  /** Milliseconds for one round trip between the reader and whatever holds the connection. */
  readonly roundTrip: number;
  /** Milliseconds for one round trip between the CDN and the shop; 0 without a CDN. */
  readonly originRoundTrip: number;
  /** What the server answers; null when no server is asked. */
  readonly status: 200 | 304 | 504 | null;
}

/**
 * Milliseconds that light in fibre needs for `km` kilometres and back, detours included:
 * 2 × km × detour ÷ speed. 1,500 km give 2 × 1,500 × 1.5 ÷ 200 = 22.5 ms.
 */
export function propagation(km: number): number {
  return (2 * km * ASSUMED.detour) / ASSUMED.fibreKmPerMs;
}

interface Step {
  readonly id: PhaseId;
  readonly duration: number;
  readonly roundTrips?: number;
  readonly skipped?: string | undefined;
}

const skip = (id: PhaseId, skipped: string): Step => ({ id, duration: 0, skipped });

/**
 * How long each step of one page request takes, one after the other.
 *
 * Formulas (all in ms; R = round trip to the front, O = round trip between CDN and shop):
 * - R = propagation(distance to the front) + last mile; the front is the shop itself, or a CDN
 *   machine at most 50 km away, in which case O = propagation(the rest of the way).
 * - DNS = TCP = TLS = R, each left out when its result is still there. One round trip for the TCP
 *   handshake (RFC 9293, section 3.5) and one for TLS 1.3 (RFC 9846, section 2).
 * - request = R/2; response = R/2 + bytes ÷ bandwidth. A CDN without a copy adds O/2 to the front
 *   on the way in and O/2 to the response on the way out.
 * - the database takes `query`, cut off where the web server's time-out ends the wait.
 * - a fresh copy in the browser means no network at all; a stale one is checked with
 *   `If-None-Match`: the servers do the same work, and only the body stays away (304).
 */
export function journey(options: JourneyOptions): Journey {
  const cdn = options.front !== 'balancer';
  const frontKm = cdn ? Math.min(options.km, ASSUMED.edgeKm) : options.km;
  const roundTrip = propagation(frontKm) + ASSUMED.lastMileMs;
  const originRoundTrip = cdn ? propagation(options.km - frontKm) : 0;
  const fresh = options.copy === 'fresh';
  const steps: Step[] = [
    { id: 'browser-cache', duration: ASSUMED.browserCacheMs },
    ...(fresh ? localSteps() : networkSteps(options, roundTrip, originRoundTrip)),
    { id: 'render', duration: ASSUMED.renderMs },
  ];
  const phases: Phase[] = [];
  let total = 0;
  for (const { id, duration, roundTrips = 0, skipped = null } of steps) {
    phases.push({ id, start: total, duration, roundTrips, skipped });
    total += duration;
  }
  const status = fresh ? null : answer(options);
  return { phases, total, roundTrip, originRoundTrip, status };
}

function localSteps(): Step[] {
  return PHASE_IDS.filter((id) => id !== 'browser-cache' && id !== 'render').map((id) =>
    skip(id, 'the browser has a fresh copy'),
  );
}

function networkSteps(options: JourneyOptions, roundTrip: number, originRoundTrip: number): Step[] {
  const open = options.warm.includes('connection');
  // An open connection has its address already, so the name is not looked up either.
  const dnsKnown = open || options.warm.includes('dns');
  const asksShop = options.front !== 'cdn-copy';
  const oneTrip = (id: PhaseId) => ({ id, duration: roundTrip, roundTrips: 1 });
  const bytes = answer(options) === 304 ? ASSUMED.notModifiedBytes : ASSUMED.pageBytes;
  const toShop = asksShop ? originRoundTrip / 2 : 0;
  return [
    dnsKnown ? skip('dns', open ? 'a connection is open' : 'the answer is kept') : oneTrip('dns'),
    open ? skip('tcp', 'a connection is open') : oneTrip('tcp'),
    open ? skip('tls', 'a connection is open') : oneTrip('tls'),
    { id: 'request', duration: roundTrip / 2, roundTrips: 0.5 },
    { id: 'front', duration: ASSUMED.frontMs + toShop },
    ...(asksShop ? shopSteps(options) : edgeAnswers()),
    {
      id: 'response',
      duration: toShop + roundTrip / 2 + bytes / ASSUMED.bytesPerMs,
      roundTrips: 0.5,
    },
  ];
}

function shopSteps(options: JourneyOptions): Step[] {
  const hit = options.warm.includes('app');
  return [
    { id: 'web-server', duration: ASSUMED.webServerMs },
    { id: 'application', duration: ASSUMED.applicationMs },
    { id: 'application-cache', duration: ASSUMED.applicationCacheMs },
    hit
      ? skip('database', 'the application’s cache has the part')
      : { id: 'database', duration: Math.min(options.query, queryBudget()) },
  ];
}

function edgeAnswers(): Step[] {
  const ids = ['web-server', 'application', 'application-cache', 'database'] as const;
  return ids.map((id) => skip(id, 'the CDN has a copy'));
}

/** Milliseconds that the time-out leaves to the database. */
function queryBudget(): number {
  return ASSUMED.gatewayTimeoutMs - ASSUMED.applicationMs - ASSUMED.applicationCacheMs;
}

function answer(options: JourneyOptions): 200 | 304 | 504 {
  const asksDatabase = options.front !== 'cdn-copy' && !options.warm.includes('app');
  if (asksDatabase && options.query > queryBudget()) return 504;
  return options.copy === 'stale' ? 304 : 200;
}

/**
 * The phase that is running `time` ms after Enter; at a boundary the later one, at or after the
 * end the last. Skipped phases never run.
 */
export function phaseAt(journey: Journey, time: number): Phase {
  const running = journey.phases.filter((phase) => phase.duration > 0);
  const found = running.findLast((phase) => phase.start <= time) ?? running[0];
  if (found === undefined) throw new Error('a journey without phases');
  return found;
}

/** Whether this is the work that the web server did not wait for. */
export function hasFailed({ id }: Phase, { status }: Journey): boolean {
  return id === 'database' && status === 504;
}

/** Milliseconds that each kind of worker spends; their sum is the total. */
export function timeByWorker(
  journey: Journey,
  workerOf: (id: PhaseId) => Worker,
): Readonly<Record<Worker, number>> {
  const sums = { browser: 0, network: 0, backend: 0, data: 0 };
  for (const { id, duration } of journey.phases) sums[workerOf(id)] += duration;
  return sums;
}
