/** GET /accounts/:id/orders: the newest first, each with its lines. */
export async function handle(request, { db }) {
  const account = Number(request.path.split('/')[2]);
  const found = await db.query(
    `SELECT id, placed_at, status FROM orders
     WHERE account_id = $1
     ORDER BY placed_at DESC`,
    [account],
  );
  const orders = [];
  for (const order of found.rows) {
    const lines = await db.query(
      `SELECT sku, quantity FROM order_lines
       WHERE order_id = $1
       ORDER BY sku`,
      [order.id],
    );
    orders.push({ ...order, lines: lines.rows });
  }
  return { status: 200, body: { orders } };
}
