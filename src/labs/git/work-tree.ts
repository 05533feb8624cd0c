import type { MergedFiles } from './merge-files.ts';
import { type Files, GitRefusal, isSame, pathsOf, type Repository } from './repository.ts';

/** How a file differs between two states. */
export type ChangeKind = 'added' | 'modified' | 'deleted';

export interface FileChange {
  readonly path: string;
  readonly kind: ChangeKind;
}

/** What differs from one state to another, in the order of the paths. */
export function changesBetween(from: Files, to: Files): FileChange[] {
  return pathsOf(from, to).flatMap((path): FileChange[] => {
    const [before, after] = [from.get(path), to.get(path)];
    if (isSame(before, after)) return [];
    if (before === undefined) return [{ path, kind: 'added' }];
    return [{ path, kind: after === undefined ? 'deleted' : 'modified' }];
  });
}

/** What `git status` tells of. */
export interface Status {
  /** From the last commit to the index. */
  readonly staged: readonly FileChange[];
  /** From the index to the working directory. */
  readonly unstaged: readonly FileChange[];
  readonly conflicts: readonly string[];
  /** Neither in the index nor ignored. */
  readonly untracked: readonly string[];
  readonly ignored: readonly string[];
}

export async function statusOf(repository: Repository): Promise<Status> {
  const { commit } = await repository.head();
  const [head, index, working] = [
    await repository.filesOf(commit),
    await repository.index(),
    await repository.working(),
  ];
  const untracked: string[] = [];
  const ignored: string[] = [];
  for (const path of working.keys()) {
    if (index.files.has(path) || index.conflicts.has(path)) continue;
    ((await repository.isIgnored(path)) ? ignored : untracked).push(path);
  }
  const isMerged = ({ path }: FileChange) => !index.conflicts.has(path);
  const tracked = new Map([...working].filter(([path]) => index.files.has(path)));
  return {
    staged: changesBetween(head, index.files).filter(isMerged),
    unstaged: changesBetween(index.files, tracked),
    conflicts: [...index.conflicts.keys()],
    untracked,
    ignored,
  };
}

/** A command that would overwrite what is in no commit, in Git’s words. */
export interface Overwriting {
  /** “checkout”, “merge”. */
  readonly by: string;
  /** “switch branches”, “merge”. */
  readonly before: string;
}

export const CHECKOUT: Overwriting = { by: 'checkout', before: 'switch branches' };
export const MERGE: Overwriting = { by: 'merge', before: 'merge' };

const listed = (paths: readonly string[]) => paths.map((path) => `\t${path}\n`).join('');

/**
 * Goes from one committed state to another, and leaves what was changed since then where the two are
 * the same.
 * @throws GitRefusal where that would overwrite changes that are in no commit
 */
export async function goTo(
  repository: Repository,
  from: Files,
  to: Files,
  { by, before }: Overwriting,
): Promise<void> {
  const index = await repository.index();
  if (index.conflicts.size > 0) {
    throw new GitRefusal(
      `${listed([...index.conflicts.keys()]).replaceAll(/\t(.*)/g, '$1: needs merge')}error: you need to resolve your current index first\n`,
    );
  }
  const working = await repository.working();
  const changed = changesBetween(from, to).map(({ path }) => path);
  const local: string[] = [];
  const untracked: string[] = [];
  for (const path of changed) {
    const [staged, lies, goal] = [index.files.get(path), working.get(path), to.get(path)];
    if (isSame(staged, goal) && (isSame(lies, goal) || isSame(lies, staged))) continue;
    if (staged === undefined && lies !== undefined) {
      if (!isSame(lies, goal)) {
        if (goal === undefined || !(await repository.isIgnored(path))) untracked.push(path);
      }
    } else if (!isSame(staged, from.get(path)) || (lies !== undefined && !isSame(lies, staged))) {
      local.push(path);
    }
  }
  if (local.length > 0) {
    throw new GitRefusal(
      `error: Your local changes to the following files would be overwritten by ${by}:\n${listed(local)}Please commit your changes or stash them before you ${before}.\nAborting\n`,
    );
  }
  if (untracked.length > 0) {
    throw new GitRefusal(
      `error: The following untracked working tree files would be overwritten by ${by}:\n${listed(untracked)}Please move or remove them before you ${before}.\nAborting\n`,
    );
  }
  const files = new Map(index.files);
  for (const path of changed) {
    const goal = to.get(path);
    if (goal === undefined) {
      repository.takeAway(path);
      files.delete(path);
    } else {
      await repository.place(path, goal);
      files.set(path, goal);
    }
  }
  await repository.writeIndex({ files, conflicts: new Map() });
}

/** Makes index and working directory a state, whatever was changed; untracked files stay. */
export async function forceTo(repository: Repository, to: Files): Promise<void> {
  const { files, conflicts } = await repository.index();
  for (const path of pathsOf(files, conflicts)) if (!to.has(path)) repository.takeAway(path);
  for (const [path, entry] of to) await repository.place(path, entry);
  await repository.writeIndex({ files: to, conflicts: new Map() });
}

/**
 * Takes over what a merge gave: its files, and for those in conflict the text with its marks.
 * @throws GitRefusal where that would overwrite changes that are in no commit
 */
export async function takeMerged(
  repository: Repository,
  from: Files,
  { files, conflicts, marked }: MergedFiles,
  overwriting: Overwriting,
): Promise<void> {
  const unmerged = new Map(
    [...conflicts].flatMap(([path, { ours, theirs }]) => {
      const entry = ours ?? theirs;
      return entry === undefined ? [] : [[path, entry] as const];
    }),
  );
  // For the check alone, a file in conflict is one that changes.
  const working = await repository.working();
  const index = await repository.index();
  const local = [...unmerged.keys()].filter(
    (path) => !isSame(working.get(path), index.files.get(path)) && working.has(path),
  );
  if (local.length > 0) {
    throw new GitRefusal(
      `error: Your local changes to the following files would be overwritten by ${overwriting.by}:\n${listed(local)}Please commit your changes or stash them before you ${overwriting.before}.\nAborting\n`,
    );
  }
  await goTo(repository, from, new Map([...files, ...keptOf(from, unmerged)]), overwriting);
  if (conflicts.size === 0) return;
  const { files: staged } = await repository.index();
  const clean = new Map([...staged].filter(([path]) => !conflicts.has(path)));
  for (const [path, content] of marked) {
    repository.write(path, content, unmerged.get(path)?.mode);
  }
  await repository.writeIndex({ files: clean, conflicts });
}

/** Of some paths, the versions that a state has. */
const keptOf = (from: Files, paths: ReadonlyMap<string, unknown>): Files =>
  new Map([...from].filter(([path]) => paths.has(path)));
