import { readFileSync } from 'node:fs';
import { compactVerify, createLocalJWKSet, type JSONWebKeySet } from 'jose';
import { describe, expect, test } from 'vitest';
import { judged } from '@/labs/exercises/definition';
import { ATTACKS, hasOfNadia } from '@/labs/exercises/oauth-lab/attacks';
import { OAUTH_LAB } from '@/labs/exercises/oauth-lab/lab';
import { challengeOf } from '@/labs/exercises/oauth-lab/pkce';
import { RIG } from '@/labs/exercises/oauth-lab/rig';
import type { Ending, OauthRun } from '@/labs/exercises/oauth-lab/run';
import { inThisThread } from '@/labs/rig/lab';
import { ENGINE } from '@/widgets/oauth-lab/data';
import { ANSWERS } from './oauth-answers';
import { judges } from './judges';

const { steps } = OAUTH_LAB;
const engine = inThisThread(RIG);

const stepOf = (id: string) => {
  const step = steps.find((each) => each.id === id);
  if (step === undefined) throw new Error(id);
  return step;
};

const told = (text: string, step = 'walk'): Promise<OauthRun> =>
  RIG.run(step, text, () => undefined);

async function verdictOn(id: string, text: string) {
  const outcome = await OAUTH_LAB.run(engine, text, id);
  return judged(engine, stepOf(id).goal, { text, outcome });
}

const messagesOf = ({ told: lines }: OauthRun) => lines.flatMap(({ messages }) => messages);
const solution = (id: string) => stepOf(id).solution;

test('every step has other right answers and wrong ones', () => {
  const ids = steps.map(({ id }) => id);
  expect(Object.keys(ANSWERS.wrong)).toEqual(ids);
  expect(Object.keys(ANSWERS.right)).toEqual(ids);
  for (const answers of Object.values(ANSWERS.right)) {
    expect(answers.length).toBeGreaterThanOrEqual(2);
  }
});

judges(steps, ANSWERS, verdictOn);

describe('what the standards say', () => {
  test('a challenge is that of RFC 7636, appendix B', async () => {
    expect(await challengeOf('dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk')).toBe(
      'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    );
  });

  test('a login has the parameters and answers of RFC 6749, 7636, 9207 and OpenID Connect', async () => {
    const messages = messagesOf(await told(solution('walk')));
    expect(
      messages.map(({ request, channel }) => [new URL(request.url).pathname, channel]),
    ).toEqual([
      ['/login', 'front'],
      ['/authorize', 'front'],
      ['/login', 'front'],
      ['/callback', 'front'],
      ['/token', 'back'],
      ['/jwks.json', 'back'],
    ]);
    const [, authorize, , callback, token, jwks] = messages;
    const asked = new URL(authorize?.request.url ?? '').searchParams;
    const exchanged = new URLSearchParams(token?.request.body);
    expect(asked.get('code_challenge_method')).toBe('S256');
    expect(asked.get('code_challenge')).toBe(
      await challengeOf(exchanged.get('code_verifier') ?? ''),
    );
    const answered = new URL(callback?.request.url ?? '').searchParams;
    expect(answered.get('state')).toBe(asked.get('state'));
    expect(answered.get('iss')).toBe('https://id.example');
    expect(answered.get('code')).toBe(exchanged.get('code'));
    expect(callback?.within).toBe(2);
    const given = JSON.parse(token?.response.body ?? '') as { id_token: string };
    const keys = createLocalJWKSet(JSON.parse(jwks?.response.body ?? '') as JSONWebKeySet);
    const { payload } = await compactVerify(given.id_token, keys, { algorithms: ['RS256'] });
    expect(JSON.parse(new TextDecoder().decode(payload))).toMatchObject({
      iss: 'https://id.example',
      sub: 'u-7',
      aud: 'sparewheel',
      nonce: asked.get('nonce'),
    });
  });

  test('the password passes the provider alone, and the verifier no browser', async () => {
    const { secrets } = await told(solution('walk'));
    const seen = (kind: string) => secrets.find((secret) => secret.kind === kind)?.seenBy;
    expect(seen('password')).toEqual(['nadia', 'provider']);
    expect(seen('code_verifier')).toEqual(['shop', 'provider']);
    expect(seen('access_token')).toEqual(['provider', 'shop']);
  });

  test('a verifier without a challenge is refused, as RFC 9700 asks', async () => {
    const link =
      'https://id.example/authorize?response_type=code&client_id=sparewheel-app&scope=openid&redirect_uri=sparewheel-app:/callback';
    const run = await told(
      `phone: scheme=shared\nnadia opens ${link}\nnadia signs in\nmallory posts https://id.example/token grant_type=authorization_code code={nadia.code} client_id=sparewheel-app redirect_uri=sparewheel-app:/callback code_verifier=${'x'.repeat(43)}`,
    );
    expect(run.refusals).toMatchObject([{ by: 'provider', check: 'pkce' }]);
  });

  test('a code used twice revokes what it gave; one shown by another client does not', async () => {
    const { twins } = await told(solution('code-twice'), 'code-twice');
    const once = twins.find(({ check }) => check === 'once')?.ending;
    const tokens = once?.secrets.filter(({ kind }) => kind === 'access_token');
    expect(tokens?.map(({ isRevoked }) => isRevoked)).toEqual([true]);
    const other = await told(
      'nadia opens https://sparewheel.example/login\nnadia signs in\nmallory reads the log\nmallory posts https://id.example/token grant_type=authorization_code code={nadia.code} client_id=sparewheel-app redirect_uri=https://sparewheel.example/callback',
    );
    expect(other.refusals).toMatchObject([{ check: 'code' }]);
    expect(other.secrets.some(({ isRevoked }) => isRevoked)).toBe(false);
  });
});

/** Who is signed in, and what of Nadia’s Mallory can show. */
const gainOf = ({ sessions, secrets }: Ending) => ({
  sessions,
  held: ['code', 'access_token', 'id_token'].filter((kind) =>
    hasOfNadia({ sessions, secrets, refusals: [] }, kind),
  ),
});

describe('the table of the page: what stops what', () => {
  const TABLE: Readonly<Record<string, readonly string[]>> = {
    'id-token': ['signature'],
    state: ['state', 'pkce', 'nonce'],
    pkce: ['pkce'],
    redirect: ['redirect'],
    nonce: ['nonce'],
    audience: ['aud'],
    'code-twice': ['pkce', 'nonce', 'once'],
  };

  test.each(Object.entries(TABLE))('%s is stopped by %j', async (id, checks) => {
    const run = await told(solution(id), id);
    expect(run.twins.map(({ check }) => check).sort()).toEqual([...checks].sort());
    for (const { check, ending } of run.twins) {
      expect([check, ending.refusals.length > 0]).toEqual([check, true]);
      expect([check, gainOf(ending)]).not.toEqual([check, gainOf(run)]);
    }
  });

  test('with everything on, no attack succeeds', async () => {
    for (const { acts, hasSucceeded } of ATTACKS) {
      expect(hasSucceeded(await told(acts))).toBe(false);
    }
  });
});

describe('what a reader may type', () => {
  test('a story is the same each time', async () => {
    expect(await told(solution('nonce'))).toEqual(await told(solution('nonce')));
  });

  test('Mallory cannot send what has never passed her', async () => {
    const walked = messagesOf(await told(solution('walk')));
    const code = new URL(walked[3]?.request.url ?? '').searchParams.get('code') ?? '';
    const url = `https://sparewheel.example/callback?code=${code}&iss=https://id.example`;
    const run = await told(`${solution('walk')}\nmallory opens ${url}`);
    expect(run.faults[0]?.message).toContain('cannot know this code of nadia');
    const hidden = `%${code.charCodeAt(0).toString(16)}${code.slice(1)}`;
    const again = await told(`${solution('walk')}\nmallory opens ${url.replace(code, hidden)}`);
    expect(again.faults).toHaveLength(1);
  });

  test.each([
    ['no address', 'nadia opens nowhere'],
    ['a script', 'nadia opens javascript:alert(1)'],
    ['a broken port', 'nadia opens https://id.example:99999/'],
    ['a lone surrogate', 'nadia opens https://id.example/\ud800'],
    ['a broken escape', 'nadia opens https://id.example/authorize?client_id=%zz'],
    ['markup', 'mallory opens https://mallory.example/<img src=x>'],
    ['a prototype', 'shop: __proto__=on'],
    ['a constructor', 'mallory opens {constructor.code}'],
    ['too many lines', 'nadia opens https://mallory.example/\n'.repeat(100)],
    ['a long line', `nadia opens https://mallory.example/${'x'.repeat(5000)}`],
    ['a circle', 'mallory releases'],
    [
      'an odd redirect',
      `provider: redirect=prefix\n${stepOf('redirect').start.split('\n')[1] ?? ''}é\nnadia signs in`,
    ],
  ])('%s is answered', async (_, text) => {
    const run = await told(text);
    expect(run).toEqual(JSON.parse(JSON.stringify(run)));
    for (const { at } of run.faults) expect(at).toBeLessThan(text.length);
  });

  test('what is wrong is marked where it stands', async () => {
    const { faults } = await told('nadia opens https://id.example/\nnadia dances');
    expect(faults).toMatchObject([{ at: 32 }]);
  });
});

test('the versions that the page names are those that run', () => {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    dependencies: Readonly<Record<string, string>>;
  };
  expect(ENGINE).toBe(`Hono ${dependencies['hono']} and jose ${dependencies['jose']}`);
});
