import type { Ended } from '../../programs/lab.ts';
import type { RigRun } from '../../rig/protocol.ts';

/** A statement that the handler had run on SQLite. */
export interface Ran {
  /** The request that asked, where two were under way: A or B. */
  readonly who: string;
  readonly sql: string;
  /** Its values as JSON. */
  readonly values: readonly string[];
  /** Rows read or changed. */
  readonly rows: number;
  readonly error?: string;
}

export interface LogLine {
  /** Of the shop’s clock: “09:00:00”. */
  readonly at: string;
  readonly level: string;
  readonly text: string;
  /** Lines of the handler in the stack trace of an error. */
  readonly stack?: string;
}

/** One test with what it found, in words. */
export interface Tried {
  readonly name: string;
  readonly given: string;
  readonly expected: string;
  readonly got: string;
  readonly passed: boolean;
  /** The first statements of it. */
  readonly sql: readonly Ran[];
  readonly sqlCount: number;
  readonly log: readonly LogLine[];
  /** Earlier lines that were not kept. */
  readonly logDropped: number;
}

/** Why tests did not come to their end, with the lines of the handler in the stack trace. */
export interface Broken {
  readonly says: string;
  readonly stack?: string;
}

/** What the tests of a step found in a handler. */
export interface DebuggingRun {
  readonly tests: readonly Tried[];
  readonly broken?: Broken;
  /** Where in the text it is broken. */
  readonly faults: readonly { readonly at: number; readonly message: string }[];
}

/** What the harness writes. */
type Report =
  | { readonly tests: readonly Tried[] }
  | { readonly broken: Broken & { readonly of: 'loading' | 'handle' } };

const EARLY = 'The program ended before all tests were tried.';
/** Characters of what it said then. */
const LONGEST = 400;

/**
 * The run that a program’s output and ending stand for.
 * @param mark stands before the report, and the handler does not know it
 * @param text of the handler
 */
export function runOf(ended: Ended, mark: string, text: string): RigRun<DebuggingRun> {
  const { output, errors, ending } = ended;
  switch (ending.kind) {
    case 'stopped':
      return { kind: 'stopped', reason: { kind: 'asked' } };
    case 'time':
      return { kind: 'stopped', reason: { kind: 'time', milliseconds: ending.limit } };
    case 'crash':
      return { kind: 'stopped', reason: { kind: 'crash', message: ending.message } };
    case 'not-started': {
      const message = 'the runtime did not start again';
      return { kind: 'stopped', reason: { kind: 'crash', message } };
    }
    case 'too-large':
      return { kind: 'refused', refusal: { ...ending, kind: 'too-long' } };
    case 'memory':
      return brokenRun(`It asked for more than ${ending.limit / 2 ** 20} MB of memory.`);
    case 'output':
      return brokenRun(`It wrote more than ${ending.limit / 2 ** 10} kB.`);
    case 'exit':
      return { kind: 'done', result: resultOf(reportIn(output, mark), errors, text) };
  }
}

const brokenRun = (says: string): RigRun<DebuggingRun> => ({
  kind: 'done',
  result: { tests: [], broken: { says }, faults: [] },
});

function reportIn(output: string, mark: string): Report | undefined {
  const line = output.split('\n').find((each) => each.startsWith(mark));
  return line === undefined ? undefined : (JSON.parse(line.slice(mark.length)) as Report);
}

function resultOf(report: Report | undefined, errors: string, text: string): DebuggingRun {
  if (report === undefined) {
    const stack = errors.trim().slice(0, LONGEST);
    return { tests: [], broken: { says: EARLY, ...(stack !== '' && { stack }) }, faults: [] };
  }
  if ('tests' in report) return { tests: report.tests, faults: [] };
  const { of, ...broken } = report.broken;
  const at = of === 'loading' ? placeIn(broken.stack ?? '', text) : undefined;
  const faults = at === undefined ? [] : [{ at, message: broken.says }];
  return { tests: [], broken, faults };
}

/** Characters before the place that the first line of a stack trace names. */
function placeIn(stack: string, text: string): number | undefined {
  const [, line, column] = /handler\.js:(\d+):(\d+)/.exec(stack) ?? [];
  if (line === undefined || column === undefined) return undefined;
  const lines = text.split('\n');
  const own = lines[Number(line) - 1] ?? '';
  const start = lines.slice(0, Number(line) - 1).reduce((sum, { length }) => sum + length + 1, 0);
  // QuickJS counts columns of faults in the grammar in its own way: then the line has to do.
  const isInLine = Number(column) <= own.length;
  return start + (isInLine ? Number(column) - 1 : Math.max(own.search(/\S/), 0));
}
