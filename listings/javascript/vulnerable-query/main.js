import assert from 'node:assert/strict';
import { DatabaseSync } from 'node:sqlite';

const database = new DatabaseSync(':memory:');
database.exec(`
  CREATE TABLE orders (
    id INTEGER PRIMARY KEY,
    customer_id INTEGER NOT NULL,
    status TEXT NOT NULL,
    total_cents INTEGER NOT NULL
  );
  INSERT INTO orders VALUES
    (77, 7, 'paid', 11270), (78, 8, 'paid', 7450), (79, 9, 'shipped', 1290);
`);

// region: vulnerable-query
function ordersOf(customerId, status) {
  const query = `SELECT id, customer_id FROM orders
    WHERE customer_id = ${customerId} AND status = '${status}'`; // part of the text
  return database.prepare(query).all();
}

for (const status of ['paid', "x' OR '1'='1"]) {
  const orders = ordersOf(7, status);
  console.log(`${status}: orders ${orders.map(({ id }) => id).join(', ')}`);
  const isOwn = orders.every(({ customer_id }) => customer_id === 7);
  assert.ok(isOwn, 'Customer 7 reads only orders of customer 7.');
}
// endregion
