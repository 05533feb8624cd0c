import { once } from 'node:events';

// region: rest
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';

const PARTS = new Map([['/parts/2041', { sku: 'BRK-2041', price_cents: 4990 }]]);
const hash = (text) => createHash('sha256').update(text).digest('base64url');

function refuse(response, status, title) {
  response.writeHead(status, { 'Content-Type': 'application/problem+json' });
  response.end(JSON.stringify({ title }));
}

const server = createServer(({ method, url, headers }, response) => {
  const part = PARTS.get(url.split('?', 1)[0]);
  if (part === undefined) return refuse(response, 404, 'No such part');
  if (method !== 'GET' && method !== 'HEAD') {
    return refuse(response.setHeader('Allow', 'GET, HEAD'), 405, 'Parts are only read');
  }
  const body = JSON.stringify(part);
  const etag = `"${hash(body)}"`;
  response.setHeader('ETag', etag).setHeader('Cache-Control', 'no-cache');
  const known = headers['if-none-match'] ?? ''; // a list of tags, or any: *
  if (known === '*' || known.match(/"[^"]*"/g)?.includes(etag)) {
    return response.writeHead(304).end();
  }
  response.writeHead(200, { 'Content-Type': 'application/json' }).end(body);
});
// endregion

async function ask(path, { method = 'GET', etag } = {}) {
  const headers = etag === undefined ? {} : { 'If-None-Match': etag };
  const response = await fetch(`http://127.0.0.1:${port}${path}`, { method, headers });
  const body = await response.text();
  const allow = response.headers.get('Allow');
  const condition =
    etag === undefined ? '' : ` if not ${etag.replaceAll(first, 'first')}`;
  console.log(`${method} ${path}${condition}: ${response.status}`, body || 'no body');
  if (allow !== null) console.log(`allowed: ${allow}`);
  return response.headers.get('ETag');
}

server.listen(0, '127.0.0.1');
await once(server, 'listening');
const { port } = server.address();
const first = await ask('/parts/2041');
await ask('/parts/2041', { etag: first });
await ask('/parts/2041', { etag: `"other, one", W/${first}` }); // as a proxy sends it
await ask('/parts/2041', { etag: '*' });
await ask('/parts/2041?from=newsletter', { etag: first });
await ask('/parts/2041', { method: 'HEAD' });
PARTS.set('/parts/2041', { sku: 'BRK-2041', price_cents: 5290 });
await ask('/parts/2041', { etag: first });
await ask('/parts/2041', { method: 'DELETE' });
await ask('/parts/9');
server.close();
