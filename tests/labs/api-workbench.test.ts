import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { engineInNode } from '../../scripts/labs/engine';
import type { LabClient } from '@/labs/client';
import { type Engine, judged } from '@/labs/exercises/definition';
import { API_WORKBENCH } from '@/labs/exercises/api-workbench/lab';
import { STAFF_KEY } from '@/labs/http/exchange';
import { HTTP_STATUSES } from '@/data/http-statuses';
import description from '@/data/recordings/labs/openapi.json';
import { EXAMPLES, STAFF_TOKEN } from '@/widgets/api-workbench/reference/data';
import { referenceOf, requestFor } from '@/widgets/api-workbench/reference/model';
import { writeRequests } from '@/labs/http/written';
import { WRONG } from './api-workbench-answers';
import { openLab, servedEngine, type Served } from './lab';

const [SIGN_IN = ''] =
  API_WORKBENCH.steps.find(({ id }) => id === 'sign-in')?.solution.split('\n\n###\n\n') ?? [];
const TABLES = `SELECT (SELECT count(*) FROM orders), (SELECT sum(stock) FROM parts),
  (SELECT count(*) FROM reviews), (SELECT sum(version) FROM part_versions)`;

const stepOf = (id: string) => {
  const step = API_WORKBENCH.steps.find((each) => each.id === id);
  if (step === undefined) throw new Error(id);
  return step;
};

/** What a reader gets and is told who sends a text in a step. */
async function told(engine: Engine, id: string, text: string) {
  const outcome = await API_WORKBENCH.run(engine, text);
  const verdict = await judged(engine, stepOf(id).goal, { text, outcome });
  const statuses = outcome.sent.map(({ exchange }) =>
    exchange.kind === 'answered' ? exchange.response.status : 0,
  );
  return { outcome, verdict, statuses };
}

/** All that the shop says somewhere on the way from a start to its solution. */
const met = new Set<number>();

describe('on the engine that readers have', () => {
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

  test('no step begins solved, and each is solved by its solution, one after the other', async () => {
    for (const { id, start } of API_WORKBENCH.steps) {
      const { verdict, statuses } = await told(lab, id, start);
      expect([id, verdict.solved]).toEqual([id, false]);
      for (const status of statuses) met.add(status);
    }
    for (const { id, solution } of API_WORKBENCH.steps) {
      const { verdict, statuses } = await told(lab, id, solution);
      expect([id, verdict]).toMatchObject([id, { solved: true }]);
      for (const status of statuses) met.add(status);
    }
  });

  test('cookies are kept from run to run, and forgotten with the database', async () => {
    await lab.reset();
    API_WORKBENCH.begin?.(lab);
    const { outcome } = await told(lab, 'sign-in', SIGN_IN);
    const [cookie] = outcome.jar;
    expect(outcome.jar).toHaveLength(1);
    expect(cookie).toMatchObject({
      name: '__Host-session',
      attributes: 'Secure; HttpOnly; SameSite=Lax; Path=/',
    });
    const asked = async (text: string) => (await told(lab, 'sign-in', text)).statuses;
    expect(await asked('GET /orders/77')).toEqual([200]);
    expect(await asked('GET /orders/77\nCookie:')).toEqual([401]);
    expect(await asked('DELETE /sessions/current')).toEqual([204]);
    expect(await asked('GET /orders/77')).toEqual([401]);
    await told(lab, 'sign-in', SIGN_IN);
    await lab.reset();
    API_WORKBENCH.begin?.(lab);
    expect(await asked('GET /orders/77')).toEqual([401]);
  });

  test('attempts to sign in are counted within a run, and each run counts anew', async () => {
    for (let times = 0; times < 7; times += 1) {
      expect((await told(lab, 'sign-in', SIGN_IN)).statuses).toEqual([201]);
    }
    const six = Array.from({ length: 6 }, () => SIGN_IN).join('\n\n###\n\n');
    for (let times = 0; times < 2; times += 1) {
      expect((await told(lab, 'not-your-fault', six)).statuses.at(-1)).toBe(429);
    }
    expect((await told(lab, 'sign-in', SIGN_IN)).statuses).toEqual([201]);
  });

  test('nothing is sent of a text that is no list of requests', async () => {
    const { outcome, verdict } = await told(lab, 'etag', 'GET /parts/2041\n\n###\n\nparts/2041');
    expect(outcome.sent).toEqual([]);
    expect(outcome.faults.map(({ at }) => at)).toEqual([22]);
    expect(verdict.says).toMatch(/^Nothing was sent\. A request begins/);
  });

  test('a request that no browser can make ends the run with a sentence', async () => {
    const { outcome } = await told(lab, 'etag', 'GET /parts/1\n\n{}\n\n###\n\nGET /parts/2041');
    expect(outcome.sent.map(({ exchange }) => exchange.kind)).toEqual(['refused']);
  });
});

/** The same shop, quicker to be made new. */
let node: Awaited<ReturnType<typeof engineInNode>>;
let isDirty = false;
beforeAll(async () => {
  node = await engineInNode('story');
});
afterAll(() => node.db.close());

/** Makes the shop new if the last run changed it, or used up a part of its limits. */
async function afresh() {
  if (isDirty) await node.restart();
  isDirty = false;
  API_WORKBENCH.begin?.(node.engine);
}

async function toldAfresh(id: string, text: string) {
  await afresh();
  const came = await told(node.engine, id, text);
  isDirty = API_WORKBENCH.again(text, came.outcome) !== '' || text.includes('POST /sessions');
  return came;
}

describe.each(API_WORKBENCH.steps)('$id', ({ id, solution, hints, predict }) => {
  test('has hints, and a prediction that can be wrong', () => {
    expect(hints.length).toBeGreaterThanOrEqual(2);
    if (predict !== undefined) expect(predict.options[predict.answer]).toBeDefined();
  });

  test('is solved on a shop that is new, whatever was done in other steps', async () => {
    expect((await toldAfresh(id, solution)).verdict).toMatchObject({ solved: true });
  });

  test('is not solved by what people try instead', async () => {
    const wrong = WRONG[id] ?? [];
    expect(wrong.length).toBeGreaterThanOrEqual(5);
    for (const [says, text] of wrong) {
      const { verdict, statuses } = await toldAfresh(id, text);
      expect([text, verdict.solved]).toEqual([text, false]);
      expect(verdict.says).toMatch(says);
      for (const status of statuses) met.add(status);
    }
  });

  test('is as the reader left it when it is run again after a reload', async () => {
    const look = async () => (await node.engine.query(TABLES)).results[0]?.rows;
    const { outcome } = await toldAfresh(id, solution);
    const [left, again] = [await look(), API_WORKBENCH.again(solution, outcome)];
    await afresh();
    if (again !== '') await toldAfresh(id, again);
    expect(await look()).toEqual(left);
  });
});

test('the steps meet every status that the lab promises', () => {
  const promised = [
    ...[200, 201, 204, 304, 400, 401, 403, 404, 405, 406, 409, 412, 415, 422, 428, 429, 500, 503],
  ];
  expect(promised.filter((status) => !met.has(status))).toEqual([]);
});

const reference = referenceOf(description);
const operations = reference.groups.flatMap((group) => group.operations);

test('every operation of the shop’s own document is in the reference, in a group', () => {
  const described = Object.values(description.paths).map((path) => Object.keys(path).length);
  expect(operations).toHaveLength(described.reduce((sum, count) => sum + count, 0));
});

test('the guide has words for every status of the document, and for those of any address', () => {
  const statuses = operations.flatMap(({ answers }) => answers.map(({ status }) => status));
  for (const status of new Set([...statuses, 304, 405, 413, 500, 503])) {
    expect([status, typeof HTTP_STATUSES[status]?.plain]).toEqual([status, 'string']);
  }
});

describe('“Try it”', () => {
  test.each(operations)('gets what the document promises of $method $path', async (operation) => {
    const request = requestFor(operation, EXAMPLES[operation.id] ?? {}, STAFF_TOKEN);
    const before = operation.needs === 'session' ? `${SIGN_IN}\n\n###\n\n` : '';
    const { statuses } = await toldAfresh('sign-in', before + writeRequests([request]));
    const promised = operation.answers.map(({ status }) => status);
    // The first answer of the document is the good one.
    expect(statuses.at(-1)).toBe(promised[0]);
  });

  test('sends the key that staff of the tab have', () => {
    expect(STAFF_TOKEN).toBe(`Bearer ${STAFF_KEY}`);
    expect(stepOf('if-match').start).toContain(STAFF_TOKEN);
  });
});
