/** GET /parts/:sku and POST /parts, for the partner’s nightly import. */
export async function handle(request, { db }) {
  if (request.method === 'POST') {
    const { sku, name, price_cents } = request.body;
    if (!sku || !name || !Number.isInteger(price_cents)) {
      return { status: 422, body: { error: 'sku, name and price_cents are needed' } };
    }
    const made = await db.query(
      `INSERT INTO parts (sku, name, price_cents) VALUES ($1, $2, $3)
       ON CONFLICT (sku) DO NOTHING`,
      [sku, name, price_cents],
    );
    if (made.rowCount === 0) {
      return { status: 409, body: { error: `there is a part ${sku} already` } };
    }
    return { status: 201, headers: { location: `/parts/${sku}` }, body: { sku } };
  }
  const sku = request.path.split('/')[2];
  const { rows } = await db.query('SELECT * FROM parts WHERE sku = $1', [sku]);
  if (rows.length === 0) return { status: 404, body: { error: `no part ${sku}` } };
  return { status: 200, body: rows[0] };
}
