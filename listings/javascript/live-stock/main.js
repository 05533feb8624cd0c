import { once } from 'node:events';
import { get } from 'node:http';
import { setImmediate as turn } from 'node:timers/promises';

const BEAT_MS = 200; // fifteen seconds in the shop

// region: live-stock
import { createServer } from 'node:http';

const events = []; // the shop keeps them in a table
const listeners = new Set();

function publish(data) {
  const event = `id: ${events.length + 1}\ndata: ${JSON.stringify(data)}\n\n`;
  events.push(event);
  for (const response of listeners) {
    if (response.writableLength > 65_536)
      response.destroy(); // too slow: it may come back
    else response.write(event);
  }
}

const server = createServer((request, response) => {
  const headers = { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' };
  response.writeHead(200, headers).write('retry: 2000\n\n');
  const seen = Number(request.headers['last-event-id'] ?? events.length);
  for (const event of events.slice(seen)) response.write(event);
  listeners.add(response);
  const beat = setInterval(() => response.write(': still here\n\n'), BEAT_MS);
  response.on('close', () => {
    clearInterval(beat);
    listeners.delete(response);
  });
});
// endregion

async function listen(headers = {}) {
  console.log('> GET /parts/2041/events', headers);
  const request = get({ port, host: '127.0.0.1', path: '/parts/2041/events', headers });
  const [response] = await once(request, 'response');
  return response.setEncoding('utf8');
}

/** Prints what arrives until a line with this text has come, and then breaks the connection. */
async function printUntil(last, response) {
  for await (const piece of response) {
    process.stdout.write(piece.replace(/^(?=.)/gm, '< ').replaceAll('\n\n', '\n'));
    if (piece.includes(last)) break;
  }
}

server.listen(0, '127.0.0.1');
await once(server, 'listening');
const { port } = server.address();

const first = await listen();
publish({ part: 2041, stock: 10 });
await printUntil('still here', first);
console.log('The connection breaks. Two changes follow.');
while (listeners.size > 0) await turn();
publish({ part: 2041, stock: 9 });
publish({ part: 2041, stock: 8 });
const second = await listen({ 'Last-Event-ID': '1' });
await printUntil('"stock":8', second);

const idle = await listen();
idle.pause().on('error', () => {});
let told = 0;
for (; listeners.size > 0; told++) {
  publish({ part: 311, stock: told, note: 'x'.repeat(10_000) });
  await turn();
}
console.log(
  told > 1 ? 'A page that reads nothing was let go.' : 'It was let go too early.',
);
server.close();
