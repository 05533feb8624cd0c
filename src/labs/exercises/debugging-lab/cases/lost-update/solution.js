/** POST /orders: takes parts from the stock. */
export async function handle(request, { db, clock }) {
  const { sku, quantity } = request.body;
  const taken = await db.query(
    `UPDATE stock SET quantity = quantity - $1
     WHERE sku = $2 AND quantity >= $1`,
    [quantity, sku],
  );
  if (taken.rowCount === 0) {
    return { status: 409, body: { error: 'not enough in stock' } };
  }
  const order = await db.query(
    'INSERT INTO orders (sku, quantity, placed_at) VALUES ($1, $2, $3) RETURNING id',
    [sku, quantity, new Date(clock.now())],
  );
  return { status: 201, body: { id: order.rows[0].id, sku, quantity } };
}
