/** What Start loads, compressed: the worker with its engine. `tests/built/rigs.test.ts` holds it. */
export const LOADED_BYTES = 26_000;

/** What runs in the tab. */
export const ENGINE = 'Hono 4.13.19 and jose 6.2.18';

/** The verbs of a story, for its reference. */
export const VERBS: readonly (readonly [line: string, means: string])[] = [
  [
    'nadia opens https://…',
    'Her browser asks for the address and follows each redirect. The same goes for `mallory`, and for `sparewheel-app:/login`, the app on Nadia’s phone.',
  ],
  [
    'nadia signs in',
    'Fills in the provider’s page with her own name and password, and agrees to what it asks. The same goes for `mallory`.',
  ],
  [
    'mallory intercepts https://…',
    'The next request of Mallory’s browser to an address that begins like this is held back.',
  ],
  [
    'mallory sets code=…',
    'Changes a parameter of what is held back; `id_token.sub=…` changes a claim under its old signature.',
  ],
  ['mallory releases', 'Sends what is held back, and follows the answer.'],
  [
    'mallory posts https://… name=value',
    'A request of Mallory’s own, past any browser, with as many parameters as you like.',
  ],
  ['mallory reads the log', 'Gives her all that has arrived at the shop.'],
  [
    '{nadia.code}',
    'The newest code of Nadia’s that Mallory has. Likewise `id_token` and `access_token`, and those of `mallory`. What has never passed her, she cannot send.',
  ],
  ['{mallory.link}', 'The request that Mallory holds back, as a link.'],
  ['shop: state=off', 'Leaves a check out: `state`, `pkce`, `nonce`, `signature` or `aud`.'],
  [
    'shop: flow=id_token',
    'What the shop asks for: `code` (as usual), `id_token` or `token`, both by way of the browser.',
  ],
  [
    'provider: redirect=prefix',
    'Compares only how `redirect_uri` begins; `once=off` takes a code again and again.',
  ],
  ['phone: scheme=shared', 'An app of Mallory’s has claimed `sparewheel-app:` too.'],
  ['# …', 'A note of yours.'],
];
