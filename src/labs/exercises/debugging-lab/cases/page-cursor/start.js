/** GET /orders?limit=5&after=…: the newest first, and where the next page begins. */
export async function handle(request, { db }) {
  const limit = Math.min(Number(request.query.limit ?? 20), 100);
  const after = request.query.after ?? '9999';
  // One more than asked for tells whether there is another page.
  const { rows } = await db.query(
    `SELECT id, placed_at, total_cents FROM orders
     WHERE placed_at < $1
     ORDER BY placed_at DESC
     LIMIT $2`,
    [after, limit + 1],
  );
  const orders = rows.slice(0, limit);
  const next = rows.length > limit ? rows[limit].placed_at : null;
  return { status: 200, body: { orders, next } };
}
