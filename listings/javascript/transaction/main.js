import { DatabaseSync } from 'node:sqlite';

const database = new DatabaseSync(':memory:');
database.exec(`
  CREATE TABLE parts (id INTEGER PRIMARY KEY, stock INTEGER NOT NULL);
  CREATE TABLE orders (
    id INTEGER PRIMARY KEY,
    part_id INTEGER NOT NULL REFERENCES parts (id),
    quantity INTEGER NOT NULL
  );
  INSERT INTO parts VALUES (2041, 12);
`);

// region: transaction
const insertOrder = database.prepare(
  'INSERT INTO orders (part_id, quantity) VALUES (:partId, :quantity)',
);
const takeStock = database.prepare(
  `UPDATE parts SET stock = stock - :quantity
   WHERE id = :partId AND stock >= :quantity`,
);

function sell(order) {
  database.exec('BEGIN IMMEDIATE');
  try {
    insertOrder.run(order);
    const inStock = takeStock.run(order).changes === 1;
    database.exec(inStock ? 'COMMIT' : 'ROLLBACK');
    return inStock;
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}
// endregion

for (const quantity of [5, 10]) {
  const outcome = sell({ partId: 2041, quantity }) ? 'sold' : 'refused';
  const { stock } = database.prepare('SELECT stock FROM parts WHERE id = 2041').get();
  const { orders } = database.prepare('SELECT count(*) AS orders FROM orders').get();
  console.log(`${outcome} ${quantity}, stock ${stock}, orders ${orders}`);
}
