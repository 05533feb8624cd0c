import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import runs from '@/data/recordings/listings.json';
import { LISTING_LANGUAGES, region } from '@/lib/listings';
import { pageFiles } from '../../page-files';

const folders = globSync('listings/*/*/expected.txt')
  .map((file) => dirname(file))
  .sort();
const LONGEST_REGION = 30;
const MEDIAN_REGION = 20;

/** The displayed lines of a listing. */
function shown(folder: string): string[] {
  const language = basename(dirname(folder)) as keyof typeof LISTING_LANGUAGES;
  const topic = basename(folder);
  const source = readFileSync(join(folder, LISTING_LANGUAGES[language].file), 'utf8');
  return region(source, topic === 'answer-json' ? 'answer' : topic).split('\n');
}

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
    const topics = new Set(folders.map((folder) => basename(folder)));
    expect([...topics].filter((topic) => !text.includes(`topic="${topic}"`))).toEqual([]);
  });
});
