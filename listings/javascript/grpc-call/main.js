import { once } from 'node:events';
import { connect } from 'node:http2';
import { setTimeout as pause } from 'node:timers/promises';

const PARTS = new Map([
  ['08f90f', Buffer.from('08f90f120842524b2d3230343118fe26', 'hex')],
]);
let slowness = 0;

/** A message with the five bytes before it: not compressed, and its length. */
function framed(message) {
  const head = Buffer.alloc(5);
  head.writeUInt32BE(message.length, 1);
  return Buffer.concat([head, message]);
}

// region: grpc-call
import { createServer } from 'node:http2';

const server = createServer().on('stream', async (stream, headers) => {
  const sent = Buffer.concat(await Array.fromAsync(stream));
  await pause(slowness);
  if (stream.destroyed) return console.log('server: nobody waits any more');
  const part = PARTS.get(sent.toString('hex', 5)); // after the five bytes of the frame
  const type = { 'content-type': 'application/grpc+proto' };
  stream.respond({ ':status': 200, ...type }, { waitForTrailers: true });
  stream.on('wantTrailers', () =>
    stream.sendTrailers({ 'grpc-status': part === undefined ? '5' : '0' }),
  );
  stream.end(part && framed(part));
});
// endregion

async function getPart(session, id, { milliseconds = 800 } = {}) {
  const stream = session.request({
    ':method': 'POST',
    ':path': '/sparewheel.Parts/GetPart',
    'content-type': 'application/grpc+proto',
    te: 'trailers',
    'grpc-timeout': `${milliseconds}m`,
  });
  console.log(`> POST /sparewheel.Parts/GetPart, grpc-timeout: ${milliseconds}m`);
  console.log(`> ${framed(id).toString('hex', 0, 5)} ${id.toString('hex')}`);
  const deadline = setTimeout(() => stream.close(8), milliseconds); // CANCEL
  let trailers = {};
  let status;
  stream.on('response', (headers) => (status = headers[':status']));
  stream.on('trailers', (headers) => (trailers = headers));
  stream.on('error', () => {});
  stream.end(framed(id));
  const pieces = await Array.fromAsync(stream).catch(() => []);
  clearTimeout(deadline);
  const body = Buffer.concat(pieces);
  if (status === undefined) return console.log('client: 4, DEADLINE_EXCEEDED');
  console.log(`< :status: ${status}`);
  if (body.length > 0)
    console.log(`< ${body.toString('hex', 0, 5)} ${body.toString('hex', 5)}`);
  console.log(`< grpc-status: ${trailers['grpc-status']}`);
}

server.listen(0, '127.0.0.1');
await once(server, 'listening');
const session = connect(`http://127.0.0.1:${server.address().port}`);
await getPart(session, Buffer.from('08f90f', 'hex')); // id 2041
await getPart(session, Buffer.from('0809', 'hex')); // id 9
slowness = 400;
await getPart(session, Buffer.from('08f90f', 'hex'), { milliseconds: 100 });
await pause(500);
session.close();
server.close();
