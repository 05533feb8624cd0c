import fc from 'fast-check';
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Region, regionIn, textOfRegion, withRegion } from '@/lib/regions';

const PROGRAMS = globSync('listings/{javascript,python,go,ruby}/*/main.*');
const REGIONS = PROGRAMS.flatMap((path) => {
  const source = readFileSync(path, 'utf8');
  const names = [...source.matchAll(/region: (\S+)$/gm)].map(([, name = '']) => name);
  return names.map((name) => ({ path, name, source }));
});

const found = (source: string, name: string): Region => {
  const region = regionIn(source, name);
  if (region === undefined) throw new Error(`no region ${name}`);
  return region;
};

const SOURCE = 'before\n  // region: one\n  if (x) {\n\n    y();\n  }\n\n  // endregion\nafter\n';

it('every listing that can be changed has a region', () => {
  expect(REGIONS.length).toBeGreaterThanOrEqual(PROGRAMS.length);
  expect(PROGRAMS.length).toBeGreaterThan(40);
});

it.each(REGIONS)('$path gives back its region “$name” unharmed', ({ source, name }) => {
  const region = found(source, name);
  expect(region.text).not.toBe('');
  expect(withRegion(region, region.text)).toBe(source);
  expect(textOfRegion(region, source)).toBe(region.text);
});

describe('a region', () => {
  it('has neither the indentation that its lines share nor blank lines at its end', () => {
    const { text, indent } = found(SOURCE, 'one');
    expect(text).toBe('if (x) {\n\n  y();\n}');
    expect(indent).toBe('  ');
  });

  it('is put back with its indentation, whatever was written in it', () => {
    const region = found(SOURCE, 'one');
    expect(withRegion(region, 'z();\n\n  a();')).toBe(
      'before\n  // region: one\n  z();\n\n    a();\n\n  // endregion\nafter\n',
    );
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '\t', '\n', '}') }), (text) => {
        expect(textOfRegion(region, withRegion(region, text))).toBe(text);
      }),
    );
  });

  it('may be emptied and filled again', () => {
    const emptied = withRegion(found(SOURCE, 'one'), '');
    expect(withRegion(found(emptied, 'one'), 'again')).toContain('one\nagain\n');
    expect(withRegion(found('# region: x\n# endregion', 'x'), 'y')).toBe(
      '# region: x\ny\n# endregion',
    );
  });

  it('is not found in a file that differs around it', () => {
    const region = found(SOURCE, 'one');
    expect(textOfRegion(region, SOURCE.replace('before', 'elsewhere'))).toBeUndefined();
    expect(textOfRegion(region, '')).toBeUndefined();
  });

  it('is missing where its marks are', () => {
    expect(regionIn(SOURCE, 'two')).toBeUndefined();
    expect(regionIn('# region: open\nx', 'open')).toBeUndefined();
  });
});
