/** POST /payments with an Idempotency-Key: charges the card, once for each key. */
export async function handle(request, { db, provider }) {
  const key = request.headers['idempotency-key'];
  const { order_id, cents } = request.body;
  const { rows } = await db.query('SELECT charge FROM payments WHERE key = $1', [key]);
  if (rows.length > 0) {
    return { status: 201, body: { charge: rows[0].charge } };
  }
  const charge = await provider.charge(cents);
  await db.query('INSERT INTO payments (key, order_id, cents, charge) VALUES ($1, $2, $3, $4)', [
    key,
    order_id,
    cents,
    charge,
  ]);
  return { status: 201, body: { charge } };
}
