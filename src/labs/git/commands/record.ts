import type { Answer } from '../answer.ts';
import { readOptions } from '../options.ts';
import { statLine, statsBetween, summaryLines } from '../patch.ts';
import { meantPaths } from '../paths.ts';
import {
  type Commit,
  type Entry,
  GitRefusal,
  pathsOf,
  type Repository,
  short,
  type Signature,
  subjectOf,
} from '../repository.ts';
import { dateOf, standingOn, tidied, withoutComments } from '../words.ts';
import { statusText } from './status.ts';

export const UNMERGED = `hint: Fix them up in the work tree, and then use 'git add/rm <file>'
hint: as appropriate to mark resolution and make a commit.
fatal: Exiting because of an unresolved conflict.
`;

const NO_EDITOR =
  'error: This terminal opens no editor. Write the message into the command: git commit -m "…"\n';

export async function init(repository: Repository, words: readonly string[]): Promise<Answer> {
  const { values, names } = readOptions(words, {
    flags: { quiet: ['-q', '--quiet'] },
    values: { branch: ['-b', '--initial-branch'] },
  });
  if (names.length > 0 && names[0] !== '.') {
    throw new GitRefusal('fatal: this lab has one folder, so git init takes no name\n');
  }
  const isNew = !repository.isThere();
  await repository.create(values.branch.at(-1) ?? 'main');
  const done = isNew ? 'Initialized empty' : 'Reinitialized existing';
  return { output: `${done} Git repository in ${repository.dir}/.git/\n` };
}

export async function add(repository: Repository, words: readonly string[]): Promise<Answer> {
  const {
    flags,
    names,
    paths = [],
  } = readOptions(words, {
    flags: {
      all: ['-A', '--all'],
      update: ['-u', '--update'],
      force: ['-f', '--force'],
      verbose: ['-v', '--verbose'],
    },
    values: {},
  });
  const given = [...names, ...paths];
  if (given.length === 0 && !flags.has('all') && !flags.has('update')) {
    return {
      output: "Nothing specified, nothing added.\nhint: Maybe you wanted to say 'git add .'?\n",
    };
  }
  const specs = given.length === 0 ? ['.'] : given;
  const working = await repository.working();
  const { files, conflicts } = await repository.index();
  const known = pathsOf(files, conflicts);
  const candidates = flags.has('update') ? known : pathsOf(files, conflicts, working);
  const chosen = meantPaths(candidates, specs);
  const staged = new Map(files);
  const unmerged = new Map(conflicts);
  const refused: string[] = [];
  for (const path of chosen) {
    const entry = working.get(path);
    if (entry !== undefined && !known.includes(path) && !flags.has('force')) {
      if (await repository.isIgnored(path)) {
        if (specs.includes(path)) refused.push(path);
        continue;
      }
    }
    unmerged.delete(path);
    if (entry === undefined) staged.delete(path);
    else staged.set(path, await stored(repository, path, entry));
  }
  await repository.writeIndex({ files: staged, conflicts: unmerged });
  if (refused.length === 0) return { output: '' };
  return {
    output: `The following paths are ignored by one of your .gitignore files:\n${refused.join('\n')}\nhint: Use -f if you really want to add them.\n`,
    failed: true,
  };
}

/** Writes a file of the working directory as a blob. */
async function stored(repository: Repository, path: string, entry: Entry): Promise<Entry> {
  await repository.writeBlob(repository.contentAt(path));
  return entry;
}

/** Stages what changed in files that Git knows, as `git commit -a` does. */
async function stageTracked(repository: Repository): Promise<void> {
  const working = await repository.working();
  const { files, conflicts } = await repository.index();
  const staged = new Map<string, Entry>();
  for (const path of pathsOf(files, conflicts)) {
    const entry = working.get(path);
    if (entry !== undefined) staged.set(path, await stored(repository, path, entry));
  }
  await repository.writeIndex({ files: staged, conflicts: new Map() });
}

export async function rm(repository: Repository, words: readonly string[]): Promise<Answer> {
  const {
    flags,
    names,
    paths = [],
  } = readOptions(words, {
    flags: { cached: ['--cached'], deep: ['-r'], force: ['-f', '--force'], quiet: ['-q'] },
    values: {},
  });
  const specs = [...names, ...paths];
  if (specs.length === 0) {
    throw new GitRefusal('fatal: No pathspec was given. Which files should I remove?\n');
  }
  const { files, conflicts } = await repository.index();
  const chosen = meantPaths(pathsOf(files, conflicts), specs);
  for (const spec of specs) {
    const isFolder = chosen.some((path) => path.startsWith(`${spec.replace(/\/$/, '')}/`));
    if ((isFolder || spec === '.') && !flags.has('deep')) {
      throw new GitRefusal(`fatal: not removing '${spec}' recursively without -r\n`);
    }
  }
  const { commit } = await repository.head();
  const head = await repository.filesOf(commit);
  const working = await repository.working();
  if (!flags.has('force')) {
    for (const path of chosen) {
      const [staged, lies] = [files.get(path)?.oid, working.get(path)?.oid];
      if (staged === undefined || lies === undefined) continue;
      const isStaged = staged !== head.get(path)?.oid;
      const isEdited = staged !== lies;
      if (flags.has('cached') ? isStaged && isEdited : isStaged || isEdited) {
        const what =
          isStaged && isEdited
            ? 'has staged content different from both the\nfile and the HEAD'
            : isStaged
              ? 'has changes staged in the index'
              : 'has local modifications';
        const hint =
          isStaged && isEdited
            ? '(use -f to force removal)'
            : '(use --cached to keep the file, or -f to force removal)';
        throw new GitRefusal(`error: the following file ${what}:\n    ${path}\n${hint}\n`);
      }
    }
  }
  const left = new Map(files);
  const unmerged = new Map(conflicts);
  for (const path of chosen) {
    left.delete(path);
    unmerged.delete(path);
    if (!flags.has('cached')) repository.takeAway(path);
  }
  await repository.writeIndex({ files: left, conflicts: unmerged });
  return { output: chosen.map((path) => `rm '${path}'\n`).join('') };
}

export async function mv(repository: Repository, words: readonly string[]): Promise<Answer> {
  const { names } = readOptions(words, { flags: { force: ['-f'] }, values: {} });
  const [source, target] = names;
  if (source === undefined || target === undefined || names.length > 2) {
    throw new GitRefusal('usage: git mv <source> <destination>\n');
  }
  const { files, conflicts } = await repository.index();
  const place = `${repository.dir}/${target}`;
  const isFolder = repository.fs.exists(place) && repository.fs.stat(place).isDirectory();
  const to = isFolder ? `${target.replace(/\/$/, '')}/${source.split('/').at(-1) ?? ''}` : target;
  const entry = files.get(source);
  if (entry === undefined) {
    throw new GitRefusal(`fatal: not under version control, source=${source}, destination=${to}\n`);
  }
  if (repository.fs.exists(`${repository.dir}/${to}`)) {
    throw new GitRefusal(`fatal: destination exists, source=${source}, destination=${to}\n`);
  }
  repository.write(to, repository.contentAt(source), entry.mode);
  repository.takeAway(source);
  const moved = new Map(files);
  moved.delete(source);
  moved.set(to, entry);
  await repository.writeIndex({ files: moved, conflicts });
  return { output: '' };
}

/** A commit to be made, and what the log of `HEAD` says of it. */
export interface NewCommit {
  readonly tree: string;
  readonly parents: readonly string[];
  readonly message: string;
  readonly author?: Signature;
  /** “commit”, “commit (merge)”, “cherry-pick”. */
  readonly log: string;
}

/** Makes a commit and moves the branch to it. */
export async function recordCommit(repository: Repository, made: NewCommit): Promise<Commit> {
  const oid = await repository.writeCommit(made);
  await repository.advance(oid, `${made.log}: ${made.message.split('\n', 1)[0] ?? ''}`);
  return repository.readCommit(oid);
}

/** What Git prints of a new commit: where it is, its subject, and what changed. */
export async function commitReport(repository: Repository, commit: Commit): Promise<string> {
  const head = await repository.head();
  const isRoot = commit.parents.length === 0 ? ' (root-commit)' : '';
  const title = `[${standingOn(head)}${isRoot} ${short(commit.oid)}] ${subjectOf(commit)}\n`;
  const date =
    commit.author.timestamp === commit.committer.timestamp
      ? ''
      : ` Date: ${dateOf(commit.author)}\n`;
  if (commit.parents.length > 1) return title + date;
  const before = await repository.filesOf(commit.parents[0]);
  const stats = await statsBetween(repository, before, await repository.filesOfTree(commit.tree));
  return title + date + statLine(stats) + summaryLines(stats);
}

/** Forgets a merge, a pick or a revert that was under way. */
export function endOperation(repository: Repository): void {
  for (const note of ['MERGE_HEAD', 'MERGE_MSG', 'MERGE_MODE', 'CHERRY_PICK_HEAD', 'REVERT_HEAD']) {
    repository.writeNote(note, undefined);
  }
}

export async function commit(repository: Repository, words: readonly string[]): Promise<Answer> {
  const {
    flags,
    values,
    names,
    paths = [],
  } = readOptions(words, {
    flags: {
      all: ['-a', '--all'],
      amend: ['--amend'],
      allowEmpty: ['--allow-empty'],
      noEdit: ['--no-edit'],
      quiet: ['-q', '--quiet'],
      verbose: ['-v', '--verbose'],
    },
    values: { message: ['-m', '--message'] },
  });
  if (names.length + paths.length > 0) {
    throw new GitRefusal(
      'fatal: here git commit takes no paths: choose them with git add, then commit\n',
    );
  }
  const before = await repository.head();
  if (flags.has('amend') && before.commit === undefined) {
    throw new GitRefusal('fatal: You have nothing yet to amend.\n');
  }
  if (flags.has('all')) await stageTracked(repository);
  const index = await repository.index();
  if (index.conflicts.size > 0) {
    const list = [...index.conflicts.keys()].map((path) => `U\t${path}\n`).join('');
    throw new GitRefusal(
      `error: Committing is not possible because you have unmerged files.\n${UNMERGED}${list}`,
    );
  }
  const last = before.commit === undefined ? undefined : await repository.readCommit(before.commit);
  const amended = flags.has('amend') ? last : undefined;
  const merged = repository.note('MERGE_HEAD')?.trim();
  const picked = repository.note('CHERRY_PICK_HEAD')?.trim();
  if (amended !== undefined && (merged !== undefined || picked !== undefined)) {
    const what = merged === undefined ? 'cherry-pick' : 'merge';
    throw new GitRefusal(`fatal: You are in the middle of a ${what} -- cannot amend.\n`);
  }
  const tree = await repository.writeTree(index.files);
  const parents = amended?.parents ?? [
    ...(last === undefined ? [] : [last.oid]),
    ...(merged === undefined ? [] : [merged]),
  ];
  const isSameAsLast =
    last === undefined
      ? index.files.size === 0
      : tree === last.tree && merged === undefined && amended === undefined;
  if (isSameAsLast && !flags.has('allowEmpty')) {
    return { output: await statusText(repository), failed: true };
  }
  const prepared = repository.note('MERGE_MSG');
  const message =
    values.message.length > 0
      ? tidied(values.message.join('\n\n'))
      : prepared !== undefined
        ? // An editor would strip the comments; without one Git keeps them.
          flags.has('noEdit')
          ? tidied(prepared)
          : withoutComments(prepared)
        : (amended?.message ?? undefined);
  if (message === undefined) throw new GitRefusal(NO_EDITOR);
  if (message === '') throw new GitRefusal('Aborting commit due to empty commit message.\n');
  const author =
    amended?.author ??
    (picked === undefined ? undefined : (await repository.readCommit(picked)).author);
  const kind =
    amended !== undefined
      ? ' (amend)'
      : last === undefined
        ? ' (initial)'
        : merged !== undefined
          ? ' (merge)'
          : picked !== undefined
            ? ' (cherry-pick)'
            : '';
  const made = await recordCommit(repository, {
    tree,
    parents,
    message,
    ...(author && { author }),
    log: `commit${kind}`,
  });
  endOperation(repository);
  return { output: flags.has('quiet') ? '' : await commitReport(repository, made) };
}
