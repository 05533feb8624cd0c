import { type Cookie, cookieHeader, withCookies } from '../http/cookies.ts';
import {
  headerOf,
  readRequests,
  type TextFault,
  type WrittenRequest,
  writeRequests,
} from '../http/written.ts';
import type { Exchange, LabRequest } from '../protocol.ts';
import type { Engine, LabDefinition } from './definition.ts';

/** One request as it was sent, with its cookies, and what came of it. */
export interface Sent {
  readonly request: WrittenRequest;
  readonly exchange: Exchange;
}

/** What came of a text of requests. */
export interface HttpRun {
  /** In order; nothing is sent after a request that was refused or stopped. */
  readonly sent: readonly Sent[];
  /** Why nothing was sent, or nothing more. */
  readonly faults: readonly TextFault[];
  /** The cookies after it. */
  readonly jar: readonly Cookie[];
}

/** The cookies of each engine, which are worth nothing elsewhere. */
const jars = new WeakMap<Engine, readonly Cookie[]>();

/** Each run is a caller of its own: who tries a step again is not turned away for the tries before. */
let runs = 0;

/** Sends the requests of a text one after the other, with the cookies that the shop has set. */
async function run(engine: Engine, text: string): Promise<HttpRun> {
  const { requests, faults } = readRequests(text);
  const jar = jars.get(engine) ?? [];
  if (faults.length > 0) return { sent: [], faults, jar };
  const caller = `run ${(runs += 1)}`;
  const came = await sentInTurn(requests, jar, (request) =>
    engine.request({ ...labRequest(request), caller }),
  );
  jars.set(engine, came.jar);
  return came;
}

/** Makes of a request what is sent, from what was answered before; or says why it cannot. */
export type Fill = (
  request: WrittenRequest,
  before: readonly Sent[],
) => Promise<WrittenRequest | TextFault>;

const asWritten: Fill = (request) => Promise.resolve(request);

/**
 * Sends requests one after the other until one is not answered, or cannot be made.
 * @param jar the cookies before the first; each answer may set more
 */
export async function sentInTurn(
  requests: readonly WrittenRequest[],
  jar: readonly Cookie[],
  send: (request: WrittenRequest) => Promise<Exchange>,
  fill = asWritten,
): Promise<HttpRun> {
  const sent: Sent[] = [];
  let kept = jar;
  for (const written of requests) {
    const full = await fill(written, sent);
    if ('message' in full) return { sent, faults: [full], jar: kept };
    const request = withJar(full, kept);
    const exchange = await send(request);
    sent.push({ request, exchange });
    if (exchange.kind !== 'answered') break;
    const set = exchange.response.headers.filter(([name]) => name === 'set-cookie');
    kept = withCookies(
      kept,
      set.map(([, value]) => value),
    );
  }
  return { sent, faults: [], jar: kept };
}

/** The request as the backend takes it. */
export function labRequest(written: WrittenRequest): LabRequest {
  const { method, target: url, headers, body, broken, isNaive, isRenamed } = written;
  return {
    ...{ method, url, headers, faults: broken },
    ...(body === '' ? {} : { body }),
    ...(isNaive && { isNaive }),
    ...(isRenamed && { isRenamed }),
  };
}

/** A `Cookie` header of the reader’s own takes the place of the jar; an empty one sends none. */
function withJar(request: WrittenRequest, jar: readonly Cookie[]): WrittenRequest {
  const own = headerOf(request.headers, 'Cookie');
  const others = request.headers.filter(([name]) => name.toLowerCase() !== 'cookie');
  const cookies = own ?? cookieHeader(jar);
  return { ...request, headers: cookies === '' ? others : [...others, ['Cookie', cookies]] };
}

const WRITING = /^\s*(insert|update|delete)\b/i;

/** The requests that wrote into the database, undone ones included: those used up numbers. */
function again(text: string, { sent }: HttpRun): string {
  const { requests } = readRequests(text);
  const wrote = requests.filter((_, index) => {
    const exchange = sent[index]?.exchange;
    return exchange?.kind === 'answered' && exchange.sql.some(({ sql }) => WRITING.test(sql));
  });
  return writeRequests(wrote);
}

/** “201, 200”: the statuses in their order, or why there is none. */
function summary({ sent, faults }: HttpRun): string {
  if (faults.length > 0) return 'not sent';
  return sent
    .map(({ exchange }) =>
      exchange.kind === 'answered' ? String(exchange.response.status) : exchange.kind,
    )
    .join(', ');
}

/** What is new each time: session and request ids, and when a row was written. */
const SESSION = /__Host-session=([\w-]{16,})/g;
const REQUEST_ID = /(\/problems\/|"request_id":")[\da-f]{8}\b/g;
const WRITTEN_AT = /(\\"\w+_at\\":\\")[^"\\]*/g;

function lasting({ sent, faults, jar }: HttpRun): HttpRun {
  const timeless = sent.map(({ request, exchange }) => {
    if (exchange.kind !== 'answered') return { request, exchange };
    const sql = exchange.sql.map((statement) => ({ ...statement, milliseconds: 0 }));
    const log = exchange.log.map(({ ms: _, ...line }) => line);
    return { request, exchange: { ...exchange, sql, log, milliseconds: 0 } };
  });
  const json = JSON.stringify({ sent: timeless, faults, jar });
  const sessions = new Set([...json.matchAll(SESSION)].map(([, id]) => id ?? ''));
  const masked = [...sessions]
    .reduce((text, id) => text.replaceAll(id, '…'), json)
    .replaceAll(REQUEST_ID, '$1…')
    .replaceAll(WRITTEN_AT, '$1…');
  return JSON.parse(masked) as HttpRun;
}

/** How every lab with HTTP requests in its editor runs a text. */
export const HTTP_LAB = {
  language: 'http',
  run,
  again,
  summary,
  lasting,
  begin: (engine: Engine) => void jars.delete(engine),
} as const satisfies Partial<LabDefinition<HttpRun>>;
