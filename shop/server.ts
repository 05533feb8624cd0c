/**
 * A small real server of Sparewheel's API, on which the exchanges of the pages are recorded. It
 * speaks plain HTTP, as it would behind a proxy that ends TLS.
 */
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { text } from 'node:stream/consumers';
import type { PGlite } from '@electric-sql/pglite';
import { notFound, Problem, type Answer, type Handler, type ShopSettings } from './answers.ts';
import { answerQuery } from './graphql.ts';
import { SignInLimit, turnAwayFrom } from './limits.ts';
import { cancelOrder, createOrder, payOrder, readOrder } from './orders.ts';
import { listParts, readPart, readPartV1, replacePart } from './parts.ts';
import { createSession, customerIn } from './sessions.ts';

const ROUTES: readonly (readonly [method: string, path: RegExp, handler: Handler])[] = [
  ['GET', /^\/parts$/, listParts],
  ['GET', /^\/parts\/(\d+)$/, readPart],
  ['PUT', /^\/parts\/(\d+)$/, replacePart],
  ['GET', /^\/v1\/parts\/(\d+)$/, readPartV1],
  ['POST', /^\/orders$/, createOrder],
  ['GET', /^\/orders\/(\d+)$/, readOrder],
  ['POST', /^\/orders\/(\d+)\/cancellation$/, cancelOrder],
  ['POST', /^\/orders\/(\d+)\/payment$/, payOrder],
  ['POST', /^\/sessions$/, createSession],
  ['POST', /^\/graphql$/, answerQuery],
];

/** An HTTP server of the shop whose data `db` holds; it does not listen yet. */
export function createShop(db: PGlite, shop: ShopSettings): Server {
  const signIns = new SignInLimit();
  let inWork = 0;

  async function answer(request: IncomingMessage, id: string): Promise<Answer> {
    turnAwayFrom(shop.capacity, inWork);
    const { method = '', headers } = request;
    const url = URL.parse(request.url ?? '/', 'http://shop');
    if (url === null) throw notFound();
    if (method === 'POST' && url.pathname === '/sessions') {
      signIns.take(request.socket.remoteAddress ?? '', performance.now() / 1000);
    }
    for (const [wanted, path, handler] of ROUTES) {
      const match = path.exec(url.pathname);
      if (match === null || wanted !== method) continue;
      return handler({
        db,
        id,
        params: match.slice(1),
        query: url.searchParams,
        headers,
        body: await text(request),
        customer: await customerIn(db, headers.cookie),
        shop,
      });
    }
    throw notFound();
  }

  return createServer((request, response) => {
    const id = String(request.headers['x-request-id'] ?? crypto.randomUUID().slice(0, 8));
    const began = performance.now();
    inWork += 1;
    void answer(request, id)
      .catch((error: unknown) => refusal(error, id, shop))
      .then(({ status, headers = {}, body = '' }) => {
        inWork -= 1;
        response.writeHead(status, {
          ...headers,
          'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
          'Content-Length': Buffer.byteLength(body),
        });
        response.end(body);
        shop.log({
          level: 'info',
          event: 'request',
          request_id: id,
          ...traceOf(request),
          method: request.method,
          path: request.url,
          status,
          ms: Math.round((performance.now() - began) * 10) / 10,
        });
      });
  });
}

function refusal(error: unknown, id: string, { log }: ShopSettings): Answer {
  if (error instanceof Problem) return error.answer(id);
  log({ level: 'error', event: 'unexpected_error', request_id: id, error: String(error) });
  return new Problem(500, 'internal', 'Something went wrong on our side').answer(id);
}

/** The trace that the caller is in, after https://www.w3.org/TR/trace-context/. */
function traceOf({ headers }: IncomingMessage): { trace_id?: string } {
  const trace = /^00-([0-9a-f]{32})-/.exec(String(headers['traceparent']))?.[1];
  return trace === undefined ? {} : { trace_id: trace };
}
