import type { Challenge } from '../definition.ts';

export const saveOnlyWhatWasRead: Challenge = {
  name: 'save-only-what-was-read',
  title: 'Save only what was read',
  task: 'Two people have read the same part, and the second to save overwrites what the first has saved. Each part has a version: save only where it is still the one that was read, count it up, and say “conflict” otherwise. Do it in one statement, for between two of them somebody else may save.',
  page: 'databases/transactions',
  topic: 'transaction',
  hints: [
    'An UPDATE may name more than the id in its WHERE: the version that was read as well.',
    'The database says how many rows an UPDATE has changed. None is either a conflict or a part that is not there.',
    'SET stock = ?, version = version + 1 WHERE id = ? AND version = ?. If no row was changed, a SELECT tells whether the part is there.',
  ],
};
