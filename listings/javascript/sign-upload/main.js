// region: sign-upload
import { createHash, createHmac } from 'node:crypto';

const hmac = (key, text) => createHmac('sha256', key).update(text).digest();
const sha256 = (text) => createHash('sha256').update(text).digest('hex');

/** An address that allows one method on one object, and nothing else, for some seconds. */
function presign({ method, host, path, time, seconds, headers = {} }, account) {
  const scope = `${time.slice(0, 8)}/${account.place}/s3/aws4_request`;
  const signed = { ...headers, host };
  const names = Object.keys(signed).sort();
  const query = new URLSearchParams({
    'X-Amz-Algorithm': 'AWS4-HMAC-SHA256',
    'X-Amz-Credential': `${account.id}/${scope}`,
    'X-Amz-Date': time,
    'X-Amz-Expires': String(seconds),
    'X-Amz-SignedHeaders': names.join(';'),
  });
  const lines = names.map((name) => `${name}:${signed[name]}\n`).join('');
  const asked = [method, path, query, lines, names.join(';'), 'UNSIGNED-PAYLOAD'];
  const text = ['AWS4-HMAC-SHA256', time, scope, sha256(asked.join('\n'))].join('\n');
  const key = scope
    .split('/')
    .reduce((made, part) => hmac(made, part), `AWS4${account.secret}`);
  return `https://${host}${path}?${query}&X-Amz-Signature=${hmac(key, text).toString('hex')}`;
}
// endregion

/** What the storage does: it makes the signature again, from the request that came. */
function answerOf({ method, address, headers = {}, now }, account) {
  const { host, pathname, searchParams } = new URL(address);
  const time = searchParams.get('X-Amz-Date');
  const seconds = Number(searchParams.get('X-Amz-Expires'));
  const iso = time.replace(/(....)(..)(..)T(..)(..)(..)Z/, '$1-$2-$3T$4:$5:$6Z');
  const given = { method, host, path: pathname, time, seconds, headers };
  if (presign(given, account) !== address) return '403, another signature';
  return now > Date.parse(iso) + seconds * 1000 ? '403, too late' : '200';
}

const example = presign(
  {
    method: 'GET',
    host: 'examplebucket.s3.amazonaws.com',
    path: '/test.txt',
    time: '20130524T000000Z',
    seconds: 86_400,
  },
  {
    id: 'AKIAIOSFODNN7EXAMPLE',
    secret: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
    place: 'us-east-1',
  },
);
console.log(`The example of AWS: ${example.slice(-64)}`);

const SHOP = { id: 'sparewheel', secret: 'not-a-real-secret', place: 'eu' };
const headers = { 'content-length': '2400000', 'content-type': 'image/jpeg' };
const address = presign(
  {
    method: 'PUT',
    host: 'photos.storage.example',
    path: '/incoming/0193a5.jpg',
    time: '20261120T093000Z',
    seconds: 300,
    headers,
  },
  SHOP,
);
console.log(
  address
    .replace('?', '\n  ?')
    .replaceAll('&', '\n  &')
    .replace('\n  &X-Amz-Exp', '&X-Amz-Exp'),
);

const now = Date.parse('2026-11-20T09:32:00Z');
const put = { method: 'PUT', address, headers, now };
const cases = {
  'as it was signed': put,
  'another file': { ...put, address: address.replace('0193a5', '0193a6') },
  'read it instead': { ...put, method: 'GET' },
  'a page instead of a photo': {
    ...put,
    headers: { ...headers, 'content-type': 'text/html' },
  },
  'ten times as long': {
    ...put,
    headers: { ...headers, 'content-length': '24000000' },
  },
  'an hour to do it': { ...put, address: address.replace('=300', '=3600') },
  'after six minutes': { ...put, now: now + 240_000 },
};
for (const [name, request] of Object.entries(cases)) {
  console.log(`${name}: ${answerOf(request, SHOP)}`);
}
