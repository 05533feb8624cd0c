import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

export const LISTINGS = fileURLToPath(new URL('../../../listings/go/', import.meta.url));

// cspell:ignore wasip GOARCH gcflags -- settings of Go
const FOR_TAB = { GOOS: 'wasip1', GOARCH: 'wasm' };

/** Nothing for debuggers, and no path of this machine; packages that two builds share are built once. */
export const LEAN: readonly string[] = ['-trimpath', '-gcflags=all=-dwarf=false', '-p', '2'];

const execute = promisify(execFile);

/**
 * Runs a command of the Go that the listings use, in their folder, for programs in a tab.
 * @returns what it printed
 * @throws Error with what it said where it failed
 */
export async function go(...args: readonly string[]): Promise<string> {
  const { stdout } = await execute('bash', ['run', '--go', ...args], {
    cwd: LISTINGS,
    env: { ...process.env, ...FOR_TAB },
    maxBuffer: 2 ** 26,
  });
  return stdout;
}

/** The version that the listings are pinned to, such as `1.26.8`. */
export async function pinnedVersion(): Promise<string> {
  const module = await readFile(join(LISTINGS, 'go.mod'), 'utf8');
  const version = /^toolchain go([\d.]+)$/m.exec(module)?.[1];
  if (version === undefined) throw new Error('listings/go/go.mod names no toolchain');
  return version;
}

/** What answers in the place of Go: its version as `Go 1.26.8`, or that there is none. */
const found = () =>
  execute('bash', ['run', '--version'], { cwd: LISTINGS }).then(
    ({ stdout }) => stdout.trim(),
    () => 'no Go',
  );

/**
 * Why the kit cannot be made on this machine, as a sentence; undefined where it can. Go does not come
 * with npm, and without it the guide is whole but for programs in Go, which do not run in the tab. In
 * CI it is set up, as it is for the listings.
 */
export async function obstacle(): Promise<string | undefined> {
  const wanted = `Go ${await pinnedVersion()}`;
  const setUp = 'bash listings/go/run --setup';
  if (process.env['CI'] && (await found()) !== wanted) {
    await execute('bash', ['run', '--setup'], { cwd: LISTINGS }).catch(() => undefined);
  }
  const version = await found();
  if (version === wanted) return undefined;
  return `Programs in Go do not run in the tab: that takes ${wanted}, and there is ${version} (${setUp})`;
}
