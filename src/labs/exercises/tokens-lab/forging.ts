import { inOneText } from '../../http/written.ts';
import type { RigStep } from '../../rig/lab.ts';
import { solved, unsolved } from '../definition.ts';
import { reached } from '../told.ts';
import { at, isOf, tillsAt } from './goal.ts';
import { logIn, withToken } from './requests.ts';
import type { TokensRun } from './rig.ts';

const TOKEN = '1.body.access_token';
const AS_STAFF = `${TOKEN} | payload role=staff`;
const UNSIGNED = `${AS_STAFF} | header alg=none | unsigned`;
const FORGED = `${AS_STAFF} | sign HS256 2.body`;

const tamper: RigStep<TokensRun> = {
  id: 'tamper',
  title: 'Change what the token says',
  text: [
    'Your token says `"role": "customer"`, and the till opens for `staff`. The token is in your hands, so nothing keeps you from rewriting it.',
    'What follows a `|` is done with a value: `{{1.body.access_token | payload role=staff}}` sets a claim and writes the payload anew. The signature stays as it was.',
    'At `/strict/`, jose verifies the token: show in one run that your own is accepted at `GET /strict/me`, and that the same token, changed, is refused for its signature.',
  ],
  start: inOneText(logIn('/tokens'), withToken('GET /strict/me', TOKEN)),
  hints: [
    'Add a third request, `GET /strict/till`, with the changed token.',
    `Its header is \`Authorization: Bearer {{${AS_STAFF}}}\`.`,
  ],
  solution: inOneText(
    logIn('/tokens'),
    withToken('GET /strict/me', TOKEN),
    withToken('GET /strict/till', AS_STAFF),
  ),
  predict: {
    question: 'You change one word in the payload. Which part does no longer fit?',
    options: ['The header', 'The signature', 'None: the payload is only data'],
    answer: 1,
    explanation:
      'The signature was made over header and payload, sign for sign. A new one needs the private key, which never leaves the vault.',
  },
  check: reached((happened) => {
    const looks = at(happened, 'strict');
    const own = looks.filter(({ isAccepted }) => isAccepted);
    if (own.length === 0) return unsolved('No token was accepted at `/strict/`.');
    const refused = looks.find(({ code }) => code === 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED');
    if (refused === undefined || !own.some(isOf(refused))) {
      return unsolved('No token of yours was refused for its signature.');
    }
    return solved(
      '**How an attacker thinks:** the rights are in my hands, so I write better ones. **What really stops it:** a signature that is checked before a single claim is believed. The next two steps attack the check itself.',
    );
  }),
};

const none: RigStep<TokensRun> = {
  id: 'none',
  title: 'Say that no signature is needed',
  text: [
    'The header names the algorithm of the signature, and the standard has one called `none`: a token without any. The verifier behind `/weak/` is **vulnerable on purpose**. We wrote it, around the same jose, and it does what the header says.',
    'Besides `payload`, there is `| header alg=none`, and `| unsigned`, which takes the signature away.',
    'Open the till at `GET /weak/till` with a token of the algorithm `none`, and send the very same token to `GET /strict/till`.',
  ],
  start: inOneText(logIn('/tokens'), withToken('GET /weak/till', AS_STAFF)),
  hints: [
    'Each `|` works on what the one before it made.',
    'Role, algorithm, signature: three changes, in the same braces.',
    `The expression is \`{{${UNSIGNED}}}\`.`,
  ],
  solution: inOneText(
    logIn('/tokens'),
    withToken('GET /weak/till', UNSIGNED),
    withToken('GET /strict/till', UNSIGNED),
  ),
  predict: {
    question: 'Who decides with which algorithm the weak verifier checks a token?',
    options: ['The vault', 'The issuer of the token', 'Whoever sends the token'],
    answer: 2,
    explanation:
      'It reads `alg` from the header, and the header comes from the sender. The question of whether to trust the token is answered by the token.',
  },
  check: reached((happened) => {
    const opened = tillsAt(happened, 'weak').filter(({ alg }) => alg === 'none');
    if (opened.length === 0) {
      return unsolved('The till at `/weak/` was not opened by a token of the algorithm `none`.');
    }
    const refused = at(happened, 'strict').filter(
      ({ alg, isAccepted }) => alg === 'none' && !isAccepted,
    );
    if (!opened.some((look) => refused.some(isOf(look)))) {
      return unsolved('The same token has yet to be shown at `/strict/`.');
    }
    return solved(
      '**How an attacker thinks:** if the token may choose its check, I choose none. **What really stops it:** the program names the algorithms that it takes. `/strict/` names one, RS256, and refused yours before looking any further.',
    );
  }),
};

const confusion: RigStep<TokensRun> = {
  id: 'confusion',
  title: 'Sign with the public key',
  text: [
    'The weak verifier was patched: `/patched/` refuses `none`. It still takes the algorithm from the header. RS256 has two keys: a private one that signs, and a public one that everybody may have, at `GET /keys/public.pem`. HS256 has **one** secret key for both.',
    'So say HS256: the verifier then takes the key that it has, the public one, for the secret. `| sign HS256 2.body` signs a token with the body of answer 2 as the key, and writes `HS256` into its header.',
    'Open the till at `GET /patched/till`, and show the same token at `GET /strict/till`.',
  ],
  start: inOneText(
    logIn('/tokens'),
    'GET /keys/public.pem',
    withToken('GET /patched/till', UNSIGNED),
  ),
  hints: [
    'Set the role first, then sign: what is signed must not change any more.',
    `The expression is \`{{${FORGED}}}\`.`,
  ],
  solution: inOneText(
    logIn('/tokens'),
    'GET /keys/public.pem',
    withToken('GET /patched/till', FORGED),
    withToken('GET /strict/till', FORGED),
  ),
  predict: {
    question: 'The public key is public on purpose. Why is it dangerous here?',
    options: [
      'The private key can be computed from it',
      'It is used as a secret, and is none',
      'It is too short',
    ],
    answer: 1,
    explanation:
      'With HMAC, whoever can check can also sign. A key that everybody has makes everybody an issuer.',
  },
  check: reached((happened) => {
    const opened = tillsAt(happened, 'patched').filter(({ alg }) => alg === 'HS256');
    if (opened.length === 0) {
      return unsolved('The till at `/patched/` was not opened by a token signed with HS256.');
    }
    const refused = at(happened, 'strict').filter(
      ({ alg, isAccepted }) => alg === 'HS256' && !isAccepted,
    );
    if (!opened.some((look) => refused.some(isOf(look)))) {
      return unsolved('The same token has yet to be shown at `/strict/`.');
    }
    return solved(
      '**How an attacker thinks:** one word was put on a list, so I use another. **What really stops it:** a list of what is allowed in the place of what is forbidden, and a key that knows its one algorithm. jose would not take this text as a key for RS256 at all.',
    );
  }),
};

export const FORGING: readonly RigStep<TokensRun>[] = [tamper, none, confusion];
