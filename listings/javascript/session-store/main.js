// region: session-store
import { createHash, randomBytes } from 'node:crypto';

const IDLE = 30 * 60; // seconds without a request
const LONGEST = 12 * 60 * 60; // seconds since the login

const hashOf = (id) => createHash('sha256').update(id).digest('hex');

/** A new id at every login, whatever the browser brought along. */
function signIn(store, customer, now, oldId) {
  if (oldId !== undefined) store.delete(hashOf(oldId));
  const id = randomBytes(16).toString('base64url');
  store.set(hashOf(id), { customer, begun: now, seen: now });
  return id; // Set-Cookie: __Host-session=…; Path=/; Secure; HttpOnly; SameSite=Lax
}

/** Whose request it is, or undefined for nobody’s. */
function customerOf(store, id, now) {
  const session = store.get(hashOf(id));
  if (session === undefined) return undefined;
  if (now - session.seen > IDLE || now - session.begun > LONGEST) {
    store.delete(hashOf(id));
    return undefined;
  }
  session.seen = now;
  return session.customer;
}

const signOut = (store, id) => store.delete(hashOf(id));
// endregion

const NOW = 1795167060;
const store = new Map();
const say = (what, customer) => console.log(`${what}: ${customer ?? 'nobody'}`);
const before = signIn(store, undefined, NOW);
const id = signIn(store, 7, NOW, before);
say('the id from before the login', customerOf(store, before, NOW + 60));
say('the new id', customerOf(store, id, NOW + 60));
say('half an hour later', customerOf(store, id, NOW + 60 + IDLE));
say('a row of the table as a cookie', customerOf(store, [...store.keys()][0], NOW + 60 + IDLE));
signOut(store, id);
say('after signing out', customerOf(store, id, NOW + 61 + IDLE));
const other = signIn(store, 8, NOW);
for (let at = 0; at <= LONGEST; at += IDLE) customerOf(store, other, NOW + at);
say('busy for longer than twelve hours', customerOf(store, other, NOW + LONGEST + 1));
