// region: check-webhook
import { createHmac, timingSafeEqual } from 'node:crypto';

function seal(key, id, time, body) {
  return createHmac('sha256', key).update(`${id}.${time}.`).update(body).digest();
}

/** Whether one of our secrets sealed exactly these bytes, minutes ago at most. */
function isGenuine({ id, timestamp, signature }, body, keys, now) {
  if (!/^\d{1,12}$/.test(timestamp)) return false;
  if (Math.abs(now - Number(timestamp)) > 300) return false; // seconds
  const symmetric = signature.split(' ').filter((each) => each.startsWith('v1,'));
  const given = symmetric.map((each) => Buffer.from(each.slice(3), 'base64'));
  return keys.some((key) => {
    const ours = seal(key, id, timestamp, body);
    return given.some((each) => each.length === 32 && timingSafeEqual(each, ours));
  });
}
// endregion

const seen = new Set();

function receive(headers, body, keys, now) {
  if (!isGenuine(headers, body, keys, now)) return '401 refused';
  if (seen.has(headers.id)) return '200 known, nothing done';
  seen.add(headers.id);
  return '200 stored';
}

const NOW = 1795167060;
const OLD = Buffer.from('the secret of last year, 24+ bytes');
const NEW = Buffer.from('the secret of this year, 24+ bytes');
const BODY = '{"type": "paid", "order": 77}';

function sent({ keys = [NEW], body = BODY, time = NOW - 60, id = 'evt_501' } = {}) {
  const seals = keys.map((key) => `v1,${seal(key, id, time, body).toString('base64')}`);
  return { id, timestamp: String(time), signature: seals.join(' ') };
}

const genuine = sent();
console.log(`webhook-signature: ${genuine.signature}`);
const cases = {
  'as it came': [genuine, BODY],
  'sent once more': [genuine, BODY],
  'parsed and written again': [genuine, JSON.stringify(JSON.parse(BODY))],
  'another order': [genuine, BODY.replace('77', '78')],
  'another time': [{ ...genuine, timestamp: String(NOW) }, BODY],
  'six minutes old': [sent({ time: NOW - 360 }), BODY],
  'a time that is no number': [{ ...genuine, timestamp: 'now' }, BODY],
  'a secret of someone else': [sent({ keys: [Buffer.from('guessed')] }), BODY],
  'no signature': [{ ...genuine, signature: '' }, BODY],
  'old and new secret together': [sent({ keys: [OLD, NEW], id: 'evt_502' }), BODY],
};
for (const [name, [headers, body]] of Object.entries(cases)) {
  console.log(`${name}: ${receive(headers, Buffer.from(body), [NEW], NOW)}`);
}
