/**
 * The timings of one page load, as the browser's `PerformanceNavigationTiming` gives them:
 * milliseconds since the navigation began, 0 where a thing did not happen.
 */
export interface LoadSample {
  readonly redirectEnd: number;
  readonly workerStart: number;
  readonly fetchStart: number;
  readonly domainLookupStart: number;
  readonly domainLookupEnd: number;
  readonly connectStart: number;
  readonly secureConnectionStart: number;
  readonly connectEnd: number;
  readonly responseStart: number;
  readonly responseEnd: number;
  readonly domInteractive: number;
  readonly domContentLoadedEventEnd: number;
  readonly loadEventEnd: number;
  readonly transferSize: number;
  readonly encodedBodySize: number;
  /** `cache` where the browser says that the page came from its cache; not every browser does. */
  readonly deliveryType: string;
}

/** Where the page came from, in so far as it explains a zero. */
export interface PageOrigin {
  /** With its colon, as in `location.protocol`. */
  readonly scheme: string;
  readonly host: string;
}

export interface LiveRow {
  readonly id: string;
  readonly name: string;
  readonly worker: 'browser' | 'network' | 'backend';
  /** Milliseconds after the navigation began. */
  readonly start: number;
  readonly duration: number;
  /** For a zero: why it is one. */
  readonly why: string;
}

const LOCAL = /^(localhost|127(\.\d+){3}|\[::1\]|.+\.localhost)$/;

/**
 * The page load as rows that follow each other without a gap, so that their sum is the total.
 * Times that are missing, negative, not finite or out of order count as "did not happen".
 */
export function liveRows(sample: LoadSample, origin: PageOrigin): readonly LiveRow[] {
  const noNetwork = whyNoNetwork(sample, origin);
  const connected = noNetwork ?? whyNoConnection(sample, origin);
  const secure = sample.secureConnectionStart;
  const marks: readonly (Omit<LiveRow, 'start' | 'duration'> & { readonly end: number })[] = [
    row('redirect', 'Redirects', 'network', sample.redirectEnd, 'no redirect within this site'),
    row('ready', 'Getting ready', 'browser', sample.domainLookupStart, 'too short to measure'),
    row(
      'dns',
      'DNS',
      'network',
      sample.domainLookupEnd,
      connected ?? 'the answer was kept from before',
    ),
    row(
      'tcp',
      'TCP',
      'network',
      secure > 0 ? secure : sample.connectEnd,
      connected ?? 'too short to measure',
    ),
    row(
      'tls',
      'TLS',
      'network',
      sample.connectEnd,
      noNetwork ??
        (origin.scheme === 'http:'
          ? 'the address begins with http: nothing is encrypted'
          : (connected ?? 'too short to measure')),
    ),
    row(
      'wait',
      'Wait for first byte',
      'backend',
      sample.responseStart,
      noNetwork ?? 'too short to measure',
    ),
    row(
      'response',
      'Rest of the page',
      'network',
      sample.responseEnd,
      noNetwork ?? 'it came in one piece',
    ),
    row('dom', 'Building the page', 'browser', sample.domInteractive, 'too short to measure'),
    row('scripts', 'Scripts', 'browser', sample.domContentLoadedEventEnd, 'none had to run'),
    row('load', 'Pictures, fonts', 'browser', sample.loadEventEnd, 'everything was there already'),
  ];
  let reached = 0;
  return marks.map(({ end, ...rest }) => {
    const start = reached;
    if (Number.isFinite(end) && end > reached) reached = end;
    return { ...rest, start, duration: reached - start };
  });
}

function row(
  id: string,
  name: string,
  worker: LiveRow['worker'],
  end: number,
  why: string,
): Omit<LiveRow, 'start' | 'duration'> & { readonly end: number } {
  return { id, name, worker, end, why };
}

function whyNoNetwork(sample: LoadSample, { scheme }: PageOrigin): string | null {
  if (scheme === 'file:') return 'the page was opened from a folder, without a network';
  if (sample.workerStart > 0) return 'a service worker in this browser answered';
  const fromCache =
    sample.deliveryType === 'cache' || (sample.transferSize === 0 && sample.encodedBodySize > 0);
  return fromCache ? 'the page came from the browser’s cache' : null;
}

function whyNoConnection(sample: LoadSample, { host }: PageOrigin): string | null {
  const reused =
    sample.connectStart === sample.connectEnd &&
    sample.domainLookupStart === sample.domainLookupEnd;
  if (reused) return 'an open connection was used again';
  return LOCAL.test(host) ? 'the server is this computer (localhost)' : null;
}

/** One sentence on how this page came, for the reader and the live region. */
export function liveSummary(sample: LoadSample, origin: PageOrigin, protocol: string): string {
  const reason = whyNoNetwork(sample, origin);
  if (reason !== null) return `${reason.charAt(0).toUpperCase()}${reason.slice(1)}.`;
  const place = LOCAL.test(origin.host) ? 'this computer (localhost)' : origin.host;
  const how = protocol === '' ? '' : ` over ${PROTOCOLS[protocol] ?? protocol}`;
  return `The page came from ${place}${how}.`;
}

const PROTOCOLS: Readonly<Record<string, string>> = {
  'http/1.0': 'HTTP/1.0',
  'http/1.1': 'HTTP/1.1',
  h2: 'HTTP/2',
  h3: 'HTTP/3',
};
