import { mergedLines } from './merge-lines.ts';
import {
  type Conflict,
  type Entry,
  type Files,
  isSame,
  pathsOf,
  type Repository,
} from './repository.ts';

/** What a merge of three states gives. */
export interface MergedFiles {
  /** What could be merged. */
  readonly files: Files;
  readonly conflicts: ReadonlyMap<string, Conflict>;
  /** What lies in the working directory for a file in conflict; both sides with marks, or the one. */
  readonly marked: ReadonlyMap<string, Uint8Array>;
  /** What is said of it: “Auto-merging prices.txt”. */
  readonly says: readonly string[];
}

interface Sides {
  readonly base: Files;
  readonly ours: Files;
  readonly theirs: Files;
}

/** What stands at the marks of a conflict. */
export interface SideNames {
  readonly ours: string;
  readonly theirs: string;
}

/**
 * Merges two states that come from a third, file by file: what one side alone changed is taken, and
 * where both changed a file its lines are merged. Files that were renamed are not followed.
 */
export async function mergedFiles(
  repository: Repository,
  { base, ours, theirs }: Sides,
  names: SideNames,
): Promise<MergedFiles> {
  const files = new Map<string, Entry>();
  const conflicts = new Map<string, Conflict>();
  const marked = new Map<string, Uint8Array>();
  const says: string[] = [];
  const text = (entry: Entry | undefined) =>
    entry === undefined ? Promise.resolve('') : repository.readText(entry.oid);
  for (const path of pathsOf(base, ours, theirs)) {
    const [was, mine, yours] = [base.get(path), ours.get(path), theirs.get(path)];
    const take = (entry: Entry | undefined) => {
      if (entry !== undefined) files.set(path, entry);
    };
    if (isSame(mine, yours) || isSame(was, yours)) take(mine);
    else if (isSame(was, mine)) take(yours);
    else if (mine !== undefined && yours !== undefined) {
      says.push(`Auto-merging ${path}`);
      const merged = mergedLines(
        { base: await text(was), ours: await text(mine), theirs: await text(yours) },
        names,
      );
      const content = new TextEncoder().encode(merged.text);
      const mode = mine.mode === was?.mode ? yours.mode : mine.mode;
      if (merged.conflicts === 0) {
        files.set(path, { oid: await repository.writeBlob(content), mode });
      } else {
        conflicts.set(path, { ...(was && { base: was }), ours: mine, theirs: yours });
        marked.set(path, content);
        const kind = was === undefined ? 'add/add' : 'content';
        says.push(`CONFLICT (${kind}): Merge conflict in ${path}`);
      }
    } else {
      const left = mine ?? yours;
      if (was === undefined || left === undefined) continue;
      const [keeps, deletes] =
        mine === undefined ? [names.theirs, names.ours] : [names.ours, names.theirs];
      conflicts.set(path, {
        base: was,
        ...(mine && { ours: mine }),
        ...(yours && { theirs: yours }),
      });
      marked.set(path, await repository.readBlob(left.oid));
      says.push(
        `CONFLICT (modify/delete): ${path} deleted in ${deletes} and modified in ${keeps}.  Version ${keeps} of ${path} left in tree.`,
      );
    }
  }
  return { files, conflicts, marked, says };
}
