import { beforeAll, describe, expect, test } from 'vitest';
import { newShop, RIG } from '@/labs/exercises/git-lab/rig';
import { GIVEN } from '@/labs/exercises/git-lab/given';
import { GIT_LAB } from '@/labs/exercises/git-lab/lab';
import { STEPS } from '@/labs/exercises/git-lab/steps';
import { judged } from '@/labs/exercises/definition';
import { inThisThread } from '@/labs/rig/lab';
import { runShell } from '@/labs/shell/run';
import { ANSWERS } from './git-answers';
import { type RealRepository, withRealGit } from './git/real-git';
import { judges } from './judges';

const engine = inThisThread(RIG);

async function verdictOn(id: string, text: string) {
  const outcome = await GIT_LAB.run(engine, text, id);
  const step = GIT_LAB.steps.find((each) => each.id === id);
  if (step === undefined) throw new Error(id);
  return judged(engine, step.goal, { text, outcome });
}

const run = (text: string, step = 'none') => RIG.run(step, text, () => undefined);
const lastSaid = async (text: string, step?: string) => (await run(text, step)).said.at(-1)?.output;

test('there are at least 12 levels, each with a start that was made by commands', () => {
  expect(STEPS.length).toBeGreaterThanOrEqual(12);
  expect(Object.keys(GIVEN)).toEqual(STEPS.map(({ id }) => id));
  expect(Object.keys(ANSWERS.right)).toEqual(STEPS.map(({ id }) => id));
  for (const answers of Object.values(ANSWERS.right)) {
    expect(answers.length).toBeGreaterThanOrEqual(2);
  }
});

judges(GIT_LAB.steps, ANSWERS, verdictOn);

/** What the lab’s repository holds, asked of the lab itself in the words of Git’s plumbing. */
async function withLab(transcript: string) {
  const { repository, session, tick } = newShop();
  const said = await runShell(session, transcript, tick, false);
  const asked = async (text: string) =>
    (await runShell(session, text, tick, false)).at(-1)?.output ?? '';
  const refs = [
    ...[...(await repository.branches())].map(([name, oid]) => `refs/heads/${name} ${oid}`),
    ...[(await repository.ref('refs/stash')) ?? '']
      .filter(Boolean)
      .map((oid) => `refs/stash ${oid}`),
    ...[...(await repository.tags())].map(([name, oid]) => `refs/tags/${name} ${oid}`),
  ];
  const { branch } = await repository.head();
  const starts = [
    ...refs.map((ref) => ref.split(' ')[1] ?? ''),
    (await repository.head()).commit ?? '',
  ];
  const commits = new Set<string>();
  const open = await Promise.all(starts.filter(Boolean).map((oid) => repository.peeled(oid)));
  for (let oid = open.pop(); oid !== undefined; oid = open.pop()) {
    const { parents } = await repository.readCommit(oid);
    commits.add([oid, ...parents].join(' '));
    open.push(...parents);
  }
  const lines = (text: string) => text.split('\n').filter(Boolean);
  return {
    said,
    refs,
    head: branch === undefined ? 'HEAD' : `refs/heads/${branch}`,
    commits: [...commits].sort(),
    status: lines(await asked('git status -s')),
    index: lines(await asked('git ls-files -s')),
  };
}

/** Commands whose output is the same in all versions of Git. */
const STABLE =
  /^git (?:cat-file|hash-object|ls-files|ls-tree|rev-parse|show|diff|log(?! --oneline --graph))/;

const TOUR = `git init
cat > a.txt <<'EOF'
one
two
three
EOF
mkdir lib
echo 'const x = 1;' > lib/x.js
git add a.txt && git commit -m "Add a"
git add . && git commit -m "Add lib" -m "With a second paragraph."
echo four >> a.txt
git diff
git commit -am "Four"
git switch -c feature
echo feature > f.txt
git add f.txt
git commit -m "Add feature"
git switch main
git mv lib/x.js lib/y.js
git diff --staged
git commit -m "Rename x"
git merge feature
git show HEAD^2
git cat-file -p HEAD
git cat-file -p HEAD^{tree}
git switch -c other HEAD~1
echo five >> a.txt
git commit -am "Five"
git switch main
echo cinq >> a.txt
git commit -am "Cinq"
git merge other
git ls-files -s
git merge --abort
git merge other
echo done > a.txt
git add a.txt
git commit --no-edit
git revert HEAD~1
git revert --abort
git tag -a v1.0 -m "First release"
git tag light HEAD~1
git cat-file -p v1.0
echo wip >> a.txt
echo new > new.txt
git add new.txt
git stash
git stash pop
git stash -u -m "Later"
git cherry-pick feature
git branch -d feature
git rm f.txt
git commit --amend -m "Amended"
git reset --soft HEAD~1
git reset
git restore .
git checkout --detach HEAD~1
echo detached > d.txt
git add d.txt && git commit -m "Detached"
git log -3
git hash-object a.txt
git rev-parse HEAD~1`;

/** What a conflict, a pick and a revert leave in the middle. */
const HALFWAY = `git init
echo one > a.txt
git add . && git commit -m One
git switch -c side
echo side > a.txt
echo more > more.txt
git add . && git commit -m Side
git switch main
echo main > a.txt
git commit -am Main
git cherry-pick side
cat a.txt
git ls-files -s`;

/** A change that is there already, dropped once and committed once. */
const EMPTY = `git init
echo one > a.txt
git add . && git commit -m One
git switch -c side
echo two > a.txt
git commit -am Two
git switch main
git cherry-pick side
git cherry-pick side
git commit --amend -m Amended
git cherry-pick --skip
git commit --amend -m Amended
git cherry-pick side
git commit --allow-empty --no-edit
git revert HEAD~1 --no-edit
git revert HEAD~2 --no-edit
git log`;

describe('object ids, references, index and status are those of Git itself', () => {
  const cases = [
    ...STEPS.map(({ id, solution }) => [id, `${GIVEN[id] ?? ''}\n${solution}`] as const),
    ['a tour of the commands', TOUR] as const,
    ['a pick that stopped', HALFWAY] as const,
    ['a pick without a change', EMPTY] as const,
  ];
  let repositories: readonly RealRepository[] = [];
  beforeAll(() => {
    repositories = withRealGit(cases.map(([, transcript]) => transcript));
  });

  test.each(cases.map(([name, transcript], index) => [name, transcript, index] as const))(
    '%s',
    async (_, transcript, index) => {
      const { said: spoken, ...own } = await withLab(transcript);
      const { said = [], ...real } = repositories[index] ?? {};
      expect(own).toEqual(real);
      const ends = (lines: readonly { readonly status: number }[]) =>
        lines.map(({ status }) => status);
      expect(ends(spoken)).toEqual(ends(said));
      const compared = spoken.flatMap(({ command, output }, at) =>
        STABLE.test(command) ? [[command, output, said[at]?.output] as const] : [],
      );
      const undecorated = (text: string | undefined) => text?.replaceAll(/ \([^)]*\)$/gm, '');
      for (const [command, output, heard] of compared) {
        expect([command, undecorated(output)]).toEqual([command, undecorated(heard)]);
      }
    },
  );
});

test('a blob has the id that Git gives it', async () => {
  expect(await lastSaid('git init\necho hello > a\ngit hash-object a')).toBe(
    'ce013625030ba8dba906f756967f9e9ca394464a\n',
  );
});

test('the same commands give the same ids, and undo is one line less', async () => {
  const text = 'git add .\ngit commit -m a\necho x > y';
  const [once, again] = [await run(text, 'stage-a-part'), await run(text, 'stage-a-part')];
  expect(again).toEqual(once);
  const before = await run('git add .', 'stage-a-part');
  await run('git add .\nrm -rf .git', 'stage-a-part');
  expect(await run('git add .', 'stage-a-part')).toEqual(before);
});

describe('what is typed wrong has an answer', () => {
  test.each([
    ['git stauts', "git: 'stauts' is not a git command. (did you mean “status”?)"],
    ['git rebase main', 'git rebase is not part of this lab. It writes commits anew'],
    ['git bisect start', 'halving the history'],
    ['git push', 'no other copy'],
    ['git init && git commit -m x', 'nothing to commit'],
    ['git status', 'not a git repository'],
    ['git init && git add nope', "pathspec 'nope' did not match any files"],
    ['git init && git switch nope', 'invalid reference: nope'],
    ['git init && git log', 'does not have any commits yet'],
    ['git init && git commit --signed', 'does not know the option `signed'],
    ['gti status', 'command not found (did you mean “git”?)'],
    ['cd ..', 'stays in the folder of the shop'],
    ['for i in 1; do git status; done', 'for is not part of this terminal'],
    ["echo 'open", 'never closed'],
    ["cat > a <<'EOF'", 'never ended by a line EOF'],
    ['cat /etc/passwd', 'No such file or directory'],
    ['rm -rf /', 'dangerous'],
    ['echo x > /', '/:'],
  ])('%s', async (command, says) => {
    expect(await lastSaid(command)).toContain(says);
  });
});

describe('hostile input', () => {
  test.each([
    [
      'a repository that is cut open',
      'git init\nrm -rf .git/objects\ngit status\ngit add .\ngit log',
    ],
    ['a HEAD that leads nowhere', 'git init\necho junk > .git/HEAD\ngit status\ngit log'],
    ['an index that is none', 'git init\necho junk > .git/index\ngit status'],
    ['a name like a property', 'git init\ngit branch __proto__\ngit constructor\n__proto__'],
    ['a path that climbs', 'git init\necho x > ../../x\ngit add ../x\ncat ../../x'],
    ['many commands', 'git status\n'.repeat(400)],
  ])('%s has an answer', async (_, text) => {
    const { said } = await run(text);
    expect(said.length).toBeGreaterThan(0);
  });

  test('a file with a NUL byte and a large one are files', async () => {
    const { said } = await run(
      `git init\necho '${'x'.repeat(50_000)}' > big\ngit add .\ngit commit -m big`,
    );
    expect(said.at(-1)?.failed).toBe(false);
  });
});
