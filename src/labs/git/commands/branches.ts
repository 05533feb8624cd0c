import type { Answer } from '../answer.ts';
import { readOptions } from '../options.ts';
import { GitRefusal, type Head, type Repository, short } from '../repository.ts';
import { commitOf, isName, objectOf } from '../revisions.ts';
import { oneLine, tidied } from '../words.ts';
import { CHECKOUT, forceTo, goTo, statusOf } from '../work-tree.ts';
import { restorePaths } from './restore.ts';

const notAName = (name: string, what = 'branch') =>
  `fatal: '${name}' is not a valid ${what} name\n`;

async function makeBranch(
  repository: Repository,
  name: string,
  start: string | undefined,
  isForced: boolean,
): Promise<string> {
  if (!isName(name) || name === 'HEAD') throw new GitRefusal(notAName(name));
  if (!isForced && (await repository.ref(`refs/heads/${name}`)) !== undefined) {
    throw new GitRefusal(`fatal: A branch named '${name}' already exists.\n`);
  }
  const from = start ?? 'HEAD';
  const commit = await commitOf(
    repository,
    from,
    `fatal: Not a valid object name: '${start ?? (await repository.head()).branch ?? 'HEAD'}'.\n`,
  );
  await repository.writeRef(`refs/heads/${name}`, commit);
  return commit;
}

export async function branch(repository: Repository, words: readonly string[]): Promise<Answer> {
  const { flags, names } = readOptions(words, {
    flags: {
      delete: ['-d', '--delete'],
      deleteForced: ['-D'],
      move: ['-m', '--move', '-M'],
      all: ['-a', '--all'],
      list: ['-l', '--list'],
      verbose: ['-v', '--verbose'],
      current: ['--show-current'],
      force: ['-f', '--force'],
    },
    values: {},
  });
  const head = await repository.head();
  if (flags.has('current')) return { output: head.branch === undefined ? '' : `${head.branch}\n` };
  if (flags.has('delete') || flags.has('deleteForced')) {
    let output = '';
    for (const name of names) {
      output += await deleteBranch(repository, head, name, flags.has('deleteForced'));
    }
    return { output };
  }
  if (flags.has('move')) return renamed(repository, head, names);
  const [name, start] = names;
  if (name !== undefined && !flags.has('list')) {
    if (flags.has('force') && name === head.branch) {
      throw new GitRefusal(
        `fatal: Cannot force update the branch '${name}' checked out at '${repository.dir}'\n`,
      );
    }
    await makeBranch(repository, name, start, flags.has('force'));
    return { output: '' };
  }
  return { output: await listed(repository, head, flags.has('verbose')) };
}

async function listed(repository: Repository, head: Head, isVerbose: boolean): Promise<string> {
  const rows = [...(await repository.branches())].map(([name, oid]) => ({
    sign: name === head.branch ? '*' : ' ',
    name,
    oid,
  }));
  if (head.branch === undefined && head.commit !== undefined) {
    const name = `(HEAD detached at ${short(head.commit)})`;
    rows.unshift({ sign: '*', name, oid: head.commit });
  }
  const width = Math.max(0, ...rows.map(({ name }) => name.length));
  let output = '';
  for (const { sign, name, oid } of rows) {
    const about = isVerbose
      ? `${' '.repeat(width - name.length)} ${oneLine(await repository.readCommit(oid))}`
      : '';
    output += `${sign} ${name}${about}\n`;
  }
  return output;
}

async function deleteBranch(
  repository: Repository,
  head: Head,
  name: string,
  isForced: boolean,
): Promise<string> {
  const oid = await repository.ref(`refs/heads/${name}`);
  if (oid === undefined) throw new GitRefusal(`error: branch '${name}' not found.\n`);
  if (name === head.branch) {
    throw new GitRefusal(
      `error: Cannot delete branch '${name}' checked out at '${repository.dir}'\n`,
    );
  }
  const isMerged = head.commit !== undefined && (await repository.isAncestor(oid, head.commit));
  if (!isForced && !isMerged) {
    throw new GitRefusal(
      `error: The branch '${name}' is not fully merged.\nIf you are sure you want to delete it, run 'git branch -D ${name}'.\n`,
    );
  }
  await repository.deleteRef(`refs/heads/${name}`);
  return `Deleted branch ${name} (was ${short(oid)}).\n`;
}

async function renamed(
  repository: Repository,
  head: Head,
  names: readonly string[],
): Promise<Answer> {
  const [from, to] = names.length > 1 ? names : [head.branch, names[0]];
  if (from === undefined || to === undefined) {
    throw new GitRefusal('usage: git branch -m [<old name>] <new name>\n');
  }
  if (!isName(to)) throw new GitRefusal(notAName(to));
  const oid = await repository.ref(`refs/heads/${from}`);
  if (oid === undefined && from !== head.branch) {
    throw new GitRefusal(
      `error: refname refs/heads/${from} not found\nfatal: Branch rename failed\n`,
    );
  }
  if (from !== to && (await repository.ref(`refs/heads/${to}`)) !== undefined) {
    throw new GitRefusal(`fatal: A branch named '${to}' already exists.\n`);
  }
  if (oid !== undefined && from !== to) {
    await repository.writeRef(`refs/heads/${to}`, oid);
    await repository.deleteRef(`refs/heads/${from}`);
  }
  if (from === head.branch) {
    await repository.moveHead(
      { branch: to, ...(oid !== undefined && { commit: oid }) },
      `Branch: renamed refs/heads/${from} to refs/heads/${to}`,
    );
  }
  return { output: '' };
}

const nameOfHead = ({ branch: name, commit }: Head) => name ?? commit ?? '';

/** The name before the last move, for `-`; undefined where there was none. */
const previous = (repository: Repository): string | undefined => {
  const moved = repository.logOf('HEAD').find(({ message }) => message.startsWith('checkout: '));
  return /^checkout: moving from (\S+) to /.exec(moved?.message ?? '')?.[1];
};

/** What was changed and is carried along, as Git lists it after a switch. */
async function carried(repository: Repository): Promise<string> {
  const { staged, unstaged } = await statusOf(repository);
  const letters = { added: 'A', modified: 'M', deleted: 'D' } as const;
  const kinds = new Map([...staged, ...unstaged].map(({ path, kind }) => [path, kind] as const));
  return [...kinds]
    .sort()
    .map(([path, kind]) => `${letters[kind]}\t${path}\n`)
    .join('');
}

interface Target {
  readonly branch?: string;
  readonly commit: string;
}

/** Goes to a branch or a commit, with what was changed. */
async function goToHead(
  repository: Repository,
  target: Target,
  isForced: boolean,
  isNew: boolean,
): Promise<string> {
  const head = await repository.head();
  const [from, to] = [
    await repository.filesOf(head.commit),
    await repository.filesOf(target.commit),
  ];
  if (repository.note('MERGE_HEAD') !== undefined && !isForced) {
    throw new GitRefusal(
      'fatal: cannot switch branch while merging\nFinish it with git commit, or take it back with git merge --abort.\n',
    );
  }
  if (isForced) await forceTo(repository, to);
  else await goTo(repository, from, to, CHECKOUT);
  await repository.moveHead(
    target,
    `checkout: moving from ${nameOfHead(head)} to ${target.branch ?? target.commit}`,
  );
  const along = await carried(repository);
  const left = await leftBehind(repository, head, target);
  if (target.branch === undefined) {
    return `${along}${left}${detachedWords(head, oneLine(await repository.readCommit(target.commit)))}`;
  }
  const said = isNew
    ? `Switched to a new branch '${target.branch}'\n`
    : head.branch === target.branch
      ? `Already on '${target.branch}'\n`
      : `Switched to branch '${target.branch}'\n`;
  return `${along}${left}${said}`;
}

const detachedWords = ({ branch: from }: Head, line: string) =>
  from === undefined
    ? `HEAD is now at ${line}\n`
    : `HEAD is now at ${line}\nYou are in 'detached HEAD' state: commits made here belong to no branch.\nTo keep them, give them one: git switch -c <new-branch-name>\n`;

/** Warns of commits that no branch leads to any more. */
async function leftBehind(repository: Repository, head: Head, target: Target): Promise<string> {
  if (head.branch !== undefined || head.commit === undefined) return '';
  const commit = await repository.readCommit(head.commit);
  const line = `Previous HEAD position was ${oneLine(commit)}\n`;
  const names = [...(await repository.branches()).values(), target.commit];
  for (const oid of names) if (await repository.isAncestor(head.commit, oid)) return line;
  return `Warning: you are leaving a commit behind, not connected to\nany of your branches:\n\n  ${oneLine(commit)}\n\nIf you want to keep it by creating a new branch, this may be a good time\nto do so with:\n\n git branch <new-branch-name> ${short(commit.oid)}\n\n`;
}

interface Going {
  readonly create: string | undefined;
  readonly isReset: boolean;
  readonly isForced: boolean;
  readonly start: string | undefined;
}

async function goToNew(repository: Repository, { create, isReset, isForced, start }: Going) {
  const name = create ?? '';
  const head = await repository.head();
  if (head.commit === undefined && start === undefined) {
    if (!isName(name)) throw new GitRefusal(notAName(name));
    await repository.moveHead({ branch: name }, '');
    return `Switched to a new branch '${name}'\n`;
  }
  if (!isName(name)) throw new GitRefusal(notAName(name));
  if (!isReset && (await repository.ref(`refs/heads/${name}`)) !== undefined) {
    throw new GitRefusal(`fatal: a branch named '${name}' already exists\n`);
  }
  const commit = await commitOf(repository, start ?? 'HEAD');
  const said = await goToHead(repository, { branch: name, commit }, isForced, true);
  await repository.writeRef(`refs/heads/${name}`, commit);
  return said;
}

export async function switchTo(repository: Repository, words: readonly string[]): Promise<Answer> {
  const { flags, values, names } = readOptions(words, {
    flags: { detach: ['-d', '--detach'], force: ['-f', '--force', '--discard-changes'] },
    values: { create: ['-c', '--create'], reset: ['-C', '--force-create'] },
  });
  const isForced = flags.has('force');
  const create = values.create.at(-1) ?? values.reset.at(-1);
  if (create !== undefined) {
    const isReset = values.reset.length > 0;
    return {
      output: await goToNew(repository, { create, isReset, isForced, start: names[0] }),
    };
  }
  const usual = flags.has('detach') ? 'HEAD' : undefined;
  const name = names[0] === '-' ? previous(repository) : (names[0] ?? usual);
  if (name === undefined) throw new GitRefusal('fatal: missing branch or commit argument\n');
  const oid = await repository.ref(`refs/heads/${name}`);
  if (flags.has('detach')) {
    const commit = await commitOf(repository, name);
    return { output: await goToHead(repository, { commit }, isForced, false) };
  }
  if (oid !== undefined) {
    const target = { branch: name, commit: oid };
    return { output: await goToHead(repository, target, isForced, false) };
  }
  if ((await objectOf(repository, name)) !== undefined) {
    throw new GitRefusal(
      `fatal: a branch is expected, got commit '${name}'\nhint: If you want to detach HEAD at the commit, try again with the --detach option.\n`,
    );
  }
  throw new GitRefusal(`fatal: invalid reference: ${name}\n`);
}

export async function checkout(repository: Repository, words: readonly string[]): Promise<Answer> {
  const { flags, values, names, paths } = readOptions(words, {
    flags: { detach: ['--detach'], force: ['-f', '--force'] },
    values: { create: ['-b'], reset: ['-B'] },
  });
  const isForced = flags.has('force');
  const create = values.create.at(-1) ?? values.reset.at(-1);
  if (create !== undefined) {
    const isReset = values.reset.length > 0;
    return {
      output: await goToNew(repository, { create, isReset, isForced, start: names[0] }),
    };
  }
  const [first, ...more] = names;
  const name = first === '-' ? previous(repository) : first;
  const oid = name === undefined ? undefined : await objectOf(repository, name);
  const specs = [...(oid === undefined ? names : more), ...(paths ?? [])];
  if (specs.length > 0) {
    const output = await restorePaths(repository, specs, {
      source: oid === undefined ? undefined : name,
      staged: oid !== undefined,
      worktree: true,
    });
    return { output };
  }
  if (name === undefined && flags.has('detach')) {
    const commit = await commitOf(repository, 'HEAD');
    return { output: await goToHead(repository, { commit }, isForced, false) };
  }
  if (name === undefined) return { output: await carried(repository) };
  const branchOid = flags.has('detach') ? undefined : await repository.ref(`refs/heads/${name}`);
  const target =
    branchOid === undefined
      ? { commit: await commitOf(repository, name) }
      : { branch: name, commit: branchOid };
  return { output: await goToHead(repository, target, isForced, false) };
}

export async function tag(repository: Repository, words: readonly string[]): Promise<Answer> {
  const { flags, values, names } = readOptions(words, {
    flags: {
      annotate: ['-a', '--annotate'],
      delete: ['-d', '--delete'],
      list: ['-l', '--list'],
      force: ['-f', '--force'],
    },
    values: { message: ['-m', '--message'] },
  });
  const tags = await repository.tags();
  const [name, revision = 'HEAD'] = names;
  if (name === undefined || flags.has('list')) {
    return { output: [...tags.keys()].map((each) => `${each}\n`).join('') };
  }
  if (flags.has('delete')) {
    let output = '';
    for (const each of names) {
      const oid = tags.get(each);
      if (oid === undefined) throw new GitRefusal(`error: tag '${each}' not found.\n`);
      await repository.deleteRef(`refs/tags/${each}`);
      output += `Deleted tag '${each}' (was ${short(oid)})\n`;
    }
    return { output };
  }
  if (!isName(name)) throw new GitRefusal(notAName(name, 'tag'));
  if (tags.has(name) && !flags.has('force')) {
    throw new GitRefusal(`fatal: tag '${name}' already exists\n`);
  }
  const commit = await commitOf(
    repository,
    revision,
    `fatal: Failed to resolve '${revision}' as a valid ref.\n`,
  );
  if (flags.has('annotate') || values.message.length > 0) {
    const message = tidied(values.message.join('\n\n'));
    if (message === '') {
      throw new GitRefusal(
        'fatal: no tag message? This terminal opens no editor: git tag -a <name> -m "…"\n',
      );
    }
    await repository.writeTag(name, commit, message);
  } else await repository.writeRef(`refs/tags/${name}`, commit);
  return { output: '' };
}
