import { sendWithRetry } from './answer.js';
import { check, done } from './cases.js';

const tryRequest = (name, request, answers, expected) =>
  check(name, { request, answers }, expected, () => {
    const sent = [];
    const status = sendWithRetry({ ...request }, (each) => {
      sent.push(each.idempotencyKey);
      return answers[Math.min(sent.length, answers.length) - 1];
    });
    if (new Set(sent).size > 1) return `sent with different keys: ${sent}`;
    return `${status}, sent ${sent.length} times`;
  });

const GET = { method: 'GET' };
const POST = { method: 'POST' };
const keyed = { ...POST, idempotencyKey: 'o-77' };
await tryRequest(
  'a GET that succeeds at the third attempt',
  GET,
  [503, 503, 200],
  '200, sent 3 times',
);
await tryRequest('a GET that never succeeds', GET, [503], '503, sent 3 times');
await tryRequest('a GET of what is not there', GET, [404], '404, sent 1 times');
await tryRequest(
  'a DELETE that succeeds at the second',
  { method: 'DELETE' },
  [503, 204],
  '204, sent 2 times',
);
await tryRequest('a POST without a key', POST, [503, 201], '503, sent 1 times');
await tryRequest('a PATCH without a key', { method: 'PATCH' }, [503, 200], '503, sent 1 times');
await tryRequest('a POST with a key', keyed, [503, 201], '201, sent 2 times');
await tryRequest('a POST that is refused', keyed, [422], '422, sent 1 times');
done();
