import type { Exercise } from '../exercise.ts';
import { CHANGES } from './changes/exercises.ts';
import { COLUMNS } from './columns/exercises.ts';
import { CONDITIONS } from './conditions/exercises.ts';
import { COUNTING } from './counting/exercises.ts';
import { JOINS } from './joins/exercises.ts';
import { NESTED } from './nested/exercises.ts';
import { ORDER } from './order/exercises.ts';
import { SETS_TEXTS_DAYS } from './sets-texts-days/exercises.ts';
import { TABLES } from './tables/exercises.ts';
import { WINDOWS } from './windows/exercises.ts';

/** The ladder: chapters in their order, and the exercises of each. */
export const CHAPTERS: readonly (readonly [title: string, exercises: readonly Exercise[]])[] = [
  ['Columns and rows', COLUMNS],
  ['Conditions', CONDITIONS],
  ['Order', ORDER],
  ['Joins', JOINS],
  ['Counting', COUNTING],
  ['Queries in queries', NESTED],
  ['Windows', WINDOWS],
  ['Sets, texts and days', SETS_TEXTS_DAYS],
  ['Changing rows', CHANGES],
  ['Tables and rules', TABLES],
];

export const EXERCISES: readonly Exercise[] = CHAPTERS.flatMap(([, exercises]) => exercises);
