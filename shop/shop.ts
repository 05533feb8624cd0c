/**
 * Sparewheel's API: one program for every place. It knows SQL and HTTP, and neither Node.js nor the
 * browser, so that the exchanges of the pages, the labs and the tests all ask the same one.
 */
import { bytesToHex, randomBytes } from '@noble/hashes/utils.js';
import { openAPIRouteHandler } from 'hono-openapi';
import { Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { except } from 'hono/combine';
import { HTTPException } from 'hono/http-exception';
import { methodNotAllowed } from 'hono/method-not-allowed';
import type { StatusCode } from 'hono/utils/http-status';
import { UNREACHABLE, type Database } from './database.ts';
import { SignInLimit, turnAwayFrom } from './domain/limits.ts';
import { customerIn } from './domain/sessions.ts';
import { graphql } from './graphql/endpoint.ts';
import type { ShopContext, ShopEnv } from './http/context.ts';
import { DOCUMENTATION } from './http/documentation.ts';
import { internal, notFound, Problem } from './problem.ts';
import { health } from './rest/health.ts';
import { orders } from './rest/orders.ts';
import { parts } from './rest/parts.ts';
import { reviews } from './rest/reviews.ts';
import { sessionOf, sessions } from './rest/sessions.ts';
import type { Circumstances, ShopSettings } from './settings.ts';
import { soap } from './soap/endpoint.ts';

/** Sparewheel's API, wherever it runs. */
export interface Shop {
  /** The answer to a request; it never fails. */
  readonly fetch: (request: Request, circumstances?: Circumstances) => Promise<Response>;
}

const LARGEST_BODY = 100_000;

/** The shop whose data `db` holds. */
export function createShop(db: Database, settings: ShopSettings): Shop {
  const app = new Hono<ShopEnv>();
  const signIns = new SignInLimit();
  let inWork = 0;

  const observe: MiddlewareHandler<ShopEnv> = async (c, next) => {
    const began = settings.clock();
    inWork += 1;
    await next();
    inWork -= 1;
    c.header('Strict-Transport-Security', 'max-age=63072000; includeSubDomains');
    const url = new URL(c.req.url);
    settings.log({
      level: 'info',
      event: 'request',
      request_id: idOf(c),
      ...traceOf(c),
      method: c.req.method,
      path: url.pathname + url.search,
      status: c.res.status,
      ms: Math.round((settings.clock() - began) * 10) / 10,
    });
  };

  const admit: MiddlewareHandler<ShopEnv> = async (c, next) => {
    const { faults } = settings;
    turnAwayFrom(faults.has('capacity') ? 0 : settings.capacity, inWork);
    if (faults.has('handler')) throw new Error('the handler is out of order');
    c.set('session', sessionOf(c));
    c.set('signIns', signIns);
    c.set('visit', {
      db: faults.has('database') ? UNREACHABLE : (c.env.db ?? db),
      id: idOf(c),
      customer: undefined,
      isStaff: c.req.header('Authorization') === `Bearer ${settings.staffKey}`,
      settings,
    });
    await next();
  };

  const recognize: MiddlewareHandler<ShopEnv> = async (c, next) => {
    const { session, visit } = c.var;
    if (session !== undefined) {
      c.set('visit', { ...visit, customer: await customerIn(visit.db, session) });
    }
    await next();
  };

  app.use(observe, admit);
  // Whether the shop can answer has nothing to do with who asks.
  app.use(except('/health', recognize));
  app.use(
    bodyLimit({
      maxSize: LARGEST_BODY,
      onError: (c) =>
        refuseWith(
          c as ShopContext,
          new Problem(413, 'too-large', 'The body is too large', {
            detail: `The limit is ${LARGEST_BODY} bytes.`,
          }),
        ),
    }),
  );
  app.use(methodNotAllowed({ app, onMethodNotAllowed: otherMethod }));
  for (const routes of [parts, reviews, orders, sessions, graphql, soap, health]) {
    app.route('/', routes);
  }
  app.get('/openapi.json', openAPIRouteHandler(app, { documentation: DOCUMENTATION }));
  app.notFound((c) => refuseWith(c, notFound()));
  app.onError((error, c) => {
    const problem = problemOf(error);
    if (problem !== error) {
      const failure = { level: 'error', event: 'unexpected_error', error: String(error) };
      if (problem.status >= 500) settings.log({ ...failure, request_id: idOf(c) });
    }
    return refuseWith(c, problem);
  });
  return {
    fetch: async (request, circumstances = {}) => app.fetch(request, circumstances),
  };
}

/** The caller's name for the request, or one of ours; the same each time it is asked. */
function idOf(c: ShopContext): string {
  const id = c.get('id') ?? c.req.header('X-Request-Id') ?? bytesToHex(randomBytes(4));
  c.set('id', id);
  return id;
}

/** Says no in the form of RFC 9457, with the fields that are set already. */
function refuseWith(c: ShopContext, problem: Problem): Response {
  const document = JSON.stringify(problem.document(idOf(c)));
  const headers = { ...problem.headers, 'Content-Type': 'application/problem+json' };
  return c.newResponse(document, problem.status as StatusCode, headers);
}

/** The trace that the caller is in, after https://www.w3.org/TR/trace-context/. */
function traceOf(c: ShopContext): { trace_id?: string } {
  const trace = /^00-([0-9a-f]{32})-/.exec(c.req.header('traceparent') ?? '')?.[1];
  return trace === undefined ? {} : { trace_id: trace };
}

function problemOf(error: Error): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof HTTPException && error.status === 400) {
    return new Problem(400, 'not-json', 'The body is not JSON');
  }
  return internal();
}

/** What an address says to OPTIONS, or to a method that it does not know. */
function otherMethod(c: ShopContext, methods: string[]): Response {
  const headers = {
    Allow: [...methods, 'OPTIONS'].join(', '),
    ...(methods.includes('PATCH') ? { 'Accept-Patch': 'application/merge-patch+json' } : {}),
  };
  if (c.req.method === 'OPTIONS') return new Response(null, { status: 204, headers });
  const title = `${c.req.method} is not possible here`;
  return refuseWith(c, new Problem(405, 'method-not-allowed', title, {}, headers));
}
