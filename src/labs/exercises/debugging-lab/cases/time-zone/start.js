const DAY = 24 * 60 * 60_000;

/** GET /reports/takings?day=2026-01-15: what was sold on a day, as it is in Berlin. */
export async function handle(request, { db, clock }) {
  const { day } = request.query;
  const from = new Date(`${day}T00:00:00Z`);
  const to = new Date(from.getTime() + DAY);
  const { rows } = await db.query(
    `SELECT count(*) AS orders, coalesce(sum(total_cents), 0) AS cents
     FROM orders
     WHERE placed_at >= $1 AND placed_at < $2`,
    [from.toISOString(), to.toISOString()],
  );
  return { status: 200, body: { day, ...rows[0] } };
}
