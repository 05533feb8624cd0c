import { expect, test } from 'vitest';
import { hasWord } from '@/labs/grading/has-word';

test.each([
  ["SELECT 'LIMIT'", false],
  ['SELECT "LIMIT"', false],
  ['SELECT 1 -- LIMIT', false],
  ['SELECT 1 /* LIMIT /* LIMIT */ LIMIT */', false],
  ['SELECT $tag$ LIMIT $$ LIMIT $tag$', false],
  ['SELECT limits, no_limit FROM t', false],
  ['SELECT 1 limit 3', true],
  ["SELECT 'a' LIMIT 3", true],
  ['SELECT 1 --\nLIMIT 3', true],
])('a word counts as code alone: %s', (sql, has) => {
  expect(hasWord(sql, 'LIMIT')).toBe(has);
});

test('words in a row may have any blanks between', () => {
  expect(hasWord('SELECT 1 GROUP\n  BY x', 'group by')).toBe(true);
});
