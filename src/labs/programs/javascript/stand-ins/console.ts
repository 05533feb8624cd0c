/** Stands for Node's `console`. */
import { format, inspect, type InspectOptions } from './inspect.ts';
import { writeText } from './process.ts';

let indent = '';
const counts = new Map<string, number>();
const timers = new Map<string, number>();

const to =
  (stream: 'stdout' | 'stderr') =>
  (...values: unknown[]): void => {
    const text = values.length === 0 ? '' : format(...values);
    writeText(stream, `${indent}${text.replaceAll('\n', `\n${indent}`)}\n`);
  };

const log = to('stdout');
const error = to('stderr');

function duration(milliseconds: number): string {
  if (milliseconds >= 1000) return `${(milliseconds / 1000).toFixed(3)}s`;
  return `${Number(milliseconds.toFixed(3))}ms`;
}

/** A table of the rows and columns of a list of objects. */
function table(rows: unknown): void {
  if (typeof rows !== 'object' || rows === null) {
    log(rows);
    return;
  }
  const entries = Object.entries(rows as Record<string, unknown>);
  const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
  const names = [...new Set(entries.flatMap(([, row]) => (isObject(row) ? Object.keys(row) : [])))];
  const hasValues = entries.some(([, row]) => !isObject(row));
  const head = ['(index)', ...names, ...(hasValues ? ['Values'] : [])];
  const body = entries.map(([index, row]) => [
    index,
    ...names.map((name) =>
      isObject(row) && name in row ? inspect(Reflect.get(row, name), { depth: 0 }) : '',
    ),
    ...(hasValues ? [isObject(row) ? '' : inspect(row)] : []),
  ]);
  const widths = head.map(
    (_, column) => 2 + Math.max(...[head, ...body].map((row) => (row[column] ?? '').length)),
  );
  const line = (row: readonly string[]) =>
    `│${row.map((cell, column) => ` ${cell}`.padEnd(widths[column] ?? 0)).join('│')}│`;
  const rule = (left: string, middle: string, right: string) =>
    `${left}${widths.map((width) => '─'.repeat(width)).join(middle)}${right}`;
  log(
    [
      rule('┌', '┬', '┐'),
      line(head),
      rule('├', '┼', '┤'),
      ...body.map(line),
      rule('└', '┴', '┘'),
    ].join('\n'),
  );
}

export const console = {
  log,
  info: log,
  debug: log,
  error,
  warn: error,
  trace(...values: unknown[]): void {
    const stack = new Error(format(...values)).stack ?? '';
    error(stack.replace(/^Error/, 'Trace'));
  },
  dir: (value: unknown, options: InspectOptions = {}): void => log(inspect(value, options)),
  table,
  assert(value: unknown, ...values: unknown[]): void {
    if (value) return;
    error(values.length === 0 ? 'Assertion failed' : `Assertion failed: ${format(...values)}`);
  },
  group(...values: unknown[]): void {
    if (values.length > 0) log(...values);
    indent += '  ';
  },
  groupEnd(): void {
    indent = indent.slice(2);
  },
  count(name = 'default'): void {
    counts.set(name, (counts.get(name) ?? 0) + 1);
    log(`${name}: ${counts.get(name) ?? 0}`);
  },
  countReset(name = 'default'): void {
    counts.delete(name);
  },
  time(name = 'default'): void {
    timers.set(name, performance.now());
  },
  timeLog(name = 'default', ...values: unknown[]): void {
    log(`${name}: ${duration(performance.now() - (timers.get(name) ?? 0))}`, ...values);
  },
  timeEnd(name = 'default'): void {
    console.timeLog(name);
    timers.delete(name);
  },
};

export default console;
