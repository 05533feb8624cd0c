import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

const [shop, rival] = [new pg.Client(), new pg.Client()];
await Promise.all([shop.connect(), rival.connect()]);
await shop.query('CREATE TABLE parts (id integer PRIMARY KEY, stock integer NOT NULL)');
await shop.query('INSERT INTO parts VALUES (2041, 12)');

// region: retry-transaction
const ATTEMPTS = 4;
const AGAIN = ['40001', '40P01']; // does not fit in with the others; deadlock

/** Does all of the work in one transaction, from its first read, until it fits in. */
async function run(client, work) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await client.query('BEGIN ISOLATION LEVEL SERIALIZABLE');
      const result = await work();
      await client.query('COMMIT');
      return result;
    } catch (error) {
      await client.query('ROLLBACK');
      if (!AGAIN.includes(error.code) || attempt === ATTEMPTS) throw error;
      console.log(`attempt ${attempt}: ${error.code}, so once more`);
      await pause(Math.random() * 10 * 2 ** attempt);
    }
  }
}
// endregion

const others = [5, 3];

async function sellTwo() {
  const { rows } = await shop.query('SELECT stock FROM parts WHERE id = 2041');
  const sold = others.shift() ?? 0;
  if (sold > 0) {
    // somebody else sells in between, and commits
    await rival.query('UPDATE parts SET stock = stock - $1 WHERE id = 2041', [sold]);
  }
  await shop.query('UPDATE parts SET stock = $1 WHERE id = 2041', [rows[0].stock - 2]);
  return rows[0].stock - 2;
}

try {
  console.log(`left: ${await run(shop, sellTwo)}`);
} finally {
  await Promise.all([shop.end(), rival.end()]);
}
