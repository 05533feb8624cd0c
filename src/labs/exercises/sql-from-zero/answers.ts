import type { AnswersById } from '../exercise.ts';
import { CHANGES_ANSWERS } from './changes/answers.ts';
import { COLUMNS_ANSWERS } from './columns/answers.ts';
import { CONDITIONS_ANSWERS } from './conditions/answers.ts';
import { COUNTING_ANSWERS } from './counting/answers.ts';
import { JOINS_ANSWERS } from './joins/answers.ts';
import { NESTED_ANSWERS } from './nested/answers.ts';
import { ORDER_ANSWERS } from './order/answers.ts';
import { SETS_TEXTS_DAYS_ANSWERS } from './sets-texts-days/answers.ts';
import { TABLES_ANSWERS } from './tables/answers.ts';
import { WINDOWS_ANSWERS } from './windows/answers.ts';

/** Answers for tests, by the ids of exercises; pages never load them. */
export const ANSWERS: AnswersById = {
  ...COLUMNS_ANSWERS,
  ...CONDITIONS_ANSWERS,
  ...ORDER_ANSWERS,
  ...JOINS_ANSWERS,
  ...COUNTING_ANSWERS,
  ...NESTED_ANSWERS,
  ...WINDOWS_ANSWERS,
  ...SETS_TEXTS_DAYS_ANSWERS,
  ...CHANGES_ANSWERS,
  ...TABLES_ANSWERS,
};
