/**
 * Runs the tests of a step against the reader’s handler, and reports once, in one line of JSON behind a
 * mark that the handler does not know.
 */
import process from 'node:process';
import { lockDown } from './lockdown.js';
import { Shop } from './shop.js';
import { errorStack, errorText } from './stacks.js';
import { INSTANCES, SCHEMA, TESTS } from './tests.js';
import { forget, wait } from './timers.js';

/** Statements that are shown of one test, and characters of a text. */
const MOST = 21;
const LONGEST = 600;

const write = process.stdout.write.bind(process.stdout);
let mark = '';
for await (const piece of process.stdin) mark += piece;

const cut = (text) => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
const report = (found) => write(`\n${mark}${JSON.stringify(found)}\n`);

/** The shop that is being tested now: what the handler prints goes into its log. */
let shop;
const print = (...values) => shop?.log.write('debug', values);
lockDown({
  console: { log: print, info: print, debug: print, warn: print, error: print, trace: print },
  setTimeout: wait,
  clearTimeout: forget,
});

async function tried({ name, given, work }) {
  shop = new Shop(SCHEMA, instances);
  const {
    expected,
    got,
    passed = expected === got,
  } = await work(shop).catch((error) => ({
    expected: 'an answer',
    got: errorText(error),
    passed: false,
  }));
  const { log, ran } = shop;
  return {
    ...{ name, given, expected, got: cut(got), passed },
    sql: ran.slice(0, MOST).map((each) => ({
      ...each,
      sql: cut(each.sql),
      values: each.values.map(cut),
    })),
    sqlCount: ran.length,
    log: log.lines,
    logDropped: log.dropped,
  };
}

const FILES = ['handler.js', 'handler-2.js'].slice(0, INSTANCES);
let instances = [];
try {
  const modules = await Promise.all(FILES.map((file) => import(`./${file}`)));
  instances = modules.map(({ handle }) => handle);
} catch (error) {
  report({ broken: { says: errorText(error), stack: errorStack(error), of: 'loading' } });
}
if (instances.some((handle) => typeof handle !== 'function')) {
  report({ broken: { says: 'handler.js exports no function with the name handle', of: 'handle' } });
} else if (instances.length > 0) {
  const tests = [];
  for (const test of TESTS) tests.push(await tried(test));
  report({ tests });
}
