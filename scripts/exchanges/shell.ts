import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Step } from '../../src/lib/exchanges.ts';
import { setting, type ExchangeFile, type Run } from './files.ts';

/** Parts setup, which is not shown, from the session. */
const SESSION = '# session';
const END_OF_OUTPUT = '\u001e';
const LONGEST_RUN_MS = 60_000;

const GIT_CONFIG = `[user]
name = Developer
email = developer@sparewheel.example
[init]
defaultBranch = main
[core]
abbrev = 7
autocrlf = false
`;

const curlConfig = (port: number) => `connect-to = "localhost:3000:127.0.0.1:${port}"
silent
show-error
`;

/** Which Debian package brings a tool, where the names differ. */
export const PACKAGES: Readonly<Record<string, string>> = {
  awk: 'gawk',
  pg_virtualenv: 'postgresql',
  psql: 'postgresql',
};

const VERSION = /\d+\.\d+(?:\.\d+)*/;

/** The tools that a file needs beside bash; the first of them stands in the caption. */
export function toolsOf(file: ExchangeFile): readonly string[] {
  return setting(file, 'needs')?.split(', ') ?? (file.kind === 'git' ? ['git'] : []);
}

export function hasTool(tool: string): boolean {
  return spawnSync('bash', ['-c', 'command -v "$1"', 'bash', tool]).status === 0;
}

/**
 * Runs a session in a throw-away folder, its home as well.
 * `$LISTINGS`, `$SHOP` and `$EXCHANGES` are those folders.
 * @param port where the shop listens; for curl it is at localhost:3000
 * @throws Error where the setup fails
 */
export async function runShell(file: ExchangeFile, port: number): Promise<Run> {
  const [setup = '', session = ''] = file.body.split(`${SESSION}\n`);
  const commands = commandsOf(session.trim());
  const folder = mkdtempSync(join(tmpdir(), 'exchange-'));
  const [home, work] = [join(folder, 'home'), join(folder, 'work')];
  try {
    mkdirSync(home);
    mkdirSync(work);
    writeFileSync(join(home, '.gitconfig'), GIT_CONFIG);
    writeFileSync(join(home, '.curlrc'), curlConfig(port));
    const script = [
      'set -e',
      'exec 3>&1 >/dev/null',
      setup,
      'set +e',
      'exec >&3 2>&1',
      ...commands.flatMap((command) => [command, `printf '${END_OF_OUTPUT}'`]),
    ].join('\n');
    const bash = spawn('bash', ['-c', script], {
      cwd: work,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: LONGEST_RUN_MS,
      env: {
        PATH: process.env['PATH'],
        HOME: home,
        LC_ALL: 'C.UTF-8',
        TZ: 'UTC',
        LISTINGS: resolve('listings'),
        SHOP: resolve('shop'),
        EXCHANGES: resolve('exchanges'),
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_AUTHOR_DATE: '2026-11-20T09:00:00Z',
        GIT_COMMITTER_DATE: '2026-11-20T09:00:00Z',
      },
    });
    const [shown, errors] = await Promise.all([text(bash.stdout), text(bash.stderr)]);
    const outputs = shown.split(END_OF_OUTPUT).slice(0, -1);
    if (outputs.length !== commands.length) {
      throw new Error(`${file.name} broke off: ${errors}${shown}`);
    }
    const steps = commands.map((input, index): Step => ({
      input,
      output: onScreen(outputs[index] ?? ''),
    }));
    return { tool: versionOf(toolsOf(file)[0] ?? 'bash'), steps };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What stays on a terminal: progress that a carriage return overwrites does not. */
function onScreen(output: string): string {
  const lines = output.replaceAll('\r\n', '\n').trimEnd().split('\n');
  return lines.map((line) => line.slice(line.lastIndexOf('\r') + 1).trimEnd()).join('\n');
}

/** Takes a session apart where bash has a complete command. */
function commandsOf(session: string): string[] {
  const commands: string[] = [];
  let command = '';
  for (const line of session.split('\n')) {
    command = command === '' ? line : `${command}\n${line}`;
    const isComplete = spawnSync('bash', ['-n', '-c', command]).status === 0;
    if (!isComplete || command.endsWith('\\')) continue;
    commands.push(command);
    command = '';
  }
  return command === '' ? commands : [...commands, command];
}

/** Such as `git 2.39.5`. The status is not asked: wrk says its version and ends with 1. */
function versionOf(tool: string): string {
  const { stdout } = spawnSync(tool, ['--version'], { encoding: 'utf8' });
  const [version] = VERSION.exec(stdout) ?? [];
  if (version === undefined) throw new Error(`${tool} does not say its version`);
  return `${tool} ${version}`;
}
