import type { ShopLab } from '../definition.ts';
import { lastingLine, summaryOf } from '../script.ts';
import { STEPS } from './steps.ts';
import { type MeasuredPlay, playedAndMeasured } from './touched.ts';

/** The same orders as rows of tables and as documents, and what each question costs there. */
export const DOCUMENTS: ShopLab<MeasuredPlay> = {
  id: 'documents-lab',
  title: 'The same orders in two shapes',
  language: 'sql',
  seed: 'story',
  steps: STEPS,
  run: playedAndMeasured,
  // Each run makes its tables anew; only where it cannot, there is something to take back.
  again: (text, { spoiled }) => (spoiled === undefined ? '' : text),
  summary: summaryOf,
  lasting: (play) => ({ ...play, lines: play.lines.map(lastingLine) }),
};
