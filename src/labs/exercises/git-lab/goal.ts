import { unsolved, type Verdict } from '../definition.ts';
import type { GitRun } from './rig.ts';
import type { CommitState, FileState, LabState, RepositoryState } from './state.ts';

/** What goals ask of the state that a run left. */
export interface Found {
  readonly state: LabState;
  readonly repository: RepositoryState;
  /** The commit that `HEAD` stands on. */
  readonly last: CommitState;
}

const NO_REPOSITORY = 'There is no repository here: the folder `.git` is missing.';
const DAMAGED = 'The folder `.git` is damaged, and cannot be read. Undo takes that back.';
const NO_COMMIT = 'There is a repository, and no commit on this branch yet.';

/** A goal that needs a repository with a commit, and what is said where there is none. */
export const onCommit =
  (judge: (found: Found) => Verdict) =>
  ({ state }: GitRun): Verdict => {
    const { repository, damage } = state;
    if (damage !== undefined) return unsolved(DAMAGED);
    if (repository === undefined) return unsolved(NO_REPOSITORY);
    const last = repository.commits.find(({ id }) => id === repository.head.commit);
    return last === undefined ? unsolved(NO_COMMIT) : judge({ state, repository, last });
  };

/** The text of a file in a commit; undefined where it has none. */
export function textIn({ blobs }: LabState, commit: CommitState, path: string): string | undefined {
  const id = commit.files[path];
  return id === undefined ? undefined : blobs[id];
}

/** A commit by the first line of its message, among those that something leads to. */
export const commitCalled = (
  { commits }: RepositoryState,
  title: string,
): CommitState | undefined => commits.find(({ message }) => message.split('\n', 1)[0] === title);

/** The commit of a branch; undefined where there is no such branch. */
export function tipOf(repository: RepositoryState, branch: string): CommitState | undefined {
  const id = repository.branches.find(({ name }) => name === branch)?.commit;
  return repository.commits.find((commit) => commit.id === id);
}

/** Whether a commit leads back to another one, or is it. */
export function leadsTo(
  { commits }: RepositoryState,
  from: CommitState,
  to: CommitState | undefined,
): boolean {
  const open = [from.id];
  const seen = new Set<string>();
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === to?.id) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    open.push(...(commits.find((commit) => commit.id === id)?.parents ?? []));
  }
  return false;
}

/** Whether a file is the same in all three places. */
const isClean = ({ working, staged, head, isIgnored, conflict }: FileState) =>
  conflict === undefined && (isIgnored === true || (working === staged && staged === head));

/** The files that differ between the three places; ignored ones do not count. */
export const unclean = ({ files }: RepositoryState): readonly string[] =>
  files.filter((file) => !isClean(file)).map(({ path }) => path);

export const fileAt = ({ files }: RepositoryState, path: string): FileState | undefined =>
  files.find((file) => file.path === path);

/** “`a` and `b`”. */
export const named = (names: readonly string[]): string =>
  new Intl.ListFormat('en-GB').format(names.map((name) => `\`${name}\``));
