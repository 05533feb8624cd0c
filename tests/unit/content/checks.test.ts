import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { check } from '@/content.config';
import { pageFiles } from '../../page-files';

const FOLDER = 'src/content/checks/';

interface Single {
  readonly type: string;
  readonly options: readonly { readonly text: string; readonly right?: true }[];
}

const banks = new Map(
  globSync(`${FOLDER}**/*.yaml`).map((file) => [
    file.replaceAll('\\', '/').slice(FOLDER.length, -'.yaml'.length),
    parse(readFileSync(file, 'utf8')) as Record<string, object>,
  ]),
);
const pages = pageFiles();

it('belong to a page', () => {
  expect([...banks.keys()].sort()).toEqual(pages.map(({ id }) => id));
});

it('have ids that stand once in the guide', () => {
  const ids = [...banks.values()].flatMap((questions) => Object.keys(questions));
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

describe.each(pages)('$id', ({ id, body }) => {
  const questions = banks.get(id) ?? {};

  it('places each question of its file once, in the same order', () => {
    const placed = [...body.matchAll(/<Check\b[^>]*?\bid="([^"]*)"/g)].map(
      ([, placedId]) => placedId,
    );
    expect(placed).toEqual(Object.keys(questions));
  });

  it('asks two to four', () => {
    expect(Object.keys(questions).length).toBeGreaterThanOrEqual(2);
    expect(Object.keys(questions).length).toBeLessThanOrEqual(4);
  });

  it.each(Object.entries(questions))('%s has what its type needs', (_, question) => {
    expect(check.safeParse({ ...question, page: id }).error?.issues).toBeUndefined();
  });
});

describe('options that give nothing away by their look', () => {
  const singles = [...banks.values()]
    .flatMap((questions) => Object.values(questions) as readonly Single[])
    .filter(({ type }) => type === 'single')
    .map(({ options }) => ({
      lengths: options.map(({ text }) => text.length),
      right: options.findIndex(({ right }) => right),
    }));

  // Chance finds one of three. A tie counts, although it helps a reader who guesses only in part.
  it.each([
    { kind: 'longest', extreme: Math.max },
    { kind: 'shortest', extreme: Math.min },
  ])('the $kind is the right one in at most 35 %', ({ extreme }) => {
    const given = singles.filter(({ lengths, right }) => lengths[right] === extreme(...lengths));
    expect(given.length / singles.length).toBeLessThanOrEqual(0.35);
  });

  // So a reader who always takes the same place gains at most a fifth over chance; among few
  // questions, where a fifth is less than one question, at most one question.
  it.each([...Map.groupBy(singles, ({ lengths }) => lengths.length)].sort())(
    'of %i options each is the right one about equally often',
    (places, questions) => {
      const share = questions.length / places;
      const counts = Array.from(
        { length: places },
        (_, place) => questions.filter(({ right }) => right === place).length,
      );
      const bound = Math.max(1, share / 5);
      expect(counts.filter((count) => Math.abs(count - share) > bound)).toEqual([]);
    },
  );
});

describe('the schema', () => {
  const question = { page: 'apis/http', question: 'Which?', explanation: 'Because.' };
  const fault = (fields: object) =>
    check.safeParse({ ...question, ...fields }).error?.issues.map(({ path }) => path.join('.'));
  const single = (options: readonly object[]) => fault({ type: 'single', options });

  it.each([
    ['no right option', [{ text: 'A' }, { text: 'B' }]],
    [
      'two right options',
      [
        { text: 'A', right: true },
        { text: 'B', right: true },
      ],
    ],
    ['one option alone', [{ text: 'A', right: true }]],
  ])('refuses %s', (_, options) => {
    expect(single(options)).toEqual(['options']);
  });

  it('refuses a field that it does not know', () => {
    expect(
      single([
        { text: 'A', right: true },
        { text: 'B', wrong: true },
      ]),
    ).toEqual(['options.1']);
    expect(fault({ type: 'recall', options: [] })).toEqual(['']);
  });

  it('refuses a type that it does not know', () => {
    expect(fault({ type: 'guess' })).toEqual(['type']);
  });
});
