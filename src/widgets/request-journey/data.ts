import type { JourneyOptions, PhaseId, Worker } from './model';

/**
 * What the model assumes, in milliseconds unless another unit is named. Each figure is a round
 * number chosen to be typical and easy to check, not a measurement; the reason stands beside it.
 */
export const ASSUMED = {
  /** Light in glass covers about two thirds of its speed in a vacuum: 299,792 km/s ÷ 1.5. */
  fibreKmPerMs: 200,
  /** Cables follow coasts, roads and exchanges: half as long again as the straight line. */
  detour: 1.5,
  /** Home router and access line, there and back, on fixed broadband; mobile networks need more. */
  lastMileMs: 5,
  /** A content delivery network's nearest machine, where one is used. */
  edgeKm: 50,
  /** Looking a copy up in the browser's own cache, disk included. */
  browserCacheMs: 2,
  /** Choosing a server and handing the request on. */
  frontMs: 1,
  /** nginx or the like: reading the request, passing it to the application. */
  webServerMs: 1,
  /** Routing, checking, filling in the page; drawn in one piece before the look-ups it asks for. */
  applicationMs: 8,
  /** One round trip inside the data centre and a look-up in memory. */
  applicationCacheMs: 1,
  /** What Sparewheel's web server allows the application before it answers 504 itself. */
  gatewayTimeoutMs: 5_000,
  /** The page, compressed: it fits in TCP's first ten packets (RFC 6928), so no trip is added. */
  pageBytes: 12_000,
  /** A 304 has header fields alone. */
  notModifiedBytes: 300,
  /** 50 Mbit/s towards the reader, as bytes in a millisecond. */
  bytesPerMs: 6_250,
  /** Parsing, styles, layout and paint of a small page on an ordinary laptop. */
  renderMs: 50,
} as const;

/** What the reality badge lists. */
export const ASSUMPTIONS: readonly string[] = [
  `Round trip = 2 × distance × ${ASSUMED.detour} (cables take detours) ÷ ${ASSUMED.fibreKmPerMs} km per ms (light in fibre) + ${ASSUMED.lastMileMs} ms for the line to the house.`,
  'DNS: your provider’s resolver already knows which name server answers for the shop, and asks it: one round trip, since that server stands beside whatever answers the request. With nothing known it would take several.',
  'TCP takes one round trip, TLS 1.3 one more; the time to compute keys is left out. The request and the response are half a round trip each.',
  `The page is ${ASSUMED.pageBytes / 1000} kB compressed, fits in TCP’s first flight of packets (the initial congestion window), and comes at 50 Mbit/s. Its style sheet, script and pictures are not counted.`,
  `Load balancer ${ASSUMED.frontMs} ms, web server ${ASSUMED.webServerMs} ms, application ${ASSUMED.applicationMs} ms, its cache ${ASSUMED.applicationCacheMs} ms, browser cache ${ASSUMED.browserCacheMs} ms, drawing ${ASSUMED.renderMs} ms. The database takes what you set, waiting for a free connection included.`,
  `The web server gives up on the application after ${ASSUMED.gatewayTimeoutMs / 1000} s and answers 504; the error page is as large as a normal one.`,
  'What the shop, its proxy and its database say is recorded, and marked so. Handshakes, caches, the log and the handler are written by hand, after their standards.',
  'A content delivery network keeps its connection to the shop open. No packet is lost, and nobody else is in the queue.',
];

/** How far the sliders go. */
export const LIMITS = {
  km: { min: 10, max: 20_000 },
  query: { min: 1, max: 15_000 },
} as const;

export interface PhaseText {
  readonly name: string;
  readonly worker: Worker;
  /** What happens, in one sentence, with the technical name. */
  readonly what: string;
}

export const PHASE_TEXT: Readonly<Record<PhaseId, PhaseText>> = {
  'browser-cache': {
    name: 'Browser cache',
    worker: 'browser',
    what: 'The browser looks for a copy that it kept from an earlier visit, and checks whether that copy is still fresh.',
  },
  dns: {
    name: 'DNS look-up',
    worker: 'network',
    what: 'The Domain Name System turns the name www.sparewheel.example into an address that packets can be sent to.',
  },
  tcp: {
    name: 'TCP handshake',
    worker: 'network',
    what: 'With the Transmission Control Protocol, each end tells the other from which number it counts its bytes. From then on lost packets are noticed and sent again.',
  },
  tls: {
    name: 'TLS 1.3 handshake',
    worker: 'network',
    what: 'With Transport Layer Security, the server proves that it owns the name, and both ends work out keys that nobody in between can know.',
  },
  request: {
    name: 'HTTP request',
    worker: 'network',
    what: 'In the Hypertext Transfer Protocol, the question travels to the server, as an HTTP/2 stream on the connection that is now open.',
  },
  front: {
    name: 'Load balancer',
    worker: 'network',
    what: 'The machine that holds the public address picks a server that is healthy, and passes the request on.',
  },
  'web-server': {
    name: 'Web server',
    worker: 'backend',
    what: 'A reverse proxy such as nginx logs the request, enforces limits and timeouts, and hands it to the application.',
  },
  application: {
    name: 'Application',
    worker: 'backend',
    what: 'Your own code: it matches the path, checks the part number, asks for the data, and fills in the page.',
  },
  'application-cache': {
    name: 'Application cache',
    worker: 'data',
    what: 'The application asks a store in memory, such as Redis, whether somebody wanted the same part a moment ago.',
  },
  database: {
    name: 'Database query',
    worker: 'data',
    what: 'PostgreSQL finds the row of part 2041 and adds up how many were sold.',
  },
  response: {
    name: 'HTTP response',
    worker: 'network',
    what: 'Status, header fields and page travel back to the browser.',
  },
  render: {
    name: 'Rendering',
    worker: 'browser',
    what: 'The browser turns the text into a tree, adds the styles, works out where everything goes, and paints.',
  },
};

export const WORKER_NAMES: Readonly<Record<Worker, string>> = {
  browser: 'browser',
  network: 'network',
  backend: 'backend',
  data: 'data store',
};

export interface Preset {
  readonly id: string;
  readonly name: string;
  readonly options: JourneyOptions;
  /** Whether the settings make the request fail. */
  readonly breaks?: true;
}

/** Same continent, nothing remembered, a query that finds its index. */
export const FIRST_VISIT: JourneyOptions = {
  km: 1_500,
  query: 2,
  copy: 'none',
  front: 'balancer',
  warm: [],
};

const KM_FAR = 17_000;
/** Longer than the time-out of the web server, whatever else is set. */
const MISSING_INDEX_MS = 12_000;

/** Settings worth comparing, in the order in which the difference is easiest to see. */
export const PRESETS: readonly Preset[] = [
  { id: 'first', name: 'First visit', options: FIRST_VISIT },
  {
    id: 'second',
    name: 'Second visit, at once',
    options: { ...FIRST_VISIT, copy: 'fresh', warm: ['dns', 'connection', 'app'] },
  },
  {
    id: 'next-day',
    name: 'Next day',
    options: { ...FIRST_VISIT, copy: 'stale' },
  },
  { id: 'far', name: 'Far away, all cold', options: { ...FIRST_VISIT, km: KM_FAR } },
  {
    id: 'far-cdn',
    name: 'Far away, copy nearby',
    options: { ...FIRST_VISIT, km: KM_FAR, front: 'cdn-copy' },
  },
  {
    id: 'sale',
    name: 'Sale day, slow query',
    options: { ...FIRST_VISIT, query: 2_400, warm: ['dns'] },
  },
  {
    id: 'missing-index',
    name: 'Missing index',
    options: { ...FIRST_VISIT, query: MISSING_INDEX_MS, warm: ['dns'] },
    breaks: true,
  },
];

/** Distances that the slider is compared with. */
export const PLACES = [
  { km: 30, name: 'same city' },
  { km: 1_500, name: 'same continent' },
  { km: KM_FAR, name: 'other side of the world' },
] as const;
