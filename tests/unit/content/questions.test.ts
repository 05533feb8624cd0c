import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { pageFiles } from '../../page-files';

interface Asked {
  readonly id: string;
  readonly questions: readonly string[];
}

const technologies: readonly Asked[] = globSync('src/content/technologies/*.yaml').map((file) => {
  const { questions } = parse(readFileSync(file, 'utf8')) as Pick<Asked, 'questions'>;
  return { id: `technologies/${basename(file, '.yaml')}`, questions };
});

const asked: readonly Asked[] = [
  ...pageFiles().map(({ id, data }) => ({ id, questions: data.questions })),
  ...technologies,
];

/** Words that only give a question its form; two questions that differ in these alone are one. */
const FORM = /^(?:a|an|the|is|are|do|does|did|can|should|must|i|my|me|you|your|we|our|us)$/;

/** The words that carry a question's meaning, in a fixed order. */
function meaning(question: string): string {
  const words = question.toLowerCase().match(/[\p{L}\p{N}#+.\-*/]+/gu) ?? [];
  return words
    .map((word) => word.replace(/\.$/, ''))
    .filter((word) => !FORM.test(word))
    .sort()
    .join(' ');
}

it('are asked on every page and of every technology', () => {
  expect(technologies.length).toBeGreaterThan(0);
  expect(asked.filter(({ questions }) => !Array.isArray(questions)).map(({ id }) => id)).toEqual(
    [],
  );
});

describe.each(asked)('$id', ({ questions }) => {
  it.each(questions)('%s is a question of 4 to 14 words', (question) => {
    expect(question).toMatch(/^[A-Z].*[^?\s]\?$/);
    const words = question.split(/\s+/).length;
    expect(words).toBeGreaterThanOrEqual(4);
    expect(words).toBeLessThanOrEqual(14);
  });
});

it('are asked once, even if in other words of form', () => {
  const places = Map.groupBy(
    asked.flatMap(({ id, questions }) => questions.map((question) => ({ id, question }))),
    ({ question }) => meaning(question),
  );
  expect([...places.values()].filter((same) => same.length > 1)).toEqual([]);
});
