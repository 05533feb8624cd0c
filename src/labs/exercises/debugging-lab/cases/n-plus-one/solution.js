/** GET /accounts/:id/orders: the newest first, each with its lines. */
export async function handle(request, { db }) {
  const account = Number(request.path.split('/')[2]);
  const found = await db.query(
    `SELECT id, placed_at, status FROM orders
     WHERE account_id = $1
     ORDER BY placed_at DESC`,
    [account],
  );
  const lines = await db.query(
    `SELECT l.order_id, l.sku, l.quantity
     FROM order_lines l JOIN orders o ON o.id = l.order_id
     WHERE o.account_id = $1
     ORDER BY l.sku`,
    [account],
  );
  const orders = new Map(found.rows.map((order) => [order.id, { ...order, lines: [] }]));
  for (const { order_id, ...line } of lines.rows) orders.get(order_id).lines.push(line);
  return { status: 200, body: { orders: [...orders.values()] } };
}
