/** How every script reads its arguments and says what is wrong: in one line, without a stack. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { meant } from '../src/lib/near-names.ts';
import { faultLine } from './build/fault-line.ts';

/** The highest number of a port. */
export const LAST_PORT = 65_535;

/**
 * The options and names that a script was called with. From here on, whatever the script throws ends
 * it with one line and status 1; with `DEBUG` set, the stack is shown as well.
 */
export function commandLine<const T extends ParseArgsConfig>(
  config: T,
): ReturnType<typeof parseArgs<T>> {
  process.on('uncaughtException', (error: unknown) => {
    console.error(process.env['DEBUG'] === undefined ? faultLine(error) : error);
    process.exit(1);
  });
  refuseUnknownOptions(config);
  return parseArgs(config);
}

/** Node’s own message is longer and does not say what there is. */
function refuseUnknownOptions(config: ParseArgsConfig) {
  const known = Object.keys(config.options ?? {});
  const { tokens } = parseArgs({ ...config, strict: false, tokens: true });
  for (const token of tokens) {
    if (token.kind !== 'option' || known.includes(token.name)) continue;
    const near = meant(
      token.rawName,
      known.map((name) => `--${name}`),
    );
    throw new Error(`no option ${token.rawName}: ${near}`);
  }
}

/**
 * The names that were asked for, all where none is.
 * @param what what they are names of, such as `language`
 * @throws Error that says which names are near the first one that is not known
 */
export function chosen(
  what: string,
  names: readonly string[],
  known: readonly string[],
): readonly string[] {
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) throw new Error(`no ${what} “${unknown}”: ${meant(unknown, known)}`);
  return names.length === 0 ? known : names;
}

/**
 * The whole number that `text` says.
 * @param what what it is, such as `--port`
 * @throws Error with what is allowed
 */
export function wholeNumber(what: string, text: string, min: number, max: number): number {
  const number = /^\d+$/.test(text) ? Number(text) : NaN;
  if (number >= min && number <= max) return number;
  throw new Error(`${what} is a whole number from ${min} to ${max}, not “${text}”`);
}

/** The number of a port; 0 stands for one that is free. @throws Error with what is allowed */
export function portNumber(text: string): number {
  return wholeNumber('--port', text, 0, LAST_PORT);
}

/** The folder of a build. @throws Error where there is none */
export function builtFolder(folder: string): string {
  if (existsSync(join(folder, 'index.html'))) return folder;
  throw new Error(`${folder || 'the folder “”'} holds no build: run npm run build`);
}
