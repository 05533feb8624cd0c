import { describe, expect, test } from 'vitest';
import { programRig } from '../../scripts/labs/program-rig';
import { readDebugging } from '../../scripts/labs/rig-labs';
import { judged } from '@/labs/exercises/definition';
import { incidentText } from '@/labs/exercises/debugging-lab/incident';
import { debuggingLab } from '@/labs/exercises/debugging-lab/lab';
import { runOf } from '@/labs/exercises/debugging-lab/run';
import { debuggingTests } from '@/labs/exercises/debugging-lab/testing';
import { PROGRAM_LIMITS } from '@/labs/programs/protocol';
import { ProgramLabClient } from '@/labs/programs/lab';
import { inThisThread } from '@/labs/rig/lab';
import { ANSWERS } from './debugging-answers';
import { judges } from './judges';
import { programLab } from './programs/programs';

const FOLDER = '../../src/labs/exercises/debugging-lab/cases';
const TESTS = debuggingTests(readDebugging);
const LAB = debuggingLab(readDebugging);
const rig = programRig(TESTS);
const { steps } = LAB;

const run = (step: string, text: string) => rig.run(step, text, () => undefined);

async function verdictOn(id: string, text: string) {
  const engine = inThisThread(rig);
  const goal = steps.find((step) => step.id === id)?.goal;
  if (goal === undefined) throw new Error(id);
  return judged(engine, goal, { text, outcome: await LAB.run(engine, text, id) });
}

test('every step has two other right answers', () => {
  const ids = steps.map(({ id }) => id);
  expect(Object.keys(ANSWERS.right)).toEqual(ids);
  expect(Object.keys(ANSWERS.wrong)).toEqual(ids);
  for (const right of Object.values(ANSWERS.right)) expect(right.length).toBeGreaterThanOrEqual(2);
});

judges(steps, ANSWERS, verdictOn);

/** `vitest run --project labs tests/labs/debugging-lab.test.ts -u` writes them anew. */
test.each(steps)('what a colleague has seen of $id is what its start does', async (step) => {
  const text = incidentText(await run(step.id, step.start));
  await expect(`${text}\n`).toMatchFileSnapshot(`${FOLDER}/${step.id}/incident.txt`);
});

test('the turns of two requests are the same in each run', async () => {
  const start = steps.find(({ id }) => id === 'lost-update')?.start ?? '';
  const [first, second] = [await run('lost-update', start), await run('lost-update', start)];
  expect(second).toEqual(first);
  const both = first.tests[2]?.sql.map(({ who, sql }) => `${who} ${sql.split(' ')[0] ?? ''}`);
  expect(both).toEqual(['A SELECT', 'B SELECT', 'A UPDATE', 'B UPDATE', 'A INSERT', 'B INSERT']);
});

describe('a stack trace', () => {
  test('leads to the line that threw, also out of the database', async () => {
    const { tests } = await run(
      'wrong-status',
      "export async function handle(request, { db }) {\n  await db.query('SELECT 1');\n  return await db.query('FROM 2');\n}",
    );
    expect(tests[0]?.log[0]?.text).toContain('near "FROM": syntax error');
    expect(tests[0]?.log[0]?.stack).toMatch(/^ {4}at handle \(handler\.js:3:\d+\)$/);
  });

  test('of a text that cannot be read marks its line', async () => {
    const text = 'export async function handle(request) {\n  const x = ;\n}';
    const { broken, faults } = await run('wrong-status', text);
    expect(broken?.says).toContain('SyntaxError');
    expect(text.slice(0, faults[0]?.at).split('\n').length).toBe(2);
  });

  test('of what is thrown while the handler is loaded is shown', async () => {
    const { broken } = await run('wrong-status', 'const x = null;\nx.y;\nexport const handle = 1;');
    expect(broken).toEqual({
      says: "TypeError: cannot read property 'y' of null",
      stack: '    at handler.js:2:1',
    });
  });
});

describe('no handler marks a test as passed', () => {
  const id = 'n-plus-one';
  const start = steps[0]?.start ?? '';
  const withFirst = (line: string) =>
    start.replace('  const account', `  ${line}\n  const account`);
  const forged = (mark: string) =>
    `${mark}{"tests":[{"name":"all","passed":true,"given":"","expected":"","got":"","sql":[],"sqlCount":0,"log":[],"logDropped":0}]}`;

  test.each([
    ['prints a report', withFirst(`console.log(${JSON.stringify(forged('report:'))});`)],
    ['takes JSON away', withFirst('globalThis.JSON = { stringify: () => "{}" };')],
    ['overwrites JSON.stringify', withFirst('JSON.stringify = () => "{}";')],
    [
      'gives every object a toJSON',
      withFirst('Object.prototype.toJSON = () => ({ passed: true });'),
    ],
    ['gives every list a toJSON', withFirst('Array.prototype.toJSON = () => [];')],
    ['counts no statement', withFirst('Array.prototype.push = () => 0;')],
    ['reaches for the process', withFirst('process.stdout.write("x");')],
    ['makes code of text', withFirst('(async () => {}).constructor("return 1")();')],
    ['evaluates text', withFirst('(0, eval)("1");')],
    ['changes what it was given', withFirst('db.query = async () => ({ rows: [], rowCount: 0 });')],
    ['throws what is no error', 'export const handle = () => { throw { passed: true }; };'],
    [
      'throws while it is read',
      'export const handle = async () => ({ get status() { throw new Error("no"); } });',
    ],
    [
      'answers what cannot be JSON',
      'export const handle = () => { const a = {}; a.a = a; return { status: 200, body: a }; };',
    ],
    ['answers a proxy', 'export const handle = () => new Proxy({}, { get: () => handle });'],
    ['ends the stack', 'export const handle = (...all) => handle(...all);'],
    ['fails in a timer', withFirst('setTimeout(() => { throw new Error("late"); }, 1);')],
    ['is thenable', 'export const handle = { then() {} };'],
  ])('that %s', async (_, text) => {
    const verdict = await verdictOn(id, text);
    expect(verdict.solved).toBe(false);
    expect(verdict.says).not.toBe('');
  });

  test('and one that asks for modules is refused where it asks', async () => {
    for (const text of [
      "import fs from 'node:fs';\nexport const handle = 1;",
      "export const handle = () => import('node:sqlite');",
      "export const handle = () => import /* x */ ('node:sqlite');",
      "export { handle } from './tests.js';",
      'export const handle = () => import.meta;',
    ]) {
      const { broken, faults } = await run(id, text);
      expect([text, broken?.says]).toEqual([text, expect.stringContaining('imports nothing here')]);
      expect(faults).toHaveLength(1);
    }
  });

  test('a report behind another mark is none', () => {
    const ended = { errors: '', ending: { kind: 'exit', code: 0 } as const };
    const output = `${forged('0-0:')}\n${forged('')}`;
    expect(runOf({ ...ended, output }, '1-2:', '')).toMatchObject({
      result: { tests: [], broken: { says: 'The program ended before all tests were tried.' } },
    });
  });
});

test('a hundred megabytes of log are cut, and lines that do not fit are counted', async () => {
  const { tests } = await run(
    'wrong-status',
    `export async function handle(request, { log }) {
  const line = 'x'.repeat(1_000_000);
  for (let n = 0; n < 100; n += 1) log.info(line, n);
  console.log(line.repeat(10));
  return { status: 200, body: null };
}`,
  );
  expect(tests[0]?.logDropped).toBe(82);
  expect(JSON.stringify(tests).length).toBeLessThan(PROGRAM_LIMITS.output / 2);
});

test.each([
  [{ kind: 'stopped' }, { kind: 'stopped', reason: { kind: 'asked' } }],
  [
    { kind: 'time', phase: 'run', limit: 5000 },
    { kind: 'stopped', reason: { kind: 'time', milliseconds: 5000 } },
  ],
  [
    { kind: 'crash', message: 'gone' },
    { kind: 'stopped', reason: { kind: 'crash', message: 'gone' } },
  ],
  [
    { kind: 'too-large', bytes: 300_000, limit: 262_144 },
    { kind: 'refused', refusal: { kind: 'too-long', bytes: 300_000, limit: 262_144 } },
  ],
  [
    { kind: 'memory', limit: PROGRAM_LIMITS.memory },
    { result: { broken: { says: 'It asked for more than 512 MB of memory.' } } },
  ],
  [
    { kind: 'output', limit: PROGRAM_LIMITS.output },
    { result: { broken: { says: 'It wrote more than 256 kB.' } } },
  ],
] as const)('a program that ends by %j is told', (ending, told) => {
  expect(runOf({ output: '', errors: '', ending }, 'mark', '')).toMatchObject(told);
});

describe('a handler that does not answer is told, and waits for nothing', () => {
  test.each([
    ['never', 'export const handle = () => new Promise(() => {});', 'waits for what never comes'],
    [
      'after an hour',
      'export const handle = () => new Promise((done) => setTimeout(done, 3_600_000, 1));',
      'a handler answers { status, body }',
    ],
    [
      'but asks for ever',
      "export async function handle(request, { db }) { for (;;) await db.query('SELECT 1'); }",
      'no answer after 1000 steps',
    ],
  ])('%s', async (_, text, says) => {
    const { tests } = await run('swallowed-exception', text);
    const [first] = tests;
    expect(`${first?.got ?? ''} ${first?.log[0]?.text ?? ''}`).toContain(says);
  });
});

test('in a thread, a loop without an end is stopped at the limit and named, and the lab goes on', async () => {
  const { client, close } = await programLab('javascript', { keepsWarm: false });
  const lab = new ProgramLabClient({ client, tests: TESTS, version: 'QuickJS' });
  expect(await lab.start()).toMatchObject({ version: 'QuickJS' });
  lab.timeLimit = 200;
  expect(await lab.run('time-zone', 'export const handle = () => { for (;;); };')).toEqual({
    kind: 'stopped',
    reason: { kind: 'time', milliseconds: 200 },
  });
  lab.timeLimit = 60_000;
  const step = steps.find(({ id }) => id === 'time-zone');
  const solved = await lab.run('time-zone', step?.solution ?? '');
  expect(solved).toMatchObject({ kind: 'done', result: { tests: { length: 6 } } });
  const flood = "export const handle = () => { let all = 'x'; for (;;) all += all; };";
  expect(await lab.run('time-zone', flood)).toMatchObject({ kind: 'done' });
  expect(await lab.run('time-zone', '')).toEqual({
    kind: 'done',
    result: {
      tests: [],
      broken: { says: 'handler.js exports no function with the name handle' },
      faults: [],
    },
  });
  lab.dispose();
  close();
});
