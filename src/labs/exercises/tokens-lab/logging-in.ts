import { inOneText } from '../../http/written.ts';
import type { RigStep } from '../../rig/lab.ts';
import { solved, unsolved } from '../definition.ts';
import { of, reached } from '../told.ts';
import { logIn, post, withCookie } from './requests.ts';
import type { TokensRun } from './rig.ts';

const COOKIE = '1.cookie.__Host-session';

const session: RigStep<TokensRun> = {
  id: 'session',
  title: 'Log out, and see who is still in',
  text: [
    '`POST /sessions` checks a password and sets a cookie with a random **session id**. What the id means is known to the server alone. Send the text as it is, and read below the answer what each attribute of the cookie does.',
    'A run can use what it was answered: `{{1.cookie.__Host-session}}` stands for the cookie that answer 1 set. A `Cookie` line of your own takes the place of the cookie jar, so you can be the thief who copied the cookie.',
    'There are two ways out: `DELETE /weak/sessions/current` and `DELETE /sessions/current`. Show with `GET /me`, in one run, that the copied cookie still works after the first, and no longer after the second.',
  ],
  start: inOneText(logIn('/sessions'), 'GET /me'),
  hints: [
    'After the first way out the cookie jar is empty. Every request that follows needs its own `Cookie` line, and so does the second `DELETE`.',
    'Five requests: log in, `DELETE /weak/sessions/current`, `GET /me`, `DELETE /sessions/current`, `GET /me`.',
    'The line is `Cookie: __Host-session={{1.cookie.__Host-session}}`.',
  ],
  solution: inOneText(
    logIn('/sessions'),
    'DELETE /weak/sessions/current',
    withCookie('GET /me', COOKIE),
    withCookie('DELETE /sessions/current', COOKIE),
    withCookie('GET /me', COOKIE),
  ),
  predict: {
    question: 'The weak way out makes the browser delete the cookie. What of a copy of it?',
    options: ['It is worthless now', 'It works as before', 'It works until midnight'],
    answer: 1,
    explanation:
      'Deleting a cookie changes one browser. The store still has the session, and whoever knows its id is let in.',
  },
  check: reached((happened) => {
    const asked = of(happened, 'session-asked');
    const left = of(happened, 'session-left');
    const after = (how: 'forgotten' | 'ended', isKnown: boolean) =>
      left.some((out) =>
        asked.some(
          (ask) =>
            out.how === how &&
            ask.session === out.session &&
            ask.request > out.request &&
            ask.isKnown === isKnown,
        ),
      );
    if (of(happened, 'session').length === 0) return unsolved('Nobody has logged in.');
    if (!after('forgotten', true)) {
      return unsolved('No cookie has worked after the weak way out.');
    }
    if (!after('ended', false)) {
      return unsolved('The session that the thief copied was not seen to end.');
    }
    return solved(
      '**How an attacker thinks:** a copied cookie is a copied key, and nobody changes the lock. **What really stops it:** the server lets go of the session. The attributes make copying hard; only the store makes it useless.',
    );
  }),
};

const inside: RigStep<TokensRun> = {
  id: 'inside',
  title: 'Look inside a token',
  text: [
    'The other way to stay logged in: the server writes down who you are, signs it, and keeps nothing. That is a **JSON Web Token** (JWT): three parts in Base64url, with a full stop between them. Header and payload are JSON, and the third part is the signature.',
    'This vault was careless. Its token holds the code of your locker, for the convenience of the app. Below the answer the token is taken apart; no key was used for it.',
    'Log in for a token with `POST /weak/tokens`, find the code, and open the locker with `POST /locker`.',
  ],
  start: inOneText(logIn('/weak/tokens'), post('/locker', { code: '0000' })),
  hints: [
    'Send the text as it is, and look at the claims of the payload. They are the same in every run.',
    'The claim is called `locker`. Its value, as a text, is the code.',
  ],
  solution: inOneText(
    logIn('/weak/tokens'),
    post('/locker', { code: '{{1.body.access_token | claim locker}}' }),
  ),
  predict: {
    question: 'What do you need to read the payload of a signed token?',
    options: ['The private key', 'The public key', 'No key at all'],
    answer: 2,
    explanation:
      'Signed is not encrypted. Base64url is a way of writing, as Morse code is, and anybody who holds the token can read it.',
  },
  check: reached((happened) => {
    if (of(happened, 'locker').length > 0) {
      return solved(
        '**How an attacker thinks:** tokens lie in logs, in browser storage and in bug reports, and each of them can be read. **What really stops it:** leave out of a token what its holder may not read. A signature hides nothing.',
      );
    }
    return unsolved('The locker is shut.');
  }),
};

export const LOGGING_IN: readonly RigStep<TokensRun>[] = [session, inside];
