import type { Answer } from '../answer.ts';
import { readOptions } from '../options.ts';
import { meantPaths, unknownPath } from '../paths.ts';
import { GitRefusal, pathsOf, type Repository } from '../repository.ts';
import { commitOf } from '../revisions.ts';

interface Restoring {
  /** A revision; the index, or `HEAD` for the index itself, where it is missing. */
  readonly source: string | undefined;
  readonly staged: boolean;
  readonly worktree: boolean;
}

/**
 * Takes versions of files out of a commit or the index, into the index or the working directory.
 * @returns what `git checkout` says of it
 */
export async function restorePaths(
  repository: Repository,
  specs: readonly string[],
  { source, staged, worktree }: Restoring,
): Promise<string> {
  const index = await repository.index();
  const head = await repository.head();
  const from =
    source !== undefined
      ? await repository.filesOf(
          await commitOf(repository, source, `fatal: could not resolve ${source}\n`),
        )
      : staged
        ? await repository.filesOf(head.commit)
        : index.files;
  const known = pathsOf(from, index.files, index.conflicts);
  const chosen = meantPaths(known, specs, unknownPath);
  if (source === undefined && !staged) {
    const unmerged = chosen.filter((path) => index.conflicts.has(path));
    if (unmerged.length > 0) {
      throw new GitRefusal(unmerged.map((path) => `error: path '${path}' is unmerged\n`).join(''));
    }
  }
  const files = new Map(index.files);
  const conflicts = new Map(index.conflicts);
  for (const path of chosen) {
    const entry = from.get(path);
    if (worktree) {
      if (entry !== undefined) await repository.place(path, entry);
      else if (source !== undefined || staged) repository.takeAway(path);
    }
    if (staged) {
      conflicts.delete(path);
      if (entry === undefined) files.delete(path);
      else files.set(path, entry);
    }
  }
  await repository.writeIndex({ files, conflicts });
  const count = `${chosen.length} path${chosen.length === 1 ? '' : 's'}`;
  return `Updated ${count} from ${source === undefined ? 'the index' : await shortOf(repository, source)}\n`;
}

const shortOf = async (repository: Repository, revision: string) =>
  (await commitOf(repository, revision)).slice(0, 7);

export async function restore(repository: Repository, words: readonly string[]): Promise<Answer> {
  const {
    flags,
    values,
    names,
    paths = [],
  } = readOptions(words, {
    flags: { staged: ['-S', '--staged'], worktree: ['-W', '--worktree'] },
    values: { source: ['-s', '--source'] },
  });
  const specs = [...names, ...paths];
  if (specs.length === 0) {
    throw new GitRefusal('fatal: you must specify path(s) to restore\n');
  }
  await restorePaths(repository, specs, {
    source: values.source.at(-1),
    staged: flags.has('staged'),
    worktree: flags.has('worktree') || !flags.has('staged'),
  });
  return { output: '' };
}
