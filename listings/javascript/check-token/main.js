import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

const KEY = randomBytes(32);

// region: check-token
const signature = (payload) => createHmac('sha256', KEY).update(payload).digest();

function sign(customer, expires) {
  const claims = JSON.stringify({ sub: customer, exp: expires });
  const payload = Buffer.from(claims).toString('base64url');
  return `${payload}.${signature(payload).toString('base64url')}`;
}

function customerOf(token, now) {
  const [payload, given = ''] = token.split('.');
  const right = signature(payload);
  const actual = Buffer.from(given, 'base64url');
  if (actual.length !== right.length || !timingSafeEqual(actual, right))
    return undefined;
  const { sub, exp } = JSON.parse(Buffer.from(payload, 'base64url'));
  return now < exp ? sub : undefined;
}
// endregion

function verdict(token, now) {
  const customer = customerOf(token, now);
  return customer === undefined ? 'refused' : `customer ${customer}`;
}

const NOW = 1_795_176_000;
const EXPIRES = NOW + 900;
const token = sign('7', EXPIRES);
const [otherPayload] = sign('8', EXPIRES).split('.');
const [, ownSignature] = token.split('.');
console.log(`valid: ${verdict(token, NOW)}`);
console.log(`changed: ${verdict(`${otherPayload}.${ownSignature}`, NOW)}`);
console.log(`expired: ${verdict(token, EXPIRES)}`);
