import { solved, unsolved } from '../definition.ts';
import type { RigStep } from '../../rig/lab.ts';
import {
  accountIn,
  CODE_INJECTED,
  CODE_INTERCEPTED,
  hasOfNadia,
  isMalloryNadia,
  LOGIN_CSRF,
  MALLORY_STOPS,
  NADIA_SIGNS_IN,
  REDIRECT_STOLEN,
} from './attacks.ts';
import { attacked, STUCK } from './goal.ts';
import type { OauthRun, Person } from './run.ts';
import type { Check } from './settings.ts';

type Step = RigStep<OauthRun>;

const lines = (...all: readonly string[]) => all.join('\n');

const NAMES: Readonly<Record<Person, string>> = { nadia: 'Nadia', mallory: 'Mallory' };
const asWhom = (account: Person | undefined) =>
  account === undefined ? 'signed in as nobody' : `signed in as ${NAMES[account]}`;

/** “At the shop, Mallory’s browser is signed in as nobody.” */
const inBrowser = (run: OauthRun, browser: Person) =>
  `At the shop, ${NAMES[browser]}’s browser is ${asWhom(accountIn(run, browser))}.`;

const walk: Step = {
  id: 'walk',
  title: 'Walk through one login',
  text: [
    'Sparewheel, the shop, lets customers sign in with an account that they have elsewhere, at the provider `id.example`. A **story** tells who does what, one act a line. Each arrow of the drawing is a real request, and opens below it.',
    'Nadia has come as far as the provider’s page for her password. Let her sign in, and follow the numbers: the way through her browser is the **front channel**, what the shop and the provider say to each other is the **back channel**.',
  ],
  start: 'nadia opens https://sparewheel.example/login',
  hints: [
    'The story needs one more line. What does Nadia do on the page that is open?',
    'Write `nadia signs in` below the first line.',
  ],
  solution: NADIA_SIGNS_IN,
  predict: {
    question: 'Nadia types her password. Which of the parties ever gets it?',
    options: ['The shop and the provider', 'The provider alone', 'The shop alone'],
    answer: 1,
    explanation:
      'She types it on a page of the provider. The shop gets a code by way of her browser, and exchanges it in the back channel for tokens. Look at the table of who has had what.',
  },
  check: (run) => {
    if (run.faults.length > 0) return unsolved(STUCK);
    if (run.leftOut.length > 0) return unsolved('Nothing has to be left out for this one.');
    if (accountIn(run, 'nadia') !== 'nadia') return unsolved(inBrowser(run, 'nadia'));
    return solved(
      '**Who knows what:** the password stayed with the provider, the `code_verifier` never passed a browser, and the code that did is spent. Open the answer to `POST /token` and read the ID token: who issued it, about whom, for which client, until when.',
    );
  },
};

const idToken: Step = {
  id: 'id-token',
  title: 'Change what an ID token says',
  text: [
    'Here the shop asks for an older flow, in which the **ID token** itself comes by way of the browser, in a form (`flow=id_token`). Mallory has an account of her own. She uses a proxy, as testers do, and holds back the form on its way to the shop: `mallory intercepts`.',
    'At the provider, Mallory is `u-13` and Nadia is `u-7`. This shop reads the token and does not verify its signature. Sign Mallory in as Nadia: change the claim `sub` with `mallory sets id_token.sub=…`, then let the form go with `mallory releases`.',
  ],
  start: lines('shop: flow=id_token signature=off', MALLORY_STOPS),
  hints: [
    'Two lines are missing: one that changes the claim, one that sends the form.',
    '`mallory sets id_token.sub=u-7`, and below it `mallory releases`.',
  ],
  solution: lines(
    'shop: flow=id_token signature=off',
    MALLORY_STOPS,
    'mallory sets id_token.sub=u-7',
    'mallory releases',
  ),
  predict: {
    question:
      'The changed token still has its old signature. What does a shop see that verifies it?',
    options: [
      'A signature for another text',
      'A token that has expired',
      'Nothing: only the provider can verify it',
    ],
    answer: 0,
    explanation:
      'The signature covers header and claims as they are written. One other letter, and it does not fit. The provider publishes its public keys at `/jwks.json`, so anybody can check.',
  },
  check: attacked({
    hasSucceeded: isMalloryNadia,
    check: 'signature',
    missing: (run) => inBrowser(run, 'mallory'),
    says: '**How an attacker thinks:** what passes my browser, I may rewrite. **What really stops it:** the signature, verified with the provider’s published key. The table below tells the same story with `signature=on`.',
  }),
};

const NONE_OF_THREE = 'shop: state=off pkce=off nonce=off';

const state: Step = {
  id: 'state',
  title: 'Sign somebody in as yourself',
  text: [
    'An old shop, with none of `state`, PKCE and `nonce`. Whatever code arrives at `/callback` is exchanged, whoever’s browser brings it.',
    'Mallory signs in to **her own** account and keeps the last redirect for herself: it is a link with an unused code of hers. End the story so that Nadia’s browser is signed in at the shop as Mallory. What Mallory holds back stands in a story as `{mallory.link}`.',
  ],
  start: lines(NONE_OF_THREE, MALLORY_STOPS),
  hints: [
    'The link works in any browser. Somebody has to open it.',
    'The line is `nadia opens {mallory.link}`.',
  ],
  solution: lines(NONE_OF_THREE, LOGIN_CSRF.acts),
  predict: {
    question: 'What could Mallory gain when Nadia is signed in to Mallory’s account?',
    options: [
      'Nadia’s password',
      'Whatever Nadia enters there next, such as a card or an address',
      'Nothing: it is Mallory’s own account',
    ],
    answer: 1,
    explanation:
      'Nadia believes that she is in her own account. What she saves there, Mallory reads later. This is login CSRF: a request forged across sites, here the one that ends a login.',
  },
  check: attacked({
    hasSucceeded: LOGIN_CSRF.hasSucceeded,
    check: 'state',
    beside: ['pkce', 'nonce'],
    missing: (run) => inBrowser(run, 'nadia'),
    says: '**How an attacker thinks:** a login that I began can end in another’s browser. **What really stops it:** a tie between both halves. `state` is one, and the table shows two more: the verifier of PKCE and the nonce are kept by the browser’s session as well, and Nadia’s has neither.',
  }),
};

const pkce: Step = {
  id: 'pkce',
  title: 'Catch a code on a phone',
  text: [
    'Sparewheel’s app is a **public client**: it has no secret, because whoever has the app could read it. The provider sends its code to `sparewheel-app:/callback`, and any app on the phone may claim that scheme. One of Mallory’s did, so it gets the code.',
    'Exchange the code as the app would: `mallory posts https://id.example/token` with `grant_type=authorization_code`, `code={nadia.code}`, `redirect_uri=sparewheel-app:/callback` and `client_id=sparewheel-app`, all in one line. Get an access token of Nadia’s.',
  ],
  start: lines(
    'shop: pkce=off',
    'phone: scheme=shared',
    'nadia opens sparewheel-app:/login',
    'nadia signs in',
  ),
  hints: [
    'One line is missing: `mallory posts`, the address, and four parameters with blanks between them.',
    '`{nadia.code}` is the newest code of Nadia’s that has come into Mallory’s hands.',
    'Write `mallory posts https://id.example/token grant_type=authorization_code code={nadia.code} redirect_uri=sparewheel-app:/callback client_id=sparewheel-app`.',
  ],
  solution: lines('shop: pkce=off', CODE_INTERCEPTED.acts),
  predict: {
    question:
      'With PKCE, the app sends a hash first and the text behind it (the verifier) at the exchange. Which of the two does Mallory’s app see?',
    options: ['Neither, only the code', 'The verifier', 'The hash and the verifier'],
    answer: 0,
    explanation:
      'The hash went out with the first request, and nobody can turn it back into the verifier. The verifier goes from the app to the provider in the back channel, which the phone’s schemes do not touch.',
  },
  check: attacked({
    hasSucceeded: CODE_INTERCEPTED.hasSucceeded,
    check: 'pkce',
    missing: (run) =>
      hasOfNadia(run, 'code')
        ? 'Mallory has a code of Nadia’s, and no token for it yet.'
        : 'Mallory has no code of Nadia’s.',
    says: '**How an attacker thinks:** a code is a bearer’s cheque, good for whoever hands it in. **What really stops it:** PKCE makes it good for one bearer. With `pkce=on` the provider answers `invalid_grant`, since the verifier is missing.',
  }),
};

const redirect: Step = {
  id: 'redirect',
  title: 'Have a code sent elsewhere',
  text: [
    'Anybody can write an authorization request and have Nadia click on it. What keeps the code at home is the provider’s look at `redirect_uri`. This one compares only whether it **begins** with `https://sparewheel.example`, as text.',
    'All names that end in `mallory.example` are Mallory’s. Change the `redirect_uri` so that the code arrives at one of her hosts.',
  ],
  start: lines(
    'provider: redirect=prefix',
    'nadia opens https://id.example/authorize?response_type=code&client_id=sparewheel&scope=openid&redirect_uri=https://sparewheel.example/callback',
    'nadia signs in',
  ),
  hints: [
    'A host name is read from its end. What may follow `https://sparewheel.example` so that the name goes on?',
    '`https://sparewheel.example.mallory.example/` begins as it should, and is Mallory’s.',
  ],
  solution: lines('provider: redirect=prefix', REDIRECT_STOLEN.acts),
  predict: {
    question: 'The shop has `state`, PKCE and `nonce` all on. Do they keep this code at home?',
    options: ['Yes, state does', 'Yes, PKCE does', 'No: the shop takes no part in it'],
    answer: 2,
    explanation:
      'Mallory wrote the request, and chose what is in it. The shop sees neither question nor answer. Only the provider can refuse.',
  },
  check: attacked({
    hasSucceeded: ({ secrets }) =>
      secrets.some(
        ({ kind, owner, seenBy }) =>
          kind === 'code' && owner === 'nadia' && seenBy.includes('site'),
      ),
    check: 'redirect',
    missing: (run) =>
      run.refusals.some(({ check }) => check === 'redirect')
        ? 'The provider refused this `redirect_uri`.'
        : 'No code of Nadia’s has come to a host of Mallory’s.',
    says: '**How an attacker thinks:** where a text is compared in part, I own the rest. **What really stops it:** comparing the whole `redirect_uri` with what is registered, sign by sign. That the shop also has a secret makes this code hard to cash; a public client has none.',
  }),
};

const LEAKED = 'shop: flow=id_token nonce=off';

const nonce: Step = {
  id: 'nonce',
  title: 'Use an ID token again',
  text: [
    'The ID token comes by way of the browser once more, and this time its signature is verified. But the shop writes too much into a log that a supplier keeps, and Mallory works there: `mallory reads the log` gives her all that has arrived at the shop.',
    'The token in the log is genuine, for this shop, and good for an hour. Begin a login in Mallory’s browser, and put `{nadia.id_token}` in the place of her own. The lines of step 2 help.',
  ],
  start: lines(LEAKED, NADIA_SIGNS_IN, 'mallory reads the log'),
  hints: [
    'Mallory intercepts `https://sparewheel.example/callback`, opens `/login`, and signs in as herself.',
    'Then `mallory sets id_token={nadia.id_token}` and `mallory releases`.',
  ],
  solution: lines(
    LEAKED,
    NADIA_SIGNS_IN,
    'mallory reads the log',
    MALLORY_STOPS,
    'mallory sets id_token={nadia.id_token}',
    'mallory releases',
  ),
  predict: {
    question:
      'Which claim of Nadia’s token can tell the shop that it does not belong in this browser?',
    options: ['The client, aud', 'The end of its time, exp', 'The nonce of the request'],
    answer: 2,
    explanation:
      'Client and time are right. The nonce is of the login that Nadia began; the shop gave another one to Mallory’s browser, and has only to compare.',
  },
  check: attacked({
    hasSucceeded: isMalloryNadia,
    check: 'nonce',
    missing: (run) =>
      hasOfNadia(run, 'id_token')
        ? inBrowser(run, 'mallory')
        : 'Mallory has no ID token of Nadia’s.',
    says: '**How an attacker thinks:** a signature says who wrote it, and not who brings it. **What really stops it:** the nonce, sent with the request and signed into the token. The `state` here was right: it was Mallory’s own.',
  }),
};

const TOKEN_FLOW = 'shop: flow=token aud=off';
const AT_BIKECLUB = lines('nadia opens https://bikeclub.example/login', 'nadia signs in');

const audience: Step = {
  id: 'audience',
  title: 'Bring a token that was given to another app',
  text: [
    'Now the shop uses OAuth 2.0 alone for its login. It takes an **access token** (`flow=token`), asks the provider with it whose it is, and believes that this person is here. Nobody asks for which client the token was made.',
    'Bike Club is an honest-looking app of Mallory’s, at the same provider. Nadia signs in there, as many do. Use the access token that Bike Club got, and sign Mallory in at the shop as Nadia.',
  ],
  start: lines(TOKEN_FLOW, AT_BIKECLUB),
  hints: [
    'What belongs to Bike Club belongs to Mallory: she has `{nadia.access_token}`.',
    'Begin a login in Mallory’s browser and intercept it, as before, then set `access_token`.',
    'The end is `mallory sets access_token={nadia.access_token}` and `mallory releases`.',
  ],
  solution: lines(
    TOKEN_FLOW,
    AT_BIKECLUB,
    MALLORY_STOPS,
    'mallory sets access_token={nadia.access_token}',
    'mallory releases',
  ),
  predict: {
    question: 'What does a valid access token of Nadia’s prove to the shop?',
    options: [
      'That Nadia is at the other end',
      'That somebody may ask the provider about Nadia',
      'That Nadia has agreed to sign in at the shop',
    ],
    answer: 1,
    explanation:
      'It is a key to the provider’s door, cut for some app. Who holds it, and for which app it was cut, it does not say by itself.',
  },
  check: attacked({
    hasSucceeded: isMalloryNadia,
    check: 'aud',
    missing: (run) =>
      hasOfNadia(run, 'access_token')
        ? inBrowser(run, 'mallory')
        : 'Mallory has no access token of Nadia’s.',
    says: '**How an attacker thinks:** if users trust my app, your app trusts me. **What really stops it:** an ID token, whose `aud` names one client, and a shop that compares it. With `aud=on` this shop asks the provider for whom the access token was made.',
  }),
};

const CARELESS = lines('shop: pkce=off nonce=off', 'provider: once=off');

const codeTwice: Step = {
  id: 'code-twice',
  title: 'Spend a code twice',
  text: [
    'Back to codes, with a shop that has neither PKCE nor nonce. Nadia’s code is in the log, and the shop has exchanged it already. This provider forgets to strike codes off.',
    'Inject the spent code into a login that Mallory has begun, so that the **shop** exchanges it for her, with its own secret. At the end let Nadia open `https://sparewheel.example/profile`. Below, see what becomes of **her** when the provider does check.',
  ],
  start: lines(CARELESS, NADIA_SIGNS_IN, 'mallory reads the log'),
  hints: [
    'Intercept `https://sparewheel.example/callback` in Mallory’s browser, and set `code`.',
    'After `mallory releases` comes `nadia opens https://sparewheel.example/profile`.',
  ],
  solution: lines(CARELESS, CODE_INJECTED.acts, 'nadia opens https://sparewheel.example/profile'),
  check: (run) => {
    const verdict = attacked({
      hasSucceeded: isMalloryNadia,
      check: 'once',
      beside: ['pkce', 'nonce'],
      missing: () => inBrowser(run, 'mallory'),
      says: '**How an attacker thinks:** used codes lie about in logs and histories, so try them. **What really stops it:** a provider that takes a code once, and at a second try revokes what the first one gave. Nadia has to sign in again, which is the alarm. PKCE and the nonce would each have stopped it, too.',
    })(run);
    if (!verdict.solved) return verdict;
    const twin = run.twins.find(({ check }) => check === 'once');
    const isNoticed = twin?.ending.refusals.some(({ check }) => check === 'token') === true;
    return isNoticed
      ? verdict
      : unsolved('The attack succeeds. Now let Nadia open her profile after it.');
  },
};

const PAIR: readonly Check[] = ['state', 'pkce', 'nonce', 'redirect'];

const twoChecks: Step = {
  id: 'two-checks',
  title: 'Stop all of it with two checks',
  text: [
    'Four attacks are waiting for your settings: login CSRF, the code caught on a phone, the code sent elsewhere, and the spent code. Nadia’s own login has to work.',
    'Four checks are left out. Put back **two** of them, no more, so that no attack succeeds. In your own programs you leave out none; here you find out which of them carry the weight.',
  ],
  start: lines(NONE_OF_THREE, 'provider: redirect=prefix', NADIA_SIGNS_IN),
  hints: [
    'One attack happens where the shop takes no part. Which check belongs to the provider?',
    'The caught code is exchanged by Mallory herself, so the second check has to be made at the exchange.',
    'The shop needs `pkce=on`, the provider `redirect=exact`.',
  ],
  solution: lines('shop: state=off pkce=on nonce=off', 'provider: redirect=exact', NADIA_SIGNS_IN),
  check: (run) => {
    if (run.faults.length > 0) return unsolved(STUCK);
    const { settings, trials = [] } = run;
    const isOn = (check: Check) => settings[check] === 'on' || settings[check] === 'exact';
    if (accountIn(run, 'nadia') !== 'nadia') return unsolved(inBrowser(run, 'nadia'));
    if (PAIR.filter(isOn).length > 2) return unsolved('More than two of the checks are back.');
    const through = trials.filter(({ hasSucceeded }) => hasSucceeded);
    if (trials.length === 0 || through.length > 0) {
      const names = new Intl.ListFormat('en-GB').format(through.map(({ attack }) => attack));
      return unsolved(`Still possible: ${names}.`);
    }
    return solved(
      'PKCE ties the exchange to the browser that began, so it stops login CSRF, the caught code and the injected one. The exact comparison keeps the code at home. The security practice of RFC 9700 asks for both; `state`, `nonce` and `iss` stay useful where a party gets one of them wrong.',
    );
  },
};

export const STEPS: readonly Step[] = [
  walk,
  idToken,
  state,
  pkce,
  redirect,
  nonce,
  audience,
  codeTwice,
  twoChecks,
];
