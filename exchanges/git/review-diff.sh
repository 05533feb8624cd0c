git init --quiet
mkdir rest
cat >rest/orders.js <<'JS'
app.get('/orders/:id', async (c) => {
  const order = await findOrder(c.visit, c.params.id);
  return c.json(order);
});
JS
git add . && git commit --quiet --message 'Read one order'
git switch --quiet --create order-csv
cat >>rest/orders.js <<'JS'

app.get('/orders/:id/csv', async (c) => {
  const { rows } = await db.query('SELECT * FROM orders WHERE id = $1', [c.params.id]);
  return c.text(toCsv(rows));
});
JS
git commit --quiet --all --message 'Offer an order as a CSV file'
# session
git diff --stat main...order-csv
git diff --unified=0 main...order-csv | tail -n 5
