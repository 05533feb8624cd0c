import { PGlite } from '@electric-sql/pglite';

const database = new PGlite();
await database.exec(`
  CREATE TABLE parts (
    id integer PRIMARY KEY,
    price_cents integer NOT NULL,
    stock integer NOT NULL CHECK (stock >= 0)
  );
  CREATE TABLE orders (
    id integer GENERATED ALWAYS AS IDENTITY (START WITH 77),
    part_id integer NOT NULL REFERENCES parts,
    quantity integer NOT NULL,
    total_cents integer NOT NULL
  );
  INSERT INTO parts VALUES (2041, 4990, 12);
`);

// region: postgresql
async function sell(partId, quantity) {
  const { rows } = await database.query(
    `WITH taken AS (
       UPDATE parts SET stock = stock - $2
       WHERE id = $1 AND stock >= $2
       RETURNING id, price_cents
     )
     INSERT INTO orders (part_id, quantity, total_cents)
     SELECT id, $2, price_cents * $2 FROM taken
     RETURNING id, total_cents`,
    [partId, quantity],
  );
  return rows[0]; // undefined where the stock was too small
}
// endregion

for (const quantity of [2, 11]) {
  const order = await sell(2041, quantity);
  const { rows } = await database.query('SELECT stock FROM parts WHERE id = 2041');
  const outcome = order ? `order ${order.id}, ${order.total_cents} cents` : 'no order';
  console.log(`${quantity}: ${outcome}, stock ${rows[0].stock}`);
}
await database.close();
