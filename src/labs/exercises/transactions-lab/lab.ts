import type { ShopLab } from '../definition.ts';
import { lastingLine, summaryOf } from '../script.ts';
import { type PartyPlay, playedByParties } from './parties.ts';
import { STEPS } from './steps.ts';

/** Transactions alone, in the middle of a failure, and between two parties. */
export const TRANSACTIONS: ShopLab<PartyPlay> = {
  id: 'transactions-lab',
  title: 'Two parties, one shop',
  language: 'sql',
  seed: 'story',
  steps: STEPS,
  run: playedByParties,
  // Each run makes its tables anew; only where it cannot, there is something to take back.
  again: (text, { spoiled }) => (spoiled === undefined ? '' : text),
  summary: summaryOf,
  lasting: (play) => ({ ...play, lines: play.lines.map(lastingLine) }),
};
