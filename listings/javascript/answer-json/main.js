import { createInterface } from 'node:readline';

const PARTS = new Map([[2041, { sku: 'BRK-2041', price_cents: 4990, stock: 12 }]]);

// region: answer
function answer(request) {
  const part = PARTS.get(request.part_id);
  if (part === undefined) {
    return { status: 404, body: { title: 'No such part' } };
  }
  const total = part.price_cents * request.quantity;
  return { status: 200, body: { sku: part.sku, total_cents: total } };
}
// endregion

for await (const line of createInterface({ input: process.stdin })) {
  console.log(JSON.stringify(answer(JSON.parse(line))));
}
