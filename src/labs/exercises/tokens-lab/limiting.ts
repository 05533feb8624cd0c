import { inOneText } from '../../http/written.ts';
import type { RigStep } from '../../rig/lab.ts';
import { solved, unsolved } from '../definition.ts';
import { of, reached } from '../told.ts';
import { at, isOf, tillsAt } from './goal.ts';
import { COUPONS } from './places.ts';
import { forward, logIn, post, withToken } from './requests.ts';
import type { TokensRun } from './rig.ts';

const TOKEN = '1.body.access_token';

const expiry: RigStep<TokensRun> = {
  id: 'expiry',
  title: 'Wait until it expires',
  text: [
    'An access token of the vault lives 15 minutes: its claim `exp` says until when. Two machines never agree on the time to the second, so verifiers allow for a difference, the **clock tolerance** or leeway. At `/strict/` it is 30 seconds.',
    'The clock of the vault moves when you move it: `POST /clock/forward?minutes=14`, or `?seconds=…`.',
    'Have one and the same token accepted at `GET /strict/me` **after** its expiry, thanks to the tolerance, and then refused for its age, in one run.',
  ],
  start: inOneText(logIn('/tokens'), forward('minutes=14'), withToken('GET /strict/me', TOKEN)),
  hints: [
    'Fifteen minutes and a few seconds is after the expiry, and within the tolerance.',
    '`seconds=910` does it. Move the clock once more before you ask again.',
  ],
  solution: inOneText(
    logIn('/tokens'),
    forward('seconds=910'),
    withToken('GET /strict/me', TOKEN),
    forward('seconds=30'),
    withToken('GET /strict/me', TOKEN),
  ),
  check: reached((happened) => {
    const looks = at(happened, 'strict');
    const late = looks.filter((look) => look.isAccepted && look.late !== null && look.late >= 0);
    if (late.length === 0) return unsolved('No token was accepted after its expiry.');
    const expired = looks.filter(({ code }) => code === 'ERR_JWT_EXPIRED');
    if (!late.some((look) => expired.some(isOf(look)))) {
      return unsolved('The same token was not refused for its age.');
    }
    return solved(
      '**How an attacker thinks:** a token without an end is a key that I keep for ever. **What really stops it:** a short life, and a verifier that **demands** `exp`; many check it only where it is there. A tolerance of seconds is for clocks, and one of hours is a hole.',
    );
  }),
};

const COUPON = post('/coupons/tokens', { nickname: 'guest' });

const audience: RigStep<TokensRun> = {
  id: 'audience',
  title: 'Bring a token of another service',
  text: [
    'The same issuer signs for a coupon service, with the same key. There, anybody gets a token under any nickname, and each guest is `staff` of a coupon desk of their own. Harmless, there.',
    'The verifier behind `/any-audience/` is jose, with the algorithm fixed and the expiry demanded. It was not told what it must find in `iss`, the issuer, and in `aud`, the **audience**: for whom the token is meant.',
    'Open the till at `GET /any-audience/till` with a coupon token. Then have the same token refused at `GET /strict/till`.',
  ],
  start: inOneText(COUPON, withToken('GET /strict/till', TOKEN)),
  hints: [
    'The token needs no change: it is genuine.',
    'Send it to both doors, one after the other, in one run.',
  ],
  solution: inOneText(
    COUPON,
    withToken('GET /any-audience/till', TOKEN),
    withToken('GET /strict/till', TOKEN),
  ),
  predict: {
    question: 'What is wrong with the signature of a coupon token?',
    options: ['Nothing', 'It is of another algorithm', 'It is of another key'],
    answer: 0,
    explanation:
      'It is genuine in every sign. A signature says who has written something, and never for whom.',
  },
  check: reached((happened) => {
    const opened = tillsAt(happened, 'any-audience').filter(({ aud }) => aud === COUPONS);
    if (opened.length === 0) {
      return unsolved('The till at `/any-audience/` was not opened by a coupon token.');
    }
    const refused = at(happened, 'strict').filter(
      ({ code }) => code === 'ERR_JWT_CLAIM_VALIDATION_FAILED',
    );
    if (!opened.some((look) => refused.some(isOf(look)))) {
      return unsolved('The same token has yet to be refused at `/strict/`.');
    }
    return solved(
      '**How an attacker thinks:** where is a weaker service whose tokens are signed by the same hand? **What really stops it:** each service accepts tokens that name it as their audience, from the issuer that it expects, and no others.',
    );
  }),
};

const LOG_OUT = withToken('DELETE /tokens/current', TOKEN);

const revocation: RigStep<TokensRun> = {
  id: 'revocation',
  title: 'Log out of a token',
  text: [
    'A signed token needs no store to be checked. Nobody asks whether it is still wanted, either. `DELETE /tokens/current` logs you out: the vault notes that this login has ended.',
    'Behind `/strict/` only the token is looked at. `/checked/` does the same, and then asks the store whether the login, named by the claim `sid`, still stands.',
    'After the logout, show in one run that the token is accepted at `GET /strict/me`, refused at `GET /checked/me`, and at last refused at `GET /strict/me` because it has expired.',
  ],
  start: inOneText(logIn('/tokens'), LOG_OUT),
  hints: [
    'Four more requests: both doors, the clock, and the strict door again.',
    'Fifteen minutes and 30 seconds of tolerance: `POST /clock/forward?minutes=16` is enough.',
  ],
  solution: inOneText(
    logIn('/tokens'),
    LOG_OUT,
    withToken('GET /strict/me', TOKEN),
    withToken('GET /checked/me', TOKEN),
    forward('minutes=16'),
    withToken('GET /strict/me', TOKEN),
  ),
  predict: {
    question:
      'You have logged out. How long can a thief use the copied access token at `/strict/`?',
    options: ['Not at all', 'Until it expires', 'For ever'],
    answer: 1,
    explanation:
      'Nothing in the token has changed, so a verifier that looks at nothing else cannot tell. That is the price of not asking a store.',
  },
  check: reached((happened) => {
    const [out] = of(happened, 'logout');
    if (out === undefined) return unsolved('Nobody has logged out.');
    const after = (looks: ReturnType<typeof at>) =>
      looks.filter(({ request }) => request > out.request);
    const strict = after(at(happened, 'strict'));
    const alive = strict.filter(({ isAccepted }) => isAccepted);
    if (alive.length === 0)
      return unsolved('After the logout, no token was accepted at `/strict/`.');
    const ended = after(at(happened, 'checked')).filter(({ code }) => code === 'LOGIN_ENDED');
    const token = alive.find((look) => ended.some(isOf(look)));
    if (token === undefined) return unsolved('`/checked/` has not refused that token.');
    if (!strict.filter(({ code }) => code === 'ERR_JWT_EXPIRED').some(isOf(token))) {
      return unsolved('The token was not seen to expire at `/strict/`.');
    }
    return solved(
      '**How an attacker thinks:** the victim has noticed and logged out, and I have a quarter of an hour left. **What really stops it:** one look into a store: a list of what was revoked, or the session itself. Where minutes are bearable, a short life is enough.',
    );
  }),
};

const refreshing = (path: string, expression: string) =>
  post(path, { refresh_token: `{{${expression}}}` });

const KEPT = refreshing('/weak/tokens/refresh', '1.body.refresh_token');

const refresh: RigStep<TokensRun> = {
  id: 'refresh',
  title: 'Steal a refresh token',
  text: [
    'Short access tokens need a second one that fetches new ones: the **refresh token**. It lives long, so it is what a thief wants. The weak way takes the same refresh token again and again: owner and thief go on side by side, and nobody notices.',
    'The right way, `POST /tokens/refresh`, gives a new refresh token each time and takes each one once: **rotation**. All that descend from one login are a **family**. If a used one comes again, two parties have it, and the whole family ends: **reuse detection**.',
    'In one run: use a refresh token twice at `/weak/tokens/refresh`. Then refresh at `/tokens/refresh`, come again with the old token as the second party, and show that the newest token is dead as well.',
  ],
  start: inOneText(logIn('/tokens'), KEPT),
  hints: [
    'At `/tokens/refresh` use `{{1.body.refresh_token}}` twice: the first time it is rotated, the second time it is reuse.',
    'The newest token stands in the answer to the first refresh of the right way.',
    'With five requests before it, the last one sends `{{4.body.refresh_token}}`.',
  ],
  solution: inOneText(
    logIn('/tokens'),
    KEPT,
    KEPT,
    refreshing('/tokens/refresh', '1.body.refresh_token'),
    refreshing('/tokens/refresh', '1.body.refresh_token'),
    refreshing('/tokens/refresh', '4.body.refresh_token'),
  ),
  predict: {
    question: 'A used refresh token comes again. Whom does the vault log out?',
    options: ['The thief', 'The owner', 'Both'],
    answer: 2,
    explanation:
      'It cannot tell one from the other: whoever comes second has the used token, and that may be the owner. So both lose it, and only the owner has a password to begin anew.',
  },
  check: reached((happened, { afterwards }) => {
    const shown = of(happened, 'refresh');
    const kept = shown.filter(({ how }) => how === 'kept');
    const isTwice = kept.some((one) =>
      kept.some((two) => one !== two && one.family === two.family && one.nth === two.nth),
    );
    if (!isTwice) return unsolved('No refresh token was used twice the weak way.');
    const reuse = shown.find(({ how }) => how === 'reused');
    if (reuse === undefined) return unsolved('The vault has detected no reuse.');
    const family = afterwards.families.find(({ id }) => id === reuse.family);
    const isNewestDead = shown.some(
      (each) =>
        each.how === 'dead' &&
        each.request > reuse.request &&
        each.family === reuse.family &&
        each.nth === family?.tokens,
    );
    if (family?.ended !== 'reuse' || !isNewestDead) {
      return unsolved('The family has ended. Its newest token has yet to be tried.');
    }
    return solved(
      '**How an attacker thinks:** a refresh token is a login for months, if nobody counts. **What really stops it:** rotation makes the theft visible, and ending the family makes it worthless. The owner logs in again; the thief cannot.',
    );
  }),
};

export const LIMITING: readonly RigStep<TokensRun>[] = [expiry, audience, revocation, refresh];
