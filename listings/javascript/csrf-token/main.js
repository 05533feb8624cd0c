// region: csrf-token
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

const seal = (key, session, salt) =>
  createHmac('sha256', key).update(`${session}!${salt}`).digest('hex');

/** Goes into each form of this session; the cookie alone cannot make it. */
function tokenFor(key, session) {
  const salt = randomBytes(16).toString('hex');
  return `${salt}.${seal(key, session, salt)}`;
}

/** Whether a request that changes something came from a page of ours. */
function isOurs(key, session, token, site) {
  if (site !== undefined && site !== 'same-origin') return false; // Sec-Fetch-Site
  const [salt = '', given = ''] = String(token).split('.');
  const ours = Buffer.from(seal(key, session, salt));
  return given.length === ours.length && timingSafeEqual(ours, Buffer.from(given));
}
// endregion

const KEY = Buffer.from('a secret of the server, 32 bytes');
const mine = tokenFor(KEY, 'session-7');
const cases = {
  'our form': ['session-7', mine, 'same-origin'],
  'our form, in an old browser': ['session-7', mine, undefined],
  'a form of another site': ['session-7', undefined, 'cross-site'],
  'another site, in an old browser': ['session-7', undefined, undefined],
  'a token of the attacker’s own session': ['session-7', tokenFor(KEY, 'session-8'), undefined],
  'a token with one letter changed': ['session-7', mine.slice(0, -1), undefined],
};
for (const [name, [session, token, site]] of Object.entries(cases)) {
  console.log(`${name}: ${isOurs(KEY, session, token, site) ? 'done' : '403'}`);
}
