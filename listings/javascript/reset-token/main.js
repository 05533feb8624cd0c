// region: reset-token
import { createHash, randomBytes } from 'node:crypto';

const LIFETIME = 30 * 60; // seconds

const hashOf = (token) => createHash('sha256').update(token).digest('hex');

/** Goes into the mail and nowhere else; the table keeps its hash. */
function issue(resets, customer, now) {
  for (const [hash, reset] of resets) if (reset.customer === customer) resets.delete(hash);
  const token = randomBytes(32).toString('base64url');
  resets.set(hashOf(token), { customer, until: now + LIFETIME });
  return token;
}

/** The customer whose password may be set now, once; undefined for every other text. */
function redeem(resets, token, now) {
  const hash = hashOf(token);
  const reset = resets.get(hash);
  resets.delete(hash);
  return reset !== undefined && now < reset.until ? reset.customer : undefined;
}
// endregion

const NOW = 1795167060;
const resets = new Map();
const first = issue(resets, 7, NOW);
const second = issue(resets, 7, NOW + 60);
const late = issue(resets, 8, NOW);
const stolen = [...resets.keys()][0];
const cases = {
  'the first link, after a second was asked for': [first, NOW + 90],
  'the second link': [second, NOW + 90],
  'the second link again': [second, NOW + 95],
  'a link after half an hour': [late, NOW + LIFETIME],
  'a hash, copied out of the table': [stolen, NOW + 90],
  'a guess': ['letmein', NOW + 90],
};
console.log(`${second.length} characters in the link, ${stolen.length} in the table`);
for (const [name, [token, now]] of Object.entries(cases)) {
  const customer = redeem(resets, token, now);
  console.log(`${name}: ${customer === undefined ? 'refused' : `customer ${customer}`}`);
}
