import { describe, expect, it } from 'vitest';
import { namesOf } from '@/build/lean/css';
import { commonSheets, leanSheets, withCommonSheet } from '@/build/lean/sheets';

describe('the common sheet', () => {
  const pages = [
    ['all.css', 'many.css', 'rare.css'],
    ['all.css', 'many.css'],
    ...Array.from({ length: 6 }, () => ['all.css']),
  ];
  const files = ['many.css', 'rare.css', 'all.css'];

  const sized = (many: number) =>
    new Map([
      ['many.css', '.'.repeat(many)],
      ['rare.css', '.'],
      ['all.css', '.'.repeat(9_000)],
    ]);

  it('is of the sheets whose own file would cost more, in the order of the pages', () => {
    expect(commonSheets(sized(500), pages)).toEqual(['all.css', 'many.css']);
  });

  it('is not of sheets that are too large for the pages that do not need them', () => {
    expect(commonSheets(sized(501), pages)).toEqual(['all.css']);
  });

  it('has a place only where all pages ask for one of them', () => {
    expect(commonSheets(sized(1), [...pages, []])).toEqual([]);
  });

  it('holds their contents in the place of the first', () => {
    const contents = new Map(files.map((file) => [file, { first: `${file};`, later: '' }]));
    const joined = withCommonSheet(contents, ['all.css', 'many.css']);
    expect(joined.get('all.css')?.first).toBe('all.css;many.css;');
    expect(joined.get('many.css')).toEqual({ first: '', later: '' });
    expect(joined.get('rare.css')?.first).toBe('rare.css;');
  });
});

describe('lean sheets', () => {
  const site = {
    names: namesOf({ html: ['<h1><p>'], scripts: [] }),
    firstNames: namesOf({ html: ['<h1>'], scripts: [] }),
    variables: new Set<string>(),
    asked: [['all.css', 'page.css'], ['all.css']],
  };
  const css = 'h1{top:0}p{top:1px}table{top:2px}@media print{h1{top:3px}}';
  const { files, names } = leanSheets(
    new Map([
      ['all.css', css],
      ['page.css', 'table{top:0}'],
    ]),
    site,
  );

  it('hold what the first paint needs, and the rest of what the site names', () => {
    const { first = '', later = '' } = names.get('all.css') ?? {};
    expect(files.get(first)).toBe('h1{top:0}');
    expect(files.get(later)).toBe('p{top:1px}@media print{h1{top:3px}}');
  });

  it('are called by their content', () => {
    expect([...files.keys()]).toEqual([
      expect.stringMatching(/^common\.[\w-]{8}\.css$/),
      expect.stringMatching(/^common\.[\w-]{8}\.css$/),
    ]);
  });

  it('are none where nothing is named', () => {
    expect(names.get('page.css')).toEqual({ first: '', later: '' });
  });
});
