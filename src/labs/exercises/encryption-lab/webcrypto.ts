/** What the steps do, in the JavaScript of a program. Each runs as it stands in a module. */

const KEY = `const key = await crypto.subtle.generateKey(
  { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'],
);`;
const UTF8 = `const utf8 = (text) => new TextEncoder().encode(text);`;
const NONCE = `const iv = crypto.getRandomValues(new Uint8Array(12)); // new for every value`;

const code = (...lines: readonly string[]) => lines.join('\n');

export const SEAL = code(
  KEY,
  UTF8,
  NONCE,
  `const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, utf8('+44 1632 960077'));`,
  `const opened = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, sealed);`,
);

export const REFUSED = code(
  KEY,
  UTF8,
  NONCE,
  `const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, utf8('+44 1632 960077'));`,
  `const bent = new Uint8Array(sealed);`,
  `bent[3] ^= 0x01;`,
  `try {`,
  `  await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, bent);`,
  `} catch (error) {`,
  `  console.log(error.name); // OperationError`,
  `}`,
);

export const BOUND = code(
  KEY,
  UTF8,
  NONCE,
  `const place = { name: 'AES-GCM', iv, additionalData: utf8('row 7') }; // the same on both sides`,
  `const sealed = await crypto.subtle.encrypt(place, key, utf8('+44 1632 960077'));`,
  `const opened = await crypto.subtle.decrypt(place, key, sealed);`,
);

export const COMBINED = code(
  `const xor = (one, other) => one.map((byte, index) => byte ^ other[index]);`,
  `const both = xor(Uint8Array.of(0x1f, 0x2a), Uint8Array.of(0x0b, 0x3c));`,
);

export const COUNTED = code(
  `const key = await crypto.subtle.generateKey(`,
  `  { name: 'AES-CTR', length: 256 }, false, ['encrypt', 'decrypt'],`,
  `);`,
  `const counter = crypto.getRandomValues(new Uint8Array(16));`,
  `const hidden = await crypto.subtle.encrypt(`,
  `  { name: 'AES-CTR', counter, length: 128 }, key, new TextEncoder().encode('refund 0010.00 EUR'),`,
  `); // no tag: add a MAC, or take AES-GCM`,
);

export const HASHED = code(
  UTF8,
  `const hash = await crypto.subtle.digest('SHA-256', utf8('an order'));`,
  `const key = await crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, false, ['sign', 'verify']);`,
  `const mac = await crypto.subtle.sign('HMAC', key, utf8('an order'));`,
  `const fits = await crypto.subtle.verify('HMAC', key, mac, utf8('an order')); // in constant time`,
);

export const SIGNED = code(
  UTF8,
  `const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign', 'verify']);`,
  `const how = { name: 'ECDSA', hash: 'SHA-256' };`,
  `const signature = await crypto.subtle.sign(how, pair.privateKey, utf8('an invoice'));`,
  `const fits = await crypto.subtle.verify(how, pair.publicKey, signature, utf8('an invoice'));`,
);

export const WRAPPED = code(
  `const dataKey = await crypto.subtle.generateKey(`,
  `  { name: 'AES-GCM', length: 256 }, true, ['encrypt', 'decrypt'],`,
  `);`,
  `const kek = await crypto.subtle.generateKey({ name: 'AES-KW', length: 256 }, false, ['wrapKey', 'unwrapKey']);`,
  `const wrapped = await crypto.subtle.wrapKey('raw', dataKey, kek, 'AES-KW'); // stored beside the table`,
  `const again = await crypto.subtle.unwrapKey(`,
  `  'raw', wrapped, kek, 'AES-KW', 'AES-GCM', false, ['encrypt', 'decrypt'],`,
  `);`,
);
