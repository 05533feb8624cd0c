import { create } from 'fontkitten';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { CHARACTERS } from '../../src/fonts/characters';
import { FAMILIES } from '../../src/fonts/faces';
import { readSite } from './site';

/** What none of the fonts has, so that the reader's own fonts draw it. */
const IN_NO_FONT = '⁰⁴⁵⁶⁸₂λμρŁ→←↳≈≠≁⌘✓';
/** Letters of names in the data of labs and of garbled text, and the sign for what is no text, in the reader's own fonts. */
// cspell:disable-next-line
const IN_LABS = 'Ã¼ęśóźÆôúĎíšáøżāņīÞë\ufffd';
/**
 * Scripts of labs and of programs: they hold the shop's data, and editors and comparisons have tables
 * of characters. What a database answers or a program prints can be any character, and the reader's
 * own fonts draw what ours do not have.
 */
const OF_LABS =
  /(?:^|\/)(?:backend\.worker|(?:git|shell)-lab\.worker|CodeMirror|LabEditor|data|dist|lab|Program|ruby|steps)[.-]/;
/** The last entry of a font's list of characters, which stands for none. */
const END_OF_LIST = 0xffff;

function charactersOf(file: string): string[] {
  const font = create(readFileSync(file));
  if (font.isCollection) throw new Error(`${file} holds several fonts`);
  const codes = font.characterSet.filter((code) => code !== END_OF_LIST);
  return codes.map((code) => String.fromCodePoint(code)).sort();
}

/** All that pages, their styles and their scripts can show, with a file where it is. */
function shown(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const note = (text: string, where: string) => {
    for (const character of text) if (character >= ' ') found.set(character, where);
  };
  for (const { path, tree } of readSite('dist').values()) {
    visit(tree, (node) => {
      if (node.type === 'text') note(node.value, path);
      if (node.type !== 'element') return;
      for (const value of Object.values(node.properties)) note(String(value), path);
    });
  }
  for (const file of globSync('dist/_astro/*.{js,css}')) {
    if (OF_LABS.test(file)) continue;
    const text = readFileSync(file, 'utf8').replace(
      /\\(?:u([\da-f]{4})|u\{([\da-f]+)\}|([\da-f]{4,5}) ?(?=["']))/gi,
      (_, ...codes) => String.fromCodePoint(parseInt(codes.find(Boolean) as string, 16)),
    );
    note(text, file);
  }
  return found;
}

const characters = shown();
const faces = FAMILIES.flatMap((family) => family.faces);

it.each(faces)('$file holds our characters and no other', ({ file }) => {
  const sorted = Array.from(new Set(CHARACTERS)).sort();
  expect(charactersOf(join('src/fonts', file))).toEqual(sorted);
});

it('ships these files and no other font', () => {
  const contents = (files: string[]) =>
    files.map((file) => readFileSync(file).toString('base64')).sort();
  expect(contents(globSync('dist/**/*.{woff,woff2,ttf,otf}'))).toEqual(
    contents(faces.map(({ file }) => join('src/fonts', file))),
  );
});

it('has a glyph for everything that a page shows', () => {
  const missing = [...characters].filter(
    ([character]) => ![CHARACTERS, IN_NO_FONT, IN_LABS].some((known) => known.includes(character)),
  );
  expect(missing).toEqual([]);
});

describe.each(Array.from(IN_NO_FONT))('the exception %s', (character) => {
  it('is on a page', () => {
    expect(characters.has(character)).toBe(true);
  });

  it('is in no font that ours come from', () => {
    const holding = faces.filter(({ source }) =>
      charactersOf(join('node_modules', source)).includes(character),
    );
    expect(holding).toEqual([]);
  });
});
