import type { Answers } from './judges';

const lines = (...all: readonly string[]) => all.join('\n');

const BACK = "git commit -am 'Back'";
const SETTLE = lines(
  "cat > prices.txt <<'EOF'",
  'BRK-2041 47.50',
  'WHL-0311 112.70',
  'TYR-1770 89.00',
  'EOF',
);
const NUMBER = "echo 'Telephone 030 555 01 77' > contact.txt";

/** Other right answers to the levels of the Git lab, and wrong ones with what is said of them. */
export const ANSWERS: Answers = {
  right: {
    'first-commit': [
      lines('git init', 'git add README.md prices.txt', 'git commit -m Start'),
      lines('git init -b trunk && git add -A && git commit -m "Start"'),
    ],
    'stage-a-part': [
      lines('git add .', 'git restore --staged hours.txt', 'git commit -m "New price"'),
      lines('git commit -am all', 'git reset HEAD~1', 'git add prices.txt', 'git commit -m price'),
    ],
    ignore: [
      lines(
        "echo '.env\nshop.log' > .gitignore".replace('\n', ' '),
        'echo .env > .gitignore',
        'echo shop.log >> .gitignore',
        'git add .',
        'git commit -m Ignore',
      ),
      lines(
        "cat > .gitignore <<'EOF'",
        '.env',
        '*.log',
        'EOF',
        'git add -A',
        'git commit -m "Ignore"',
      ),
    ],
    'look-back': [
      lines('git checkout HEAD~2 -- returns.txt', "git commit -m 'Back'"),
      lines('git revert HEAD~1'),
    ],
    branch: [
      lines(
        'git branch free-shipping',
        'git checkout free-shipping',
        'touch shipping.txt',
        'git add .',
        'git commit -m Free',
        'git checkout -',
      ),
      lines(
        'git checkout -b free-shipping',
        'echo free > shipping.txt',
        'git add -A',
        'git commit -m Free',
        'git switch -',
      ),
    ],
    'fast-forward': [
      lines('git merge --ff-only opening-hours', 'git branch -D opening-hours'),
      lines('git reset --hard opening-hours', 'git branch -d opening-hours'),
    ],
    merge: [
      lines("git merge --no-ff -m 'Bring gift cards' gift-cards"),
      lines('git merge gift-cards --no-commit', 'git commit -m "Bring gift cards"'),
    ],
    conflict: [
      lines('git merge autumn-prices', SETTLE, 'git commit -am "Settle"'),
      lines(
        'git merge autumn-prices',
        'git merge --abort',
        'git merge autumn-prices',
        SETTLE,
        'git add .',
        'git merge --continue',
      ),
    ],
    revert: [
      lines('git revert --no-edit HEAD~1'),
      lines('git checkout HEAD~2 -- prices.txt', "git commit -m 'Put VAT back'"),
    ],
    reset: [
      lines('git reset --hard HEAD^', 'git reset HEAD^', 'git reset --soft HEAD^'),
      lines('git reset HEAD~3', 'rm joke.txt', 'git add hours.txt'),
    ],
    'cherry-pick': [
      lines('git cherry-pick -x redesign~1'),
      lines(
        'git checkout -b carry',
        'git cherry-pick redesign~1',
        'git switch main',
        'git merge carry',
      ),
    ],
    stash: [
      lines(
        'git stash push -m "gift cards"',
        'git checkout main',
        NUMBER,
        'git add .',
        'git commit -m Number',
        'git checkout -',
        'git stash apply',
        'git stash drop',
      ),
      lines(
        'git commit -am wip',
        'git switch main',
        NUMBER,
        'git commit -am Number',
        'git switch gift-cards',
        'git reset HEAD~1',
      ),
    ],
    tag: [
      lines("git tag -m 'First release' v1.0 HEAD^"),
      lines('git switch --detach HEAD~1', "git tag -a v1.0 -m 'First release'", 'git switch main'),
    ],
    rescue: [
      lines('git checkout -b winter HEAD@{1}'),
      lines('git switch --detach HEAD@{1}', 'git switch -c winter'),
    ],
  },
  wrong: {
    'first-commit': [
      ['`.git` is missing', 'git status'],
      ['`.git` is missing', 'git inti'],
      ['no commit on this branch', lines('git init', 'git add .')],
      [
        'does not have `README.md`',
        lines('git init', 'git add prices.txt', 'git commit -m Prices'),
      ],
      [
        '`prices.txt` differs',
        lines('git init', 'git add .', 'git commit -m Start', 'echo x >> prices.txt'),
      ],
      ['does not have `prices.txt`', lines('git init', 'git add README.md', 'git commit -m R')],
    ],
    'stage-a-part': [
      ['no new commit', 'git add prices.txt'],
      ['went into the commit', 'git commit -am both'],
      ['does not have the new price', lines('git commit --allow-empty -m Nothing')],
      [
        '`hours.txt` is staged',
        lines('git add prices.txt', 'git commit -m price', 'git add hours.txt'),
      ],
      ['is gone', lines('git add prices.txt', 'git commit -m price', 'git restore hours.txt')],
    ],
    ignore: [
      ['does not ignore `.env` and `shop.log`', 'git status'],
      ['is in a commit', lines('git add .', 'git commit -m all')],
      ['is gone', lines('rm .env shop.log')],
      [
        'does not ignore `shop.log`',
        lines('echo .env > .gitignore', 'git add .gitignore', 'git commit -m i'),
      ],
      ['Commit `.gitignore`', lines('echo .env > .gitignore', "echo '*.log' >> .gitignore")],
    ],
    'look-back': [
      ['is not what it was at first', 'git show HEAD~2'],
      ['is not what it was at first', 'git restore --source=HEAD~2 returns.txt'],
      ['price list is missing', 'git reset --hard HEAD~2'],
      ['price list is missing', lines('git checkout HEAD~2', 'git switch -c back')],
      [
        'no longer part',
        lines(
          'git show HEAD:prices.txt > keep.txt',
          'git reset --hard HEAD~2',
          'mv keep.txt prices.txt',
          'git add .',
          BACK,
        ),
      ],
    ],
    branch: [
      ['no branch `free-shipping`', 'git switch -c shipping'],
      ['has no `shipping.txt`', 'git branch free-shipping'],
      [
        'has no `shipping.txt`',
        lines('git switch -c free-shipping', 'touch shipping.txt', 'git add .'),
      ],
      [
        'no longer where it was',
        lines('touch shipping.txt', 'git add .', 'git commit -m Free', 'git branch free-shipping'),
      ],
      [
        'go back to `main`',
        lines(
          'git switch -c free-shipping',
          'touch shipping.txt',
          'git add .',
          'git commit -m Free',
        ),
      ],
    ],
    'fast-forward': [
      ['does not stand on the last commit', 'git status'],
      ['can go', 'git merge opening-hours'],
      [
        'made a merge commit',
        lines('git merge --no-ff opening-hours', 'git branch -d opening-hours'),
      ],
      ['are lost', 'git branch -D opening-hours'],
      ['does not stand on the last commit', 'git merge opening-hours~1'],
    ],
    merge: [
      ['has one parent', 'git status'],
      ['has one parent', lines('git switch gift-cards', 'git merge main')],
      ['has one parent', 'git merge --ff-only gift-cards'],
      ['is gone', 'git branch -D gift-cards'],
      ['has one parent', 'git cherry-pick gift-cards'],
    ],
    conflict: [
      ['is in conflict', 'git merge autumn-prices'],
      ['A commit ends the merge', lines('git merge autumn-prices', SETTLE, 'git add .')],
      ['no merge of both sides', lines('git merge autumn-prices', 'git merge --abort')],
      ['marks of the conflict', lines('git merge autumn-prices', 'git add .', 'git commit -m x')],
      [
        'not the one with 47.50',
        lines('git merge autumn-prices', 'git checkout HEAD -- prices.txt', 'git commit -m ours'),
      ],
      ['no merge of both sides', lines(SETTLE, 'git commit -am "Settle"')],
    ],
    revert: [
      ['still has the prices without VAT', 'git log'],
      ['no longer in the history', 'git reset --hard HEAD~2'],
      ['still has the prices without VAT', 'git revert HEAD'],
      ['still has the prices without VAT', 'git restore --source=HEAD~2 prices.txt'],
      ['opening hours went with it', lines('git revert HEAD HEAD~1')],
    ],
    reset: [
      ['does not stand on the first commit', 'git reset --hard HEAD~1'],
      ['draft is gone', 'git reset --hard HEAD~3'],
      ['joke is still there', 'git reset --soft HEAD~3'],
      ['draft is staged', lines('git reset --hard HEAD~1', 'git reset --soft HEAD~2')],
      ['hours are not staged', lines('git reset --hard HEAD~1', 'git reset HEAD~2')],
    ],
    'cherry-pick': [
      ['still the wrong one', 'git status'],
      ['home page came along', 'git merge redesign'],
      ['still the wrong one', 'git cherry-pick main'],
      ['home page came along', 'git cherry-pick redesign~2 redesign~1'],
      ['was not carried over', lines(NUMBER, 'git commit -am Number')],
    ],
    stash: [
      ['does not have the right number', 'git stash'],
      [
        'are not on `gift-cards`',
        lines('git stash', 'git switch main', NUMBER, 'git commit -am N'),
      ],
      [
        'half line is not in the folder',
        lines('git stash', 'git switch main', NUMBER, 'git commit -am N', 'git switch gift-cards'),
      ],
      [
        'was committed',
        lines(
          'git commit -am wip',
          'git switch main',
          NUMBER,
          'git commit -am N',
          'git switch gift-cards',
        ),
      ],
      [
        'still has an entry',
        lines(
          'git stash',
          'git switch main',
          NUMBER,
          'git commit -am N',
          'git switch gift-cards',
          'git stash apply',
        ),
      ],
    ],
    tag: [
      ['no tag `v1.0`', "git tag -a v1 -m 'First' HEAD~1"],
      ['on another commit', "git tag -a v1.0 -m 'First'"],
      ['a plain name', 'git tag v1.0 HEAD~1'],
      ['no tag `v1.0`', 'git branch v1.0 HEAD~1'],
      ['no tag `v1.0`', 'git tag -a v1.0 HEAD~1'],
    ],
    rescue: [
      ['no branch `winter`', 'git reflog'],
      ['not stand on the lost commit', 'git branch winter'],
      ['no branch `winter`', 'git tag winter HEAD@{1}'],
      ['stands on no branch', lines('git branch winter HEAD@{1}', 'git switch --detach winter')],
      ['not stand on the lost commit', 'git branch winter HEAD@{2}'],
    ],
  },
};
