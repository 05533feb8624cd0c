import type { Answer } from '../answer.ts';
import { readOptions } from '../options.ts';
import { compared } from '../patch.ts';
import { type Conflict, type Repository, short } from '../repository.ts';
import { type ChangeKind, statusOf } from '../work-tree.ts';

const NAMES: Readonly<Record<ChangeKind, string>> = {
  added: 'new file:   ',
  modified: 'modified:   ',
  deleted: 'deleted:    ',
};

const LETTERS: Readonly<Record<ChangeKind, string>> = { added: 'A', modified: 'M', deleted: 'D' };

interface ConflictWords {
  readonly letters: string;
  readonly says: string;
}

function conflictWords({ base, ours, theirs }: Conflict): ConflictWords {
  if (ours === undefined) return { letters: 'DU', says: 'deleted by us:   ' };
  if (theirs === undefined) return { letters: 'UD', says: 'deleted by them: ' };
  return base === undefined
    ? { letters: 'AA', says: 'both added:      ' }
    : { letters: 'UU', says: 'both modified:   ' };
}

/** Untracked files; a folder without a tracked file in it stands for all of its own. */
function folded(untracked: readonly string[], tracked: readonly string[]): string[] {
  const names = untracked.map((path) => {
    const parts = path.split('/');
    for (let depth = 1; depth < parts.length; depth += 1) {
      const folder = `${parts.slice(0, depth).join('/')}/`;
      if (!tracked.some((each) => each.startsWith(folder))) return folder;
    }
    return path;
  });
  return [...new Set(names)];
}

interface Section {
  readonly title: string;
  readonly hints: readonly string[];
  readonly lines: readonly string[];
}

const printed = ({ title, hints, lines }: Section) =>
  lines.length === 0
    ? ''
    : `${title}:\n${hints.map((hint) => `  (${hint})\n`).join('')}${lines.map((line) => `\t${line}\n`).join('')}\n`;

interface View {
  readonly staged: readonly {
    readonly letter: string;
    readonly says: string;
    readonly path: string;
  }[];
  readonly unstaged: readonly { readonly path: string; readonly kind: ChangeKind }[];
  readonly conflicts: readonly (ConflictWords & { readonly path: string })[];
  readonly untracked: readonly string[];
}

async function viewOf(repository: Repository): Promise<View> {
  const { commit } = await repository.head();
  const index = await repository.index();
  const status = await statusOf(repository);
  const isMerged = (path: string) => !index.conflicts.has(path);
  const head = new Map([...(await repository.filesOf(commit))].filter(([path]) => isMerged(path)));
  return {
    staged: compared(head, index.files).map(({ path, from, before, after }) => {
      if (from !== undefined) {
        return { letter: 'R', says: `renamed:    ${from} -> ${path}`, path: `${from} -> ${path}` };
      }
      const kind = before === undefined ? 'added' : after === undefined ? 'deleted' : 'modified';
      return { letter: LETTERS[kind], says: `${NAMES[kind]}${path}`, path };
    }),
    unstaged: status.unstaged,
    conflicts: [...index.conflicts].map(([path, conflict]) => ({
      ...conflictWords(conflict),
      path,
    })),
    untracked: folded(status.untracked, [...index.files.keys(), ...index.conflicts.keys()]),
  };
}

function shortLines({ staged, unstaged, conflicts, untracked }: View): string {
  const rows = new Map<string, [string, string]>();
  for (const { path, letter } of staged) rows.set(path, [letter, ' ']);
  for (const { path, kind } of unstaged) {
    const named = [...rows.keys()].find((each) => each === path || each.endsWith(` -> ${path}`));
    rows.set(named ?? path, [rows.get(named ?? path)?.[0] ?? ' ', LETTERS[kind]]);
  }
  for (const { path, letters } of conflicts) rows.set(path, [letters[0] ?? '', letters[1] ?? '']);
  const listed = [...rows].sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    ...listed.map(([path, [index, work]]) => `${index}${work} ${path}\n`),
    ...untracked.map((path) => `?? ${path}\n`),
  ].join('');
}

/** What is under way, in Git’s words. */
function underWay(repository: Repository, hasConflicts: boolean): string {
  if (repository.note('MERGE_HEAD') !== undefined) {
    return hasConflicts
      ? 'You have unmerged paths.\n  (fix conflicts and run "git commit")\n  (use "git merge --abort" to abort the merge)\n\n'
      : 'All conflicts fixed but you are still merging.\n  (use "git commit" to conclude merge)\n\n';
  }
  for (const [note, verb, gerund] of [
    ['CHERRY_PICK_HEAD', 'cherry-pick', 'cherry-picking'],
    ['REVERT_HEAD', 'revert', 'reverting'],
  ] as const) {
    const oid = repository.note(note)?.trim();
    if (oid === undefined) continue;
    const next = hasConflicts
      ? `fix conflicts and run "git ${verb} --continue"`
      : `all conflicts fixed: run "git ${verb} --continue"`;
    return `You are currently ${gerund} commit ${short(oid)}.\n  (${next})\n  (use "git ${verb} --abort" to cancel the ${verb} operation)\n\n`;
  }
  return '';
}

/** The long form of the status. */
export async function statusText(repository: Repository): Promise<string> {
  const view = await viewOf(repository);
  const { staged, unstaged, conflicts, untracked } = view;
  const head = await repository.head();
  const isFirst = head.commit === undefined;
  const hasDeleted = unstaged.some(({ kind }) => kind === 'deleted');
  const isMerging = repository.note('MERGE_HEAD') !== undefined;
  const unstage = isFirst
    ? 'use "git rm --cached <file>..." to unstage'
    : 'use "git restore --staged <file>..." to unstage';
  const body = [
    printed({
      title: 'Changes to be committed',
      hints: isMerging ? [] : [unstage],
      lines: staged.map(({ says }) => says),
    }),
    printed({
      title: 'Unmerged paths',
      hints: [
        ...(isMerging || isFirst ? [] : [unstage]),
        conflicts.some(({ letters }) => letters.includes('D'))
          ? 'use "git add/rm <file>..." as appropriate to mark resolution'
          : 'use "git add <file>..." to mark resolution',
      ],
      lines: conflicts.map(({ says, path }) => `${says}${path}`),
    }),
    printed({
      title: 'Changes not staged for commit',
      hints: [
        `use "git add${hasDeleted ? '/rm' : ''} <file>..." to update what will be committed`,
        'use "git restore <file>..." to discard changes in working directory',
      ],
      lines: unstaged.map(({ kind, path }) => `${NAMES[kind]}${path}`),
    }),
    printed({
      title: 'Untracked files',
      hints: ['use "git add <file>..." to include in what will be committed'],
      lines: untracked,
    }),
  ].join('');
  const top =
    head.branch === undefined
      ? `HEAD detached at ${short(head.commit ?? '')}\n`
      : `On branch ${head.branch}\n`;
  const first = isFirst ? '\nNo commits yet\n\n' : '';
  return `${top}${first}${underWay(repository, conflicts.length > 0)}${body}${closing(view, isFirst, isMerging)}`;
}

function closing(
  { staged, unstaged, conflicts, untracked }: View,
  isFirst: boolean,
  isMerging: boolean,
): string {
  if (staged.length > 0 || (isMerging && conflicts.length === 0)) return '';
  if (unstaged.length > 0 || conflicts.length > 0) {
    return 'no changes added to commit (use "git add" and/or "git commit -a")\n';
  }
  if (untracked.length > 0) {
    return 'nothing added to commit but untracked files present (use "git add" to track)\n';
  }
  return isFirst
    ? 'nothing to commit (create/copy files and use "git add" to track)\n'
    : 'nothing to commit, working tree clean\n';
}

export async function status(repository: Repository, words: readonly string[]): Promise<Answer> {
  const { flags } = readOptions(words, {
    flags: {
      short: ['-s', '--short', '--porcelain'],
      branch: ['-b', '--branch'],
      long: ['--long'],
    },
    values: {},
  });
  if (!flags.has('short')) return { output: await statusText(repository) };
  const head = await repository.head();
  const top = flags.has('branch') ? `## ${head.branch ?? 'HEAD (no branch)'}\n` : '';
  return { output: top + shortLines(await viewOf(repository)) };
}
