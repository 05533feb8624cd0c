/** POST /payments with an Idempotency-Key: charges the card, once for each key. */
export async function handle(request, { db, provider }) {
  const key = request.headers['idempotency-key'];
  const { order_id, cents } = request.body;
  const mine = await db.query(
    `INSERT INTO payments (key, order_id, cents) VALUES ($1, $2, $3)
     ON CONFLICT (key) DO NOTHING`,
    [key, order_id, cents],
  );
  if (mine.rowCount === 0) {
    const { rows } = await db.query('SELECT charge FROM payments WHERE key = $1', [key]);
    if (rows[0].charge === null) {
      return { status: 409, body: { error: 'a payment with this key is under way' } };
    }
    return { status: 201, body: { charge: rows[0].charge } };
  }
  const charge = await provider.charge(cents);
  await db.query('UPDATE payments SET charge = $1 WHERE key = $2', [charge, key]);
  return { status: 201, body: { charge } };
}
