import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

interface Code {
  readonly about: string;
  readonly notRun?: string;
}
type Sentences = Readonly<Record<string, string | readonly string[]>>;

interface Page {
  readonly code: Code;
  readonly firstSteps?: Readonly<Record<string, string>>;
  readonly readMore: unknown;
  readonly path: unknown;
}

interface Technology {
  readonly name: string;
  readonly page: Page;
}

const technologies = globSync('src/content/technologies/*.yaml')
  .sort()
  .map((file) => ({
    id: basename(file, '.yaml'),
    technology: parse(readFileSync(file, 'utf8')) as Technology,
  }));

/** The hand-written sentences of a technology's page, without ids, stations and first steps. */
function text({ page }: Technology): string {
  const { readMore: _pages, path: _stations, firstSteps: _steps, code, ...sentences } = page;
  const own = sentences as Sentences;
  return [...Object.values(own).flat(), code.about, code.notRun ?? ''].join('\n');
}

/** The first steps as one text, or undefined where there are none. */
function steps({ page: { firstSteps } }: Technology): string | undefined {
  if (firstSteps === undefined) return undefined;
  const { source: _source, ...each } = firstSteps;
  return Object.values(each).join('\n');
}

/** Styles and practices: there is nothing of that name to install. */
const NO_PRODUCTS = ['cicd', 'microservices', 'rest', 'soap', 'unix'];

const sentences = technologies.map(({ id, technology }) => ({
  id,
  all: [text(technology), steps(technology) ?? '']
    .join('\n')
    .split(/(?<=[.?!])\s+|\n/)
    .filter((sentence) => sentence.split(/\s+/).length > 6),
}));

it('there are 60', () => {
  expect(technologies).toHaveLength(60);
});

it('has first steps with each that is a product', () => {
  const without = technologies.filter(({ technology }) => steps(technology) === undefined);
  expect(without.map(({ id }) => id)).toEqual(NO_PRODUCTS);
});

describe.each(technologies)('$id', ({ id, technology }) => {
  it('has 250 to 600 words of its own', () => {
    const words = text(technology).split(/\s+/).length;
    expect(words).toBeGreaterThanOrEqual(250);
    expect(words).toBeLessThanOrEqual(600);
  });

  it('takes at most 120 words for the first steps, with a command', () => {
    const own = steps(technology);
    if (own === undefined) return;
    expect(own.split(/\s+/).length).toBeLessThanOrEqual(120);
    expect(own).toMatch(/`[^`]+`/);
  });

  it('shares no sentence with another', () => {
    const own = sentences.find((each) => each.id === id)?.all ?? [];
    const others = new Set(sentences.flatMap((each) => (each.id === id ? [] : each.all)));
    expect(own.filter((sentence) => others.has(sentence))).toEqual([]);
  });
});
