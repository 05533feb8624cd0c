import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { REQUEST_MAPS } from '@/data/request-lanes';
import { COLOURS, FIGURES, MEANINGS, NAMES } from './colours';

const files = globSync(['src/figures/**/*.astro', 'src/widgets/*/Drawing.tsx']).map((file) =>
  file.replaceAll('\\', '/'),
);
const nameOf = (file: string) => file.replace(/^src\/(figures\/)?|\.astro$|\/Drawing\.tsx$/g, '');
const usedIn = (source: string) =>
  COLOURS.filter((colour) => new RegExp(`\\bf-${colour}\\b`).test(source));

describe('the colours of figures', () => {
  it.each(files)('%s uses those that the list explains, and no others', (file) => {
    const key = FIGURES[nameOf(file)] ?? {};
    expect(usedIn(readFileSync(file, 'utf8'))).toEqual(COLOURS.filter((colour) => key[colour]));
  });

  it('are explained for figures that exist', () => {
    expect(Object.keys(FIGURES).filter((name) => !files.map(nameOf).includes(name))).toEqual([]);
  });

  it('stand for things of their own layer, each of which some figure draws', () => {
    const meanings = COLOURS.flatMap((colour) =>
      Object.values(FIGURES).flatMap((key) =>
        (key[colour] ?? []).map((meaning) => `${colour}: ${meaning}`),
      ),
    );
    const allowed = COLOURS.flatMap((colour) =>
      MEANINGS[colour].map((each) => `${colour}: ${each}`),
    );
    expect([...new Set(meanings)].toSorted()).toEqual(allowed.toSorted());
  });

  it('have each meaning once', () => {
    const all = COLOURS.flatMap((colour): readonly string[] => MEANINGS[colour]);
    expect(new Set(all).size).toBe(all.length);
  });

  it('name the layers of the request figures as all figures do', () => {
    const lanes = Object.values(REQUEST_MAPS).flatMap((map) => map.lanes);
    const faults = lanes.filter(({ heading, tone }) => (NAMES[heading] ?? tone) !== tone);
    expect(faults.map(({ heading, tone }) => `${heading} in ${tone}`)).toEqual([]);
  });
});
