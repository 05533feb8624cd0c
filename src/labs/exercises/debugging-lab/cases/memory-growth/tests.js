import process from 'node:process';

export const INSTANCES = 1;

export const SCHEMA = `
CREATE TABLE parts (
  sku TEXT PRIMARY KEY, name TEXT NOT NULL, price_cents INTEGER NOT NULL
);
INSERT INTO parts VALUES
  ('BRK-2041', 'Brake pads', 4990), ('BRK-2042', 'Brake disc', 8900), ('BRK-2043', 'Brake cable', 690),
  ('BRK-2044', 'Brake lever', 2450), ('BRK-2045', 'Brake hose', 1890), ('CHN-1180', 'Chain', 2190);
`;

const SEARCHES = 250;
/** Kilobytes that a cache of a hundred answers and more has room in. */
const MOST = 240;
const search = (shop, below) => shop.send('GET', `/parts?below=${below}`);
const heap = () => process.memoryUsage().heapUsed;

export const TESTS = [
  {
    name: `after ${SEARCHES} different searches in 6 seconds, the heap has grown by less than ${MOST} kB`,
    given: `GET /parts?below=9001 to below=${9000 + SEARCHES}`,
    async work(shop) {
      await search(shop, 9000);
      const before = heap();
      for (let n = 1; n <= SEARCHES; n += 1) {
        await search(shop, 9000 + n);
        shop.clock.pass(25);
      }
      const grown = Math.round((heap() - before) / 1000);
      return {
        expected: `less than ${MOST} kB`,
        got: grown < MOST ? `less than ${MOST} kB` : `about ${Math.round(grown / 20) * 20} kB`,
      };
    },
  },
  {
    name: 'the same search 50 times asks the database once',
    given: 'GET /parts?below=1000, 50 times',
    async work(shop) {
      for (let n = 0; n < 50; n += 1) await search(shop, 1000);
      const count = shop.ran.length;
      return { expected: '1 statement', got: `${count} statement${count === 1 ? '' : 's'}` };
    },
  },
  {
    name: 'two searches have an answer of their own each',
    given: 'GET /parts?below=5000, GET /parts?below=2000, GET /parts?below=5000',
    async work(shop) {
      shop.clock.pass(120_000);
      const counts = [];
      for (const below of [5000, 2000, 5000]) {
        const { body } = await search(shop, below);
        counts.push(body?.parts?.length);
      }
      return { expected: '5, 2, 5 parts', got: `${counts.join(', ')} parts` };
    },
  },
  {
    name: 'a new price is seen after a minute',
    given: 'GET /parts?below=2200; a new price; 61 seconds; the same search',
    async work(shop) {
      shop.clock.pass(240_000);
      await search(shop, 2200);
      shop.ask("UPDATE parts SET price_cents = 1990 WHERE sku = 'CHN-1180'");
      shop.clock.pass(61_000);
      const { body } = await search(shop, 2200);
      return { expected: '1990', got: String(body?.parts?.[0]?.price_cents) };
    },
  },
];
