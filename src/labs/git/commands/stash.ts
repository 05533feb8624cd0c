import type { Answer } from '../answer.ts';
import { mergedFiles } from '../merge-files.ts';
import { readOptions } from '../options.ts';
import { patchOf, statsBetween, statTable } from '../patch.ts';
import {
  type Files,
  GitRefusal,
  NO_COMMIT,
  type Repository,
  short,
  subjectOf,
} from '../repository.ts';
import { changesBetween, forceTo, MERGE, statusOf, takeMerged } from '../work-tree.ts';
import { storedVersion } from './look.ts';
import { statusText } from './status.ts';

const REF = 'refs/stash';

export async function stash(repository: Repository, words: readonly string[]): Promise<Answer> {
  const [verb = 'push', ...rest] = words[0]?.startsWith('-') === true ? ['push', ...words] : words;
  switch (verb) {
    case 'push':
    case 'save':
      return push(repository, rest);
    case 'list':
      return {
        output: repository
          .logOf(REF)
          .map(({ message }, at) => `stash@{${at}}: ${message}\n`)
          .join(''),
      };
    case 'pop':
    case 'apply':
      return apply(repository, rest, verb === 'pop');
    case 'drop':
      return { output: await drop(repository, rest[0]) };
    case 'clear':
      repository.writeLog(REF, []);
      await repository.deleteRef(REF);
      return { output: '' };
    case 'show':
      return show(repository, rest);
    default:
      throw new GitRefusal(
        `fatal: this terminal knows git stash push, pop, apply, list, show, drop and clear, not '${verb}'\n`,
      );
  }
}

/** @throws GitRefusal where there is no such entry */
function numberOf(repository: Repository, name = 'stash@{0}'): number {
  const number = Number(/^(?:stash@\{)?(\d+)\}?$/.exec(name)?.[1] ?? Number.NaN);
  const count = repository.logOf(REF).length;
  if (Number.isNaN(number)) throw new GitRefusal(`fatal: '${name}' is not a stash reference\n`);
  if (count === 0) throw new GitRefusal('No stash entries found.\n');
  if (number >= count) {
    throw new GitRefusal(`error: stash@{${number}} is not a valid reference\n`);
  }
  return number;
}

async function push(repository: Repository, words: readonly string[]): Promise<Answer> {
  const {
    flags,
    values,
    names,
    paths = [],
  } = readOptions(words, {
    flags: { untracked: ['-u', '--include-untracked'], quiet: ['-q', '--quiet'] },
    values: { message: ['-m', '--message'] },
  });
  if (names.length + paths.length > 0) {
    throw new GitRefusal('fatal: here git stash takes all changes, and no paths\n');
  }
  const head = await repository.head();
  if (head.commit === undefined) throw new GitRefusal('You do not have the initial commit yet\n');
  const { staged, unstaged, untracked, conflicts } = await statusOf(repository);
  if (conflicts.length > 0) {
    throw new GitRefusal(
      `${conflicts.map((path) => `${path}: needs merge\n`).join('')}error: could not write index\n`,
    );
  }
  const others = flags.has('untracked') ? untracked : [];
  if (staged.length + unstaged.length + others.length === 0) {
    return { output: 'No local changes to save\n' };
  }
  const last = await repository.readCommit(head.commit);
  const on = `${head.branch ?? '(no branch)'}: ${short(last.oid)} ${subjectOf(last)}`;
  const { files } = await repository.index();
  const working = await repository.working();
  const index = await repository.writeCommit({
    tree: await repository.writeTree(files),
    parents: [last.oid],
    message: `index on ${on}\n`,
  });
  const written = async (chosen: readonly string[]) => {
    for (const path of chosen) await repository.writeBlob(repository.contentAt(path));
    return repository.writeTree(new Map([...working].filter(([path]) => chosen.includes(path))));
  };
  const parents = [last.oid, index];
  // With -u Git writes this commit even where nothing is untracked.
  if (flags.has('untracked')) {
    parents.push(
      await repository.writeCommit({
        tree: await written(others),
        parents: [],
        message: `untracked files on ${on}\n`,
      }),
    );
  }
  const own = values.message.at(-1);
  const message = own === undefined ? `WIP on ${on}` : `On ${head.branch ?? '(no branch)'}: ${own}`;
  const oid = await repository.writeCommit({
    tree: await written([...files.keys()].filter((path) => working.has(path))),
    parents,
    message,
  });
  const from = (await repository.ref(REF)) ?? NO_COMMIT;
  await repository.writeRef(REF, oid);
  repository.log(REF, { from, to: oid, message });
  await forceTo(repository, await repository.filesOf(last.oid));
  for (const path of others) repository.takeAway(path);
  await repository.advance(last.oid, 'reset: moving to HEAD');
  return { output: `Saved working directory and index state ${message}\n` };
}

async function apply(
  repository: Repository,
  words: readonly string[],
  isDropped: boolean,
): Promise<Answer> {
  const { flags, names } = readOptions(words, { flags: { index: ['--index'] }, values: {} });
  const number = numberOf(repository, names[0]);
  const entry = await repository.readCommit(repository.logOf(REF)[number]?.to ?? '');
  const [baseOid, indexOid, othersOid] = entry.parents;
  const base = await repository.filesOf(baseOid);
  const { files: ours, conflicts } = await repository.index();
  if (conflicts.size > 0) {
    throw new GitRefusal(
      `error: could not write index\n${[...conflicts.keys()].map((path) => `${path}: needs merge\n`).join('')}`,
    );
  }
  const theirs = await repository.filesOfTree(entry.tree);
  const merged = await mergedFiles(
    repository,
    { base, ours, theirs },
    { ours: 'Updated upstream', theirs: 'Stashed changes' },
  );
  await takeMerged(repository, ours, merged, MERGE);
  for (const [path, other] of await repository.filesOf(othersOid)) {
    await repository.place(path, other);
  }
  const says = merged.says.map((line) => `${line}\n`).join('');
  if (merged.conflicts.size > 0) {
    return {
      output: `${says}${await statusText(repository)}${isDropped ? 'The stash entry is kept in case you need it again.\n' : ''}`,
      failed: true,
    };
  }
  const added = [...merged.files].filter(([path]) => !ours.has(path));
  const staged: Files =
    flags.has('index') && indexOid !== undefined
      ? withChanges(ours, base, await repository.filesOf(indexOid))
      : new Map([...ours, ...added]);
  await repository.writeIndex({ files: staged, conflicts: new Map() });
  const dropped = isDropped ? await drop(repository, names[0]) : '';
  return { output: `${says}${await statusText(repository)}${dropped}` };
}

/** A state with the changes from one to another made in it. */
function withChanges(state: Files, from: Files, to: Files): Files {
  const files = new Map(state);
  for (const { path } of changesBetween(from, to)) {
    const entry = to.get(path);
    if (entry === undefined) files.delete(path);
    else files.set(path, entry);
  }
  return files;
}

async function drop(repository: Repository, name: string | undefined): Promise<string> {
  const number = numberOf(repository, name);
  const lines = repository.logOf(REF);
  const gone = lines[number];
  const left = lines.filter((_, at) => at !== number);
  repository.writeLog(REF, left);
  const [newest] = left;
  if (newest === undefined) await repository.deleteRef(REF);
  else await repository.writeRef(REF, newest.to);
  return `Dropped ${name ?? 'refs/stash@{0}'} (${gone?.to ?? ''})\n`;
}

async function show(repository: Repository, words: readonly string[]): Promise<Answer> {
  const { flags, names } = readOptions(words, { flags: { patch: ['-p', '--patch'] }, values: {} });
  const number = numberOf(repository, names[0]);
  const { tree, parents } = await repository.readCommit(repository.logOf(REF)[number]?.to ?? '');
  const [from, to] = [await repository.filesOf(parents[0]), await repository.filesOfTree(tree)];
  const read = storedVersion(repository);
  return {
    output: flags.has('patch')
      ? await patchOf(from, to, { before: read, after: read })
      : statTable(await statsBetween(repository, from, to)),
  };
}
