import { describe, expect, it } from 'vitest';
import { db } from './running-shop';

const rowsOf = async (sql: string) => (await db.query<Record<string, unknown>>(sql)).rows;

describe('the data of the story', () => {
  it('has what the pages tell of order 77', async () => {
    expect(
      await rowsOf(`SELECT part_id, quantity, unit_price_cents, stock FROM order_items
        JOIN parts ON id = part_id WHERE order_id = 77 ORDER BY part_id`),
    ).toEqual([
      { part_id: 311, quantity: 1, unit_price_cents: 1290, stock: 40 },
      { part_id: 2041, quantity: 2, unit_price_cents: 4990, stock: 12 },
    ]);
    expect(await rowsOf('SELECT max(id) AS last, count(*)::int AS count FROM orders')).toEqual([
      { last: 78, count: 78 },
    ]);
    expect(await rowsOf('SELECT nextval($$orders_id_seq$$)::int AS next')).toEqual([{ next: 79 }]);
  });

  it('has the four tables that pages show, with those columns', async () => {
    const columns = await rowsOf(`SELECT table_name AS name, count(*)::int AS columns
      FROM information_schema.columns
      WHERE table_name IN ('customers', 'parts', 'orders', 'order_items') GROUP BY 1 ORDER BY 1`);
    expect(columns).toEqual([
      { name: 'customers', columns: 4 },
      { name: 'order_items', columns: 4 },
      { name: 'orders', columns: 5 },
      { name: 'parts', columns: 6 },
    ]);
  });

  it('has ten tables around them', async () => {
    const tables = await rowsOf(`SELECT table_name FROM information_schema.tables
      WHERE table_schema = 'public' AND table_name NOT IN
        ('customers', 'parts', 'orders', 'order_items')`);
    expect(tables).toHaveLength(10);
  });

  it('has a ledger that adds up to the stock of every part', async () => {
    const faulty = await rowsOf(`SELECT id FROM parts WHERE stock <> (
      SELECT coalesce(sum(change), 0) FROM stock_movements WHERE part_id = parts.id)`);
    expect(faulty).toEqual([]);
    expect(await rowsOf('SELECT DISTINCT reason FROM stock_movements ORDER BY 1')).toHaveLength(4);
  });

  it.each([
    ['empty groups', 'SELECT 1 FROM suppliers WHERE id NOT IN (SELECT supplier_id FROM supplies)'],
    ['parts from nobody', 'SELECT 1 FROM parts WHERE id NOT IN (SELECT part_id FROM supplies)'],
    ['namesakes', 'SELECT name FROM profiles GROUP BY name HAVING count(*) > 1'],
    ['NULLs', 'SELECT 1 FROM profiles WHERE city IS NULL'],
    ['three-valued choices', 'SELECT 1 FROM profiles WHERE newsletter IS NULL'],
    ['stars without words', 'SELECT 1 FROM reviews WHERE body IS NULL'],
    ['the same words twice', 'SELECT body FROM reviews GROUP BY body HAVING count(*) > 1'],
    ['signs beyond ASCII', String.raw`SELECT 1 FROM suppliers WHERE name ~ '[^\x01-\x7f]'`],
    [
      'ties',
      'SELECT part_id FROM supplies GROUP BY part_id HAVING count(*) > count(DISTINCT cost_cents)',
    ],
    [
      'a chain of three who brought each other',
      `SELECT 1 FROM profiles AS a JOIN profiles AS b ON b.referred_by = a.customer_id
       JOIN profiles AS c ON c.referred_by = b.customer_id`,
    ],
    ['anonymous events', "SELECT 1 FROM events WHERE customer_id IS NULL AND details ? 'part_id'"],
    ['JSON nulls', "SELECT 1 FROM events WHERE details -> 'from' = 'null'"],
    [
      'reviews by people who never bought',
      'SELECT 1 FROM reviews WHERE customer_id NOT IN (SELECT customer_id FROM orders)',
    ],
  ])('has what queries stumble over: %s', async (_, sql) => {
    expect((await rowsOf(sql)).length).toBeGreaterThan(0);
  });

  it('has nobody who brought themselves', async () => {
    const circles = await rowsOf(`WITH RECURSIVE chain AS (
        SELECT customer_id AS start, referred_by AS current, 1 AS steps FROM profiles
        UNION ALL
        SELECT start, referred_by, steps + 1 FROM chain JOIN profiles ON customer_id = current
        WHERE steps < 50
      ) SELECT 1 FROM chain WHERE current = start`);
    expect(circles).toEqual([]);
  });
});
