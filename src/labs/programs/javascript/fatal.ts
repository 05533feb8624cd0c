/** An error that nothing caught. */
export interface Uncaught {
  /** Empty where what was thrown is no error. */
  readonly name: string;
  readonly message: string;
  readonly stack: string;
  /** As `util.inspect` shows it. */
  readonly text: string;
}

/** What QuickJS throws where its memory is used up. */
export const isOutOfMemory = ({ name, message }: Uncaught): boolean =>
  name === 'InternalError' && message === 'out of memory';

/** Messages of QuickJS for what Node says in another way, and what a reader has to know of it. */
const MISSING: readonly (readonly [
  pattern: RegExp,
  said: (found: RegExpExecArray) => string,
  /** Where there is more to say than Node does. */
  what?: (found: RegExpExecArray) => string,
])[] = [
  [
    /^Cannot find module '[^']+' imported from .*/,
    ([whole]) => `Error [ERR_MODULE_NOT_FOUND]: ${whole}`,
  ],
  [
    /^Cannot find package '([^']+)' imported from .*/,
    ([whole]) => `Error [ERR_MODULE_NOT_FOUND]: ${whole}`,
    ([, name = '']) => `the package ${name}`,
  ],
  [
    /^No such built-in module: (\S+)/,
    ([whole]) => `Error [ERR_UNKNOWN_BUILTIN_MODULE]: ${whole}`,
    ([, name = '']) => `Node’s module ${name}`,
  ],
  [
    /^Could not find export '([^']+)' in module 'node:internal\/([^']+)'/,
    ([, name = '', module = '']) =>
      `SyntaxError: The requested module 'node:${module}' does not provide an export named '${name}'`,
    ([, name = '', module = '']) => `${name} of Node’s module ${module}`,
  ],
];

/** What Node writes on its standard error: the line, a mark below the place, and the error. */
export function fatal(
  { name, message, stack, text }: Uncaught,
  files: Readonly<Record<string, string>>,
): string {
  if (name === '') return `Uncaught ${text}\n`;
  for (const [pattern, said, what] of MISSING) {
    const found = pattern.exec(message);
    if (found !== null) {
      const more = what === undefined ? '' : `not in this tab: ${what(found)}\n`;
      return `${said(found)}\n${more}`;
    }
  }
  return `${place(stack, files)}${text}\n`;
}

/** The first place in the program’s own files that a stack names, with its line. */
function place(stack: string, files: Readonly<Record<string, string>>): string {
  for (const [, file = '', line, column] of stack.matchAll(/([^\s(]+):(\d+):(\d+)\)?$/gm)) {
    const source = files[file]?.split('\n')[Number(line) - 1];
    if (source === undefined) continue;
    const before = source.slice(0, Number(column) - 1).replace(/[^\t]/g, ' ');
    return `${file}:${line}\n${source}\n${before}^\n\n`;
  }
  return '';
}
