/**
 * Stands for `node:test`: tests one after the other, with `describe` and hooks. It reports as the
 * listings' own reporter does, in a line for each test (`listings/javascript/line-reporter.js`).
 */
import { inspect } from './inspect.ts';
import { process } from './process.ts';
import { hold, release, setTimeout } from './timers.ts';

interface TestContext {
  readonly name: string;
  test: (name: string, work: Work) => Promise<void>;
  skip: () => void;
  diagnostic: () => void;
}
type Work = (context: TestContext) => unknown;
interface Options {
  readonly skip?: boolean | string;
  readonly todo?: boolean | string;
}
type Hook = () => unknown;

interface Hooks {
  readonly before: Hook[];
  readonly after: Hook[];
  readonly beforeEach: Hook[];
  readonly afterEach: Hook[];
}

const hooks: Hooks = { before: [], after: [], beforeEach: [], afterEach: [] };
let queue: Promise<void> | undefined;
let waiting = 0;
let passed = 0;

/** Tests begin when the program has said all that it has at once. */
function enqueue(work: () => Promise<void>): Promise<void> {
  if (queue === undefined) {
    hold();
    queue = new Promise<void>((resolve) => setTimeout(() => resolve(), 0)).then(() =>
      all(hooks.before),
    );
  }
  waiting += 1;
  queue = queue.then(work).then(async () => {
    waiting -= 1;
    if (waiting > 0) return;
    await all(hooks.after);
    process.stdout.write(`${passed} passed\n`);
    passed = 0;
    queue = undefined;
    release();
  });
  return queue;
}

async function all(work: readonly Hook[]): Promise<void> {
  for (const each of work) await each();
}

async function run(name: string, work: Work): Promise<void> {
  const context: TestContext = {
    name,
    test: (inner, innerWork) => run(inner, innerWork),
    skip: () => undefined,
    diagnostic: () => undefined,
  };
  try {
    await all(hooks.beforeEach);
    await work(context);
    passed += 1;
    process.stdout.write(`ok ${name}\n`);
  } catch (error) {
    process.exitCode = 1;
    process.stdout.write(`not ok ${name}\n${inspect(error)}\n`);
  } finally {
    await all(hooks.afterEach);
  }
}

function define(...given: unknown[]): Promise<void> {
  const name = typeof given[0] === 'string' ? given[0] : '<anonymous>';
  const work = given.find((each) => typeof each === 'function') as Work | undefined;
  const options = (given.find((each) => typeof each === 'object') ?? {}) as Options;
  if (work === undefined || Boolean(options.skip)) return Promise.resolve();
  return enqueue(() => run(name, work));
}

export const test = Object.assign(define, {
  skip: (): Promise<void> => Promise.resolve(),
  todo: (): Promise<void> => Promise.resolve(),
});
export const it = test;

export function describe(...given: unknown[]): void {
  (given.find((each) => typeof each === 'function') as (() => void) | undefined)?.();
}

export const suite = describe;
export const before = (work: Hook): void => void hooks.before.push(work);
export const after = (work: Hook): void => void hooks.after.push(work);
export const beforeEach = (work: Hook): void => void hooks.beforeEach.push(work);
export const afterEach = (work: Hook): void => void hooks.afterEach.push(work);

export default Object.assign(test, {
  test,
  it,
  describe,
  suite,
  before,
  after,
  beforeEach,
  afterEach,
});
