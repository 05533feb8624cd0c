/** Stands for `node:assert` and `node:assert/strict`, whose comparisons are all strict. */
import { isDeepStrictEqual } from './equality.ts';
import { coded } from './errors.ts';
import { inspect } from './inspect.ts';

type Message = string | Error | undefined;
type Expected =
  | RegExp
  | Readonly<Record<string, unknown>>
  | (new (...given: never[]) => unknown)
  | ((error: unknown) => boolean);

interface Failure {
  readonly message: string;
  readonly actual?: unknown;
  readonly expected?: unknown;
  readonly operator: string;
}

export class AssertionError extends Error {
  readonly generatedMessage: boolean;
  readonly actual: unknown;
  readonly expected: unknown;
  readonly operator: string;

  constructor({ message, actual, expected, operator }: Failure, isGenerated = false) {
    super(message);
    // Its stack was written with the name of its parent.
    this.name = 'AssertionError';
    const stack = this.stack?.replace(/^Error/, 'AssertionError [ERR_ASSERTION]');
    Object.defineProperty(this, 'stack', { value: stack, configurable: true, writable: true });
    Object.defineProperty(this, 'name', { enumerable: false });
    this.generatedMessage = isGenerated;
    coded(this, 'ERR_ASSERTION');
    this.actual = actual;
    this.expected = expected;
    this.operator = operator;
  }
}

function check(isRight: boolean, failure: Failure, message: Message): void {
  if (isRight) return;
  if (message instanceof Error) throw message;
  throw new AssertionError(
    { ...failure, message: message ?? failure.message },
    message === undefined,
  );
}

export function ok(value: unknown, message?: Message): asserts value {
  const said = 'The expression evaluated to a falsy value';
  const failure = { message: said, actual: value, expected: true, operator: '==' };
  check(Boolean(value), failure, message);
}

export function fail(message: Message = 'Failed'): never {
  check(false, { message: 'Failed', operator: 'fail' }, message);
  throw new Error('Failed');
}

/** Two values below each other, by their lines. */
function difference(head: string, actual: unknown, expected: unknown): string {
  const [ours, theirs] = [inspect(actual, { depth: null }), inspect(expected, { depth: null })];
  const isShort = !`${ours}${theirs}`.includes('\n') && `${ours}${theirs}`.length <= 60;
  if (isShort && typeof actual !== 'object') return `${head}:\n\n${ours} !== ${theirs}\n`;
  const lines = [
    ...ours.split('\n').map((line) => `+ ${line}`),
    ...theirs.split('\n').map((line) => `- ${line}`),
  ];
  return `${head}:\n+ actual - expected\n\n${lines.join('\n')}\n`;
}

export function strictEqual(actual: unknown, expected: unknown, message?: Message): void {
  const said = difference('Expected values to be strictly equal', actual, expected);
  const failure = { message: said, actual, expected, operator: 'strictEqual' };
  check(Object.is(actual, expected), failure, message);
}

export function notStrictEqual(actual: unknown, expected: unknown, message?: Message): void {
  const said = `Expected "actual" to be strictly unequal to: ${inspect(expected)}`;
  const failure = { message: said, actual, expected, operator: 'notStrictEqual' };
  check(!Object.is(actual, expected), failure, message);
}

export function deepStrictEqual(actual: unknown, expected: unknown, message?: Message): void {
  const said = difference('Expected values to be strictly deep-equal', actual, expected);
  const failure = { message: said, actual, expected, operator: 'deepStrictEqual' };
  check(isDeepStrictEqual(actual, expected), failure, message);
}

export function notDeepStrictEqual(actual: unknown, expected: unknown, message?: Message): void {
  const said = `Expected "actual" not to be strictly deep-equal to: ${inspect(expected)}`;
  const failure = { message: said, actual, expected, operator: 'notDeepStrictEqual' };
  check(!isDeepStrictEqual(actual, expected), failure, message);
}

export function match(text: string, pattern: RegExp, message?: Message): void {
  const said = `The input did not match the regular expression ${String(pattern)}. Input:\n\n${inspect(text)}\n`;
  check(
    pattern.test(text),
    { message: said, actual: text, expected: pattern, operator: 'match' },
    message,
  );
}

export function doesNotMatch(text: string, pattern: RegExp, message?: Message): void {
  const said = `The input was expected to not match the regular expression ${String(pattern)}. Input:\n\n${inspect(text)}\n`;
  const failure = { message: said, actual: text, expected: pattern, operator: 'doesNotMatch' };
  check(!pattern.test(text), failure, message);
}

const isClass = (expected: Expected): expected is new () => unknown =>
  typeof expected === 'function' &&
  (expected.prototype as unknown) !== undefined &&
  (expected === Error ||
    expected.prototype instanceof Error ||
    String(expected).startsWith('class'));

/** Whether an error is the one that was expected; another one is thrown on. */
function checkError(
  error: unknown,
  expected: Expected | string | undefined,
  operator: string,
): void {
  if (expected === undefined || typeof expected === 'string') return;
  if (isClass(expected)) {
    if (error instanceof expected) return;
    throw error;
  }
  if (expected instanceof RegExp) {
    const message = `The input did not match the regular expression ${String(expected)}. Input:\n\n${inspect(String(error))}\n`;
    check(expected.test(String(error)), { message, actual: error, expected, operator }, undefined);
    return;
  }
  if (typeof expected === 'function') {
    const isRight = (expected as (error: unknown) => boolean)(error);
    const message = `The validation function is expected to return "true". Received ${inspect(isRight)}`;
    check(isRight, { message, actual: error, expected, operator }, undefined);
    return;
  }
  for (const [key, value] of Object.entries(expected)) {
    const found: unknown = Reflect.get(error as object, key);
    const isRight =
      value instanceof RegExp ? value.test(String(found)) : isDeepStrictEqual(found, value);
    const message = difference('Expected values to be strictly deep-equal', found, value);
    check(isRight, { message, actual: error, expected, operator }, undefined);
  }
}

const missing = (what: string, expected: unknown) =>
  `Missing expected ${what}${isNamed(expected) ? ` (${expected.name})` : ''}.`;

const isNamed = (value: unknown): value is { readonly name: string } =>
  typeof value === 'function' && value.name !== '';

export function throws(work: () => unknown, expected?: Expected | string, message?: Message): void {
  const said = message ?? (typeof expected === 'string' ? expected : undefined);
  try {
    work();
  } catch (error) {
    checkError(error, expected, 'throws');
    return;
  }
  check(false, { message: missing('exception', expected), operator: 'throws' }, said);
}

export async function rejects(
  work: Promise<unknown> | (() => Promise<unknown>),
  expected?: Expected | string,
  message?: Message,
): Promise<void> {
  const said = message ?? (typeof expected === 'string' ? expected : undefined);
  try {
    await (typeof work === 'function' ? work() : work);
  } catch (error) {
    checkError(error, expected, 'rejects');
    return;
  }
  check(false, { message: missing('rejection', expected), operator: 'rejects' }, said);
}

export function doesNotThrow(work: () => unknown, message?: Message): void {
  try {
    work();
  } catch (error) {
    const said = `Got unwanted exception.\nActual message: "${(error as Error).message}"`;
    check(false, { message: said, actual: error, operator: 'doesNotThrow' }, message);
  }
}

export async function doesNotReject(
  work: Promise<unknown> | (() => Promise<unknown>),
): Promise<void> {
  await (typeof work === 'function' ? work() : work);
}

export const equal = strictEqual;
export const notEqual = notStrictEqual;
export const deepEqual = deepStrictEqual;
export const notDeepEqual = notDeepStrictEqual;

const assert = Object.assign((value: unknown, message?: Message) => ok(value, message), {
  ok,
  fail,
  equal,
  notEqual,
  strictEqual,
  notStrictEqual,
  deepEqual,
  notDeepEqual,
  deepStrictEqual,
  notDeepStrictEqual,
  match,
  doesNotMatch,
  throws,
  rejects,
  doesNotThrow,
  doesNotReject,
  AssertionError,
});
export const strict = Object.assign(assert, { strict: assert });
export default strict;
