import { version } from 'isomorphic-git';
import { FileError } from '../shell/file-system.ts';
import { hint, named } from '../shell/names.ts';
import type { Program } from '../shell/session.ts';
import type { Answer } from './answer.ts';
import { branch, checkout, switchTo, tag } from './commands/branches.ts';
import {
  catFile,
  checkIgnore,
  diff,
  hashObject,
  log,
  lsFiles,
  lsTree,
  reflog,
  revParse,
  show,
} from './commands/look.ts';
import { merge } from './commands/merge.ts';
import { add, commit, init, mv, rm } from './commands/record.ts';
import { restore } from './commands/restore.ts';
import { stash } from './commands/stash.ts';
import { status } from './commands/status.ts';
import { cherryPick, reset, revert } from './commands/undo.ts';
import { GitRefusal, type Repository } from './repository.ts';

type Command = (
  repository: Repository,
  words: readonly string[],
  input?: string,
) => Promise<Answer>;

const COMMANDS: ReadonlyMap<string, Command> = new Map<string, Command>([
  ['init', init],
  ['status', status],
  ['add', add],
  ['rm', rm],
  ['mv', mv],
  ['commit', commit],
  ['log', log],
  ['show', show],
  ['diff', diff],
  ['branch', branch],
  ['switch', switchTo],
  ['checkout', checkout],
  ['merge', merge],
  ['revert', revert],
  ['reset', reset],
  ['restore', restore],
  ['cherry-pick', cherryPick],
  ['stash', stash],
  ['tag', tag],
  ['reflog', reflog],
  ['cat-file', catFile],
  ['hash-object', hashObject],
  ['ls-files', lsFiles],
  ['ls-tree', lsTree],
  ['rev-parse', revParse],
  ['check-ignore', checkIgnore],
]);

/** Commands that work where there is no repository. */
const WITHOUT_REPOSITORY = new Set(['init', 'hash-object']);

const NO_REMOTE = 'This repository lives in one tab and has no other copy to talk to.';
const NOT_IN_LIBRARY = 'The library behind this lab, isomorphic-git, does not do it.';

/** What other commands do in Git, and why not here. */
const NOT_HERE: Readonly<Record<string, string>> = {
  rebase: `It writes commits anew on top of another commit, with new ids. ${NOT_IN_LIBRARY} git cherry-pick carries one commit over.`,
  bisect: `It finds the commit that broke something by halving the history. ${NOT_IN_LIBRARY}`,
  blame: 'It names the commit behind each line of a file. This lab leaves it out: try git log -p.',
  clone: `It copies a repository with its whole history. ${NO_REMOTE}`,
  push: `It sends commits to another copy and moves a branch there. ${NO_REMOTE}`,
  pull: `It fetches commits of another copy and merges them. ${NO_REMOTE}`,
  fetch: `It brings commits of another copy, and leaves your branches alone. ${NO_REMOTE}`,
  remote: `It keeps the addresses of other copies. ${NO_REMOTE}`,
  submodule: 'It keeps another repository inside this one. This lab leaves it out.',
  worktree: 'It gives one repository several working directories. This lab has one.',
  clean:
    'It deletes untracked files for good. This lab leaves it out: rm does the same for one file.',
  config:
    'It sets your name and your preferences. In this lab you are Robin Hart, and the preferences are Git’s own.',
  describe: 'It names a commit by the nearest tag. This lab leaves it out: git log shows the tags.',
  apply: 'It makes the changes of a patch file. This lab leaves it out.',
  am: 'It makes commits of patches that came by mail. This lab leaves it out.',
  gc: 'It packs objects, and drops those that nothing has led to for weeks. This lab keeps them all.',
  fsck: 'It checks all objects and finds lost ones. This lab leaves it out: try git reflog.',
  grep: 'It searches tracked files. This lab leaves it out.',
  shortlog: 'It sums up a history by author. This lab leaves it out: try git log.',
  notes: 'It adds notes to commits. This lab leaves it out.',
  'filter-branch': `It writes a whole history anew. ${NOT_IN_LIBRARY}`,
};

const HELP = `Commands of this terminal:
   start      init, add, mv, rm, restore
   look       status, log, show, diff, reflog, ls-files, ls-tree, cat-file
   record     commit, branch, switch, checkout, merge, tag
   carry      cherry-pick, stash
   take back  restore, reset, revert
Beside git   help lists what else there is
`;

async function run(
  repository: Repository,
  words: readonly string[],
  input: string | undefined,
): Promise<Answer> {
  const [name, ...rest] = words;
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    return { output: HELP };
  }
  if (name === '--version' || name === 'version') {
    return { output: `isomorphic-git ${version()}, with Git’s commands composed around it\n` };
  }
  const notHere = NOT_HERE[name];
  if (Object.hasOwn(NOT_HERE, name) && notHere !== undefined) {
    return { output: `git ${name} is not part of this lab. ${notHere}\n`, failed: true };
  }
  const command = COMMANDS.get(name);
  if (command === undefined) {
    const known = [...COMMANDS.keys(), ...Object.keys(NOT_HERE)].sort();
    return {
      output: `git: '${named(name)}' is not a git command.${hint(name, known)}\n`,
      failed: true,
    };
  }
  if (!WITHOUT_REPOSITORY.has(name) && !repository.isThere()) {
    throw new GitRefusal('fatal: not a git repository (or any of the parent directories): .git\n');
  }
  return command(repository, rest, input);
}

/** The answer; what Git refuses is an answer, too. */
async function answered(
  repository: Repository,
  words: readonly string[],
  input: string | undefined,
): Promise<Answer> {
  try {
    return await run(repository, words, input);
  } catch (error) {
    if (error instanceof GitRefusal) return { output: error.message, failed: true };
    if (error instanceof FileError) return { output: `fatal: ${error.says}\n`, failed: true };
    return { output: `fatal: ${brief(error)}\n`, failed: true };
  }
}

/**
 * The program `git` on a repository. What it refuses goes to standard error; what it has changed
 * until then stays, as with Git.
 */
export const gitProgram =
  (repository: Repository): Program =>
  async ({ words, input, out, err }) => {
    const { output, failed = false } = await answered(repository, words, input?.text);
    (failed ? err : out).write(output);
    if (!failed) return 0;
    return output.startsWith('fatal:') ? 128 : 1;
  };

/** What the library says of a repository that its reader broke, without its stack. */
const brief = (error: unknown) =>
  (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? '';
