import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  canonical,
  type Catalogue,
  type Cell,
  compare,
  differences,
  FEWEST,
  groupOf,
  hasCellsOf,
  keyOf,
  MOST,
  readCatalogue,
  type Row,
  stateOf,
  toggled,
} from '@/widgets/technology-compare/model';

const GROUPS = [
  { id: 'g', label: 'G', kinds: ['a', 'b'], start: [] },
  { id: 'h', label: 'H', kinds: ['c'], start: [] },
];
const ROWS: Row[] = ['p', 'q', 'r'].map((id) => ({
  id,
  label: id,
  sourced: true,
  missing: 'none',
}));

const word = fc.constantFrom('x', 'y', 'z');
const line = fc.record({ text: word, lead: word }, { requiredKeys: ['text'] });
const cell: fc.Arbitrary<Cell> = fc.record(
  {
    lines: fc.uniqueArray(line, { minLength: 1, maxLength: 3, selector: keyOf }),
    note: word,
    source: fc.record({ publisher: word, url: fc.webUrl() }),
  },
  { requiredKeys: ['lines'] },
);
/** Eight technologies t0 to t7 of the kinds a, b, c and of d, which belongs to no group. */
const catalogues: fc.Arbitrary<Catalogue> = fc
  .array(
    fc.record({
      kind: fc.constantFrom('a', 'a', 'b', 'c', 'd'),
      cells: fc.record({ p: cell, q: cell, r: cell }, { requiredKeys: [] }),
    }),
    { minLength: 8, maxLength: 8 },
  )
  .map((all) =>
    all.map(({ kind, cells }, index) => ({
      id: `t${index}`,
      name: `T${index}`,
      kind,
      cells: { ...cells },
    })),
  );
const ids = fc.uniqueArray(fc.constantFrom('t0', 't1', 't2', 't3', 't4', 't5', 't6', 't7', 't8'));
const cells = fc.array(fc.option(cell, { nil: undefined }), { minLength: 2, maxLength: 4 });
const row: Row = { id: 'p', label: 'P', sourced: true, missing: 'none' };
const words = (each: Cell) => JSON.stringify(each.lines.map(keyOf).sort());

describe('the canonical order', () => {
  it('is given exactly to two to four known technologies of one group', () => {
    fc.assert(
      fc.property(catalogues, ids, (catalogue, chosen) => {
        const kinds = chosen.map((id) => catalogue.find((each) => each.id === id)?.kind ?? 'd');
        const oneGroup = kinds.every((k) => 'ab'.includes(k)) || kinds.every((k) => k === 'c');
        const allowed = chosen.length >= FEWEST && chosen.length <= MOST && oneGroup;
        expect(canonical(catalogue, GROUPS, chosen) !== undefined).toBe(allowed);
      }),
    );
  });

  it('does not depend on the order of the ids, and is its own canonical order', () => {
    fc.assert(
      fc.property(catalogues, ids, (catalogue, chosen) => {
        const ordered = canonical(catalogue, GROUPS, chosen);
        expect(canonical(catalogue, GROUPS, chosen.toReversed())).toEqual(ordered);
        if (ordered === undefined) return;
        expect(canonical(catalogue, GROUPS, ordered)).toEqual(ordered);
        expect(ordered).toEqual([...chosen].sort());
      }),
    );
  });

  it('refuses a technology that is named twice', () => {
    fc.assert(
      fc.property(catalogues, ids, (catalogue, chosen) => {
        fc.pre(chosen.length > 0);
        const twice = [...chosen, ...chosen.slice(0, 1)];
        expect(canonical(catalogue, GROUPS, twice)).toBeUndefined();
      }),
    );
  });
});

describe('putting a technology in or taking it out', () => {
  it('leaves a comparison, and doing it twice changes nothing', () => {
    fc.assert(
      fc.property(catalogues, ids, fc.nat(8), (catalogue, some, index) => {
        const chosen = canonical(catalogue, GROUPS, some);
        fc.pre(chosen !== undefined);
        const after = toggled(catalogue, GROUPS, chosen, `t${index}`);
        if (after === undefined) return;
        expect(canonical(catalogue, GROUPS, after)).toEqual(after);
        expect(Math.abs(after.length - chosen.length)).toBe(1);
        expect(toggled(catalogue, GROUPS, after, `t${index}`)).toEqual(chosen);
      }),
    );
  });

  it('never leaves fewer than two, more than four or two groups', () => {
    fc.assert(
      fc.property(catalogues, ids, fc.nat(7), (catalogue, some, index) => {
        const chosen = canonical(catalogue, GROUPS, some);
        fc.pre(chosen !== undefined);
        const id = `t${index}`;
        const group = (each: string) =>
          groupOf(
            GROUPS,
            catalogue.find((t) => t.id === each),
          )?.id;
        const refused = chosen.includes(id)
          ? chosen.length === FEWEST
          : chosen.length === MOST || group(id) !== group(chosen[0] ?? '');
        expect(toggled(catalogue, GROUPS, chosen, id) === undefined).toBe(refused);
      }),
    );
  });
});

describe('the state of a row', () => {
  it('does not depend on the order of the technologies or of the lines', () => {
    fc.assert(
      fc.property(cells, (some) => {
        const turned = some
          .toReversed()
          .map((each) => each && { ...each, lines: each.lines.toReversed() });
        expect(stateOf(row, turned)).toBe(stateOf(row, some));
      }),
    );
  });

  it('is “differs” exactly when two known cells have different words', () => {
    fc.assert(
      fc.property(cells, (some) => {
        const known = some.filter((each) => each !== undefined);
        const differ = known.some((a) => known.some((b) => words(a) !== words(b)));
        expect(stateOf(row, some) === 'differs').toBe(differ);
        if (!differ)
          expect(stateOf(row, some)).toBe(known.length < some.length ? 'missing' : 'same');
      }),
    );
  });

  it('is “unlike” where values answer different questions, even if they are equal', () => {
    const share: Row = { ...row, comparable: 'same note' };
    const of = (note: string): Cell => ({ lines: [{ text: '28 %' }], note });
    expect(stateOf(share, [of('2025'), of('2026')])).toBe('unlike');
    expect(stateOf(share, [of('2025'), of('2025')])).toBe('same');
    expect(stateOf(share, [of('2025'), undefined, of('2025')])).toBe('missing');
    expect(stateOf(row, [of('2025'), of('2026')])).toBe('same');
  });
});

describe('a comparison', () => {
  it('has a row exactly where one of its technologies has a cell', () => {
    fc.assert(
      fc.property(catalogues, (catalogue) => {
        const { technologies, rows, absent } = compare(catalogue, ROWS, ['t0', 't3']);
        expect(technologies.map(({ id }) => id)).toEqual(['t0', 't3']);
        for (const { id } of ROWS) {
          const exists = technologies.some((technology) => technology.cells[id] !== undefined);
          expect(rows.some((each) => each.row.id === id)).toBe(exists);
          expect(absent.some((each) => each.id === id)).toBe(!exists);
        }
      }),
    );
  });

  it('calls a line shared only if every technology has it', () => {
    fc.assert(
      fc.property(catalogues, (catalogue) => {
        for (const each of compare(catalogue, ROWS, ['t0', 't1', 't2']).rows) {
          for (const key of each.shared) {
            expect(each.state).toBe('differs');
            for (const found of each.cells) expect(found?.lines.map(keyOf)).toContain(key);
          }
        }
      }),
    );
  });

  it('keeps, of the differences, each line that not all have, and nothing else', () => {
    fc.assert(
      fc.property(catalogues, (catalogue) => {
        const { rows } = compare(catalogue, ROWS, ['t0', 't1']);
        const left = differences(rows);
        for (const each of rows) {
          const shown = left.find((other) => other.row === each.row);
          expect(shown !== undefined).toBe(each.state === 'differs');
          if (shown === undefined) continue;
          const lines = shown.cells.map((found) => found?.lines.map(keyOf) ?? []);
          expect(lines.flat().length).toBeGreaterThan(0);
          const [first = [], second = []] = lines;
          expect(first.filter((key) => second.includes(key))).toEqual([]);
        }
      }),
    );
  });
});

describe('a file of the catalogue', () => {
  it('comes back as it was written', () => {
    fc.assert(
      fc.property(catalogues, (catalogue) => {
        const text = JSON.stringify(catalogue);
        expect(readCatalogue(text)).toEqual(JSON.parse(text));
      }),
    );
  });

  it('is refused where anything in it is not what it should be', () => {
    const whole = {
      id: 'x',
      name: 'X',
      kind: 'a',
      cells: {
        p: { lines: [{ text: 'x', lead: 'y' }], note: 'z', source: { publisher: 'P', url: 'U' } },
      },
    };
    expect(readCatalogue(JSON.stringify([whole]))).toEqual([whole]);
    const values = [
      'id',
      'name',
      'kind',
      'cells',
      'p',
      'lines',
      'text',
      'lead',
      'note',
      'source',
      'publisher',
      'url',
    ];
    for (const name of values) {
      const text = JSON.stringify([whole], (key, value: unknown) => (key === name ? 7 : value));
      expect(() => readCatalogue(text), name).toThrow('no catalogue');
    }
    for (const text of ['', '{}', 'null', '[null]', '[[]]', '<!doctype html>', '[{"id":"x"}]']) {
      expect(() => readCatalogue(text), text).toThrow();
    }
  });
});

it('knows whose cells it has', () => {
  const known = (id: string) => ({ id, name: id, kind: 'a', cells: { p: { lines: [] } } });
  const some: Catalogue = [known('x'), { ...known('y'), cells: {} }];
  expect(hasCellsOf(some, ['x'])).toBe(true);
  expect(hasCellsOf(some, ['x', 'y'])).toBe(false);
  expect(hasCellsOf([known('x'), known('y')], ['x', 'y'])).toBe(true);
});
