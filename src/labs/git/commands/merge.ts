import type { Answer } from '../answer.ts';
import { mergedFiles } from '../merge-files.ts';
import { readOptions } from '../options.ts';
import { statsBetween, statTable, summaryLines } from '../patch.ts';
import {
  type Files,
  GitRefusal,
  type Head,
  NO_COMMIT,
  type Repository,
  short,
} from '../repository.ts';
import { commitOf } from '../revisions.ts';
import { tidied } from '../words.ts';
import { changesBetween, forceTo, goTo, MERGE, takeMerged } from '../work-tree.ts';
import { commit as commitCommand, endOperation, UNMERGED } from './record.ts';

/** A table of what a merge brought. */
async function brought(repository: Repository, from: Files, to: Files): Promise<string> {
  const stats = await statsBetween(repository, from, to);
  return stats.length === 0 ? '' : statTable(stats) + summaryLines(stats);
}

/** “Merge branch 'x'”; into another branch than main, Git says which. */
async function usualMessage(repository: Repository, name: string, head: Head): Promise<string> {
  const kind =
    (await repository.ref(`refs/heads/${name}`)) !== undefined
      ? 'branch'
      : (await repository.ref(`refs/tags/${name}`)) !== undefined
        ? 'tag'
        : 'commit';
  const into =
    head.branch === 'main' || head.branch === 'master' ? '' : ` into ${head.branch ?? 'HEAD'}`;
  return `Merge ${kind} '${name}'${into}\n`;
}

export async function merge(repository: Repository, words: readonly string[]): Promise<Answer> {
  const { flags, values, names } = readOptions(words, {
    flags: {
      abort: ['--abort'],
      continue: ['--continue'],
      noFastForward: ['--no-ff'],
      fastForwardOnly: ['--ff-only'],
      fastForward: ['--ff'],
      noEdit: ['--no-edit'],
      noCommit: ['--no-commit'],
    },
    values: { message: ['-m', '--message'] },
  });
  const isMerging = repository.note('MERGE_HEAD') !== undefined;
  const head = await repository.head();
  if (flags.has('abort')) {
    if (!isMerging) {
      throw new GitRefusal('fatal: There is no merge to abort (MERGE_HEAD missing).\n');
    }
    await forceTo(repository, await repository.filesOf(head.commit));
    endOperation(repository);
    await repository.advance(head.commit ?? NO_COMMIT, 'reset: moving to HEAD');
    return { output: '' };
  }
  if (flags.has('continue')) {
    if (!isMerging) {
      throw new GitRefusal('fatal: There is no merge in progress (MERGE_HEAD missing).\n');
    }
    return commitCommand(repository, []);
  }
  const index = await repository.index();
  if (index.conflicts.size > 0) {
    throw new GitRefusal(
      `error: Merging is not possible because you have unmerged files.\n${UNMERGED}`,
    );
  }
  if (isMerging) {
    throw new GitRefusal(
      'fatal: You have not concluded your merge (MERGE_HEAD exists).\nPlease, commit your changes before you merge.\n',
    );
  }
  const [name] = names;
  if (name === undefined) {
    throw new GitRefusal('fatal: No remote for the current branch: say which branch to merge.\n');
  }
  if (names.length > 1) {
    throw new GitRefusal('fatal: this terminal merges one branch at a time\n');
  }
  const theirs = await commitOf(repository, name, `merge: ${name} - not something we can merge\n`);
  const ours = head.commit;
  if (ours === undefined) {
    throw new GitRefusal('fatal: this branch has no commit yet to merge into\n');
  }
  const bases = await repository.mergeBases(ours, theirs);
  const [base] = bases;
  if (base === undefined) throw new GitRefusal('fatal: refusing to merge unrelated histories\n');
  if (base === theirs) return { output: 'Already up to date.\n' };
  const before = await repository.filesOf(ours);
  const after = await repository.filesOf(theirs);
  if (base === ours && !flags.has('noFastForward')) {
    await goTo(repository, before, after, MERGE);
    repository.writeNote('ORIG_HEAD', `${ours}\n`);
    await repository.advance(theirs, `merge ${name}: Fast-forward`);
    const table = await brought(repository, before, after);
    return { output: `Updating ${short(ours)}..${short(theirs)}\nFast-forward\n${table}` };
  }
  if (flags.has('fastForwardOnly')) {
    throw new GitRefusal('fatal: Not possible to fast-forward, aborting.\n');
  }
  if (bases.length > 1) {
    throw new GitRefusal(
      'fatal: these histories were merged crosswise and share more than one last commit; Git merges those first, and this lab does not\n',
    );
  }
  const staged = changesBetween(before, index.files).map(({ path }) => `  ${path}\n`);
  if (staged.length > 0) {
    throw new GitRefusal(
      `error: Your local changes to the following files would be overwritten by merge:\n${staged.join('')}`,
    );
  }
  const merged = await mergedFiles(
    repository,
    { base: await repository.filesOf(base), ours: before, theirs: after },
    { ours: 'HEAD', theirs: name },
  );
  await takeMerged(repository, before, merged, MERGE);
  repository.writeNote('ORIG_HEAD', `${ours}\n`);
  const message =
    values.message.length > 0
      ? tidied(values.message.join('\n\n'))
      : await usualMessage(repository, name, head);
  const says = merged.says.map((line) => `${line}\n`).join('');
  if (merged.conflicts.size > 0 || flags.has('noCommit')) {
    const list = [...merged.conflicts.keys()].map((path) => `#\t${path}\n`).join('');
    repository.writeNote('MERGE_HEAD', `${theirs}\n`);
    repository.writeNote('MERGE_MSG', list === '' ? message : `${message}\n# Conflicts:\n${list}`);
    return merged.conflicts.size > 0
      ? {
          output: `${says}Automatic merge failed; fix conflicts and then commit the result.\n`,
          failed: true,
        }
      : { output: `${says}Automatic merge went well; stopped before committing as requested\n` };
  }
  const oid = await repository.writeCommit({
    tree: await repository.writeTree(merged.files),
    parents: [ours, theirs],
    message,
  });
  await repository.advance(oid, `merge ${name}: Merge made by the 'ort' strategy.`);
  const table = await brought(repository, before, merged.files);
  return { output: `${says}Merge made by the 'ort' strategy.\n${table}` };
}
