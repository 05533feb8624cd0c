import { randomBytes } from 'node:crypto';

// region: check-token
import { errors, jwtVerify, SignJWT } from 'jose';

const SHOP = { issuer: 'https://sparewheel.example', audience: 'orders' };

function sign(customer, expires) {
  return new SignJWT()
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(customer)
    .setIssuer(SHOP.issuer)
    .setAudience(SHOP.audience)
    .setExpirationTime(expires)
    .sign(KEY);
}

/** The customer of a token in which everything is right, else undefined. */
async function customerOf(token) {
  const settings = { ...SHOP, algorithms: ['HS256'], requiredClaims: ['exp', 'sub'] };
  try {
    const { payload } = await jwtVerify(token, KEY, settings);
    return payload.sub;
  } catch (error) {
    if (error instanceof errors.JOSEError) return undefined;
    throw error;
  }
}
// endregion

const KEY = randomBytes(64);
const NOW = Math.floor(Date.now() / 1000);
const EXPIRES = NOW + 900;
const RIGHT = { sub: '7', iss: SHOP.issuer, aud: SHOP.audience, exp: EXPIRES };

/** A token like ours except for what is named. */
function forged({ key = KEY, alg = 'HS256', ...changes }) {
  return new SignJWT({ ...RIGHT, ...changes }).setProtectedHeader({ alg }).sign(key);
}

const token = await sign('7', EXPIRES);
const [header, payload, signature] = token.split('.');
const [, otherPayload] = (await sign('8', EXPIRES)).split('.');
const unsignedHeader = Buffer.from('{"alg":"none"}').toString('base64url');
const cases = {
  valid: token,
  changed: `${header}.${otherPayload}.${signature}`,
  'other key': await forged({ key: randomBytes(64) }),
  'no signature': `${unsignedHeader}.${payload}.`,
  'other algorithm': await forged({ alg: 'HS512' }),
  'other issuer': await forged({ iss: 'https://elsewhere.example' }),
  'other audience': await forged({ aud: 'newsletter' }),
  expired: await sign('7', NOW - 1),
  'without expiry': await forged({ exp: undefined }),
  'no token': '7',
};
for (const [name, given] of Object.entries(cases)) {
  const customer = await customerOf(given);
  console.log(
    `${name}: ${customer === undefined ? 'refused' : `customer ${customer}`}`,
  );
}
