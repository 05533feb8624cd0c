import * as functions from '@google-cloud/functions-framework';
import { getTestServer } from '@google-cloud/functions-framework/testing';
import { once } from 'node:events';

// region: gcp
const PARTS = new Map([['2041', { sku: 'BRK-2041', price_cents: 4990 }]]);

functions.http('part', (request, response) => {
  const id = request.path.split('/').at(-1);
  const part = PARTS.get(id);
  log(request, part ? 'INFO' : 'WARNING', `part ${id}`);
  if (part) response.json(part);
  else response.status(404).json({ title: 'No such part' });
});

/** Cloud Logging reads these fields in a line of JSON on standard output. */
function log(request, severity, message) {
  const trace = request.get('traceparent')?.split('-')[1];
  const entry = { severity, message };
  if (trace) entry['logging.googleapis.com/trace'] = `projects/sparewheel/traces/${trace}`;
  console.log(JSON.stringify(entry));
}
// endregion

const server = getTestServer('part').listen(0, '127.0.0.1');
await once(server, 'listening');
const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
for (const id of ['2041', '9']) {
  const address = `http://127.0.0.1:${server.address().port}/parts/${id}`;
  const response = await fetch(address, { headers: { traceparent } });
  console.log(response.status, await response.text());
}
server.close();
