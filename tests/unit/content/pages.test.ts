import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CLAIMS } from '@/data/claims';
import { OWNERS_HOUR, PATH } from '@/data/learning-path';
import { GENERATED_PAGES, READING_ORDER } from '@/sidebar';
import { pageFiles } from '../../page-files';

const pages = pageFiles();
const written = pages.map(({ id }) => id);

/** Words that promise instead of saying, and phrases that fill a sentence. */
const BANNED = [
  /\blucrative\b/i,
  /\bdiv(e|ing) (in|into|deep)/i,
  /\bdelv(e|ing)\b/i,
  /digital (age|era)/i,
  /\bseamless/i,
  /cutting.edge/i,
  /\bleverag(e|es|ing)\b/i,
  /game.chang/i,
  /ever.evolving/i,
  /in today.s/i,
  /\bworld of\b/i,
  /plays? a (vital|crucial|key) role/i,
  /cannot be overstated/i,
  /\bharness(es|ing)?\b/i,
  /\bunlock(s|ing)? (the|your)\b/i,
  /\brobust/i,
  /look no further/i,
  /next level/i,
  /important to note/i,
  /needless to say/i,
  /\bsimply\b/i,
  /in conclusion/i,
  /\bempower/i,
  /\belevate/i,
  /coming soon|lorem ipsum|TODO/i,
];

/** What the guide quotes from others in order to correct it. */
const withoutQuotes = (text: string) => text.replace(/“[^”]*”/g, '');

const yaml = globSync('src/content/{glossary,misconceptions,technologies,checks/*}/*.yaml').sort();

describe('reading order', () => {
  it('holds every written page once, and no page that does not exist', () => {
    expect([...READING_ORDER].filter((id) => !(id in GENERATED_PAGES)).sort()).toEqual(written);
    expect(new Set(READING_ORDER).size).toBe(READING_ORDER.length);
  });

  it.each([
    ['learning path', PATH],
    ["owner's hour", OWNERS_HOUR],
  ])('knows every page of the %s', (_, path) => {
    expect(path.filter((id) => !READING_ORDER.includes(id))).toEqual([]);
    expect(new Set(path).size).toBe(path.length);
  });

  it('has at least 55 written pages', () => {
    expect(written.length).toBeGreaterThanOrEqual(55);
  });
});

describe('claims', () => {
  const covers = new Set(pages.flatMap(({ data }) => Object.values(data.covers ?? {}).flat()));

  it('all have a home', () => {
    expect(CLAIMS).toHaveLength(204);
    expect(CLAIMS.map(({ id }) => id).filter((id) => !covers.has(id))).toEqual([]);
  });

  it('are claims of the source documents', () => {
    const known = new Set(CLAIMS.map(({ id }) => id));
    expect([...covers].filter((id) => !known.has(id))).toEqual([]);
  });
});

describe.each(pages)('$id', ({ id, text, body, data }) => {
  it('promises nothing and fills no sentence', () => {
    const prose = withoutQuotes(text);
    expect(BANNED.map((phrase) => phrase.exec(prose)?.[0]).filter(Boolean)).toEqual([]);
  });

  it('has the parts of a page', () => {
    expect(body).toMatch(/<OwnerCard/);
    expect(body).toMatch(/^## Going deeper$/m);
  });

  it('cites each of its sources', () => {
    const cited = new Set([...body.matchAll(/<Cite id="([^"]+)"/g)].map(([, source]) => source));
    expect(data.sources.filter((source) => !cited.has(source))).toEqual([]);
  });

  it('leads to other pages that exist', () => {
    const named = [...data.prerequisites, ...data.onward];
    expect(named.filter((page) => page === id || !written.includes(page))).toEqual([]);
    expect(data.onward.length).toBeGreaterThanOrEqual(2);
  });

  it('is led to by another page', () => {
    const leading = pages.filter(
      (other) =>
        other.id !== id && (other.data.onward.includes(id) || other.body.includes(`](/${id}/)`)),
    );
    expect(leading.length).toBeGreaterThan(0);
  });

  it('types no sample longer than 8 lines', () => {
    const samples = [...body.matchAll(/^```[^\n]*\n([\s\S]*?)^```$/gm)].map(
      ([, code = '']) => code,
    );
    expect(samples.filter((code) => code.trimEnd().split('\n').length > 8)).toEqual([]);
  });

  it('names the language of every sample', () => {
    const fences = [...body.matchAll(/^```(.*)$/gm)].map(([, info = '']) => info);
    const openings = fences.filter((_, index) => index % 2 === 0);
    expect(openings.filter((info) => !/^[a-z]+/.test(info))).toEqual([]);
  });
});

describe('data files', () => {
  it('holds no source that nothing cites', () => {
    const citing = globSync('src/content/{docs,misconceptions,technologies}/**/*.{mdx,yaml}');
    const text = citing.map((file) => readFileSync(file, 'utf8')).join('\n');
    const cited = new Set(text.match(/[a-z0-9]+(?:-[a-z0-9]+)*/g));
    const sources = globSync('src/content/sources/*.yaml').map((file) => basename(file, '.yaml'));
    expect(sources.filter((id) => !cited.has(id))).toEqual([]);
  });

  it.each(yaml)('%s promises nothing', (file) => {
    const prose = withoutQuotes(readFileSync(file, 'utf8').replace(/^belief:.*$/m, ''));
    expect(BANNED.map((phrase) => phrase.exec(prose)?.[0]).filter(Boolean)).toEqual([]);
  });

  it('there are at least 90 terms and 60 misconceptions', () => {
    expect(globSync('src/content/glossary/*.yaml').length).toBeGreaterThanOrEqual(90);
    expect(globSync('src/content/misconceptions/*.yaml').length).toBeGreaterThanOrEqual(60);
  });
});
