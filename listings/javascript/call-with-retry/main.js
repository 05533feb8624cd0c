import { once } from 'node:events';
import { createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

const ATTEMPTS = 4;
const TIMEOUT_MS = 2000;
const BASE_MS = 10;

// region: call-with-retry
async function call(url) {
  const response = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS) });
  return { status: response.status, body: await response.text() };
}

async function getWithRetry(url) {
  for (let attempt = 1; ; attempt += 1) {
    const { status, body, cause } = await call(url).catch((cause) => ({ cause }));
    console.log(`attempt ${attempt}: ${status ?? 'no answer'}`);
    if (status === 200) return JSON.parse(body);
    const isPassing = status === 503 || cause !== undefined;
    if (!isPassing || attempt === ATTEMPTS) {
      throw new Error(`gave up at attempt ${attempt}`, { cause });
    }
    await sleep(Math.random() * BASE_MS * 2 ** attempt); // full jitter
  }
}
// endregion

const answers = [503, 503, 200];
const server = createServer((_request, response) => {
  response.writeHead(answers.shift(), { 'Content-Type': 'application/json' });
  response.end('{"stock":12}');
});
server.listen(0, '127.0.0.1');
await once(server, 'listening');
const { port } = server.address();
const { stock } = await getWithRetry(`http://127.0.0.1:${port}/parts/2041`);
server.close();
console.log(`stock: ${stock}`);
