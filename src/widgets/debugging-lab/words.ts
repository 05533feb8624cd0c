import type { DebuggingRun } from '@/labs/exercises/debugging-lab/run';
import { count, several } from '@/widgets/lab/words';

/** “2 of 6 tests passed”. */
export function passedWords({ tests, broken }: DebuggingRun): string {
  if (broken !== undefined) return 'no test was tried';
  const passed = tests.filter((each) => each.passed).length;
  return `${count(passed)} of ${several(tests.length, 'test')} passed`;
}

/** “$1 = 7, $2 = "shipped"”. */
export const boundWords = (values: readonly string[]): string =>
  values.map((value, at) => `$${at + 1} = ${value}`).join(', ');

/** A statement without the indentation of the handler. */
export const plainSql = (sql: string): string => sql.trim().replace(/\s*\n\s*/g, '\n');

/** “, the first 24 are shown”, or nothing. */
export const shownWords = (shown: number, all: number): string =>
  shown < all ? `, the first ${count(shown)} are shown` : '';

/** “, the first 20 are left out”, or nothing. */
export const droppedWords = (dropped: number): string =>
  dropped > 0 ? `, the first ${count(dropped)} are left out` : '';
