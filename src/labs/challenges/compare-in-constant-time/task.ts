import type { Challenge } from '../definition.ts';

export const compareInConstantTime: Challenge = {
  name: 'compare-in-constant-time',
  title: 'Compare in constant time',
  task: 'An attacker who measures how long the check of a signature takes learns how many of its first bytes were right. Compare the two lists of bytes so that the work does not depend on where they differ. Write the loop yourself here; in a real program call your language’s function for it.',
  page: 'security/passwords',
  topic: 'hash-password',
  hints: [
    'A loop that returns at the first difference reads more bytes the more of them are right.',
    'Read all bytes in every case, and remember whether any pair was different.',
    'Begin with 0; for each pair, take the exclusive or of both (^) and put it to what you have with |=. It is 0 at the end only where all were equal. The length of a signature is no secret.',
  ],
};
