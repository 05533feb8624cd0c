import { BETWEEN } from '@/labs/http/written';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LabClient } from '@/labs/client';
import { judged } from '@/labs/exercises/definition';
import { joined, inputsOf, textOf } from '@/labs/exercises/injection-lab/joined';
import { INJECTION_LAB } from '@/labs/exercises/injection-lab/lab';
import type { InjectionRun } from '@/labs/exercises/injection-lab/run';
import { ANSWERS } from './injection-answers';
import { judges } from './judges';
import { openLab, type Served, servedEngine } from './lab';

const { steps, run, again } = INJECTION_LAB;
let served: Served;
let lab: LabClient;

beforeAll(async () => {
  served = await servedEngine();
  lab = openLab(served.source);
  await lab.start();
});
afterAll(() => {
  lab.dispose();
  served.close();
});

const stepOf = (id: string) => {
  const step = steps.find((each) => each.id === id);
  if (step === undefined) throw new Error(id);
  return step;
};
const solution = (id: string) => stepOf(id).solution;

async function verdictOn(id: string, text: string) {
  const outcome = await run(lab, text);
  return judged(lab, stepOf(id).goal, { text, outcome });
}

const answersOf = ({ sent }: InjectionRun) =>
  sent.map(({ exchange }) => (exchange.kind === 'answered' ? exchange.response : undefined));
const statusesOf = (outcome: InjectionRun) => answersOf(outcome).map((each) => each?.status);

test('there are 8 to 10 steps, each with hints and a wrong answer, and half of them with a guess', () => {
  expect(steps.length).toBeGreaterThanOrEqual(8);
  expect(steps.length).toBeLessThanOrEqual(10);
  for (const { hints } of steps) expect(hints.length).toBeGreaterThanOrEqual(2);
  expect(steps.filter(({ predict }) => predict !== undefined).length).toBeGreaterThanOrEqual(5);
  const ids = steps.map(({ id }) => id);
  expect(Object.keys(ANSWERS.wrong)).toEqual(ids);
  expect(Object.keys(ANSWERS.right)).toEqual(ids);
  for (const answers of Object.values(ANSWERS.right)) {
    expect(answers.length).toBeGreaterThanOrEqual(2);
  }
});

judges(steps, ANSWERS, verdictOn);

test('the steps are solved one after the other, and no earlier solution solves a later step', async () => {
  for (const [index, { id }] of steps.entries()) {
    expect([id, await verdictOn(id, solution(id))]).toMatchObject([id, { solved: true }]);
    const before = steps[index - 1];
    if (before === undefined) continue;
    expect([id, await verdictOn(id, before.solution)]).toMatchObject([id, { solved: false }]);
  }
});

test('a run leaves nothing behind for the next, nor for a reload', async () => {
  for (const text of [
    solution('drop'),
    "GET /old/search?q='; BEGIN; DELETE FROM accounts; --",
    "GET /old/search?q='; SET search_path = pg_catalog; SET ROLE shop_reader; --",
    "GET /old/search?q='; DROP SCHEMA lab CASCADE; --",
    "GET /old/search?q='; DROP TABLE public.orders CASCADE; --",
  ]) {
    const outcome = await run(lab, text);
    expect(lab.transaction).toBe('none');
    expect([text, again(text, outcome)]).toEqual([text, '']);
    expect([text, await verdictOn('union', solution('union'))]).toMatchObject([
      text,
      { solved: true },
    ]);
  }
});

test('where the tables cannot be made, the reader is told how to make them', async () => {
  const text =
    "GET /old/search?q='; CREATE TABLE public.mine (); ALTER TABLE public.mine OWNER TO shop_reader; --";
  await run(lab, text);
  const outcome = await run(lab, solution('union'));
  expect(outcome.spoiled).toContain('shop_reader');
  expect((await verdictOn('union', solution('union'))).says).toContain('“Reset lab”');
  await lab.reset();
  expect(await verdictOn('union', solution('union'))).toMatchObject({ solved: true });
});

describe('each defence stops the very same attack', () => {
  const sent = async (...requests: readonly string[]) => run(lab, requests.join(BETWEEN));
  const HASH = /[\da-f]{32}/;

  test('parameters: login, leak, blind, drop and the orders of others', async () => {
    const attacks = ['login', 'union', 'drop'].map((id) =>
      solution(id).replace('/old/', '/bound/'),
    );
    const outcome = await sent(...attacks);
    expect(statusesOf(outcome)).toEqual([401, 200, 200]);
    expect(answersOf(outcome).map((each) => each?.body)).toEqual([
      '{"error":"That is not right."}',
      '{"parts":[]}',
      '{"parts":[]}',
    ]);
    expect(outcome.afterwards).toMatchObject({ sessions: [] });
    expect(outcome.afterwards?.tables).toContain('reviews');
    const [yes, no] = solution('blind').replaceAll('/old/parts', '/bound/parts').split(BETWEEN);
    const asked = await sent(yes ?? '', no ?? '', 'GET /bound/parts/BRK-2041');
    expect(answersOf(asked).map((each) => each?.body)).toEqual([
      '{"in_stock":false}',
      '{"in_stock":false}',
      '{"in_stock":true}',
    ]);
    const orders = await run(
      lab,
      solution('row-level-security').replaceAll(/\/(old|policies)\/orders/g, '/bound/orders'),
    );
    expect(answersOf(orders).at(-1)?.body).toBe('{"orders":[]}');
  });

  test('the role: the hashes and the table', async () => {
    const outcome = await run(lab, solution('least-privilege'));
    expect(statusesOf(outcome)).toEqual([500, 500, 200]);
    expect(answersOf(outcome).some((each) => HASH.test(each?.body ?? ''))).toBe(false);
    expect(outcome.afterwards?.tables).toContain('reviews');
  });

  test('the policy: the orders of others', async () => {
    const [, open, guarded] = answersOf(await run(lab, solution('row-level-security')));
    expect(open?.body).toContain('"account_id":8');
    expect(guarded?.body).toBe(
      '{"orders":[{"id":77,"account_id":7,"status":"pending","total_cents":11270}]}',
    );
  });

  test('types: the operator, before any statement', async () => {
    const { sent: exchanges, afterwards } = await run(lab, solution('types'));
    const [, refused] = exchanges;
    expect(refused?.exchange).toMatchObject({
      kind: 'answered',
      response: { status: 422 },
      sql: [],
    });
    expect(afterwards?.sessions.map(({ account }) => account)).toEqual([1, 7]);
  });
});

test('what the page says of the limits of role and policy is so', async () => {
  const reset = await run(lab, "GET /reader/search?q='; RESET ROLE; DROP TABLE reviews; --");
  expect(reset.afterwards?.tables).not.toContain('reviews');
  const [signIn] = solution('row-level-security').split(BETWEEN);
  const lied = await run(
    lab,
    `${signIn ?? ''}${BETWEEN}GET /policies/orders?status=x' OR set_config('shop.account', '8', false) = '8`,
  );
  expect(answersOf(lied)[1]?.body).toContain('"account_id":8');
});

test('input is marked where it was joined, and bound values are not', async () => {
  const pieces = joined`SELECT ${7}, '${"x' --"}'`;
  expect(textOf(pieces)).toBe("SELECT 7, 'x' --'");
  expect(inputsOf(pieces)).toEqual(["x' --"]);
  const { sent } = await run(lab, solution('parameters'));
  const statements = sent.map(({ exchange }) => (exchange.kind === 'answered' ? exchange.sql : []));
  for (const statement of statements[0] ?? []) {
    expect(textOf(statement.pieces ?? [])).toBe(statement.sql);
  }
  expect(statements[1]?.map(({ pieces: marked }) => marked)).toEqual([undefined]);
});

test('the shop of the other labs has none of these addresses', async () => {
  for (const url of [
    '/old/search?q=brake',
    '/bound/search',
    '/reader/search',
    '/policies/orders',
  ]) {
    const exchange = await lab.request({ method: 'GET', url });
    expect(exchange).toMatchObject({ kind: 'answered', response: { status: 404 } });
  }
});

describe('hostile input', () => {
  const login = (email: string) =>
    `POST /old/login\nContent-Type: application/json\n\n${JSON.stringify({ email, password: '' })}`;

  test('a NUL character is refused by name, and bound it is a fault of the statement', async () => {
    const { sent } = await run(lab, login('x\0y'));
    expect(sent[0]?.exchange).toMatchObject({ refusal: { kind: 'nul-character' } });
    expect(statusesOf(await run(lab, login('x\0y').replace('/old/', '/bound/')))).toEqual([500]);
  });

  test('a megabyte is refused by its size', async () => {
    const { sent } = await run(lab, login('x'.repeat(1_000_000)));
    expect(sent[0]?.exchange).toMatchObject({ refusal: { kind: 'too-long' } });
    expect((await verdictOn('login', login('x'.repeat(1_000_000)))).says).toBe(
      'A request has no answer.',
    );
  });

  test('many rows are answered with the first fifty', async () => {
    const [answer] = answersOf(
      await run(lab, "GET /old/search?q=z' UNION ALL SELECT '', '', generate_series(1, 5000) --"),
    );
    expect(JSON.parse(answer?.body ?? '')).toMatchObject({ parts: { length: 50 } });
  });

  test.each([
    ['no JSON', 'POST /old/login\n\n{', 400],
    ['null', 'POST /old/login\n\nnull', 400],
    ['a list', 'POST /old/login\n\n[1]', 401],
    ['a broken escape', 'GET /old/parts/%zz', 400],
    ['another method', 'DELETE /old/search', 404],
    [
      'an operator that there is not',
      'POST /old/documents/sign-in\n\n{"email": {"$where": "1"}}',
      400,
    ],
    ['a pattern that is none', 'POST /old/documents/sign-in\n\n{"email": {"$regex": "("}}', 500],
    ['a PIN that is no number', 'POST /old/stockroom\n\n{"pin": "46"}', 422],
  ])('%s has an answer', async (_, text, status) => {
    expect(statusesOf(await run(lab, text))).toEqual([status]);
  });

  test('an address that is none ends the run with a sentence', async () => {
    const { sent } = await run(lab, 'GET https://');
    expect(sent[0]?.exchange).toMatchObject({ refusal: { kind: 'no-request' } });
  });

  test('a query without an end is stopped and named, and the lab goes on', async () => {
    lab.timeLimit = 500;
    for (const door of ['old', 'reader']) {
      const text = `GET /${door}/search?q=' UNION SELECT '', '', count(*)::integer FROM generate_series(1, 9e9::bigint) --`;
      const outcome = await run(lab, text);
      expect(outcome.sent[0]?.exchange).toMatchObject({
        kind: 'stopped',
        reason: { kind: 'time' },
      });
      expect(await judged(lab, stepOf('union').goal, { text, outcome })).toEqual({
        solved: false,
        says: 'A request has no answer.',
      });
      expect(await verdictOn('union', solution('union'))).toMatchObject({ solved: true });
    }
  });
});
