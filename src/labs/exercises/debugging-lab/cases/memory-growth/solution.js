const MINUTE = 60_000;
const MOST = 100;
const cache = new Map();

/** GET /parts?below=…: what costs less, the dearest first; an answer is good for a minute. */
export async function handle(request, { db, clock }) {
  const below = Number(request.query.below);
  const known = cache.get(below);
  if (known !== undefined && clock.now() - known.at < MINUTE) {
    return { status: 200, body: known.body };
  }
  const { rows } = await db.query(
    `SELECT sku, name, price_cents FROM parts
     WHERE price_cents < $1
     ORDER BY price_cents DESC LIMIT 10`,
    [below],
  );
  const body = { parts: rows };
  // A Map keeps its order: the first key is the one that came first.
  cache.delete(below);
  if (cache.size >= MOST) cache.delete(cache.keys().next().value);
  cache.set(below, { at: clock.now(), body });
  return { status: 200, body };
}
