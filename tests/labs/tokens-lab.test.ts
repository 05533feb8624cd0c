import { CompactSign, compactVerify, importJWK } from 'jose';
import { describe, expect, test } from 'vitest';
import { judged } from '@/labs/exercises/definition';
import { tokenIn, tokensIn, written } from '@/labs/exercises/tokens-lab/jwt';
import { RFC_7515_KEY, vaultKeys } from '@/labs/exercises/tokens-lab/keys';
import { TOKENS_LAB } from '@/labs/exercises/tokens-lab/lab';
import { forward, logIn, OWN, post, STAFF, withToken } from '@/labs/exercises/tokens-lab/requests';
import { RIG } from '@/labs/exercises/tokens-lab/rig';
import { BETWEEN } from '@/labs/http/written';
import { inThisThread } from '@/labs/rig/lab';
import { judges } from './judges';
import { ANSWERS } from './tokens-lab-answers';

const { steps } = TOKENS_LAB;
const engine = inThisThread(RIG);

const sent = (...requests: readonly string[]) =>
  RIG.run('', requests.join(BETWEEN), () => undefined);

async function answersOf(...requests: readonly string[]) {
  const { sent: exchanges } = await sent(...requests);
  return exchanges.map(({ exchange }) =>
    exchange.kind === 'answered'
      ? { status: exchange.response.status, body: exchange.response.body }
      : { status: 0, body: '' },
  );
}
const statusesOf = async (...requests: readonly string[]) =>
  (await answersOf(...requests)).map(({ status }) => status);

judges(steps, ANSWERS, async (id, text) => {
  const step = steps.find((each) => each.id === id);
  if (step === undefined) throw new Error(id);
  const outcome = await TOKENS_LAB.run(engine, text, id);
  return judged(engine, step.goal, { text, outcome });
});

test('each step has other right answers', () => {
  for (const { id } of steps) expect(ANSWERS.right[id]?.length).toBeGreaterThanOrEqual(2);
});

describe('the test vectors of RFC 7515', () => {
  const PAYLOAD = '{"iss":"joe",\r\n "exp":1300819380,\r\n "http://example.com/is_root":true}';
  const A1 =
    'eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ.dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk';
  const A2 =
    'eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ.cC4hiUPoj9Eetdgtv3hF80EGrhuB__dzERat0XF9g2VtQgr9PJbu3XOiZj5RZmh7AAuHIm4Bh-0Qc_lF5YKt_O8W2Fp5jujGbds9uJdbF9CUAr7t1dnZcAcQjbKBYNX4BAynRFdiuB--f_nZLgrnbyTyWzO75vRK5h6xBArLIARNPvkSjtQBMHlb1L07Qe7K0GarZRmB_eSN9383LcOLn6_dO--xi12jzDwusC-eOkHWEsqtFZESc6BfI7noOPqvhJ1phCnvWh6IeYI2w9QOYEUipUTI8np6LbgGY9Fs98rqVt5AXLIhWkWywlVmtVrBp0igcN_IoypGlUPQGe77Rw';
  const A5 =
    'eyJhbGciOiJub25lIn0.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ.';

  test('A.1: a token is read, and HMAC verified', async () => {
    expect(tokenIn(A1)?.header).toEqual({ typ: 'JWT', alg: 'HS256' });
    expect(tokenIn(A1)?.payload).toEqual(JSON.parse(PAYLOAD));
    const key = await importJWK(
      {
        kty: 'oct',
        k: 'AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9CAow',
      },
      'HS256',
    );
    const { payload } = await compactVerify(A1, key);
    expect(new TextDecoder().decode(payload)).toBe(PAYLOAD);
  });

  test('A.2: the vault’s key makes and verifies the signature of the standard', async () => {
    const { privateKey, publicKey } = await vaultKeys();
    const made = await new CompactSign(new TextEncoder().encode(PAYLOAD))
      .setProtectedHeader({ alg: 'RS256' })
      .sign(privateKey);
    expect(made).toBe(A2);
    await expect(compactVerify(A2, publicKey)).resolves.toBeDefined();
    expect(RFC_7515_KEY.e).toBe('AQAB');
  });

  test('A.5: a token without a signature is read, and jose verifies it with no key', async () => {
    expect(tokenIn(A5)).toMatchObject({ header: { alg: 'none' }, signature: '' });
    const { publicKey } = await vaultKeys();
    await expect(compactVerify(A5, publicKey)).rejects.toThrow();
  });

  test('all three are found in a text, and what is no token is not', () => {
    expect(tokensIn(`Bearer ${A1}\n{"a":"${A2}","b":"${A5}"}`)).toEqual([A1, A2, A5]);
    expect(tokensIn('eyJhbGciOiJub25lIn0.e30')).toEqual([]);
    for (const text of ['', '..', 'a.b.c', 'e30.bnVsbA.', 'W10.e30.', 'e30.e30.e30.e30']) {
      expect([text, tokenIn(text)]).toEqual([text, undefined]);
    }
    const token = { header: { alg: 'none' }, payload: { sub: 'é' }, signature: '' };
    expect(tokenIn(written(token))).toEqual(token);
  });
});

describe('each defence stops the very same attack', () => {
  const TOKEN = '1.body.access_token';
  const STAFF_CLAIM = `${TOKEN} | payload role=staff`;
  const FORGERIES = [
    STAFF_CLAIM,
    `${STAFF_CLAIM} | unsigned`,
    `${STAFF_CLAIM} | header alg=none | unsigned`,
    `${STAFF_CLAIM} | header alg=None | unsigned`,
    `${STAFF_CLAIM} | header alg=NONE`,
    `${STAFF_CLAIM} | sign HS256 2.body`,
    `${STAFF_CLAIM} | header alg=HS256`,
    `${STAFF_CLAIM} | header alg=RS512`,
    `${STAFF_CLAIM} | header alg=null`,
    `${STAFF_CLAIM} | header crit=["exp"]`,
    `${STAFF_CLAIM} | header __proto__={"alg":"none"}`,
  ];

  test.each(['strict', 'checked', 'any-audience'])(
    'no forgery opens the till at /%s/',
    async (door) => {
      const tries = FORGERIES.map((each) => withToken(`GET /${door}/till`, each));
      const [, , ...statuses] = await statusesOf(
        logIn('/tokens'),
        'GET /keys/public.pem',
        ...tries,
      );
      expect(statuses).toEqual(FORGERIES.map(() => 401));
    },
  );

  test('the weak doors take none and the public key, and nothing else', async () => {
    const opened = async (door: string) => {
      const tries = FORGERIES.map((each) => withToken(`GET /${door}/till`, each));
      const [, , ...all] = await statusesOf(logIn('/tokens'), 'GET /keys/public.pem', ...tries);
      return FORGERIES.filter((_, index) => all[index] === 200);
    };
    expect(await opened('weak')).toEqual([FORGERIES[2], FORGERIES[5]]);
    expect(await opened('patched')).toEqual([FORGERIES[5]]);
  });

  test('a token lives 15 minutes, and half a minute more where clocks may differ', async () => {
    const at = async (seconds: number) => {
      const ask = (door: string) => withToken(`GET /${door}/me`, TOKEN);
      const [, , strict, weak] = await statusesOf(
        logIn('/tokens'),
        forward(`seconds=${seconds}`),
        ask('strict'),
        ask('weak'),
      );
      return [strict, weak];
    };
    expect(await at(899)).toEqual([200, 200]);
    expect(await at(900)).toEqual([200, 401]);
    expect(await at(929)).toEqual([200, 401]);
    expect(await at(930)).toEqual([401, 401]);
  });

  test('a new password the right way ends sessions and logins; the weak way does not', async () => {
    const taken = (door: string) =>
      statusesOf(
        post('/sessions', OWN),
        logIn('/tokens'),
        post(`/${door}/reset`, { email: OWN.email }),
        'GET /mailbox',
        post(`/${door}/reset/confirm`, { code: '{{4.body.mails.0.code}}', password: 'new' }),
        'GET /me',
        withToken('GET /checked/me', '2.body.access_token'),
        post('/tokens/refresh', { refresh_token: '{{2.body.refresh_token}}' }),
      );
    expect((await taken('strict')).slice(4)).toEqual([204, 401, 401, 400]);
    expect((await taken('weak')).slice(4)).toEqual([204, 200, 200, 200]);
  });

  test('codes of one way are worth nothing at another, and the right way tells nobody apart', async () => {
    const [, , ...elsewhere] = await statusesOf(
      post('/strict/reset', { email: OWN.email }),
      'GET /mailbox',
      post('/weak/reset/confirm', { code: '{{2.body.mails.0.code}}', password: 'x' }),
      post('/hosted/reset/confirm', { code: '{{2.body.mails.0.code}}', password: 'x' }),
    );
    expect(elsewhere).toEqual([400, 400]);
    const [known, unknown] = await answersOf(
      post('/strict/reset', { email: STAFF }),
      post('/strict/reset', { email: 'nobody@mail.example' }),
    );
    expect(known).toEqual(unknown);
    expect(await statusesOf(post('/weak/reset', { email: 'nobody@mail.example' }))).toEqual([404]);
  });

  test('where the link leads home, the attacker’s server hears nothing', async () => {
    const log = 'GET https://attacker.example/log';
    const heard = async (door: string) =>
      (await answersOf(post(`/${door}/reset`, { email: STAFF }, 'Host: attacker.example'), log))[1]
        ?.body;
    expect(await heard('hosted')).toMatch(/reset\?code=[\w-]{22}/);
    expect(await heard('strict')).toBe('{"asked":[]}');
    expect(await heard('weak')).toBe('{"asked":[]}');
  });
});

describe('the notation', () => {
  const faultOf = async (expression: string) => {
    const text = [logIn('/tokens'), `# {{nothing here}}\nGET /x?${expression}`].join(BETWEEN);
    const { faults } = await RIG.run('', text, () => undefined);
    const [fault] = faults;
    expect(text.slice(fault?.at)).toMatch(fault ? /^\{\{/ : /^/);
    return fault?.message;
  };

  test('tells each fault with its place', async () => {
    expect(await faultOf('{{1.body.token_type}}')).toBeUndefined();
    expect(await faultOf('{{}}')).toContain('its number, a part and a name');
    expect(await faultOf('{{0.body}}')).toContain('There is no answer 0 yet');
    expect(await faultOf('{{2.body}}')).toContain('this is request 2');
    expect(await faultOf('{{99999999999999999999.body}}')).toContain('no answer');
    expect(await faultOf('{{1.body.constructor}}')).toContain('has no body.constructor');
    expect(await faultOf('{{1.body.__proto__}}')).toContain('has no body.__proto__');
    expect(await faultOf('{{1.body.access_token | constructor}}')).toContain(
      'After | stands one of',
    );
    expect(await faultOf('{{1.body.access_token | }}')).toContain('After | stands one of');
    expect(await faultOf('{{1.body.token_type | unsigned}}')).toContain('no token');
    expect(await faultOf('{{1.body.token_type | after x}}')).toContain('has no x');
    expect(await faultOf('{{1.cookie.x}}')).toContain('has no cookie.x');
    expect(await faultOf('{{1.header.content-type}}')).toBeUndefined();
  });

  test('what is no reference stays as it is written', async () => {
    const { sent: exchanges } = await sent('GET /x?{{{}}}&{{ {a} }}&{{');
    expect(exchanges).toHaveLength(0);
    const { sent: others } = await sent('GET /x?{a}&{{');
    expect(others[0]?.request.target).toBe('/x?{a}&{{');
  });

  test('a value that breaks a header is refused, and nothing else breaks', async () => {
    const { sent: exchanges } = await sent(
      'GET /keys/public.pem',
      'GET /me\nX-Key: {{1.body}}',
      'GET /me',
    );
    expect(exchanges.map(({ exchange }) => exchange.kind)).toEqual(['answered', 'refused']);
  });
});

test('a run leaves nothing behind for the next', async () => {
  const first = await sent(logIn('/tokens'), forward('minutes=1'));
  const again = await sent(logIn('/tokens'), forward('minutes=1'));
  expect(again).toEqual(first);
});

test('odd requests are answered, and the vault goes on', async () => {
  const statuses = await statusesOf(
    'GET /__proto__',
    'POST /sessions\n\n{"email":{"$ne":""},"password":[]}',
    'POST /tokens\n\nnull',
    'POST /clock/forward?minutes=1e99',
    'POST /clock/forward?seconds=NaN',
    'GET /strict/me\nAuthorization: Bearer',
    `GET /weak/me\nAuthorization: Bearer ${'e30.'.repeat(2000)}`,
    'GET /weak/me\nAuthorization: Bearer eyJhbGciOnt9fQ.e30.',
    'GET https://elsewhere.example/me',
    'GET /me\nCookie: __Host-session=; __Host-session=x',
  );
  expect(statuses).toEqual([404, 422, 422, 422, 422, 401, 401, 401, 401, 401]);
});
