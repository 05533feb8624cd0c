import { DatabaseSync } from 'node:sqlite';

// region: swap-adapter
// The domain: it imports nothing, and asks only for what it is given.
async function payOrder(id, { orders, pay }) {
  const order = await orders.find(id);
  if (order?.status !== 'pending') return order?.status ?? 'not found';
  try {
    await pay(order);
  } catch {
    return 'not confirmed'; // the order stays pending
  }
  await orders.setStatus(id, 'paid');
  return 'paid';
}

// Two adapters for the port `orders`, and two for the port `pay`.
const inSqlite = (db) => ({
  find: async (id) => db.prepare('SELECT * FROM orders WHERE id = ?').get(id),
  setStatus: async (id, status) =>
    db.prepare('UPDATE orders SET status = ? WHERE id = ?').run(status, id),
});
const inMemory = (rows) => ({
  find: async (id) => rows.get(id),
  setStatus: async (id, status) => rows.set(id, { ...rows.get(id), status }),
});
const accepts = async () => 'receipt';
const neverAnswers = () => Promise.reject(new Error('no answer in 5 seconds'));
// endregion

function sqlite() {
  const db = new DatabaseSync(':memory:');
  db.exec(`CREATE TABLE orders (id INTEGER PRIMARY KEY, status TEXT, total_cents INTEGER);
    INSERT INTO orders VALUES (77, 'pending', 11270)`);
  return inSqlite(db);
}
const memory = () =>
  inMemory(new Map([[77, { id: 77, status: 'pending', total_cents: 11270 }]]));

const STORES = { sqlite, memory };
const PROVIDERS = { accepts, neverAnswers };
for (const [store, open] of Object.entries(STORES)) {
  for (const [provider, pay] of Object.entries(PROVIDERS)) {
    const orders = open();
    const answer = await payOrder(77, { orders, pay });
    const { status } = await orders.find(77);
    console.log(`${store}, ${provider}: answer ${answer}, order 77 is ${status}`);
  }
}
console.log(`order 9: ${await payOrder(9, { orders: memory(), pay: accepts })}`);
