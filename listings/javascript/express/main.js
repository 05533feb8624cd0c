import { once } from 'node:events';

// region: express
import express from 'express';

const PARTS = new Map([[2041, { sku: 'BRK-2041', price_cents: 4990 }]]);
const app = express();

app.get('/parts/:id', (request, response) => {
  const part = PARTS.get(Number(request.params.id));
  if (part === undefined) {
    response.status(404).json({ title: 'No such part' });
    return;
  }
  response.json(part);
});
// endregion

const server = app.listen(0, '127.0.0.1');
await once(server, 'listening');
const { port } = server.address();
for (const id of [2041, 9]) {
  const response = await fetch(`http://127.0.0.1:${port}/parts/${id}`);
  console.log(response.status, await response.text());
}
server.close();
