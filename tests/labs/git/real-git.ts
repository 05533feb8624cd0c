import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
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

/** What is asked of a repository at the end, in this order. */
const ASKED = [
  "git for-each-ref --format='%(refname) %(objectname)'",
  'git rev-parse --symbolic-full-name HEAD',
  'git rev-list --parents --all HEAD',
  'git status --porcelain',
  'git ls-files -s',
];

/** What a line printed, and the exit status behind its mark. */
function saidOf(text: string): RealRepository['said'][number] {
  const mark = text.lastIndexOf('\u0001');
  return { output: text.slice(0, mark), status: Number(text.slice(mark + 1)) };
}

/** All lines in a folder of their own, each at its own time, then what is asked; each output ends with NUL. */
function scriptOf(transcript: string): string {
  const lines = readScript(transcript).map(({ typed }, at) => {
    const seconds = BEGINS + PACE * (at + 1);
    return `export GIT_AUTHOR_DATE='${seconds} +0000' GIT_COMMITTER_DATE='${seconds} +0000'\neval ${quotedForShell(typed)}\nprintf '\\1%s\\0' $?`;
  });
  const asks = ASKED.map((ask) => `${ask}\nprintf '\\0'`);
  return `( cd "$(mktemp -d -p .)" && mkdir shop && cd shop\n${[...lines, ...asks].join('\n')}\n)`;
}

const linesOf = (text: string) => text.split('\n').filter(Boolean);

/** Runs transcripts with the Git of this machine, all of them in one shell. */
export function withRealGit(transcripts: readonly string[]): readonly RealRepository[] {
  const dir = mkdtempSync(join(tmpdir(), 'real-git-'));
  try {
    const output = execFileSync('bash', ['-c', `${transcripts.map(scriptOf).join('\n')}\ntrue`], {
      cwd: dir,
      env: environment(BEGINS),
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 2 ** 26,
    });
    const printed = output.split('\0');
    return transcripts.map((transcript) => {
      const said = printed.splice(0, readScript(transcript).length).map(saidOf);
      const [refs = '', head = '', commits = '', status = '', index = ''] = printed.splice(
        0,
        ASKED.length,
      );
      return {
        refs: linesOf(refs),
        head: head.trim(),
        commits: linesOf(commits).toSorted(),
        status: linesOf(status),
        index: linesOf(index),
        said,
      };
    });
  } finally {
    rmSync(dir, { recursive: true });
  }
}
