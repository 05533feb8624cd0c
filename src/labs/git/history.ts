import type { Commit, Repository } from './repository.ts';
import { reachable } from './revisions.ts';

/**
 * The commits that some lead to, children before their parents: by date as `git log` lists them, or
 * line by line of the history as its graph does.
 */
export async function historyOf(
  repository: Repository,
  from: readonly string[],
  order: 'date' | 'topology',
): Promise<Commit[]> {
  const commits = new Map<string, Commit>();
  for (const oid of await reachable(repository, from)) {
    commits.set(oid, await repository.readCommit(oid));
  }
  const children = new Map<string, number>();
  for (const { parents } of commits.values()) {
    for (const parent of parents) children.set(parent, (children.get(parent) ?? 0) + 1);
  }
  const newestFirst = (a: Commit, b: Commit) => b.committer.timestamp - a.committer.timestamp;
  const starts = [...new Set(from)].flatMap((oid) => commits.get(oid) ?? []);
  const ready = starts.filter(({ oid }) => (children.get(oid) ?? 0) === 0).sort(newestFirst);
  // Line by line: what became free last comes first.
  if (order === 'topology') ready.reverse();
  const listed: Commit[] = [];
  for (;;) {
    if (order === 'date') ready.sort(newestFirst);
    const commit = order === 'date' ? ready.shift() : ready.pop();
    if (commit === undefined) return listed;
    listed.push(commit);
    for (const parent of commit.parents) {
      const left = (children.get(parent) ?? 0) - 1;
      children.set(parent, left);
      const found = commits.get(parent);
      if (left === 0 && found !== undefined) ready.push(found);
    }
  }
}
