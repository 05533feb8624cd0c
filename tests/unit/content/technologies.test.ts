import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

interface Code {
  readonly about: string;
  readonly notRun?: string;
}
type Sentences = Readonly<Record<string, string | readonly string[]>>;

interface Technology {
  readonly name: string;
  readonly page: { readonly code: Code } & Sentences;
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
  return [...Object.values(sentences).flat(), code.about, code.notRun ?? ''].join('\n');
}

const sentences = technologies.map(({ id, technology }) => ({
  id,
  all: text(technology)
    .split(/(?<=[.?!])\s+|\n/)
    .filter((sentence) => sentence.split(/\s+/).length > 6),
}));

it('there are 60', () => {
  expect(technologies).toHaveLength(60);
});

describe.each(technologies)('$id', ({ id, technology }) => {
  it('has 250 to 600 words of its own', () => {
    const words = text(technology).split(/\s+/).length;
    expect(words).toBeGreaterThanOrEqual(250);
    expect(words).toBeLessThanOrEqual(600);
  });

  it('shares no sentence with another', () => {
    const own = sentences.find((each) => each.id === id)?.all ?? [];
    const others = new Set(sentences.flatMap((each) => (each.id === id ? [] : each.all)));
    expect(own.filter((sentence) => others.has(sentence))).toEqual([]);
  });
});
