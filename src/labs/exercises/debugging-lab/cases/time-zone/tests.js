export const INSTANCES = 1;

/** Instants are kept in UTC, each an order of another amount. */
export const SCHEMA = `
CREATE TABLE orders (
  id INTEGER PRIMARY KEY, placed_at TEXT NOT NULL, total_cents INTEGER NOT NULL
);
INSERT INTO orders (placed_at, total_cents) VALUES
  ('2026-01-14T12:00:00.000Z', 1000),
  ('2026-01-14T22:30:00.000Z', 300),
  ('2026-01-14T23:30:00.000Z', 4990),
  ('2026-01-15T12:00:00.000Z', 2000),
  ('2026-07-14T12:00:00.000Z', 3000),
  ('2026-07-14T22:30:00.000Z', 1750),
  ('2026-03-29T20:00:00.000Z', 5000),
  ('2026-03-29T22:15:00.000Z', 8900),
  ('2026-10-24T22:30:00.000Z', 600),
  ('2026-10-25T22:30:00.000Z', 1200);
`;

const takings = (day, what, expected) => ({
  name: what,
  given: `GET /reports/takings?day=${day}`,
  async work(shop) {
    const { status, body } = await shop.send('GET', `/reports/takings?day=${day}`);
    const got = `orders: ${body?.orders}, cents: ${body?.cents}`;
    return { expected, got: status === 200 ? got : `status ${status}` };
  },
});

export const TESTS = [
  takings(
    '2026-01-15',
    'an order at 23:30 UTC on 14 January is one of the 15th',
    'orders: 2, cents: 6990',
  ),
  takings('2026-01-14', 'and none of the 14th', 'orders: 2, cents: 1300'),
  takings(
    '2026-07-15',
    'in summer, an order at 22:30 UTC is one of the next day',
    'orders: 1, cents: 1750',
  ),
  takings('2026-03-29', 'the day of 23 hours ends at 22:00 UTC', 'orders: 1, cents: 5000'),
  takings('2026-03-30', 'and the day after begins there', 'orders: 1, cents: 8900'),
  takings('2026-10-25', 'the day of 25 hours has both of its ends', 'orders: 2, cents: 1800'),
];
