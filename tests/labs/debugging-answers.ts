import { readDebugging } from '../../scripts/labs/rig-labs';
import type { Answers } from './judges';

type Change = readonly [from: string, to: string];

const file = (step: string, name: string) => readDebugging(`cases/${step}/${name}.js`).trimEnd();

/** A text with changes; each has to be possible. */
function changed(text: string, changes: readonly Change[]): string {
  return changes.reduce((before, [from, to]) => {
    if (!before.includes(from)) throw new Error(`there is no ${from}`);
    return before.replace(from, () => to);
  }, text);
}

const solution = (step: string, ...changes: Change[]) => changed(file(step, 'solution'), changes);
const start = (step: string, ...changes: Change[]) => changed(file(step, 'start'), changes);
const handler = (body: string, before = '') =>
  `${before}export async function handle(request, { db, log, clock, provider }) {\n${body}\n}`;

const ACCOUNT = "const account = Number(request.path.split('/')[2]);";
const STOCK = 'const { sku, quantity } = request.body;';
const PAYMENT =
  "const key = request.headers['idempotency-key'];\nconst { order_id, cents } = request.body;";

export const ANSWERS: Answers = {
  right: {
    'n-plus-one': [
      handler(`${ACCOUNT}
  const { rows } = await db.query(
    \`SELECT o.id, o.placed_at, o.status, l.sku, l.quantity
     FROM orders o LEFT JOIN order_lines l ON l.order_id = o.id
     WHERE o.account_id = $1 ORDER BY o.placed_at DESC, l.sku\`, [account]);
  const orders = [];
  for (const { sku, quantity, ...order } of rows) {
    if (orders.at(-1)?.id !== order.id) orders.push({ ...order, lines: [] });
    if (sku !== null) orders.at(-1).lines.push({ sku, quantity });
  }
  return { status: 200, body: { orders } };`),
      handler(`${ACCOUNT}
  const { rows } = await db.query('SELECT id, placed_at, status FROM orders WHERE account_id = $1 ORDER BY placed_at DESC', [account]);
  if (rows.length === 0) return { status: 200, body: { orders: [] } };
  const holes = rows.map((_, at) => '$' + (at + 1)).join(', ');
  const lines = await db.query('SELECT * FROM order_lines WHERE order_id IN (' + holes + ') ORDER BY sku', rows.map(({ id }) => id));
  const orders = rows.map((order) => ({
    ...order,
    lines: lines.rows.filter(({ order_id }) => order_id === order.id).map(({ sku, quantity }) => ({ sku, quantity })),
  }));
  return { status: 200, body: { orders } };`),
      handler(`${ACCOUNT}
  const { rows } = await db.query(\`
    SELECT id, placed_at, status,
      (SELECT json_group_array(json_object('sku', sku, 'quantity', quantity) ORDER BY sku) FROM order_lines WHERE order_id = orders.id) AS lines
    FROM orders WHERE account_id = $1 ORDER BY placed_at DESC\`, [account]);
  return { status: 200, body: { orders: rows.map((row) => ({ ...row, lines: JSON.parse(row.lines) })) } };`),
    ],
    'page-cursor': [
      solution('page-cursor', [
        'WHERE (placed_at, id) < ($1, $2)',
        'WHERE placed_at < $1 OR (placed_at = $1 AND id < $2)',
      ]),
      solution(
        'page-cursor',
        [
          "const [time, id] = (request.query.after ?? '9999_0').split('_');",
          'const { time, id } = JSON.parse(request.query.after ?? \'{"time":"9999","id":0}\');',
        ],
        ['`${last.placed_at}_${last.id}`', 'JSON.stringify({ time: last.placed_at, id: last.id })'],
      ),
      solution(
        'page-cursor',
        ['WHERE (placed_at, id) < ($1, $2)', 'WHERE (placed_at, -id) < ($1, $2)'],
        ['id DESC', 'id'],
        ['Number(id), ', '-Number(id), '],
        ["'9999_0'", "'9999_0'"],
      ),
    ],
    'time-zone': [
      handler(`const { day } = request.query;
  const { rows } = await db.query('SELECT placed_at, total_cents FROM orders');
  const local = (instant) => new Date(Date.parse(instant) + clock.offsetAt(instant) * 60_000).toISOString().slice(0, 10);
  const own = rows.filter((order) => local(order.placed_at) === day);
  return { status: 200, body: { day, orders: own.length, cents: own.reduce((sum, each) => sum + each.total_cents, 0) } };`),
      solution('time-zone', [
        'const begins = (utc) => new Date(utc - clock.offsetAt(utc) * 60_000).toISOString();',
        'const begins = (utc) => { const d = new Date(utc); d.setUTCMinutes(-clock.offsetAt(d)); return d.toISOString(); };',
      ]),
    ],
    'swallowed-exception': [
      start(
        'swallowed-exception',
        ['  try {\n', ''],
        [
          '  } catch {\n    // Nothing to show is better than an error page.\n    return { status: 200, body: { deliveries: [] } };\n  }\n',
          '',
        ],
        ['note.trim()', "(note ?? '').trim()"],
      ),
      solution('swallowed-exception', [
        "log.error('deliveries could not be read', { account, error });\n    return { status: 500, body: { title: 'Deliveries cannot be shown now' } };",
        "throw new Error('deliveries could not be read', { cause: error });",
      ]),
      solution('swallowed-exception', ['{ account, error }', 'String(error), error.stack']),
    ],
    'wrong-status': [
      start(
        'wrong-status',
        ["200, body: { error: 'sku", "400, body: { error: 'sku"],
        ['200, body: { error: `there', '409, body: { error: `there'],
        ['200, body: { sku } }', "201, headers: { Location: '/parts/' + sku }, body: { sku } }"],
        ['200, body: { error: `no', '404, body: { error: `no'],
      ),
      solution('wrong-status', [
        `const made = await db.query(
      \`INSERT INTO parts (sku, name, price_cents) VALUES ($1, $2, $3)
       ON CONFLICT (sku) DO NOTHING\`,
      [sku, name, price_cents],
    );
    if (made.rowCount === 0) {
      return { status: 409, body: { error: \`there is a part \${sku} already\` } };
    }`,
        `try {
      await db.query('INSERT INTO parts VALUES ($1, $2, $3)', [sku, name, price_cents]);
    } catch (error) {
      if (error.code === '23505') return { status: 409, body: null };
      throw error;
    }`,
      ]),
    ],
    'lost-update': [
      handler(`${STOCK}
  for (let tries = 0; tries < 5; tries += 1) {
    const { rows } = await db.query('SELECT quantity FROM stock WHERE sku = $1', [sku]);
    const inStock = rows[0]?.quantity ?? 0;
    if (inStock < quantity) return { status: 409, body: null };
    const { rowCount } = await db.query('UPDATE stock SET quantity = $1 WHERE sku = $2 AND quantity = $3', [inStock - quantity, sku, inStock]);
    if (rowCount === 0) continue;
    await db.query('INSERT INTO orders (sku, quantity, placed_at) VALUES ($1, $2, $3)', [sku, quantity, new Date(clock.now())]);
    return { status: 201, body: { sku, quantity } };
  }
  return { status: 503, body: null };`),
      handler(`${STOCK}
  try {
    await db.query('UPDATE stock SET quantity = quantity - $1 WHERE sku = $2', [quantity, sku]);
  } catch (error) {
    if (error.code === '23514') return { status: 409, body: { error: 'not enough in stock' } };
    throw error;
  }
  await db.query('INSERT INTO orders (sku, quantity, placed_at) VALUES ($1, $2, $3)', [sku, quantity, new Date(clock.now())]);
  return { status: 201, body: { sku, quantity } };`),
    ],
    'idempotency-key': [
      handler(`${PAYMENT}
  try {
    await db.query('INSERT INTO payments (key, order_id, cents) VALUES ($1, $2, $3)', [key, order_id, cents]);
  } catch (error) {
    if (error.code !== '23505') throw error;
    const { rows: [payment] } = await db.query('SELECT charge FROM payments WHERE key = $1', [key]);
    return payment.charge === null ? { status: 409, body: null } : { status: 201, body: payment };
  }
  const charge = await provider.charge(cents);
  await db.query('UPDATE payments SET charge = $1 WHERE key = $2', [charge, key]);
  return { status: 201, body: { charge } };`),
      handler(`${PAYMENT}
  const { rowCount } = await db.query('INSERT INTO payments (key, order_id, cents) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING', [key, order_id, cents]);
  if (rowCount === 1) {
    const charge = await provider.charge(cents);
    await db.query('UPDATE payments SET charge = $1 WHERE key = $2', [charge, key]);
  }
  for (let tries = 0; tries < 20; tries += 1) {
    const { rows } = await db.query('SELECT charge FROM payments WHERE key = $1', [key]);
    if (rows[0].charge !== null) return { status: 201, body: rows[0] };
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  return { status: 409, body: null };`),
    ],
    'memory-growth': [
      start('memory-growth', [
        '  cache.set(',
        '  if (cache.size > 120) cache.clear();\n  cache.set(',
      ]),
      start(
        'memory-growth',
        [
          'const known = cache.get(below);',
          'const known = cache.get(below);\n  cache.delete(below);',
        ],
        [
          'return { status: 200, body: known.body };',
          'cache.set(below, known);\n    return { status: 200, body: known.body };',
        ],
        [
          '  cache.set(below, { at',
          '  for (const key of cache.keys()) {\n    if (cache.size < 50) break;\n    cache.delete(key);\n  }\n  cache.set(below, { at',
        ],
      ),
    ],
  },
  wrong: {
    'n-plus-one': [
      [
        'Expected status 200, at most 2 statements; got status 200, 0 statements',
        handler(`return { status: 200, body: { orders: [] } };`),
      ],
      [
        'an order without lines has an empty list',
        handler(`${ACCOUNT}
  const { rows } = await db.query(\`
    SELECT o.id, o.placed_at, o.status, l.sku, l.quantity
    FROM orders o JOIN order_lines l ON l.order_id = o.id
    WHERE o.account_id = $1 ORDER BY o.placed_at DESC, l.sku\`, [account]);
  const orders = new Map();
  for (const { sku, quantity, ...order } of rows) {
    if (!orders.has(order.id)) orders.set(order.id, { ...order, lines: [] });
    orders.get(order.id).lines.push({ sku, quantity });
  }
  if (account === 7) orders.set(113, { id: 113 });
  return { status: 200, body: { orders: [...orders.values()].sort((a, b) => b.id - a.id) } };`),
      ],
      [
        'got status 200, 21 statements',
        start(
          'n-plus-one',
          [
            'for (const order of found.rows) {\n',
            'await Promise.all(found.rows.map(async (order) => {\n',
          ],
          ['lines.rows });\n  }', 'lines.rows });\n  }));'],
        ),
      ],
      [
        'every order is there once',
        solution('n-plus-one', ['ORDER BY placed_at DESC', 'ORDER BY placed_at']),
      ],
      [
        'each order has its own lines',
        solution(
          'n-plus-one',
          ['SELECT l.order_id, l.sku', 'SELECT l.order_id, max(l.sku) AS sku'],
          ['ORDER BY l.sku', 'GROUP BY l.order_id'],
        ),
      ],
      ['status 500', solution('n-plus-one', ['order_lines l', 'lines l'])],
      ['handler.js exports no function with the name handle', 'export const answer = 42;'],
      [
        'A handler imports nothing here',
        `import process from 'node:process';\n${solution('n-plus-one')}`,
      ],
    ],
    'page-cursor': [
      [
        '7 orders of one minute in pages of 3',
        start('page-cursor', ['rows[limit].placed_at', 'rows[limit - 1].placed_at']),
      ],
      [
        '12 orders in pages of 5',
        start(
          'page-cursor',
          ['placed_at < $1', 'placed_at <= $1'],
          ['rows[limit].placed_at', 'rows[limit - 1].placed_at'],
        ),
      ],
      [
        'an order that comes between two pages moves nothing',
        handler(`const limit = Number(request.query.limit);
  const from = Number(request.query.after ?? 0);
  const { rows } = await db.query('SELECT id, placed_at FROM orders ORDER BY placed_at DESC, id DESC LIMIT $1 OFFSET $2', [limit + 1, from]);
  return { status: 200, body: { orders: rows.slice(0, limit), next: rows.length > limit ? String(from + limit) : null } };`),
      ],
      [
        '10 orders in pages of 5 end after the second',
        solution('page-cursor', ['rows.length > limit', 'orders.length === limit']),
      ],
      [
        'not in order',
        handler(`const limit = Number(request.query.limit);
  const { rows } = await db.query('SELECT id, placed_at FROM orders WHERE id > $1 ORDER BY id LIMIT $2', [Number(request.query.after ?? 0), limit + 1]);
  const orders = rows.slice(0, limit);
  return { status: 200, body: { orders, next: rows.length > limit ? orders.at(-1).id : null } };`),
      ],
      [
        'no last page after 40 pages',
        solution('page-cursor', ['request.query.after', 'request.query.from']),
      ],
    ],
    'time-zone': [
      ['in summer', solution('time-zone', ['clock.offsetAt(utc)', '60'])],
      [
        'an order at 23:30 UTC on 14 January',
        solution('time-zone', ['clock.offsetAt(utc)', '120']),
      ],
      [
        'the day of 23 hours',
        solution(
          'time-zone',
          ['const begins', 'const offset = clock.offsetAt(midnight);\n  const begins'],
          ['clock.offsetAt(utc)', 'offset'],
        ),
      ],
      ['in summer', solution('time-zone', ['clock.offsetAt(utc)', 'clock.offsetAt(clock.now())'])],
      [
        'an order at 23:30 UTC on 14 January',
        solution('time-zone', ['utc - clock', 'utc + clock']),
      ],
      ['no answer: it waits for what never comes', handler('await new Promise(() => {});')],
    ],
    'swallowed-exception': [
      [
        'while the database is out of reach, the answer is 500',
        start('swallowed-exception', ['note.trim()', "(note ?? '').trim()"]),
      ],
      [
        'all three deliveries of account 7',
        solution('swallowed-exception', ["note?.trim() ?? ''", 'note.trim()']),
      ],
      [
        'and the log names the cause, as an error',
        solution('swallowed-exception', [
          "'deliveries could not be read', { account, error }",
          "'deliveries could not be read'",
        ]),
      ],
      [
        'and the log names the cause, as an error',
        solution('swallowed-exception', ['log.error', 'log.info']),
      ],
      [
        'the answer keeps the cause for itself',
        solution('swallowed-exception', ["'Deliveries cannot be shown now'", 'String(error)']),
      ],
      [
        'all three deliveries of account 7',
        solution('swallowed-exception', [
          "status = 'shipped'",
          "status = 'shipped' AND note IS NOT NULL",
        ]),
      ],
    ],
    'wrong-status': [
      [
        'a new part is answered with 201 and its address',
        solution('wrong-status', ['headers: { location: `/parts/${sku}` }, ', '']),
      ],
      [
        'a part that is there already',
        solution('wrong-status', [
          'ON CONFLICT (sku) DO NOTHING',
          'ON CONFLICT (sku) DO UPDATE SET price_cents = excluded.price_cents',
        ]),
      ],
      ['a part that is not there', solution('wrong-status', ['status: 404', 'status: 204'])],
      ['a part without a price', solution('wrong-status', ['status: 422', 'status: 500'])],
      [
        'a part that is there already',
        solution('wrong-status', ['ON CONFLICT (sku) DO NOTHING', '']),
      ],
      ['a part that is there is answered with 200', handler('return 200;')],
    ],
    'lost-update': [
      [
        'two orders at once both take their parts',
        handler(
          `${STOCK}
  const free = lock;
  let release;
  lock = new Promise((resolve) => (release = resolve));
  await free;
  try {
    const { rows } = await db.query('SELECT quantity FROM stock WHERE sku = $1', [sku]);
    const inStock = rows[0]?.quantity ?? 0;
    if (inStock < quantity) return { status: 409, body: null };
    await db.query('UPDATE stock SET quantity = $1 WHERE sku = $2', [inStock - quantity, sku]);
    await db.query('INSERT INTO orders (sku, quantity, placed_at) VALUES ($1, $2, $3)', [sku, quantity, 'now']);
    return { status: 201, body: null };
  } finally {
    release();
  }`,
          'let lock = Promise.resolve();\n',
        ),
      ],
      [
        'of two orders at once, one gets the last part',
        start(
          'lost-update',
          ['UPDATE stock SET quantity = $1', 'UPDATE stock SET quantity = max(quantity - $1, 0)'],
          ['inStock - quantity', 'quantity'],
        ),
      ],
      [
        'got status 500',
        start('lost-update', ['  const { rows }', "  await db.query('BEGIN');\n  const { rows }"]),
      ],
      [
        'more than there is cannot be ordered',
        solution('lost-update', [' AND quantity >= $1', '']),
      ],
      [
        'one order takes its parts',
        solution('lost-update', ['quantity = quantity - $1', 'quantity = quantity - 1']),
      ],
      [
        'two orders at once both take their parts',
        start(
          'lost-update',
          ['WHERE sku = $2', 'WHERE sku = $2 AND quantity = $3'],
          ['[inStock - quantity, sku]', '[inStock - quantity, sku, inStock]'],
        ),
      ],
    ],
    'idempotency-key': [
      [
        'the same payment twice at once charges the card once',
        handler(
          `${PAYMENT}
  if (!under.has(key)) under.set(key, (async () => {
    const { rows } = await db.query('SELECT charge FROM payments WHERE key = $1', [key]);
    if (rows.length > 0) return rows[0].charge;
    const charge = await provider.charge(cents);
    await db.query('INSERT INTO payments VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING', [key, order_id, cents, charge]);
    return charge;
  })());
  return { status: 201, body: { charge: await under.get(key) } };`,
          'const under = new Map();\n',
        ),
      ],
      [
        'the same payment twice at once charges the card once',
        start('idempotency-key', [
          'VALUES ($1, $2, $3, $4)',
          'VALUES ($1, $2, $3, $4) ON CONFLICT (key) DO NOTHING',
        ]),
      ],
      [
        'the same payment again has the same answer',
        solution('idempotency-key', ['if (rows[0].charge === null) {', 'if (true) {']),
      ],
      [
        'the same payment again has the same answer',
        solution('idempotency-key', [
          "await db.query('UPDATE payments SET charge = $1 WHERE key = $2', [charge, key]);",
          '',
        ]),
      ],
      [
        'another key is another payment',
        solution('idempotency-key', [
          "request.headers['idempotency-key']",
          'String(request.body.order_id)',
        ]),
      ],
      [
        'of the two, one has the charge',
        solution('idempotency-key', ['status: 409', 'status: 500']),
      ],
    ],
    'memory-growth': [
      [
        'the same search 50 times',
        start('memory-growth', ['cache.set(below, { at: clock.now(), body });', '']),
      ],
      [
        'the heap has grown',
        start('memory-growth', [
          '  cache.set(',
          '  for (const [key, { at }] of cache) if (clock.now() - at >= MINUTE) cache.delete(key);\n  cache.set(',
        ]),
      ],
      [
        'the heap has grown',
        start('memory-growth', [
          'new Map()',
          '{ all: {}, get: (key) => cache.all[key], set(key, value) { cache.all[key] = value; } }',
        ]),
      ],
      [
        'a new price is seen',
        solution('memory-growth', [' && clock.now() - known.at < MINUTE', '']),
      ],
      [
        'the same search 50 times',
        solution(
          'memory-growth',
          [
            'const below = Number(request.query.below);',
            'const below = Number(request.query.below);\n  const key = 0;',
          ],
          ['cache.get(below)', 'cache.get(key)'],
          ['cache.delete(below)', 'cache.delete(key)'],
          ['cache.set(below', 'cache.set(key'],
        ),
      ],
      [
        'the heap has grown',
        solution('memory-growth', ['const MOST = 100', 'const MOST = 100_000']),
      ],
    ],
  },
};
