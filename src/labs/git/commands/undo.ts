import type { Answer } from '../answer.ts';
import { mergedFiles } from '../merge-files.ts';
import { readOptions } from '../options.ts';
import { meantPaths, unknownPath } from '../paths.ts';
import {
  type Commit,
  type Files,
  GitRefusal,
  pathsOf,
  type Repository,
  short,
  subjectOf,
} from '../repository.ts';
import { commitOf, objectOf } from '../revisions.ts';
import { oneLine } from '../words.ts';
import { changesBetween, forceTo, MERGE, statusOf, takeMerged } from '../work-tree.ts';
import {
  commit as commitCommand,
  commitReport,
  endOperation,
  recordCommit,
  UNMERGED,
} from './record.ts';
import { restorePaths } from './restore.ts';
import { statusText } from './status.ts';

const LETTERS = { added: 'A', modified: 'M', deleted: 'D' } as const;

/** The changes that a reset left in the working directory. */
async function leftAfterReset(repository: Repository): Promise<string> {
  const { unstaged } = await statusOf(repository);
  if (unstaged.length === 0) return '';
  const lines = unstaged.map(({ path, kind }) => `${LETTERS[kind]}\t${path}\n`);
  return `Unstaged changes after reset:\n${lines.join('')}`;
}

export async function reset(repository: Repository, words: readonly string[]): Promise<Answer> {
  const {
    flags,
    names,
    paths = [],
  } = readOptions(words, {
    flags: { soft: ['--soft'], mixed: ['--mixed'], hard: ['--hard'], quiet: ['-q', '--quiet'] },
    values: {},
  });
  const [first, ...more] = names;
  const isRevision = first !== undefined && (await objectOf(repository, first)) !== undefined;
  const specs = [...(isRevision || first === undefined ? more : names), ...paths];
  const revision = isRevision ? first : 'HEAD';
  if (first !== undefined && !isRevision) {
    const { files, conflicts } = await repository.index();
    const known = pathsOf(files, conflicts, await repository.working());
    if (!known.some((path) => path === first || path.startsWith(`${first}/`)) && first !== '.') {
      await commitOf(repository, first);
    }
    meantPaths(known, specs, unknownPath);
  }
  if (specs.length > 0) {
    if (flags.has('soft') || flags.has('hard')) {
      throw new GitRefusal(
        `fatal: Cannot do ${flags.has('soft') ? 'soft' : 'hard'} reset with paths.\n`,
      );
    }
    const source = (await repository.head()).commit === undefined ? undefined : revision;
    await restorePaths(repository, specs, { source, staged: true, worktree: false });
    return { output: await leftAfterReset(repository) };
  }
  const before = (await repository.head()).commit;
  if (before === undefined) {
    if (revision !== 'HEAD') await commitOf(repository, revision);
    await repository.writeIndex({ files: new Map(), conflicts: new Map() });
    return { output: '' };
  }
  const goal = await commitOf(repository, revision);
  if (flags.has('soft') && repository.note('MERGE_HEAD') !== undefined) {
    throw new GitRefusal('fatal: Cannot do a soft reset in the middle of a merge.\n');
  }
  const files = await repository.filesOf(goal);
  if (flags.has('hard')) await forceTo(repository, files);
  else if (!flags.has('soft')) await repository.writeIndex({ files, conflicts: new Map() });
  repository.writeNote('ORIG_HEAD', `${before}\n`);
  await repository.advance(goal, `reset: moving to ${revision}`);
  endOperation(repository);
  if (flags.has('hard')) {
    return { output: `HEAD is now at ${oneLine(await repository.readCommit(goal))}\n` };
  }
  return {
    output: flags.has('soft') || flags.has('quiet') ? '' : await leftAfterReset(repository),
  };
}

const EMPTY_PICK = `The previous cherry-pick is now empty, possibly due to conflict resolution.
If you wish to commit it anyway, use:

    git commit --allow-empty

Otherwise, please use 'git cherry-pick --skip'
`;

/** What `cherry-pick` and `revert` share: a change of one commit, applied to another. */
interface Applying {
  readonly verb: 'cherry-pick' | 'revert';
  readonly note: 'CHERRY_PICK_HEAD' | 'REVERT_HEAD';
  readonly base: Files;
  readonly theirs: Files;
  /** What stands at the marks of a conflict. */
  readonly name: string;
  readonly message: string;
  readonly commit: Commit;
}

async function isClean(repository: Repository, head: Files): Promise<boolean> {
  const { files } = await repository.index();
  return changesBetween(head, files).length === 0;
}

async function applied(
  repository: Repository,
  { verb, note, base, theirs, name, message, commit }: Applying,
  isKept: boolean,
): Promise<Answer> {
  const head = (await repository.head()).commit;
  const ours = await repository.filesOf(head);
  if ((await repository.index()).conflicts.size > 0) {
    const what = verb === 'revert' ? 'Reverting' : 'Cherry-picking';
    throw new GitRefusal(
      `error: ${what} is not possible because you have unmerged files.\n${UNMERGED.replace(/fatal: .*/, `fatal: ${verb} failed`)}`,
    );
  }
  if (head === undefined || !(await isClean(repository, ours))) {
    throw new GitRefusal(
      `error: your local changes would be overwritten by ${verb}.\nhint: commit your changes or stash them to proceed.\nfatal: ${verb} failed\n`,
    );
  }
  const merged = await mergedFiles(
    repository,
    { base, ours, theirs },
    { ours: 'HEAD', theirs: name },
  );
  await takeMerged(repository, ours, merged, MERGE);
  const says = merged.says.map((line) => `${line}\n`).join('');
  if (merged.conflicts.size > 0) {
    const list = [...merged.conflicts.keys()].map((path) => `#\t${path}\n`).join('');
    repository.writeNote(note, `${commit.oid}\n`);
    repository.writeNote('MERGE_MSG', `${message}\n# Conflicts:\n${list}`);
    return {
      output: `${says}error: could not ${verb === 'revert' ? 'revert' : 'apply'} ${short(commit.oid)}... ${subjectOf(commit)}\nhint: After resolving the conflicts, mark them with\nhint: "git add/rm <pathspec>", then run\nhint: "git ${verb} --continue".\nhint: To abort and get back to the state before "git ${verb}",\nhint: run "git ${verb} --abort".\n`,
      failed: true,
    };
  }
  if (isKept) return { output: says };
  const tree = await repository.writeTree(merged.files);
  if (tree === (await repository.readCommit(head)).tree) {
    if (verb === 'cherry-pick') {
      repository.writeNote(note, `${commit.oid}\n`);
      repository.writeNote('MERGE_MSG', `${message}\n`);
    }
    const status = await statusText(repository);
    return { output: `${says}${status}${verb === 'cherry-pick' ? EMPTY_PICK : ''}`, failed: true };
  }
  const made = await recordCommit(repository, {
    tree,
    parents: [head],
    message,
    log: verb,
    ...(verb === 'cherry-pick' && { author: commit.author }),
  });
  return { output: says + (await commitReport(repository, made)) };
}

/** Ends or takes back what stopped at a conflict; undefined where neither was asked for. */
async function goneOn(
  repository: Repository,
  verb: 'cherry-pick' | 'revert',
  { isContinued, isDropped }: { readonly isContinued: boolean; readonly isDropped: boolean },
): Promise<Answer | undefined> {
  if (!isContinued && !isDropped) return undefined;
  const picked = repository.note('CHERRY_PICK_HEAD') ?? repository.note('REVERT_HEAD');
  if (picked === undefined) {
    throw new GitRefusal(`error: no cherry-pick or revert in progress\nfatal: ${verb} failed\n`);
  }
  if (isContinued) return commitCommand(repository, []);
  const { commit = '' } = await repository.head();
  await forceTo(repository, await repository.filesOf(commit));
  endOperation(repository);
  await repository.advance(commit, `reset: moving to ${commit}`);
  return { output: '' };
}

const RUN_FLAGS = {
  continue: ['--continue'],
  abort: ['--abort'],
  skip: ['--skip'],
  noCommit: ['-n', '--no-commit'],
  noEdit: ['--no-edit'],
} as const;

/** Several commits, all named before the first moves, one after the other until one stops. */
async function oneByOne(
  repository: Repository,
  names: readonly string[],
  work: (commit: Commit) => Promise<Answer>,
): Promise<Answer> {
  const commits: Commit[] = [];
  for (const name of names) {
    const oid = await commitOf(repository, name, `fatal: bad revision '${name}'\n`);
    commits.push(await repository.readCommit(oid));
  }
  let output = '';
  for (const commit of commits) {
    const answer = await work(commit);
    output += answer.output;
    if (answer.failed === true) return { output, failed: true };
  }
  return { output };
}

export async function cherryPick(
  repository: Repository,
  words: readonly string[],
): Promise<Answer> {
  const { flags, names } = readOptions(words, {
    flags: { ...RUN_FLAGS, origin: ['-x'] },
    values: {},
  });
  const gone = await goneOn(repository, 'cherry-pick', {
    isContinued: flags.has('continue'),
    isDropped: flags.has('abort') || flags.has('skip'),
  });
  if (gone !== undefined) return gone;
  if (names.length === 0) throw new GitRefusal('usage: git cherry-pick <commit>...\n');
  return oneByOne(repository, names, async (commit) => {
    if (commit.parents.length > 1) {
      throw new GitRefusal(
        `error: commit ${commit.oid} is a merge but no -m option was given.\nfatal: cherry-pick failed\n`,
      );
    }
    const note = `(cherry picked from commit ${commit.oid})\n`;
    return applied(
      repository,
      {
        verb: 'cherry-pick',
        note: 'CHERRY_PICK_HEAD',
        base: await repository.filesOf(commit.parents[0]),
        theirs: await repository.filesOfTree(commit.tree),
        name: `${short(commit.oid)} (${subjectOf(commit)})`,
        message: flags.has('origin') ? `${commit.message}\n${note}` : commit.message,
        commit,
      },
      flags.has('noCommit'),
    );
  });
}

export async function revert(repository: Repository, words: readonly string[]): Promise<Answer> {
  const { flags, values, names } = readOptions(words, {
    flags: RUN_FLAGS,
    values: { mainline: ['-m', '--mainline'] },
  });
  const gone = await goneOn(repository, 'revert', {
    isContinued: flags.has('continue'),
    isDropped: flags.has('abort') || flags.has('skip'),
  });
  if (gone !== undefined) return gone;
  if (names.length === 0) throw new GitRefusal('usage: git revert <commit>...\n');
  return oneByOne(repository, names, async (commit) => {
    const mainline = values.mainline.at(-1);
    if (commit.parents.length > 1 && mainline === undefined) {
      throw new GitRefusal(
        `error: commit ${commit.oid} is a merge but no -m option was given.\nfatal: revert failed\n`,
      );
    }
    const parent = commit.parents[Number(mainline ?? 1) - 1];
    const reversed =
      commit.parents.length > 1 && parent !== undefined
        ? `, reversing\nchanges made to ${parent}`
        : '';
    return applied(
      repository,
      {
        verb: 'revert',
        note: 'REVERT_HEAD',
        base: await repository.filesOfTree(commit.tree),
        theirs: await repository.filesOf(parent),
        name: `parent of ${short(commit.oid)} (${subjectOf(commit)})`,
        message: `Revert "${subjectOf(commit)}"\n\nThis reverts commit ${commit.oid}${reversed}.\n`,
        commit,
      },
      flags.has('noCommit'),
    );
  });
}
