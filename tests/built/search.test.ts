import fc from 'fast-check';
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { QUERIES } from '../browser/search/queries';
import { searchIn, weigher, wholeSearch } from '../unit/search/lexicons';

const FOLDER = 'dist/search';
const files = new Map(
  globSync('**/*.json', { cwd: FOLDER }).map((file): [string, unknown] => [
    file.replaceAll('\\', '/').replace(/\.json$/, ''),
    JSON.parse(readFileSync(join(FOLDER, file), 'utf8')),
  ]),
);
const whole = await wholeSearch(files);

const isSameFor = async (query: string) => {
  const { engine } = await searchIn(files);
  expect(await engine.answer(query), query).toEqual(await whole.answer(query));
};

it('answers what readers ask as the whole does, loading only what a query asks for', async () => {
  for (const { query } of QUERIES) await isSameFor(query);
}, 120_000);

it('answers words of the guide, their beginnings and slips so, too', async () => {
  const [, words] = [...files].find(([name]) => name.endsWith('/words')) ?? [];
  const word = fc.constantFrom(...(words as [string, number][]).map(([text]) => text));
  const typed = fc.oneof(
    word,
    fc.tuple(word, fc.nat(8)).map(([text, length]) => text.slice(0, length)),
    fc.tuple(word, fc.nat(8)).map(([text, at]) => text.slice(0, at) + text.slice(at + 1)),
    fc.tuple(word, word).map(([one, other]) => one + other),
  );
  const query = fc.array(typed, { minLength: 1, maxLength: 3 }).map((all) => all.join(' '));
  await fc.assert(fc.asyncProperty(query, isSameFor), { numRuns: 200 });
}, 120_000);

/** Scripts and styles that a file of the build asks for, with those that they ask for. */
function askedBy(file: string, known = new Set<string>()): ReadonlySet<string> {
  if (known.has(file)) return known;
  known.add(file);
  const text = readFileSync(join('dist/_astro', file), 'utf8');
  for (const [, other = ''] of text.matchAll(/from"\.\/([\w.-]+\.js)"/g)) askedBy(other, known);
  return known;
}

const scripts = globSync('dist/_astro/*.js').map((file) => basename(file));
const worker = scripts.find((file) => file.startsWith('search.worker')) ?? '';
const dialog = scripts.find((file) =>
  readFileSync(join('dist/_astro', file), 'utf8').includes(worker),
);

it('loads at most 100 kB for the first results', async () => {
  const program = [...askedBy(dialog ?? ''), worker].reduce(
    (sum, file) => sum + brotliCompressSync(readFileSync(join('dist/_astro', file))).length,
    0,
  );
  // The unit test of the division counts on that.
  expect(program).toBeLessThan(30_000);
  const bytesOf = weigher(files);
  for (const { query } of QUERIES) {
    const { engine, loaded } = await searchIn(files);
    await engine.answer(query);
    expect(program + bytesOf(loaded), query).toBeLessThan(100_000);
  }
}, 120_000);

it('is in few files', () => {
  expect(files.size).toBeLessThan(400);
});
