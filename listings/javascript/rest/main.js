import { once } from 'node:events';

// region: rest
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';

const PARTS = new Map([['/parts/2041', { sku: 'BRK-2041', price_cents: 4990 }]]);
const hash = (text) => createHash('sha256').update(text).digest('base64url');

const server = createServer((request, response) => {
  const part = PARTS.get(request.url);
  if (part === undefined) {
    response.writeHead(404, { 'Content-Type': 'application/problem+json' });
    response.end('{"title":"No such part"}');
    return;
  }
  const body = JSON.stringify(part);
  const etag = `"${hash(body)}"`;
  const headers = { ETag: etag, 'Cache-Control': 'no-cache' };
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304, headers).end();
    return;
  }
  response.writeHead(200, { ...headers, 'Content-Type': 'application/json' });
  response.end(body);
});
// endregion

async function ask(path, etag) {
  const headers = etag === null ? {} : { 'If-None-Match': etag };
  const response = await fetch(`http://127.0.0.1:${port}${path}`, { headers });
  const body = await response.text();
  console.log(response.status, body === '' ? 'no body' : body);
  return response.headers.get('ETag');
}

server.listen(0, '127.0.0.1');
await once(server, 'listening');
const { port } = server.address();
const etag = await ask('/parts/2041', null);
await ask('/parts/2041', etag);
PARTS.set('/parts/2041', { sku: 'BRK-2041', price_cents: 5290 });
await ask('/parts/2041', etag);
await ask('/parts/9', null);
server.close();
