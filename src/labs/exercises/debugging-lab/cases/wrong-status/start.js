/** GET /parts/:sku and POST /parts, for the partner’s nightly import. */
export async function handle(request, { db }) {
  if (request.method === 'POST') {
    const { sku, name, price_cents } = request.body;
    if (!sku || !name || !Number.isInteger(price_cents)) {
      return { status: 200, body: { error: 'sku, name and price_cents are needed' } };
    }
    const known = await db.query('SELECT sku FROM parts WHERE sku = $1', [sku]);
    if (known.rowCount > 0) {
      return { status: 200, body: { error: `there is a part ${sku} already` } };
    }
    await db.query('INSERT INTO parts (sku, name, price_cents) VALUES ($1, $2, $3)', [
      sku,
      name,
      price_cents,
    ]);
    return { status: 200, body: { sku } };
  }
  const sku = request.path.split('/')[2];
  const { rows } = await db.query('SELECT * FROM parts WHERE sku = $1', [sku]);
  if (rows.length === 0) return { status: 200, body: { error: `no part ${sku}` } };
  return { status: 200, body: rows[0] };
}
