import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BEGINS, IDENTITY, PACE } from '@/labs/exercises/git-lab/rig';
import { readScript } from '@/labs/shell/syntax';

/** What a repository of Git itself holds after a transcript. */
export interface RealRepository {
  /** Every reference with its id, and what HEAD is. */
  readonly refs: readonly string[];
  readonly head: string;
  /** All commits that a reference leads to, newest first, as `id parents`. */
  readonly commits: readonly string[];
  readonly status: readonly string[];
  /** The index with its stages. */
  readonly index: readonly string[];
  /** What each line printed to standard output, and its exit status. */
  readonly said: readonly { readonly output: string; readonly status: number }[];
}

/** Settings that people have or not, as the lab has them. */
const CONFIG: readonly (readonly [string, string])[] = [
  ['init.defaultBranch', 'main'],
  ['core.abbrev', '7'],
  ['core.fileMode', 'false'],
  ['advice.detachedHead', 'false'],
  ['merge.renames', 'false'],
  ['commit.gpgSign', 'false'],
  ['log.decorate', 'short'],
];

/** Variables for one command at a time of the lab’s clock. */
function environment(seconds: number): NodeJS.ProcessEnv {
  const { name, email } = IDENTITY;
  return {
    PATH: process.env['PATH'],
    HOME: '/nonexistent',
    LC_ALL: 'C',
    TZ: 'UTC',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_EDITOR: 'true',
    GIT_PAGER: 'cat',
    GIT_AUTHOR_NAME: name,
    GIT_AUTHOR_EMAIL: email,
    GIT_AUTHOR_DATE: `${seconds} +0000`,
    GIT_COMMITTER_NAME: name,
    GIT_COMMITTER_EMAIL: email,
    GIT_COMMITTER_DATE: `${seconds} +0000`,
    GIT_CONFIG_COUNT: `${CONFIG.length}`,
    ...Object.fromEntries(
      CONFIG.flatMap(([key, value], at) => [
        [`GIT_CONFIG_KEY_${at}`, key],
        [`GIT_CONFIG_VALUE_${at}`, value],
      ]),
    ),
  };
}

const quotedForShell = (text: string) => `'${text.replaceAll("'", String.raw`'\''`)}'`;

/** One script for all lines, each at its own time and with its output between marks. */
function scriptOf(transcript: string): string {
  return readScript(transcript)
    .map(({ typed }, at) => {
      const seconds = BEGINS + PACE * (at + 1);
      return `export GIT_AUTHOR_DATE='${seconds} +0000' GIT_COMMITTER_DATE='${seconds} +0000'\neval ${quotedForShell(typed)}\nprintf '\\1%s\\0' $?`;
    })
    .join('\n');
}

const linesOf = (text: string) => text.split('\n').filter(Boolean);

/** Runs a transcript with the Git of this machine. */
export function withRealGit(transcript: string): RealRepository {
  const dir = mkdtempSync(join(tmpdir(), 'real-git-'));
  const shop = join(dir, 'shop');
  mkdirSync(shop);
  const run = (file: string, args: readonly string[]) =>
    execFileSync(file, args, {
      cwd: shop,
      env: environment(BEGINS),
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  try {
    const output = run('bash', ['-c', `${scriptOf(transcript)}\ntrue`]);
    return {
      refs: linesOf(run('git', ['for-each-ref', '--format=%(refname) %(objectname)'])),
      head: run('git', ['rev-parse', '--symbolic-full-name', 'HEAD']).trim(),
      commits: linesOf(run('git', ['rev-list', '--parents', '--all', 'HEAD'])).toSorted(),
      status: linesOf(run('git', ['status', '--porcelain'])),
      index: linesOf(run('git', ['ls-files', '-s'])),
      said: output
        .split('\0')
        .slice(0, -1)
        .map((each) => {
          const mark = each.lastIndexOf('\u0001');
          return { output: each.slice(0, mark), status: Number(each.slice(mark + 1)) };
        }),
    };
  } finally {
    rmSync(dir, { recursive: true });
  }
}
