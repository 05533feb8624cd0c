import { solved, unsolved } from '../definition.ts';
import type { RigStep } from '../../rig/lab.ts';
import { writingCommand } from '../../shell/writing.ts';
import { CONTACT, HOURS, PRICES, RETURNS } from './given.ts';
import { commitCalled, fileAt, leadsTo, named, onCommit, textIn, tipOf, unclean } from './goal.ts';
import type { GitRun } from './rig.ts';

const lines = (...all: readonly string[]) => all.join('\n');
const sameText = (one: string | undefined, other: string) => one?.trimEnd() === other.trimEnd();
const SETTLED = PRICES.replace('48.90', '47.50');
const FULL_CARDS = 'Gift cards of 25, 50 and 1';

/** The levels, each with a goal that reads the repository and never the commands. */
export const STEPS: readonly RigStep<GitRun>[] = [
  {
    id: 'first-commit',
    title: 'A first commit',
    chapter: 'Record',
    text: [
      'Two files of Sparewheel lie in a folder, and nothing remembers what they were yesterday. `git init` makes a repository: a folder `.git`, in which everything that Git knows is kept.',
      'A commit takes two moves. `git add` puts files into the staging area, and `git commit` makes a snapshot of what stands there. Watch the three columns below: they show the ids of the contents.',
      'Make a repository, and a first commit that has both files.',
    ],
    start: 'ls',
    hints: [
      'Three commands: `git init`, then `git add` with the names of both files, then `git commit -m "…"`.',
      '`git add .` takes everything in the folder. Between any two commands, `git status` says what comes next.',
    ],
    solution: lines('git init', 'git add .', "git commit -m 'Add the price list and a readme'"),
    predict: {
      question: 'After `git init` and `git add .`, how many commits are there?',
      options: ['None', 'One, without a message', 'Two, one for each file'],
      answer: 0,
      explanation:
        '`git add` writes the contents into the repository and notes them in the staging area. A commit needs `git commit`.',
    },
    check: onCommit(({ repository, last }) => {
      const missing = ['README.md', 'prices.txt'].filter((path) => !(path in last.files));
      if (missing.length > 0) return unsolved(`Your commit does not have ${named(missing)}.`);
      const open = unclean(repository);
      return open.length > 0
        ? unsolved(`The commit is there, but ${named(open)} differs from it.`)
        : solved(
            'Three equal ids in each row: folder, staging area and commit have the same content.',
          );
    }),
  },
  {
    id: 'stage-a-part',
    title: 'Commit a part',
    chapter: 'Record',
    text: [
      'Two files are changed. The new price is right and has to go out; the opening hours are a note to be settled tomorrow. A commit takes what is staged, so you choose.',
      'Look first: `git diff` shows what is not staged, `git diff --staged` what would be committed now.',
      'Commit the new price alone. Leave the note in `hours.txt` as it is, unstaged.',
    ],
    start: 'git status',
    hints: [
      'Stage one file by its name, not with `.` and not with `commit -a`.',
      '`git add prices.txt`, then `git commit -m "Raise the price of brake pads"`.',
    ],
    solution: lines(
      'git add prices.txt',
      'git diff --staged',
      "git commit -m 'Raise the price of brake pads'",
    ),
    predict: {
      question:
        'You run `git add prices.txt` and then change the file again. What does `git commit` record?',
      options: [
        'The newest content',
        'The content at the time of `git add`',
        'Nothing: Git asks first',
      ],
      answer: 1,
      explanation:
        'The staging area holds a copy, not a note of the name. In the columns you see two different ids for one file.',
    },
    check: onCommit(({ state, repository, last }) => {
      if (last.parents.length === 0) return unsolved('There is no new commit yet.');
      const hours = fileAt(repository, 'hours.txt');
      if (!sameText(textIn(state, last, 'hours.txt'), HOURS)) {
        return unsolved('The note in `hours.txt` went into the commit, and would now go out.');
      }
      if (!(textIn(state, last, 'prices.txt') ?? '').includes('BRK-2041 49.90')) {
        return unsolved('The last commit does not have the new price of 49.90.');
      }
      if (hours?.staged !== hours?.head) return unsolved('`hours.txt` is staged. It should wait.');
      return state.texts['hours.txt']?.includes('??') === true
        ? solved('One commit with one subject. The note waits in the working directory.')
        : unsolved('The note in `hours.txt` is gone. It should still be in the folder.');
    }),
  },
  {
    id: 'ignore',
    title: 'Ignore a file',
    chapter: 'Record',
    text: [
      'A password lies in `.env`, and `shop.log` grows with each request. Neither belongs into a history that others get. One `git add .` would take both.',
      'A file `.gitignore` lists names and patterns that Git passes over while they are untracked. It is a file as any other, and is committed.',
      'Make a `.gitignore` for both files and commit it. Both must stay in the folder, and in no commit.',
    ],
    start: 'git status',
    hints: [
      'One name or pattern a line: `.env`, and `*.log` for all logs. `echo` with `>` writes a line, `>>` adds one.',
      "`echo .env > .gitignore`, `echo '*.log' >> .gitignore`, then add and commit `.gitignore`.",
    ],
    solution: lines(
      'echo .env > .gitignore',
      "echo '*.log' >> .gitignore",
      'git status',
      'git add .gitignore',
      "git commit -m 'Ignore secrets and logs'",
    ),
    predict: {
      question:
        'A password was committed yesterday. Today `.env` goes into `.gitignore`. What changes for the password?',
      options: [
        'It vanishes from the history',
        'Nothing: the file stays tracked, and the old commit keeps it',
        'Git encrypts it',
      ],
      answer: 1,
      explanation:
        '`.gitignore` concerns untracked files alone. `git rm --cached .env` ends the tracking; the old commit still has it, so the password has to be replaced.',
    },
    check: onCommit(({ state, repository, last }) => {
      const secrets = ['.env', 'shop.log'];
      const leaked = secrets.filter((path) =>
        repository.commits.some(({ files }) => path in files),
      );
      if (leaked.length > 0) return unsolved(`${named(leaked)} is in a commit, for all to read.`);
      const gone = secrets.filter((path) => !(path in state.texts));
      if (gone.length > 0) return unsolved(`${named(gone)} is gone, and the shop needs it.`);
      const open = secrets.filter((path) => fileAt(repository, path)?.isIgnored !== true);
      if (open.length > 0) return unsolved(`Git does not ignore ${named(open)} yet.`);
      return '.gitignore' in last.files
        ? solved('The next `git add .` passes both by, in every clone.')
        : unsolved('Both are ignored here. Commit `.gitignore`, so that others get it as well.');
    }),
  },
  {
    id: 'look-back',
    title: 'Look back, and restore',
    chapter: 'Record',
    text: [
      'Customers ask where the rules for returns have gone: somebody “shortened some texts” two commits ago. The old version is in the history, whole.',
      '`git log --oneline` lists the commits, `git show HEAD~2:returns.txt` prints a file as it was two commits before the last one. `git restore --source=HEAD~2` followed by a name takes such a version back into the folder.',
      'Bring the first version of `returns.txt` back in a new commit. Keep the price list and the history.',
    ],
    start: 'git log --oneline',
    hints: [
      'Nothing has to be undone: take one file out of an old commit, and commit it anew.',
      '`git restore --source=HEAD~2 returns.txt`, then `git commit -am "Bring the rules for returns back"`.',
    ],
    solution: lines(
      'git show HEAD~2:returns.txt',
      'git restore --source=HEAD~2 returns.txt',
      "git commit -am 'Bring the rules for returns back'",
    ),
    check: onCommit(({ state, repository, last }) => {
      if (!sameText(textIn(state, last, 'returns.txt'), RETURNS)) {
        return unsolved('In the last commit, `returns.txt` is not what it was at first.');
      }
      if (textIn(state, last, 'prices.txt') !== PRICES) {
        return unsolved('The price list is missing from the last commit.');
      }
      const prices = commitCalled(repository, 'Add the price list');
      return leadsTo(repository, last, prices)
        ? solved('The first and the last commit name the same blob: it was stored once.')
        : unsolved('The commit with the price list is no longer part of the history.');
    }),
  },
  {
    id: 'branch',
    title: 'Work on a branch',
    chapter: 'Branch and merge',
    text: [
      'Free shipping is an idea, and `main` is what customers see. A branch is a name for a commit. It moves along when you commit on it, and the others stay where they are.',
      '`git switch -c free-shipping` makes a branch and goes to it. `git switch main` goes back, and changes the files in the folder with it.',
      'Commit a file `shipping.txt` on a branch `free-shipping`, and return to `main`, which must not have moved.',
    ],
    start: 'git status',
    hints: [
      'Go to a new branch, write the file, add and commit it, go back.',
      '`git switch -c free-shipping`, `echo "Free from 50" > shipping.txt`, `git add .`, `git commit -m "…"`, `git switch main`.',
    ],
    solution: lines(
      'git switch -c free-shipping',
      "echo 'Free shipping from 50' > shipping.txt",
      'git add shipping.txt',
      "git commit -m 'Offer free shipping'",
      'git switch main',
    ),
    predict: {
      question: 'Back on `main`, where is `shipping.txt`?',
      options: [
        'In the folder, marked as foreign',
        'Gone from the folder, and safe in the commit on the branch',
        'Moved to the stash',
      ],
      answer: 1,
      explanation:
        'Switching makes the folder what the commit of that branch says. Nothing is lost: the branch still points to the commit.',
    },
    check: onCommit(({ repository, last }) => {
      const tip = tipOf(repository, 'free-shipping');
      if (tip === undefined) return unsolved('There is no branch `free-shipping` yet.');
      if (!('shipping.txt' in tip.files)) {
        return unsolved('The branch `free-shipping` has no `shipping.txt` in its commit.');
      }
      const main = tipOf(repository, 'main');
      if (main === undefined || main.parents.length > 0) {
        return unsolved('`main` is no longer where it was.');
      }
      return repository.head.branch === 'main' && last.id === main.id
        ? solved('Two names, two commits, one history behind them.')
        : unsolved('The branch is right. Now go back to `main`.');
    }),
  },
  {
    id: 'fast-forward',
    title: 'Fast-forward',
    chapter: 'Branch and merge',
    text: [
      'The branch `opening-hours` is finished: two commits on top of `main`, which has not moved since. To merge them, Git has nothing to combine. It moves the name `main` forward: a fast-forward.',
      'A merged branch has done its work. Its commits stay, and its name can go: `git branch -d` refuses if something would be lost.',
      'Bring `main` up to `opening-hours`, without a merge commit, and delete the branch.',
    ],
    start: 'git log --oneline --graph --all',
    hints: [
      'You are on `main`, and merge the other branch into it.',
      '`git merge opening-hours`, then `git branch -d opening-hours`.',
    ],
    solution: lines('git merge opening-hours', 'git branch -d opening-hours'),
    predict: {
      question: 'How many new objects does this merge write?',
      options: ['None', 'One commit', 'One commit and one tree'],
      answer: 0,
      explanation: 'The name `main` gets another id, and that is all.',
    },
    check: onCommit(({ repository }) => {
      const main = tipOf(repository, 'main');
      const closed = commitCalled(repository, 'Say when the shop is closed');
      if (closed === undefined) return unsolved('The commits of the branch are lost.');
      if (main?.id !== closed.id) {
        return (main?.parents.length ?? 0) > 1
          ? unsolved('This made a merge commit. Here the name alone should move.')
          : unsolved('`main` does not stand on the last commit of `opening-hours` yet.');
      }
      return tipOf(repository, 'opening-hours') === undefined
        ? solved('The commits are the same as before, ids included.')
        : unsolved('`main` is right. The name `opening-hours` can go.');
    }),
  },
  {
    id: 'merge',
    title: 'A merge commit',
    chapter: 'Branch and merge',
    text: [
      'Meanwhile both sides have moved: gift cards on their branch, opening hours on `main`. No name can be moved forward without losing the other side.',
      'Git looks for the commit that both share, takes what each side changed since then, and writes a commit with **two parents**.',
      'Merge `gift-cards` into `main`.',
    ],
    start: 'git log --oneline --graph --all',
    hints: ['You are on `main`. One command is enough.', '`git merge gift-cards`'],
    solution: lines('git merge gift-cards', 'git log --oneline --graph'),
    check: onCommit(({ repository }) => {
      const main = tipOf(repository, 'main');
      const cards = commitCalled(repository, 'Add gift cards');
      const hours = commitCalled(repository, 'Add the opening hours');
      if (main === undefined || cards === undefined || hours === undefined) {
        return unsolved('One of the two sides is gone.');
      }
      if (main.parents.length < 2) {
        return unsolved('The last commit of `main` has one parent. A merge has two.');
      }
      return leadsTo(repository, main, cards) && leadsTo(repository, main, hours)
        ? solved('Follow the lines: each side is still there, commit by commit.')
        : unsolved('The merge does not lead back to both sides.');
    }),
  },
  {
    id: 'conflict',
    title: 'A conflict',
    chapter: 'Branch and merge',
    text: [
      'Two people changed the price of the same brake pads: 49.90 on `main`, 45.00 on `autumn-prices`. Git cannot know which is right, so it stops, and puts both into the file between marks.',
      'You decide, in the editor for files below the prompt or with a command. `git add` then says that the file is settled, and `git commit` ends the merge. `git merge --abort` takes it back.',
      'The shop has settled on 47.50. Merge `autumn-prices` into `main` with that price, and without marks in the file.',
    ],
    start: 'git merge autumn-prices',
    hints: [
      'Open `prices.txt` under “Write a file”. Everything from `<<<<<<<` to `>>>>>>>` becomes one line: `BRK-2041 47.50`.',
      'Save it, then `git add prices.txt` and `git commit -m "Merge the autumn prices"`.',
    ],
    solution: lines(
      'git merge autumn-prices',
      writingCommand('prices.txt', SETTLED),
      'git add prices.txt',
      "git commit -m 'Merge the autumn prices'",
    ),
    predict: {
      question: 'During a conflict, how many versions of the file are in the staging area?',
      options: ['None', 'One, with the marks', 'Three: the shared one and one of each side'],
      answer: 2,
      explanation:
        'Try `git ls-files -s`: the numbers 1, 2 and 3 stand for the shared version, ours and theirs. The text with marks is only in the folder.',
    },
    check: onCommit(({ state, repository, last }) => {
      if (repository.underWay !== undefined) {
        const isOpen = repository.files.some(({ conflict }) => conflict !== undefined);
        return unsolved(
          isOpen
            ? 'The merge waits for you: `prices.txt` is in conflict.'
            : 'The file is settled. A commit ends the merge.',
        );
      }
      const autumn = commitCalled(repository, 'Lower the price of brake pads for autumn');
      const raised = commitCalled(repository, 'Raise the price of brake pads');
      const isBoth = leadsTo(repository, last, autumn) && leadsTo(repository, last, raised);
      if (repository.head.branch !== 'main' || last.parents.length < 2 || !isBoth) {
        return unsolved('`main` has no merge of both sides yet.');
      }
      const text = textIn(state, last, 'prices.txt') ?? '';
      if (/^(?:<{7}|={7}|>{7})/m.test(text)) {
        return unsolved('The marks of the conflict were committed with the file.');
      }
      return sameText(text, SETTLED)
        ? solved('Two parents, one price, and nobody’s work was overwritten unseen.')
        : unsolved('In the merge, the price list is not the one with 47.50 and the other parts.');
    }),
  },
  {
    id: 'revert',
    title: 'Take back what others have',
    chapter: 'Take back',
    text: [
      'The commit “Take VAT off all prices” is a mistake. Two colleagues have fetched it, and another commit stands on top. It must be taken back without rewriting what they have.',
      '`git revert` makes a **new** commit with the opposite change. The mistake stays in the history, and so does the fact that it was taken back.',
      'Take back that one commit. The opening hours must stay.',
    ],
    start: 'git log --oneline',
    hints: [
      'Name the commit: it is the one before the last, `HEAD~1`.',
      '`git revert HEAD~1`. An editor would ask for a message; here Git’s own is taken.',
    ],
    solution: lines('git revert HEAD~1', 'git show'),
    predict: {
      question: 'After the revert, how many commits does the history have?',
      options: ['Two: the mistake is gone', 'Three, as before', 'Four'],
      answer: 2,
      explanation: 'A revert adds. Whoever pulls gets one more commit, and no surprise.',
    },
    check: onCommit(({ state, repository, last }) => {
      const mistake = commitCalled(repository, 'Take VAT off all prices');
      const hours = commitCalled(repository, 'Add the opening hours');
      if (mistake === undefined || !leadsTo(repository, last, hours)) {
        return unsolved('Commits that your colleagues have are no longer in the history.');
      }
      if (textIn(state, last, 'prices.txt') !== PRICES) {
        return unsolved('The last commit still has the prices without VAT.');
      }
      return 'hours.txt' in last.files
        ? solved('The prices are back, and everything that happened can still be read.')
        : unsolved('The opening hours went with it.');
    }),
  },
  {
    id: 'reset',
    title: 'Reset, in three ways',
    chapter: 'Take back',
    text: [
      'Three commits that nobody else has: opening hours, a draft of a newsletter, a joke. `git reset` moves the branch back. The option says what happens to the changes: `--soft` leaves them staged, `--mixed` leaves them in the folder alone, `--hard` throws them away.',
      'Go one commit back at a time, and watch the columns.',
      'In the end the joke is gone, the draft lies untracked in the folder, the opening hours are staged, and `main` is back on the first commit.',
    ],
    start: 'git log --oneline',
    hints: [
      'The newest comes first: the joke with `--hard`, then the draft, then the opening hours. Each time `HEAD~1`.',
      '`git reset --hard HEAD~1`, `git reset --mixed HEAD~1`, `git reset --soft HEAD~1`.',
    ],
    solution: lines(
      'git reset --hard HEAD~1',
      'git reset --mixed HEAD~1',
      'git reset --soft HEAD~1',
      'git status',
    ),
    predict: {
      question: 'Which of the three can lose work that was never committed?',
      options: ['`--soft`', '`--mixed`', '`--hard`'],
      answer: 2,
      explanation:
        'It overwrites the folder. What was committed can be found again by `git reflog`; what was not is gone.',
    },
    check: onCommit(({ state, repository, last }) => {
      if (last.parents.length > 0)
        return unsolved('`main` does not stand on the first commit yet.');
      if (repository.head.branch !== 'main') return unsolved('You are not on `main`.');
      const [hours, draft, joke] = ['hours.txt', 'draft.txt', 'joke.txt'].map((path) =>
        fileAt(repository, path),
      );
      if (joke !== undefined) return unsolved('The joke is still there.');
      if (draft?.working === undefined) return unsolved('The draft is gone from the folder.');
      if (draft.staged !== undefined) return unsolved('The draft is staged, and should not be.');
      if (hours?.staged === undefined) return unsolved('The opening hours are not staged.');
      return state.texts['hours.txt'] === HOURS
        ? solved('One move of a name, and three ways to treat what it leaves behind.')
        : unsolved('The opening hours in the folder are not those that were committed.');
    }),
  },
  {
    id: 'cherry-pick',
    title: 'Carry one commit over',
    chapter: 'Carry and keep',
    text: [
      'The redesign will take weeks. In the middle of its branch somebody corrected the telephone number, and `main` needs that today, without the new home page.',
      '`git cherry-pick` takes what one commit changed and makes the same change here, as a commit with another parent and therefore another id. `git log --oneline redesign` shows the ids of the branch.',
      'Bring the corrected telephone number to `main`, and nothing else of the redesign.',
    ],
    start: 'git log --oneline --graph --all',
    hints: [
      'The commit is the one before the last of the branch: `redesign~1`.',
      'On `main`: `git cherry-pick redesign~1`.',
    ],
    solution: lines('git cherry-pick redesign~1', 'git log --oneline --graph --all'),
    predict: {
      question: 'Will the new commit have the id of the old one?',
      options: ['Yes: it is the same change', 'No: its parent and its time are part of the id'],
      answer: 1,
      explanation:
        'An id is computed from all that a commit says. Author, author’s time and message stay; parent, tree and time of the commit differ.',
    },
    check: onCommit(({ state, repository }) => {
      const main = tipOf(repository, 'main');
      const redesign = tipOf(repository, 'redesign');
      if (main === undefined || redesign === undefined) return unsolved('A branch is missing.');
      if ('home.txt' in main.files) return unsolved('The new home page came along to `main`.');
      if (!sameText(textIn(state, main, 'contact.txt'), CONTACT)) {
        return unsolved('On `main` the telephone number is still the wrong one.');
      }
      const isCarried = main.message.startsWith('Correct the telephone number');
      return isCarried && leadsTo(repository, main, commitCalled(repository, 'Add the price list'))
        ? solved('The same change stands twice in the graph, under two ids.')
        : unsolved(
            'The number is right, but the commit “Correct the telephone number” was not carried over.',
          );
    }),
  },
  {
    id: 'stash',
    title: 'Put work aside',
    chapter: 'Carry and keep',
    text: [
      'You are in the middle of a line about gift cards when the telephone rings: the number on `main` is wrong, and has to be corrected now. What you have written is not worth a commit yet.',
      '`git stash` puts changes aside and cleans the folder; `git stash pop` brings them back. The number is 030 555 01 77, in `contact.txt`.',
      'Correct the number on `main` in a commit. End on `gift-cards`, with your half line back in the folder and nothing left in the stash.',
    ],
    start: 'git status',
    hints: [
      'Stash, switch to `main`, write the file, commit, switch back, pop.',
      '`git stash`, `git switch main`, `echo \'Telephone 030 555 01 77\' > contact.txt`, `git commit -am "…"`, `git switch gift-cards`, `git stash pop`.',
    ],
    solution: lines(
      'git stash',
      'git switch main',
      "echo 'Telephone 030 555 01 77' > contact.txt",
      "git commit -am 'Correct the telephone number'",
      'git switch gift-cards',
      'git stash pop',
    ),
    check: onCommit(({ state, repository }) => {
      const main = tipOf(repository, 'main');
      if (main === undefined || !sameText(textIn(state, main, 'contact.txt'), CONTACT)) {
        return unsolved('The last commit of `main` does not have the right number.');
      }
      if ('gift-cards.txt' in main.files) return unsolved('The gift cards came along to `main`.');
      if (repository.head.branch !== 'gift-cards') return unsolved('You are not on `gift-cards`.');
      if (!sameText(state.texts['gift-cards.txt'], FULL_CARDS)) {
        return unsolved('Your half line is not in the folder.');
      }
      if (tipOf(repository, 'gift-cards')?.message !== 'Add gift cards') {
        return unsolved('The half line was committed. It was to stay a change in the folder.');
      }
      return repository.stashes.length > 0
        ? unsolved('The stash still has an entry.')
        : solved('The folder is as it was when the telephone rang.');
    }),
  },
  {
    id: 'tag',
    title: 'Tag a release',
    chapter: 'Carry and keep',
    text: [
      'What went out yesterday is the commit with the opening hours; the last one is already new work. A tag names a commit for good: it does not move when you commit.',
      'A plain tag is only a name. An annotated one, `git tag -a` with `-m`, is an object of its own: with author, date and message, as releases have.',
      'Put an annotated tag `v1.0` on the commit with the opening hours.',
    ],
    start: 'git log --oneline',
    hints: [
      'The commit is named behind the tag: `HEAD~1`, or its id.',
      '`git tag -a v1.0 -m "First release" HEAD~1`',
    ],
    solution: lines("git tag -a v1.0 -m 'First release' HEAD~1", 'git show v1.0'),
    check: onCommit(({ repository }) => {
      const tag = repository.tags.find(({ name }) => name === 'v1.0');
      if (tag === undefined) return unsolved('There is no tag `v1.0`.');
      const hours = commitCalled(repository, 'Add the opening hours');
      if (tag.commit !== hours?.id) return unsolved('The tag stands on another commit.');
      return tag.message === undefined
        ? unsolved('This tag is a plain name. A release needs an annotated one.')
        : solved('`git cat-file -p v1.0` prints the tag object.');
    }),
  },
  {
    id: 'rescue',
    title: 'Rescue a lost commit',
    chapter: 'Carry and keep',
    text: [
      'Somebody looked around with a detached `HEAD`, which stands on a commit and on no branch, made a commit there, and went back to `main`. No name leads to the winter offer now, so the graph does not show it.',
      'The object is still there. `git reflog` lists where `HEAD` has been, newest first, and a branch can be made at any id.',
      'Give the lost commit a branch `winter`.',
    ],
    start: 'git log --oneline --all',
    hints: [
      'Run `git reflog` and look for the winter offer. `HEAD@{1}` is where `HEAD` was one move ago.',
      '`git branch winter HEAD@{1}`, or with the id in the place of `HEAD@{1}`.',
    ],
    solution: lines('git reflog', 'git branch winter HEAD@{1}', 'git log --oneline --graph --all'),
    predict: {
      question: 'What would have become of the lost commit in a repository on your disk?',
      options: [
        'Deleted as soon as you switch away',
        'Kept while the reflog names it, and removed by a clean-up some time after',
        'Kept for ever',
      ],
      answer: 1,
      explanation: 'Time enough, if somebody notices. The page says how long.',
    },
    check: onCommit(({ repository }) => {
      const winter = tipOf(repository, 'winter');
      if (winter === undefined) return unsolved('There is no branch `winter`.');
      if (winter.message !== 'Add the winter offer') {
        return unsolved('The branch `winter` does not stand on the lost commit.');
      }
      return winter.files['winter.txt'] !== undefined && repository.head.branch !== undefined
        ? solved('A name was all that was missing.')
        : unsolved('`HEAD` stands on no branch. Switch to one.');
    }),
  },
];
