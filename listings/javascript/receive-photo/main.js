import { once } from 'node:events';
import { readdir, stat, unlink } from 'node:fs/promises';
import { createServer, request as send } from 'node:http';

const refusal = (status) => Object.assign(new Error('refused'), { status });

// region: receive-photo
import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';

const LIMIT = 5_000_000;
const JPEG = Buffer.from([0xff, 0xd8, 0xff]);

/** Lets a photo pass piece by piece; no more of it is in memory than that. */
async function* guarded(body) {
  let size = 0;
  for await (const piece of body) {
    if (size === 0 && !piece.subarray(0, 3).equals(JPEG)) throw refusal(415);
    size += piece.length;
    if (size > LIMIT) throw refusal(413);
    yield piece;
  }
}

async function store(body) {
  const name = `${randomUUID()}.jpg`; // ours, whatever the sender calls it
  try {
    await pipeline(body, guarded, createWriteStream(`${name}.part`, { flags: 'wx' }));
    await rename(`${name}.part`, name);
    return name;
  } catch (error) {
    await rm(`${name}.part`, { force: true });
    throw error;
  }
}
// endregion

const server = createServer(async (request, response) => {
  try {
    const name = await store(request);
    response.writeHead(201).end(name);
  } catch (error) {
    response.writeHead(error.status ?? 500, { Connection: 'close' }).end();
  }
});

/** Sends so many bytes of a photo or a page, and tells what became of it. */
async function upload(name, bytes, { start = JPEG, brokenAt = Infinity } = {}) {
  const request = send({ port, host: '127.0.0.1', method: 'POST', path: '/photos' });
  request.setMaxListeners(0).on('error', () => {});
  const answer = once(request, 'response').catch(() => [undefined]);
  request.write(Buffer.concat([start, Buffer.alloc(60_000)]));
  for (let sent = 60_003; sent < bytes && sent < brokenAt && !request.destroyed;) {
    const piece = Math.min(60_000, bytes - sent);
    if (!request.write(Buffer.alloc(piece))) {
      await Promise.race([once(request, 'drain'), answer, once(request, 'close')]);
    }
    sent += piece;
    if (request.res !== undefined && request.res !== null) break;
  }
  if (brokenAt === Infinity) request.end();
  else request.destroy();
  const [response] = await answer;
  response?.resume();
  await new Promise((resolve) => setTimeout(resolve, 100));
  const files = (await readdir('.')).filter((each) => /\.(jpg|part)$/.test(each));
  const sizes = await Promise.all(files.map(async (each) => (await stat(each)).size));
  console.log(
    `${name}: ${response?.statusCode ?? 'no answer'}, kept: ${sizes.join() || 'nothing'}`,
  );
  for (const file of files) await unlink(file);
}

process.chdir(process.env.TMPDIR ?? '.');
server.listen(0, '127.0.0.1');
await once(server, 'listening');
const { port } = server.address();
await upload('a photo of 2,400,000 bytes', 2_400_000);
await upload('a page that is called brake.jpg', 80_000, {
  start: Buffer.from('<script>'),
});
await upload('a photo of 24,000,000 bytes', 24_000_000);
await upload('a photo that breaks off', 2_400_000, { brokenAt: 1_000_000 });
server.close();
server.closeAllConnections();
