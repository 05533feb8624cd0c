/** GET /orders?limit=5&after=…: the newest first, and where the next page begins. */
export async function handle(request, { db }) {
  const limit = Math.min(Number(request.query.limit ?? 20), 100);
  const [time, id] = (request.query.after ?? '9999_0').split('_');
  // One more than asked for tells whether there is another page.
  const { rows } = await db.query(
    `SELECT id, placed_at, total_cents FROM orders
     WHERE (placed_at, id) < ($1, $2)
     ORDER BY placed_at DESC, id DESC
     LIMIT $3`,
    [time, Number(id), limit + 1],
  );
  const orders = rows.slice(0, limit);
  const last = orders.at(-1);
  const next = rows.length > limit ? `${last.placed_at}_${last.id}` : null;
  return { status: 200, body: { orders, next } };
}
