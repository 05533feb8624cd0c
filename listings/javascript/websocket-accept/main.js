import { once } from 'node:events';
import { request } from 'node:http';

const SHOP = 'https://sparewheel.example';

// region: websocket-accept
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';

const GUID = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11'; // the same for everyone
const accept = (key) => createHash('sha1').update(`${key}${GUID}`).digest('base64');

/** One text of at most 125 bytes as a frame. */
function frame(text) {
  const bytes = Buffer.from(text);
  return Buffer.concat([Buffer.from([0x81, bytes.length]), bytes]);
}

const server = createServer().on('upgrade', ({ headers }, socket) => {
  if (headers.origin !== SHOP) return socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  socket.write('HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n');
  socket.write(
    `Connection: Upgrade\r\nSec-WebSocket-Accept: ${accept(headers['sec-websocket-key'])}\r\n\r\n`,
  );
  socket.write(frame('{"part":2041,"stock":10}'));
});
// endregion

const KEY = 'dGhlIHNhbXBsZSBub25jZQ=='; // the example of RFC 6455

async function handshake(origin) {
  console.log(`> GET /live, Origin: ${origin}`);
  console.log(`> Upgrade: websocket, Sec-WebSocket-Key: ${KEY}`);
  const headers = {
    Origin: origin,
    Connection: 'Upgrade',
    Upgrade: 'websocket',
    'Sec-WebSocket-Version': '13',
    'Sec-WebSocket-Key': KEY,
  };
  const sent = request({ port, host: '127.0.0.1', path: '/live', headers }).end();
  const answer = await Promise.race([
    once(sent, 'upgrade').then(([response, socket]) => ({ response, socket })),
    once(sent, 'response').then(([response]) => ({ response })),
  ]);
  const { statusCode, statusMessage } = answer.response;
  console.log(`< ${statusCode} ${statusMessage}`);
  answer.socket?.destroy();
  const told = answer.response.headers['sec-websocket-accept'];
  if (told !== undefined) console.log(`< Sec-WebSocket-Accept: ${told}`);
}

server.listen(0, '127.0.0.1');
await once(server, 'listening');
const { port } = server.address();
await handshake(SHOP);
await handshake('https://elsewhere.example');

// The client of Node.js itself, which believes only a right handshake.
const socket = new WebSocket(`ws://127.0.0.1:${port}/live`, {
  headers: { Origin: SHOP },
});
const [{ data }] = await once(socket, 'message');
console.log(
  'frame:',
  frame(data).toString('hex', 0, 8),
  '…',
  frame(data).length,
  'bytes',
);
console.log('message:', data);
process.exit();
