import { writingCommand } from '../../shell/writing.ts';

const lines = (...all: readonly string[]) => all.join('\n');

/** A commit of files with these contents. */
const committed = (message: string, files: Readonly<Record<string, string>>) =>
  lines(
    ...Object.entries(files).map(([path, content]) => writingCommand(path, content)),
    'git add --all',
    `git commit -m '${message}'`,
  );

export const PRICES = 'BRK-2041 48.90\nWHL-0311 112.70\nTYR-1770 89.00\n';
export const RETURNS = 'Parts can be returned within 30 days.\nThe postage is ours.\n';
const README = 'Sparewheel sells spare parts for bicycles and cars.\n';
export const HOURS = 'Monday to Friday, 9 to 18\n';
export const CONTACT = 'Telephone 030 555 01 77\n';

const STARTED = lines('git init', committed('Add the price list', { 'prices.txt': PRICES }));

/**
 * What has happened before each level begins: commands that run before the reader’s own, so that the
 * start state is made of real objects, too.
 */
export const GIVEN: Readonly<Record<string, string>> = {
  'first-commit': lines(writingCommand('README.md', README), writingCommand('prices.txt', PRICES)),
  'stage-a-part': lines(
    'git init',
    committed('Add prices and opening hours', { 'prices.txt': PRICES, 'hours.txt': HOURS }),
    writingCommand('prices.txt', PRICES.replace('48.90', '49.90')),
    writingCommand('hours.txt', 'Monday to Friday, 9 to ?? (ask the boss)\n'),
  ),
  ignore: lines(
    STARTED,
    writingCommand('.env', 'DATABASE_PASSWORD=wheel-of-fortune\n'),
    writingCommand('shop.log', '09:00 started\n09:01 order 77\n'),
  ),
  'look-back': lines(
    'git init',
    committed('Add the rules for returns', { 'returns.txt': RETURNS }),
    committed('Shorten some texts', { 'returns.txt': 'No returns.\n' }),
    committed('Add the price list', { 'prices.txt': PRICES }),
  ),
  branch: STARTED,
  'fast-forward': lines(
    STARTED,
    'git switch -c opening-hours',
    committed('Add the opening hours', { 'hours.txt': HOURS }),
    committed('Say when the shop is closed', { 'hours.txt': `${HOURS}Closed in August\n` }),
    'git switch main',
  ),
  merge: lines(
    STARTED,
    'git switch -c gift-cards',
    committed('Add gift cards', { 'gift-cards.txt': 'Gift cards of 25, 50 and 100\n' }),
    'git switch main',
    committed('Add the opening hours', { 'hours.txt': HOURS }),
  ),
  conflict: lines(
    STARTED,
    'git switch -c autumn-prices',
    committed('Lower the price of brake pads for autumn', {
      'prices.txt': PRICES.replace('48.90', '45.00'),
    }),
    'git switch main',
    committed('Raise the price of brake pads', {
      'prices.txt': PRICES.replace('48.90', '49.90'),
    }),
  ),
  revert: lines(
    STARTED,
    committed('Take VAT off all prices', {
      'prices.txt': 'BRK-2041 41.09\nWHL-0311 94.71\nTYR-1770 74.79\n',
    }),
    committed('Add the opening hours', { 'hours.txt': HOURS }),
  ),
  reset: lines(
    STARTED,
    committed('Add the opening hours', { 'hours.txt': HOURS }),
    committed('Add a draft of the newsletter', {
      'draft.txt': 'Dear customers, autumn is here.\n',
    }),
    committed('Add a joke', { 'joke.txt': 'What is round and sleeps? A tyre.\n' }),
  ),
  'cherry-pick': lines(
    STARTED,
    committed('Add the telephone number', { 'contact.txt': 'Telephone 030 555 01 17\n' }),
    'git switch -c redesign',
    committed('Begin the new home page', { 'home.txt': 'A picture of a wheel\n' }),
    committed('Correct the telephone number', { 'contact.txt': CONTACT }),
    committed('Add a second picture', {
      'home.txt': 'A picture of a wheel\nA picture of a brake\n',
    }),
    'git switch main',
  ),
  stash: lines(
    STARTED,
    committed('Add the telephone number', { 'contact.txt': 'Telephone 030 555 01 17\n' }),
    'git switch -c gift-cards',
    committed('Add gift cards', { 'gift-cards.txt': 'Gift cards of 25 and 50\n' }),
    writingCommand('gift-cards.txt', 'Gift cards of 25, 50 and 1\n'),
  ),
  tag: lines(
    STARTED,
    committed('Add the opening hours', { 'hours.txt': HOURS }),
    committed('Begin gift cards', { 'gift-cards.txt': 'to do\n' }),
  ),
  rescue: lines(
    STARTED,
    committed('Add the opening hours', { 'hours.txt': HOURS }),
    'git switch --detach',
    committed('Add the winter offer', {
      'winter.txt': 'Two tyres for the price of one and a half\n',
    }),
    'git switch main',
  ),
};
