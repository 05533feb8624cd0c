import { once } from 'node:events';
import { createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

/** The time, sleep and chance of the real world. */
const CLOCK = { now: Date.now, sleep, random: Math.random };

// region: call-with-retry
const ATTEMPTS = 4;
const [TIMEOUT_MS, DEADLINE_MS, BASE_MS] = [2000, 10_000, 100];
const MAY_PASS = new Set([429, 502, 503, 504, 'no answer']);

async function getWithRetry(url, { now, sleep, random } = CLOCK) {
  const deadline = now() + DEADLINE_MS;
  for (let attempt = 1; ; attempt += 1) {
    // GET changes nothing, so it may be repeated
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    const { response, body } = await fetch(url, { signal })
      .then(async (response) => ({ response, body: await response.text() }))
      .catch(() => ({})); // refused, reset or timed out
    const status = response?.status ?? 'no answer';
    console.log(`attempt ${attempt}: ${status}`);
    if (status === 200) return JSON.parse(body);
    const asked = millisecondsAsked(response?.headers.get('Retry-After'), now());
    const pause = asked + random() * BASE_MS * 2 ** attempt; // jitter on top
    const isLate = now() + pause > deadline;
    if (!MAY_PASS.has(status) || attempt === ATTEMPTS || isLate) {
      throw new Error(`gave up: ${status}`);
    }
    await sleep(pause);
  }
}

function millisecondsAsked(value, now) {
  if (/^\d+$/.test(value ?? '')) return Number(value) * 1000;
  return Math.max(0, Date.parse(value) - now) || 0; // a date, or nothing
}
// endregion

/** Sleeping costs no time here, and chance is always in the middle. */
function fakeClock() {
  let time = Date.UTC(2026, 10, 20, 12);
  return {
    now: () => time,
    random: () => 0.5,
    async sleep(milliseconds) {
      time += milliseconds;
      console.log(`wait ${milliseconds} ms`);
    },
  };
}

const answers = new Map([
  ['/parts/2041', [[503, '1'], [429, 'Fri, 20 Nov 2026 12:00:03 GMT'], [200]]],
  ['/parts/311', [[503, '3600']]],
]);
const server = createServer((request, response) => {
  const [status, retryAfter] = answers.get(request.url)?.shift() ?? [404];
  if (retryAfter !== undefined) response.setHeader('Retry-After', retryAfter);
  response.writeHead(status, { 'Content-Type': 'application/json' });
  response.end('{"stock":12}');
});

async function report(url) {
  await getWithRetry(url, fakeClock()).then(
    ({ stock }) => console.log(`stock: ${stock}`),
    ({ message }) => console.log(message),
  );
}

server.listen(0, '127.0.0.1');
await once(server, 'listening');
const address = `http://127.0.0.1:${server.address().port}`;
for (const partId of [2041, 311, 9]) await report(`${address}/parts/${partId}`);
server.closeAllConnections();
server.close();
await once(server, 'close');
await report(`${address}/parts/2041`);
