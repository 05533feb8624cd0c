import { DatabaseSync } from 'node:sqlite';
import { ordersOf } from './answer.js';
import { check, done } from './cases.js';

const ORDERS = `
  CREATE TABLE orders (
    id INTEGER PRIMARY KEY, customer_id INTEGER, status TEXT, total_cents INTEGER
  );
  INSERT INTO orders VALUES (77, 7, 'paid', 11270), (78, 8, 'paid', 7450),
    (79, 7, 'paid', 1290), (80, 7, 'driver''s choice', 500);
`;

const tryQuery = (name, expected, { status = 'paid', sort = 'id' } = {}) =>
  check(name, { customer_id: 7, status, sort }, expected, () => {
    const db = new DatabaseSync(':memory:');
    db.exec(ORDERS);
    return ordersOf(db, 7, status, sort);
  });

await tryQuery('paid orders', [77, 79]);
await tryQuery('paid orders by their total', [79, 77], { sort: 'total_cents' });
await tryQuery('a status that is SQL', [], { status: "x' OR '1'='1" });
await tryQuery('a status with an apostrophe', [80], { status: "driver's choice" });
await tryQuery('an order that is SQL', [77, 79], { sort: '(CASE WHEN 1 THEN -id END)' });
await tryQuery('a column that is not for customers', [77, 79], { sort: 'customer_id, -id' });
done();
