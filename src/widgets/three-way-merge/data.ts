/** The file as both sides found it. */
export const START = [
  'opens: 9 am',
  'closes: 5 pm',
  'delivery: 5 d',
  'returns: 14 d',
  'chat: off',
  'phone: 2041',
] as const;

/** What a side can do to the lines in the middle: a line's new text, or none where it goes. */
export const EDITS = {
  nothing: { name: 'nothing else', row: 2, line: START[2] },
  fast: { name: 'delivery: 3 d', row: 2, line: 'delivery: 3 d' },
  faster: { name: 'delivery: 2 d', row: 2, line: 'delivery: 2 d' },
  returns: { name: 'returns: 30 d', row: 3, line: 'returns: 30 d' },
  drop: { name: 'delivery goes', row: 2, line: undefined },
} as const;

export type Edit = keyof typeof EDITS;
export const EDIT_IDS = ['nothing', 'fast', 'faster', 'returns', 'drop'] as const;

/** What each side has changed in any case, apart from each other. */
export const ALWAYS = {
  ours: { row: 0, line: 'opens: 8 am' },
  theirs: { row: 5, line: 'phone: 2042' },
} as const;

export const NAMES = { ours: 'HEAD', base: '5b06d91', theirs: 'delivery' } as const;

export const CAPTION =
  'A three-way merge: what one side changed is taken, what both changed differently is left to you.';

export const DESCRIPTION =
  'Three sheets of six lines stand side by side: in the middle the common start, on the left what main has made of it, on the right what the branch delivery has. Main opens at 8 instead of 9 and delivers in 3 days instead of 5. The branch delivers in 2 days and has a new phone number. Below, the merged file. The opening hour comes from main and the phone number from the branch, without a question. The delivery line differs on both sides, so Git writes both between markers: less-than signs and HEAD, delivery 3 days, equals signs, delivery 2 days, greater-than signs and the branch’s name.';

export const ASSUMPTIONS = [
  'The rules are those of Git’s own merge of one file; a test compares each case with what git merge-file writes.',
  'Lines are compared whole. Git knows nothing of what they mean.',
  'Six lines that are all different. In longer files with equal lines Git must also guess which belong together.',
] as const;
