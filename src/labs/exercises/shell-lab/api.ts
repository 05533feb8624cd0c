import { type Context, Hono } from 'hono';

/** An order as the API has it; prices are in cents. */
interface Order {
  readonly id: number;
  readonly status: string;
  readonly items: readonly { readonly part: number; readonly quantity: number }[];
  readonly total_cents: number;
}

const PRICES: Readonly<Record<number, number>> = { 311: 1290, 2041: 4990, 2042: 7450 };
const PARTS: Readonly<Record<number, { readonly sku: string; readonly name: string }>> = {
  311: { sku: 'FLD-0311', name: 'Brake fluid, 1 l' },
  2041: { sku: 'BRK-2041', name: 'Brake pad set, front' },
  2042: { sku: 'BRK-2042', name: 'Brake disc, front' },
};
/** Pieces of a part that one order may have. */
const MOST = 99;

/** A request that the API answered. */
export interface Answered {
  readonly method: string;
  readonly path: string;
  readonly status: number;
}

/** A refusal in the form of RFC 9457. */
const problem = (c: Context, status: 400 | 404 | 415 | 422 | 503, title: string) =>
  c.body(JSON.stringify({ type: 'about:blank', title, status }), status, {
    'Content-Type': 'application/problem+json',
  });

/** The items that a body orders; undefined where it orders none. */
function itemsOf(body: unknown): Order['items'] | undefined {
  const { items } = (typeof body === 'object' && body !== null ? body : {}) as { items?: unknown };
  if (!Array.isArray(items) || items.length === 0) return undefined;
  const all = items.map((item: unknown) => {
    const { part, quantity } = (item ?? {}) as { part?: unknown; quantity?: unknown };
    return typeof part === 'number' &&
      part in PRICES &&
      typeof quantity === 'number' &&
      Number.isInteger(quantity) &&
      quantity > 0 &&
      quantity <= MOST
      ? { part, quantity }
      : undefined;
  });
  return all.every((item) => item !== undefined) ? all : undefined;
}

/**
 * A small API over an extract of the shop: three parts, two orders, and what is ordered since. It has
 * the shop’s addresses and none of its database.
 */
export class ShopApi {
  readonly answered: Answered[] = [];
  readonly orders: Order[] = [
    order(77, 'pending', [
      { part: 2041, quantity: 2 },
      { part: 311, quantity: 1 },
    ]),
    order(78, 'paid', [{ part: 2042, quantity: 2 }]),
  ];
  /** Whether its database answers, which `/health` says. */
  isWell = true;
  readonly #app = this.#routes();

  /** As a server sends it: with the length of the body. */
  async fetch(request: Request): Promise<Response> {
    const { method, url } = request;
    const answer = await this.#app.fetch(request);
    const { pathname, search } = new URL(url);
    this.answered.push({ method, path: pathname + search, status: answer.status });
    const body = await answer.arrayBuffer();
    const headers = new Headers(answer.headers);
    const hasBody = answer.status !== 304 && answer.status !== 204;
    if (hasBody && method !== 'HEAD') headers.set('Content-Length', String(body.byteLength));
    return new Response(hasBody && method !== 'HEAD' ? body : undefined, {
      status: answer.status,
      headers,
    });
  }

  #routes(): Hono {
    const find = (id: string) => this.orders.find((each) => String(each.id) === id);
    const app = new Hono();
    app
      .get('/health', (c) =>
        this.isWell ? c.json({ status: 'ready' }) : problem(c, 503, 'The database does not answer'),
      )
      .get('/parts/:id', (c) => {
        const id = Number(c.req.param('id'));
        const part = Object.hasOwn(PARTS, id) ? PARTS[id] : undefined;
        return part === undefined
          ? problem(c, 404, 'There is nothing at this address')
          : c.json({ id, ...part, price_cents: PRICES[id] });
      })
      .get('/order/:id', (c) =>
        c.body('Moved\n', 301, {
          Location: `/orders/${encodeURIComponent(c.req.param('id'))}`,
          'Content-Type': 'text/plain',
        }),
      )
      .get('/orders/:id', (c) => {
        const found = find(c.req.param('id'));
        return found === undefined
          ? problem(c, 404, 'There is nothing at this address')
          : c.json(found);
      })
      .post('/orders', async (c) => {
        if (!/^application\/json\b/.test(c.req.header('Content-Type') ?? '')) {
          return problem(c, 415, 'Send the order as application/json');
        }
        let body: unknown;
        try {
          body = await c.req.json();
        } catch {
          return problem(c, 400, 'The body is not JSON');
        }
        const items = itemsOf(body);
        if (items === undefined) return problem(c, 422, 'The order is not valid');
        const placed = order((this.orders.at(-1)?.id ?? 0) + 1, 'pending', items);
        this.orders.push(placed);
        return c.json(placed, 201, { Location: `/orders/${placed.id}` });
      })
      .notFound((c) => problem(c, 404, 'There is nothing at this address'));
    return app;
  }
}

function order(id: number, status: string, items: Order['items']): Order {
  const total = items.reduce((sum, { part, quantity }) => sum + (PRICES[part] ?? 0) * quantity, 0);
  return { id, status, items, total_cents: total };
}
