import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

// region: hash-password
const derive = promisify(argon2);
const COST = { memory: 65536, passes: 3, parallelism: 4, tagLength: 32 }; // RFC 9106
const encode = (bytes) => bytes.toString('base64').replace(/=+$/, '');

async function hashPassword(message) {
  const nonce = randomBytes(16);
  const tag = await derive('argon2id', { message, nonce, ...COST });
  const cost = `m=${COST.memory},t=${COST.passes},p=${COST.parallelism}`;
  return ['', 'argon2id', 'v=19', cost, encode(nonce), encode(tag)].join('$');
}

async function isRight(message, stored) {
  const [, algorithm, , cost, ...encoded] = stored.split('$');
  const [memory, passes, parallelism] = cost.match(/\d+/g).map(Number);
  const [nonce, expected] = encoded.map((text) => Buffer.from(text, 'base64'));
  const settings = { memory, passes, parallelism, tagLength: expected.length };
  const tag = await derive(algorithm, { message, nonce, ...settings });
  return timingSafeEqual(tag, expected);
}
// endregion

const password = 'correct horse battery';
const stored = await hashPassword(password);
console.log(`algorithm: ${stored.split('$')[1]}`);
console.log(`right password: ${await isRight(password, stored)}`);
console.log(`wrong password: ${await isRight('correct horse', stored)}`);
const differ = (await hashPassword(password)) !== stored;
console.log(`two hashes of one password differ: ${differ}`);
