import { describe, expect, it } from 'vitest';
import { ask, db, openShop, refusal } from './running-shop';

const KEY = '"0d3c9a52-7f0b-4c58-8a3e-1b6a0c9e7d20"';
const ITEMS = [
  { part_id: 2041, quantity: 2 },
  { part_id: 311, quantity: 1 },
];

const place = (items: unknown, { key = KEY, as = 7 } = {}) =>
  ask('POST /orders', { as, headers: { 'Idempotency-Key': key }, json: { items } });

async function stockOf(part: number): Promise<number> {
  const { rows } = await db.query<{ stock: number }>('SELECT stock FROM parts WHERE id = $1', [
    part,
  ]);
  return rows[0]?.stock ?? NaN;
}

/** Parts whose movements do not add up to their stock. */
async function faultyLedger(): Promise<unknown[]> {
  const { rows } = await db.query(
    `SELECT id FROM parts WHERE stock <> (
       SELECT coalesce(sum(change), 0) FROM stock_movements WHERE part_id = parts.id)`,
  );
  return rows;
}

describe('POST /orders', () => {
  it('takes the items out of stock and says where the order is', async () => {
    const answer = await place(ITEMS);
    expect(answer.status).toBe(201);
    expect(answer.json).toEqual({ id: 79, status: 'pending', total_cents: 11270 });
    expect(answer.headers.get('Location')).toBe('/orders/79');
    expect([await stockOf(2041), await stockOf(311)]).toEqual([10, 39]);
    expect(await faultyLedger()).toEqual([]);
    const items = await ask('GET /orders/79/items', { as: 7 });
    expect(items.json.items).toEqual([
      { part_id: 311, quantity: 1, unit_price_cents: 1290 },
      { part_id: 2041, quantity: 2, unit_price_cents: 4990 },
    ]);
  });

  it('gives the same answer to the same key, and does the work once', async () => {
    const first = await place(ITEMS);
    const again = await place(ITEMS);
    expect([again.status, again.text]).toEqual([201, first.text]);
    expect(again.headers.get('Location')).toBe('/orders/79');
    expect(await stockOf(2041)).toBe(10);
  });

  it('refuses a key that belongs to another order, but not to another customer', async () => {
    await place(ITEMS);
    const other = await place([{ part_id: 2042, quantity: 1 }]);
    expect(refusal(other)).toEqual([422, 'key-reused']);
    expect((await place(ITEMS, { as: 8 })).status).toBe(201);
  });

  it('frees the key of an order that came to nothing', async () => {
    expect((await place([{ part_id: 2041, quantity: 15 }])).status).toBe(409);
    expect((await place(ITEMS)).status).toBe(201);
  });

  it('takes the same part twice for one item', async () => {
    await place([
      { part_id: 2041, quantity: 1 },
      { part_id: 2041, quantity: 1 },
    ]);
    const { json } = await ask('GET /orders/79/items', { as: 7 });
    expect(json.items).toEqual([{ part_id: 2041, quantity: 2, unit_price_cents: 4990 }]);
  });

  it('sells nothing of an order that cannot be sold as a whole', async () => {
    const answer = await place([...ITEMS, { part_id: 2042, quantity: 10 }]);
    expect(refusal(answer)).toEqual([409, 'out-of-stock']);
    expect(answer.json).toMatchObject({ part_id: 2042, available: 9 });
    expect([await stockOf(2041), await faultyLedger()]).toEqual([12, []]);
    expect(answer.statements.at(-1)?.sql).toBe('ROLLBACK');
  });

  it('sells the last piece once', async () => {
    await db.query('UPDATE parts SET stock = 1 WHERE id = 2042');
    const bench = openShop();
    const both = await Promise.all(
      [7, 8].map((as) =>
        ask('POST /orders', {
          bench,
          as,
          headers: { 'Idempotency-Key': KEY },
          json: { items: [{ part_id: 2042, quantity: 1 }] },
        }),
      ),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    for (const { statements } of both) {
      expect(statements.filter(({ sql }) => sql === 'BEGIN')).toHaveLength(1);
    }
  });

  it('names every fault by its place, known to the schema or to the database', async () => {
    const answer = await place([
      { part_id: 2041, quantity: 0 },
      { part_id: 9999, quantity: 1 },
      { part_id: 311, quantity: '1' },
      { quantity: 1, colour: 'red' },
      ...Array.from({ length: 8 }, () => ({ part_id: 9998, quantity: 1 })),
    ]);
    expect(refusal(answer)).toEqual([422, 'invalid-order']);
    expect(answer.json.errors.slice(0, 6)).toEqual([
      { pointer: '#/items/0/quantity', detail: 'must be a whole number from 1 to 99' },
      { pointer: '#/items/1/part_id', detail: 'no such part' },
      { pointer: '#/items/2/quantity', detail: 'must be a whole number from 1 to 99' },
      { pointer: '#/items/3/colour', detail: 'is not known here' },
      { pointer: '#/items/3/part_id', detail: 'is missing' },
      { pointer: '#/items/4/part_id', detail: 'no such part' },
    ]);
    expect(answer.json.errors.at(-1)?.pointer).toBe('#/items/11/part_id');
  });

  it.each([
    [[], 'must have 1 item or more'],
    [
      Array.from({ length: 51 }, () => ({ part_id: 311, quantity: 1 })),
      'must have 50 items at most',
    ],
    ['all', 'must be a list'],
    [undefined, 'is missing'],
  ])('refuses the items %j', async (items, detail) => {
    const answer = await place(items);
    expect(answer.json.errors).toEqual([{ pointer: '#/items', detail }]);
  });

  it.each([[[null]], [[1]], [['x']]])('refuses the items %j, which are none', async (items) => {
    expect(refusal(await place(items))).toEqual([422, 'invalid-order']);
  });

  it('needs a key, a customer, and JSON', async () => {
    const json = { items: ITEMS };
    expect(refusal(await ask('POST /orders', { as: 7, json }))).toEqual([400, 'key-missing']);
    const long = { 'Idempotency-Key': 'k'.repeat(256) };
    expect(refusal(await ask('POST /orders', { as: 7, headers: long, json }))[0]).toBe(400);
    const stranger = await ask('POST /orders', { json });
    expect(refusal(stranger)).toEqual([401, 'no-session']);
    expect(stranger.headers.get('WWW-Authenticate')).toBeTruthy();
    expect(refusal(await ask('POST /orders', { as: 7, body: 'items=2041' }))[0]).toBe(415);
  });

  it('takes no body of any length', async () => {
    const headers = { 'Content-Type': 'application/json' };
    const answer = await ask('POST /orders', { as: 7, headers, body: ' '.repeat(100_001) });
    expect(refusal(answer)).toEqual([413, 'too-large']);
  });
});

describe('GET /orders/{id}', () => {
  it('says what can be done next', async () => {
    const { json } = await ask('GET /orders/77', { as: 7 });
    expect(json).toEqual({
      id: 77,
      status: 'pending',
      total_cents: 11270,
      _links: { self: { href: '/orders/77' }, payment: { href: '/orders/77/payment' } },
    });
    const paid = await ask('GET /orders/78', { as: 8 });
    expect(paid.json._links).toEqual({ self: { href: '/orders/78' } });
  });

  it.each(['GET /orders/77', 'GET /orders/77/items'])('%s is for its customer', async (line) => {
    expect(refusal(await ask(line))).toEqual([401, 'no-session']);
    expect(refusal(await ask(line, { as: 8 }))).toEqual([404, 'not-found']);
  });

  it('is for everybody where nobody asks, and only there', async () => {
    const bench = openShop();
    bench.faults.add('authorization');
    expect((await ask('GET /orders/77', { bench })).status).toBe(200);
    bench.faults.clear();
    expect((await ask('GET /orders/77', { bench })).status).toBe(401);
  });
});

it('GET /orders lists your own, the newest first', async () => {
  const { json } = await ask('GET /orders', { as: 7 });
  expect(json.items[0]).toEqual({ id: 77, status: 'pending', total_cents: 11270 });
  expect(refusal(await ask('GET /orders'))[0]).toBe(401);
  expect((await ask('GET /orders', { as: 9 })).json).toEqual({ items: [] });
});

describe('POST /orders/{id}/payment', () => {
  it('pays once', async () => {
    const bench = openShop();
    const answer = await ask('POST /orders/77/payment', { bench, as: 7 });
    expect([answer.status, answer.json]).toEqual([201, { id: 77, status: 'paid' }]);
    expect(bench.payments).toEqual([{ order_id: 77, total_cents: 11270 }]);
    const again = await ask('POST /orders/77/payment', { bench, as: 7 });
    expect(refusal(again)).toEqual([409, 'order-paid']);
    expect(bench.payments).toHaveLength(1);
  });

  it('does not know what a silent provider has done, and says so', async () => {
    const bench = openShop({ pay: () => Promise.reject(new Error('time is over')) });
    const answer = await ask('POST /orders/77/payment', { bench, as: 7 });
    expect(refusal(answer)).toEqual([504, 'payment-unconfirmed']);
    expect(bench.log).toContainEqual(
      expect.objectContaining({ event: 'payment_timeout', order_id: 77, customer_id: 7 }),
    );
    expect((await ask('GET /orders/77', { as: 7 })).json.status).toBe('pending');
  });
});

describe('POST /orders/{id}/cancellation', () => {
  it('puts the items back', async () => {
    const answer = await ask('POST /orders/77/cancellation', { as: 7 });
    expect([answer.status, answer.json]).toEqual([201, { id: 77, status: 'cancelled' }]);
    expect([await stockOf(2041), await stockOf(311)]).toEqual([14, 41]);
    expect(await faultyLedger()).toEqual([]);
    const again = await ask('POST /orders/77/cancellation', { as: 7 });
    expect(refusal(again)).toEqual([409, 'order-cancelled']);
  });

  it('refuses what is on its way', async () => {
    await db.query("UPDATE orders SET status = 'shipped' WHERE id = 77");
    const answer = await ask('POST /orders/77/cancellation', { as: 7 });
    expect(refusal(answer)).toEqual([409, 'order-shipped']);
  });

  it('is for its customer', async () => {
    expect(refusal(await ask('POST /orders/77/cancellation', { as: 8 }))[0]).toBe(404);
  });
});
