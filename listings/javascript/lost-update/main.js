import assert from 'node:assert/strict';
import pg from 'pg';

const clients = [new pg.Client(), new pg.Client()];
await Promise.all(clients.map((client) => client.connect()));
const [first, second] = clients;
await first.query(
  'CREATE TABLE parts (id integer PRIMARY KEY, stock integer NOT NULL)',
);
await first.query('INSERT INTO parts VALUES (2041, 12)');

try {
  // region: lost-update
  async function* sell(client, quantity) {
    await client.query('BEGIN');
    const { rows } = await client.query('SELECT stock FROM parts WHERE id = 2041');
    console.log(`read ${rows[0].stock}`);
    yield; // here the other request has its turn
    const left = rows[0].stock - quantity;
    await client.query('UPDATE parts SET stock = $1 WHERE id = 2041', [left]);
    await client.query('COMMIT');
    console.log(`write ${left}`);
  }

  const sales = [sell(first, 2), sell(second, 1)];
  for (const sale of sales) await sale.next(); // both read
  for (const sale of sales) await sale.next(); // both write and commit

  const { rows } = await first.query('SELECT stock FROM parts WHERE id = 2041');
  assert.equal(rows[0].stock, 12 - 2 - 1, 'Both sales are taken off the stock.');
  // endregion
} finally {
  await Promise.all(clients.map((client) => client.end()));
}
