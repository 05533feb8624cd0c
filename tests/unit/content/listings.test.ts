import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { LANGUAGES } from '@/data/languages';
import { COMMON_TOPICS, LACKING, MUST_FAIL } from '@/data/listing-topics';
import runs from '@/data/recordings/listings.json';
import { listingFile, type ListingKind, region } from '@/lib/listings';
import { pageFiles } from '../../page-files';

const folders = globSync('listings/*/*/expected.txt')
  .map((file) => dirname(file))
  .sort();
const LONGEST_REGION = 30;
const MEDIAN_REGION = 20;

function sourceOf(folder: string): string {
  const kind = basename(dirname(folder)) as ListingKind;
  return readFileSync(join(folder, listingFile(kind, basename(folder)).file), 'utf8');
}

/** The displayed lines of a listing. */
function shown(folder: string): string[] {
  const topic = basename(folder);
  return region(sourceOf(folder), topic === 'answer-json' ? 'answer' : topic).split('\n');
}

/** The programs that the pages of the technologies show. */
const technologyCode = globSync('src/content/technologies/*.yaml').map((file) => {
  const { page } = parse(readFileSync(file, 'utf8')) as {
    page: { code: { language: ListingKind; topic: string; region: string } };
  };
  return page.code;
});

describe.each(folders)('%s', (folder) => {
  it('has a region to show that is not too long', () => {
    expect(shown(folder).length).toBeLessThanOrEqual(LONGEST_REGION);
  });

  it('has been run', () => {
    const [, language, topic] = folder.split(/[\\/]/);
    const run = runs.find((each) => each.language === language && each.topic === topic);
    expect(run?.version).toMatch(/\d/);
  });
});

describe('the listings', () => {
  it('show at most 20 lines in the median', () => {
    const lengths = folders.map((folder) => shown(folder).length).sort((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(MEDIAN_REGION);
  });

  it('are recorded only where they exist', () => {
    const gone = runs.filter(
      ({ language, topic }) => !existsSync(join('listings', language, topic)),
    );
    expect(gone).toEqual([]);
  });

  it('are on pages, every topic', () => {
    const text = pageFiles()
      .map(({ body }) => body)
      .join('\n');
    const ofTechnologies = new Set(technologyCode.map(({ topic }) => topic));
    const topics = new Set(folders.map((folder) => basename(folder)));
    const isShown = (topic: string) =>
      text.includes(`topic="${topic}"`) || ofTechnologies.has(topic);
    expect([...topics].filter((topic) => !isShown(topic))).toEqual([]);
  });

  it.each(technologyCode)('exist where a technology names one: $language/$topic', (code) => {
    const source = sourceOf(join('listings', code.language, code.topic));
    expect(region(source, code.region)).not.toBe('');
  });
});

describe.each(LANGUAGES)('the common topics in $name', ({ id }) => {
  it.each(COMMON_TOPICS)('%s is there, or the reason why not', (topic) => {
    const isThere = existsSync(join('listings', id, topic, 'expected.txt'));
    const reason = LACKING[id]?.[topic];
    expect(isThere).toBe(reason === undefined);
  });
});

/** The lines that a common program prints, which are the same in every language. */
function printed(topic: string): string[] {
  return readFileSync(join('listings', 'python', topic, 'expected.txt'), 'utf8')
    .trimEnd()
    .split('\n');
}

describe('the common programs', () => {
  // Which algorithm a library offers is what that program shows.
  const withoutAlgorithm = (text: string) => text.replace(/^algorithm: .*$/m, '');

  it.each(COMMON_TOPICS)('%s says the same in every language', (topic) => {
    const output = LANGUAGES.map(({ id }) =>
      withoutAlgorithm(readFileSync(join('listings', id, topic, 'expected.txt'), 'utf8')),
    );
    expect(new Set(output).size).toBe(1);
  });

  it('keep every secret and every address out of the log, at every depth', () => {
    const lines = printed('structured-log');
    expect(lines.join('\n')).not.toMatch(/correct horse|Bearer|session=|k-1|@|yesterday|debug/);
    expect(lines.map((line) => Object.keys(JSON.parse(line) as object).slice(0, 3))).toEqual(
      lines.map(() => ['time', 'level', 'message']),
    );
    expect(lines.at(-1)).toContain('[{"api_key":"[removed]"');
    expect(lines.at(-1)).toContain('{"Authorization":"[removed]","Set-Cookie":"[removed]"');
  });

  it('answer every body with a status: an order, a wrong one, no object, no JSON', () => {
    const input = readFileSync('listings/python/validate-input/input.txt', 'utf8');
    const answers = printed('validate-input').map((line) => line.split(' ', 1)[0]);
    const given = input.trimEnd().split('\n');
    const answerTo = (body: string) => answers[given.indexOf(body)];
    expect(answers).toHaveLength(given.length);
    for (const body of ['null', '[]', '5', '"text"']) expect(answerTo(body)).toBe('422');
    expect(answerTo('{"part_id":2041,')).toBe('400');
  });

  it('accept one token and refuse every other', () => {
    const [valid, ...others] = printed('check-token');
    expect(valid).toBe('valid: customer 7');
    expect(others.filter((line) => !line.endsWith(': refused'))).toEqual([]);
    expect(others.join()).toMatch(/algorithm.*issuer.*audience.*expired.*without expiry/s);
  });

  it('report each malformed line instead of a sum', () => {
    expect(printed('stream-file').slice(2)).toEqual(
      ['3', '3,', '3,x', '3,1,2'].map((line) => `${line}: line 3 is malformed`),
    );
  });

  it('search by the beginning of a name through an index', () => {
    expect(printed('query-parameters').at(-1)).toMatch(/^plan: SEARCH parts USING INDEX/);
  });
});

describe('what is shown', () => {
  it.each(folders)('guards no mass assignment away and searches by no function: %s', (folder) => {
    expect(shown(folder).join('\n')).not.toMatch(/\$guarded|\b(?:instr|substr)\(|LIKE ['?:@$%]/);
  });
});

describe.each(Object.entries(MUST_FAIL))('%s', (topic, broken) => {
  const programs = folders.filter((folder) => basename(folder) === topic);

  it('is there in Python and JavaScript at least', () => {
    const languages = programs.map((folder) => basename(dirname(folder)));
    expect(languages).toEqual(expect.arrayContaining(['javascript', 'python']));
  });

  it.each(programs)('shows the expectation that it breaks: %s', (folder) => {
    expect(shown(folder).join('\n')).toContain(broken);
  });
});
