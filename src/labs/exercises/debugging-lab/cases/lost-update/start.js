/** POST /orders: takes parts from the stock. */
export async function handle(request, { db, clock }) {
  const { sku, quantity } = request.body;
  const { rows } = await db.query('SELECT quantity FROM stock WHERE sku = $1', [sku]);
  const inStock = rows[0]?.quantity ?? 0;
  if (inStock < quantity) {
    return { status: 409, body: { error: `only ${inStock} in stock` } };
  }
  await db.query('UPDATE stock SET quantity = $1 WHERE sku = $2', [inStock - quantity, sku]);
  const order = await db.query(
    'INSERT INTO orders (sku, quantity, placed_at) VALUES ($1, $2, $3) RETURNING id',
    [sku, quantity, new Date(clock.now())],
  );
  return { status: 201, body: { id: order.rows[0].id, sku, quantity } };
}
