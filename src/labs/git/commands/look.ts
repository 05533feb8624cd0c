import type { Answer } from '../answer.ts';
import { graphText, placed } from '../graph.ts';
import { historyOf } from '../history.ts';
import { type Options, readOptions } from '../options.ts';
import { patchOf, type ReadVersion, statsBetween, statTable, compared } from '../patch.ts';
import { isMeant } from '../paths.ts';
import {
  type Commit,
  type Files,
  GitRefusal,
  type Repository,
  short,
  subjectOf,
} from '../repository.ts';
import { commitOf, objectOf } from '../revisions.ts';
import { dateOf, labelsOf } from '../words.ts';

const decoder = new TextDecoder();

/** Reads what is stored. */
export const storedVersion =
  (repository: Repository): ReadVersion =>
  (_, { oid }) =>
    repository.readText(oid);

/** What a commit changed, beside its first parent; a merge shows nothing, as in Git. */
async function patchOfCommit(repository: Repository, { tree, parents }: Commit): Promise<string> {
  if (parents.length > 1) return '';
  const read = storedVersion(repository);
  return patchOf(await repository.filesOf(parents[0]), await repository.filesOfTree(tree), {
    before: read,
    after: read,
  });
}

const decorated = (labels: readonly string[] | undefined) =>
  labels === undefined ? '' : ` (${labels.join(', ')})`;

/** A commit as `git log` prints it, line by line. */
function linesOf(commit: Commit, labels: readonly string[] | undefined): string[] {
  const { oid, parents, author, message } = commit;
  return [
    `commit ${oid}${decorated(labels)}`,
    ...(parents.length > 1 ? [`Merge: ${parents.map(short).join(' ')}`] : []),
    `Author: ${author.name} <${author.email}>`,
    `Date:   ${dateOf(author)}`,
    '',
    ...message
      .trimEnd()
      .split('\n')
      .map((line) => `    ${line}`),
  ];
}

const LOG_OPTIONS = {
  flags: {
    oneline: ['--oneline'],
    graph: ['--graph'],
    all: ['--all'],
    patch: ['-p', '-u', '--patch'],
    stat: ['--stat'],
    decorate: ['--decorate', '--no-decorate', '--decorate-refs'],
    firstParent: ['--first-parent'],
  },
  values: { number: ['-n', '--max-count'] },
} as const;

/** `-3` is `-n 3`. */
const numbered = (words: readonly string[]) =>
  words.flatMap((word) => (/^-\d+$/.test(word) ? ['-n', word.slice(1)] : [word]));

/** Names that are revisions, and those that are paths, as Git tells them apart. */
async function split(repository: Repository, names: readonly string[], paths: readonly string[]) {
  const revisions: string[] = [];
  const rest: string[] = [];
  for (const name of names) {
    const isRevision =
      rest.length === 0 && (await objectOf(repository, name.replace(/^\^/, ''))) !== undefined;
    if (isRevision || name.includes('..')) revisions.push(name);
    else if (repository.fs.exists(`${repository.dir}/${name}`)) rest.push(name);
    else await commitOf(repository, name);
  }
  return { revisions, paths: [...rest, ...paths] };
}

export async function log(repository: Repository, words: readonly string[]): Promise<Answer> {
  const options = readOptions(numbered(words), LOG_OPTIONS);
  const { flags, values } = options;
  const head = await repository.head();
  const { revisions, paths } = await split(repository, options.names, options.paths ?? []);
  const shown: string[] = [];
  const hidden: string[] = [];
  for (const revision of revisions) {
    const [from, to] = revision.split('..');
    if (to !== undefined) {
      hidden.push(await commitOf(repository, from === '' ? 'HEAD' : (from ?? 'HEAD')));
      shown.push(await commitOf(repository, to === '' ? 'HEAD' : to));
    } else if (revision.startsWith('^')) {
      hidden.push(await commitOf(repository, revision.slice(1)));
    } else shown.push(await commitOf(repository, revision));
  }
  if (flags.has('all')) shown.push(...(await startsOf(repository)));
  if (shown.length === 0) {
    if (head.commit === undefined) {
      if (flags.has('all')) return { output: '' };
      throw new GitRefusal(
        `fatal: your current branch '${head.branch ?? ''}' does not have any commits yet\n`,
      );
    }
    shown.push(head.commit);
  }
  const order = flags.has('graph') ? 'topology' : 'date';
  const unwanted = new Set((await historyOf(repository, hidden, 'date')).map(({ oid }) => oid));
  let commits = (await historyOf(repository, shown, order)).filter(({ oid }) => !unwanted.has(oid));
  if (paths.length > 0) commits = await touching(repository, commits, paths);
  const most = values.number.at(-1);
  if (most !== undefined) commits = commits.slice(0, Number(most));
  return { output: await printedLog(repository, commits, options) };
}

/** What `--all` begins with. */
async function startsOf(repository: Repository): Promise<string[]> {
  const { commit } = await repository.head();
  const tags = await Promise.all(
    [...(await repository.tags()).values()].map((oid) => repository.peeled(oid)),
  );
  const stash = repository.logOf('refs/stash')[0]?.to;
  return [commit, ...(await repository.branches()).values(), ...tags, stash].filter(
    (oid) => oid !== undefined,
  );
}

/** The commits that changed one of the paths. */
async function touching(
  repository: Repository,
  commits: readonly Commit[],
  paths: readonly string[],
): Promise<Commit[]> {
  const kept: Commit[] = [];
  for (const commit of commits) {
    if (commit.parents.length > 1) continue;
    const before = await repository.filesOf(commit.parents[0]);
    const changed = compared(before, await repository.filesOfTree(commit.tree));
    if (changed.some(({ path }) => paths.some((spec) => isMeant(path, spec)))) kept.push(commit);
  }
  return kept;
}

type LogOptions = Options<keyof typeof LOG_OPTIONS.flags, keyof typeof LOG_OPTIONS.values>;

async function printedLog(
  repository: Repository,
  commits: readonly Commit[],
  { flags }: LogOptions,
): Promise<string> {
  const labels = await labelsOf(repository);
  const graph = flags.has('graph') ? graphText(placed(commits)) : undefined;
  let output = '';
  for (const [index, commit] of commits.entries()) {
    const own = labels.get(commit.oid);
    const lines = flags.has('oneline')
      ? [`${short(commit.oid)}${decorated(own)} ${subjectOf(commit)}`]
      : linesOf(commit, own);
    const added: string[] = [];
    if (flags.has('stat') && commit.parents.length < 2) {
      const before = await repository.filesOf(commit.parents[0]);
      const stats = await statsBetween(
        repository,
        before,
        await repository.filesOfTree(commit.tree),
      );
      if (!flags.has('oneline')) added.push('');
      added.push(...statTable(stats).trimEnd().split('\n'));
    }
    if (flags.has('patch')) {
      const patch = await patchOfCommit(repository, commit);
      if (patch !== '') {
        if (!flags.has('oneline')) added.push('');
        added.push(...patch.trimEnd().split('\n'));
      }
    }
    const isLast = index === commits.length - 1;
    if (!flags.has('oneline') && !isLast) added.push('');
    const row = graph?.[index];
    if (row === undefined) {
      output += [...lines, ...added].map((line) => `${line}\n`).join('');
      continue;
    }
    const [first = '', ...more] = [...lines, ...added];
    output += `${row.at}${first}\n`;
    const between = [...row.between];
    for (const line of more) output += `${between.shift() ?? row.beside}${line}`.trimEnd() + '\n';
    for (const rest of between) output += `${rest}\n`;
  }
  return output;
}

export async function diff(repository: Repository, words: readonly string[]): Promise<Answer> {
  const options = readOptions(words, {
    flags: {
      staged: ['--staged', '--cached'],
      stat: ['--stat'],
      names: ['--name-only'],
      status: ['--name-status'],
    },
    values: {},
  });
  const { flags } = options;
  const named = await split(repository, options.names, options.paths ?? []);
  const revisions = named.revisions.flatMap((revision) =>
    revision.split(/\.{2,3}/).map((each) => (each === '' ? 'HEAD' : each)),
  );
  const index = await repository.index();
  const lying = async () => {
    const working = await repository.working();
    return new Map([...working].filter(([path]) => index.files.has(path)));
  };
  const stored = storedVersion(repository);
  const lies: ReadVersion = (path) => Promise.resolve(decoder.decode(repository.contentAt(path)));
  const [one, other] = revisions;
  const state = async (revision: string) =>
    repository.filesOf(await commitOf(repository, revision));
  const { commit } = await repository.head();
  let from: Files;
  let to: Files;
  let after = stored;
  if (flags.has('staged')) {
    from = one === undefined ? await repository.filesOf(commit) : await state(one);
    to = index.files;
  } else if (one !== undefined && other !== undefined)
    [from, to] = [await state(one), await state(other)];
  else {
    [from, to, after] = [one === undefined ? index.files : await state(one), await lying(), lies];
  }
  const isChosen = (path: string) =>
    named.paths.length === 0 || named.paths.some((spec) => isMeant(path, spec));
  const merged = (files: Files) =>
    new Map([...files].filter(([path]) => isChosen(path) && !index.conflicts.has(path)));
  [from, to] = [merged(from), merged(to)];
  const unmerged = [...index.conflicts.keys()]
    .filter(isChosen)
    .map((path) => `* Unmerged path ${path}\n`)
    .join('');
  if (flags.has('names') || flags.has('status')) {
    const letters = (pair: ReturnType<typeof compared>[number]) =>
      pair.from !== undefined
        ? `R100\t${pair.from}`
        : pair.before === undefined
          ? 'A'
          : pair.after === undefined
            ? 'D'
            : 'M';
    return {
      output: compared(from, to)
        .map((pair) => `${flags.has('status') ? `${letters(pair)}\t` : ''}${pair.path}\n`)
        .join(''),
    };
  }
  if (flags.has('stat')) {
    // What lies in the working directory is no object yet.
    for (const path of to.keys()) {
      if (after === lies) await repository.writeBlob(repository.contentAt(path));
    }
    return { output: statTable(await statsBetween(repository, from, to)) };
  }
  return { output: unmerged + (await patchOf(from, to, { before: stored, after })) };
}

/** A version of a file named as `HEAD~1:prices.txt`, or staged as `:prices.txt`. */
async function blobAt(repository: Repository, name: string): Promise<string | undefined> {
  const colon = name.indexOf(':');
  if (colon === -1) return undefined;
  const [revision, path] = [name.slice(0, colon), name.slice(colon + 1)];
  const files =
    revision === ''
      ? (await repository.index()).files
      : await repository.filesOf(
          await commitOf(repository, revision, `fatal: invalid object name '${revision}'.\n`),
        );
  const entry = files.get(path);
  if (entry === undefined) {
    const where = revision === '' ? 'the index' : `'${revision}'`;
    throw new GitRefusal(`fatal: path '${path}' does not exist in ${where}\n`);
  }
  return entry.oid;
}

export async function show(repository: Repository, words: readonly string[]): Promise<Answer> {
  const { flags, names } = readOptions(words, {
    flags: { stat: ['--stat'], oneline: ['--oneline'] },
    values: {},
  });
  let output = '';
  for (const name of names.length === 0 ? ['HEAD'] : names) {
    const blob = await blobAt(repository, name);
    if (blob !== undefined) {
      output += await repository.readText(blob);
      continue;
    }
    const oid = (await objectOf(repository, name)) ?? (await commitOf(repository, name));
    const type = await repository.typeOf(oid);
    if (type === 'blob') output += await repository.readText(oid);
    else if (type === 'tree') {
      const tree = await repository.readTree(oid);
      const list = tree.map(({ path, type: kind }) => (kind === 'tree' ? `${path}/` : path));
      output += `tree ${name}\n\n${list.map((path) => `${path}\n`).join('')}`;
    } else {
      if (type === 'tag') output += await tagText(repository, oid);
      output += await commitText(repository, await commitOf(repository, name), flags);
    }
  }
  return { output };
}

async function commitText(
  repository: Repository,
  oid: string,
  flags: ReadonlySet<'stat' | 'oneline'>,
): Promise<string> {
  const commit = await repository.readCommit(oid);
  const labels = (await labelsOf(repository)).get(oid);
  const head = flags.has('oneline')
    ? [`${short(oid)}${decorated(labels)} ${subjectOf(commit)}`]
    : [...linesOf(commit, labels), ''];
  const top = head.map((line) => `${line}\n`).join('');
  if (commit.parents.length > 1) return top;
  if (!flags.has('stat')) return top + (await patchOfCommit(repository, commit));
  const before = await repository.filesOf(commit.parents[0]);
  const stats = await statsBetween(repository, before, await repository.filesOfTree(commit.tree));
  return top + statTable(stats);
}

async function tagText(repository: Repository, oid: string): Promise<string> {
  const text = await repository.textOf(oid);
  const [head = '', ...message] = text.split('\n\n');
  const field = (name: string) => new RegExp(`^${name} (.*)$`, 'm').exec(head)?.[1] ?? '';
  const [, who, at] = /^(.*) (\d+) [+-]\d{4}$/.exec(field('tagger')) ?? [];
  return `tag ${field('tag')}\nTagger: ${who ?? ''}\nDate:   ${dateOf({ timestamp: Number(at) })}\n\n${message.join('\n\n').trimEnd()}\n\n`;
}

export function reflog(repository: Repository, words: readonly string[]): Promise<Answer> {
  const { names, values } = readOptions(numbered(words), {
    flags: { oneline: ['--oneline'] },
    values: { number: ['-n', '--max-count'] },
  });
  const name = names.find((each) => each !== 'show') ?? 'HEAD';
  const lines = repository.logOf(name === 'stash' ? 'refs/stash' : name);
  if (name !== 'HEAD' && name !== 'stash' && lines.length === 0) {
    throw new GitRefusal(
      'fatal: this repository keeps the log of HEAD and of the stash; branches have none here\n',
    );
  }
  const most = Number(values.number.at(-1) ?? lines.length);
  return labelsOf(repository).then((labels) => ({
    output: lines
      .slice(0, most)
      .map(
        ({ to, message }, at) =>
          `${short(to)}${decorated(labels.get(to))} ${name}@{${at}}: ${message}\n`,
      )
      .join(''),
  }));
}

const catUsage = 'usage: git cat-file (-t | -s | -p | -e) <object>\n';

export async function catFile(repository: Repository, words: readonly string[]): Promise<Answer> {
  const { flags, names } = readOptions(words, {
    flags: { type: ['-t'], size: ['-s'], pretty: ['-p'], exists: ['-e'] },
    values: {},
  });
  const [name] = names;
  if (name === undefined || flags.size !== 1) throw new GitRefusal(catUsage);
  const oid = (await blobAt(repository, name)) ?? (await objectOf(repository, name));
  if (oid === undefined) throw new GitRefusal(`fatal: Not a valid object name ${name}\n`);
  if (flags.has('exists')) return { output: '' };
  const type = await repository.typeOf(oid);
  if (flags.has('type')) return { output: `${type}\n` };
  if (type === 'tree' && flags.has('size')) {
    throw new GitRefusal('fatal: this terminal tells the size of files, commits and tags\n');
  }
  if (flags.has('size')) {
    const { length } = new TextEncoder().encode(await repository.textOf(oid));
    return { output: `${length}\n` };
  }
  if (type !== 'tree') return { output: await repository.textOf(oid) };
  return { output: treeLines(await repository.readTree(oid)) };
}

const treeLines = (tree: Awaited<ReturnType<Repository['readTree']>>) =>
  tree
    .map(({ mode, type, oid, path }) => `${mode.padStart(6, '0')} ${type} ${oid}\t${path}\n`)
    .join('');

export async function hashObject(
  repository: Repository,
  words: readonly string[],
  input?: string,
): Promise<Answer> {
  const { flags, names } = readOptions(words, {
    flags: { write: ['-w'], stdin: ['--stdin'] },
    values: { type: ['-t'] },
  });
  if (flags.has('stdin')) {
    const blob = new TextEncoder().encode(input ?? '');
    return { output: `${await repository.writeBlob(blob)}\n` };
  }
  const ids: string[] = [];
  for (const name of names) {
    if (!repository.fs.exists(`${repository.dir}/${name}`)) {
      throw new GitRefusal(
        `fatal: could not open '${name}' for reading: No such file or directory\n`,
      );
    }
    if (flags.has('write')) await repository.writeBlob(repository.contentAt(name));
    ids.push(await repository.hash(name));
  }
  return { output: ids.map((id) => `${id}\n`).join('') };
}

export async function lsFiles(repository: Repository, words: readonly string[]): Promise<Answer> {
  const {
    flags,
    names,
    paths = [],
  } = readOptions(words, {
    flags: { stage: ['-s', '--stage'], cached: ['-c', '--cached'] },
    values: {},
  });
  const { files, conflicts } = await repository.index();
  const rows = [
    ...[...files].map(([path, entry]) => ({ path, stage: 0, ...entry })),
    ...[...conflicts].flatMap(([path, { base, ours, theirs }]) =>
      [base, ours, theirs].flatMap((entry, at) =>
        entry === undefined ? [] : [{ path, stage: at + 1, ...entry }],
      ),
    ),
  ].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : a.stage - b.stage));
  const specs = [...names, ...paths];
  const chosen = rows.filter(
    ({ path }) => specs.length === 0 || specs.some((spec) => isMeant(path, spec)),
  );
  const lines = chosen.map(({ path, stage, oid, mode }) =>
    flags.has('stage') ? `${mode.toString(8)} ${oid} ${stage}\t${path}\n` : `${path}\n`,
  );
  return { output: [...new Set(lines)].join('') };
}

export async function lsTree(repository: Repository, words: readonly string[]): Promise<Answer> {
  const { flags, names } = readOptions(words, {
    flags: { deep: ['-r'], names: ['--name-only'] },
    values: {},
  });
  const [revision, ...specs] = names;
  if (revision === undefined) throw new GitRefusal('usage: git ls-tree [-r] <tree> [<path>...]\n');
  const { tree: oid } = await repository.readCommit(
    await commitOf(repository, revision, `fatal: Not a valid object name ${revision}\n`),
  );
  const rows = flags.has('deep')
    ? [...(await repository.filesOfTree(oid))].map(([path, entry]) => ({
        path,
        oid: entry.oid,
        mode: entry.mode.toString(8),
        type: 'blob' as const,
      }))
    : await repository.readTree(oid);
  const chosen =
    specs.length === 0
      ? rows
      : rows.filter(({ path }) => specs.some((spec) => isMeant(path, spec)));
  return {
    output: flags.has('names') ? chosen.map(({ path }) => `${path}\n`).join('') : treeLines(chosen),
  };
}

export async function revParse(repository: Repository, words: readonly string[]): Promise<Answer> {
  const { flags, names } = readOptions(words, {
    flags: { short: ['--short'], abbrev: ['--abbrev-ref'], verify: ['--verify'] },
    values: {},
  });
  let output = '';
  for (const name of names) {
    const oid = (await blobAt(repository, name)) ?? (await objectOf(repository, name));
    if (oid === undefined) await commitOf(repository, name);
    const { branch } = await repository.head();
    if (flags.has('abbrev')) output += `${name === 'HEAD' ? (branch ?? 'HEAD') : name}\n`;
    else output += `${flags.has('short') ? short(oid ?? '') : (oid ?? '')}\n`;
  }
  return { output };
}

export async function checkIgnore(
  repository: Repository,
  words: readonly string[],
): Promise<Answer> {
  const { names } = readOptions(words, { flags: { verbose: ['-v'] }, values: {} });
  const ignored: string[] = [];
  for (const name of names) if (await repository.isIgnored(name)) ignored.push(name);
  return {
    output: ignored.map((name) => `${name}\n`).join(''),
    failed: ignored.length === 0,
  };
}
