import { OAUTH_LAB } from '@/labs/exercises/oauth-lab/lab';
import type { Answers } from './judges';

const lines = (...all: readonly string[]) => all.join('\n');
const solution = (id: string) => OAUTH_LAB.steps.find((step) => step.id === id)?.solution ?? '';
const start = (id: string) => OAUTH_LAB.steps.find((step) => step.id === id)?.start ?? '';
const without = (id: string, line: string) => solution(id).replace(line, '');
const instead = (id: string, old: string, other: string) => solution(id).replace(old, other);

const NADIA = lines('nadia opens https://sparewheel.example/login', 'nadia signs in');
const MALLORY = NADIA.replaceAll('nadia', 'mallory');
const STOPS = 'mallory intercepts https://sparewheel.example/callback';
const CASH =
  'mallory posts https://id.example/token grant_type=authorization_code code={nadia.code}';
const AUTHORIZE =
  'nadia opens https://id.example/authorize?response_type=code&client_id=sparewheel&scope=openid&redirect_uri=';
const elsewhere = (address: string) =>
  lines('provider: redirect=prefix', `${AUTHORIZE}${address}`, 'nadia signs in');
const pair = (shop: string, provider: string) =>
  lines(`shop: ${shop}`, `provider: redirect=${provider}`, NADIA);

/** Answers that are right, too. */
const RIGHT: Answers['right'] = {
  walk: [
    lines(NADIA, 'nadia opens https://sparewheel.example/profile'),
    lines(
      '# Mallory is here as well',
      MALLORY,
      'NADIA OPENS https://sparewheel.example/login',
      'Nadia signs in',
    ),
  ],
  'id-token': [
    instead('id-token', 'https://sparewheel.example/callback', 'https://sparewheel.example/call'),
    lines('shop: signature=off', 'shop: flow=id_token', NADIA, solution('id-token')),
  ],
  state: [
    lines(start('state'), NADIA, 'nadia opens {mallory.link}'),
    lines('shop: state=off, pkce=off, nonce=off', ...solution('state').split('\n').slice(1)),
  ],
  pkce: [
    lines(
      ...['phone: scheme=shared', 'shop: pkce=off', NADIA, 'nadia opens sparewheel-app:/login'],
      `${CASH} client_id=sparewheel-app redirect_uri=sparewheel-app:/callback`,
    ),
    lines(solution('pkce'), 'mallory opens https://mallory.example/'),
  ],
  redirect: [
    elsewhere('https://sparewheel.example@mallory.example/'),
    elsewhere('https://sparewheel.example.any.name.mallory.example/callback?from=here'),
  ],
  nonce: [
    lines(
      ...[
        'shop: flow=id_token nonce=off',
        STOPS,
        MALLORY,
        NADIA,
        'mallory reads the log of the shop',
      ],
      ...['mallory sets id_token={nadia.id_token}', 'mallory releases it'],
    ),
    lines(solution('nonce'), 'nadia opens https://sparewheel.example/profile'),
  ],
  audience: [
    lines(solution('audience'), 'mallory opens https://sparewheel.example/profile'),
    lines(
      ...['shop: flow=token aud=off', STOPS, MALLORY, 'nadia opens https://bikeclub.example/login'],
      ...['nadia signs in', 'mallory sets access_token={nadia.access_token}', 'mallory releases'],
    ),
  ],
  'code-twice': [
    instead('code-twice', 'provider: once=off', 'provider: once=off redirect=exact'),
    lines(
      ...['provider: once=off', 'shop: nonce=off pkce=off', STOPS, MALLORY, NADIA],
      ...['mallory reads the log', 'mallory sets code={nadia.code}', 'mallory releases'],
      'nadia opens https://sparewheel.example/profile',
    ),
  ],
  'two-checks': [
    pair('state=off nonce=off', 'exact'),
    lines(start('two-checks'), 'shop: pkce=on', 'provider: redirect=exact'),
  ],
};

/** Wrong answers, and a part of what is said of each. */
const WRONG: Answers['wrong'] = {
  walk: [
    ['signed in as nobody', 'nadia opens https://id.example/'],
    ['signed in as nobody', MALLORY],
    ['signed in as nobody', lines('nadia opens sparewheel-app:/login', 'nadia signs in')],
    ['Nothing has to be left out', lines('shop: state=off', NADIA)],
    ['stops at the line', 'nadia signs in'],
    ['stops at the line', lines(NADIA, 'nadia logs out')],
  ],
  'id-token': [
    ['signed in as Mallory', without('id-token', 'mallory sets id_token.sub=u-7')],
    ['signed in as nobody', without('id-token', 'mallory releases')],
    ['signed in as nobody', instead('id-token', 'signature=off', 'signature=on')],
    ['signed in as nobody', instead('id-token', 'sub=u-7', 'sub=nadia')],
    ['put back `nonce=on`', instead('id-token', 'signature=off', 'signature=off nonce=off')],
    ['stops at the line', instead('id-token', 'id_token.sub=u-7', 'code.sub=u-7')],
  ],
  state: [
    ['signed in as nobody', lines(start('state'), 'mallory releases')],
    ['signed in as nobody', instead('state', 'state=off', 'state=on')],
    ['signed in as nobody', instead('state', 'pkce=off', 'pkce=on')],
    ['put back `aud=on`', instead('state', 'nonce=off', 'nonce=off aud=off')],
    ['signed in as Nadia', lines(solution('state'), NADIA)],
    ['stops at the line', without('state', STOPS)],
  ],
  pkce: [
    ['no token for it yet', lines(start('pkce'), `${CASH} client_id=sparewheel-app`)],
    ['no token for it yet', instead('pkce', 'pkce=off', 'pkce=on')],
    ['no token for it yet', instead('pkce', 'client_id=sparewheel-app', 'client_id=sparewheel')],
    ['stops at the line', instead('pkce', 'scheme=shared', 'scheme=own')],
    [
      'comes about with `pkce=on`',
      lines('shop: pkce=off', 'nadia opens https://bikeclub.example/login', 'nadia signs in'),
    ],
    ['put back `state=on`', instead('pkce', 'pkce=off', 'pkce=off state=off')],
  ],
  redirect: [
    ['refused this', elsewhere('https://mallory.example/').replace('nadia signs in', '')],
    ['stops at the line', elsewhere('https://mallory.example/https://sparewheel.example')],
    ['No code', elsewhere('https://sparewheel.example/../../mallory.example')],
    ['stops at the line', instead('redirect', 'redirect=prefix', 'redirect=exact')],
    ['stops at the line', elsewhere('https://sparewheel.example.evil.example/')],
    ['No code', lines('provider: redirect=prefix', NADIA, 'mallory reads the log')],
    [
      'No code',
      elsewhere('https://sparewheel.example.mallory.example/').replace('nadia signs in', ''),
    ],
  ],
  nonce: [
    ['signed in as nobody', start('nonce')],
    ['signed in as nobody', instead('nonce', 'nonce=off', 'nonce=on')],
    ['signed in as Mallory', without('nonce', 'mallory sets id_token={nadia.id_token}')],
    ['signed in as Mallory', instead('nonce', '{nadia.id_token}', '{mallory.id_token}')],
    ['stops at the line', without('nonce', 'mallory reads the log')],
    ['put back `signature=on`', solution('id-token')],
    ['put back `aud=on`', instead('nonce', 'nonce=off', 'nonce=off aud=off')],
  ],
  audience: [
    ['signed in as nobody', start('audience')],
    ['signed in as nobody', instead('audience', 'aud=off', 'aud=on')],
    ['signed in as Mallory', without('audience', 'mallory sets access_token={nadia.access_token}')],
    ['stops at the line', instead('audience', 'bikeclub', 'sparewheel')],
    ['no access token', lines('shop: flow=token aud=off', NADIA)],
    [
      'comes about with `aud=on`',
      lines(
        ...['shop: flow=token aud=off', NADIA, 'mallory reads the log', STOPS, MALLORY],
        ...['mallory sets access_token={nadia.access_token}', 'mallory releases'],
      ),
    ],
  ],
  'code-twice': [
    ['signed in as nobody', start('code-twice')],
    ['signed in as nobody', instead('code-twice', 'once=off', 'once=on')],
    ['signed in as nobody', instead('code-twice', 'pkce=off', 'pkce=on')],
    [
      'let Nadia open her profile',
      without('code-twice', 'nadia opens https://sparewheel.example/profile'),
    ],
    ['signed in as Mallory', without('code-twice', 'mallory sets code={nadia.code}')],
    ['put back `state=on`', instead('code-twice', 'pkce=off', 'pkce=off state=off')],
  ],
  'two-checks': [
    ['Code caught on the phone', pair('state=on pkce=off nonce=off', 'exact')],
    ['Code caught on the phone', pair('state=off pkce=off nonce=on', 'exact')],
    ['Code sent to another host', pair('state=on pkce=on nonce=off', 'prefix')],
    ['More than two', pair('state=on pkce=on nonce=off', 'exact')],
    ['More than two', NADIA],
    ['signed in as nobody', pair('state=off nonce=off', 'exact').replace('nadia signs in', '')],
    ['injected', lines('provider: once=off', pair('pkce=off nonce=off', 'exact'))],
  ],
};

export const ANSWERS: Answers = { right: RIGHT, wrong: WRONG };
