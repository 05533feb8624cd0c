import { describe, expect, it } from 'vitest';
import { TECHNOLOGY_KINDS } from '@/data/technology-kinds';
import { catalogueOf } from '@/widgets/technology-compare/content';
import { GROUPS, INITIAL, PRESETS, ROWS } from '@/widgets/technology-compare/data';
import { canonical, compare, members, readCatalogue } from '@/widgets/technology-compare/model';
import { catalogue, sources, technologies } from './catalogue';

const comparison = (ids: readonly string[]) => compare(catalogue, ROWS, ids);
const state = (ids: readonly string[], id: string) =>
  comparison(ids).rows.find(({ row }) => row.id === id)?.state;

describe('the groups', () => {
  it('name kinds of the catalogue, each at most once', () => {
    const known = TECHNOLOGY_KINDS.map(({ id }) => id);
    const kinds = GROUPS.flatMap((group) => [...group.kinds]);
    expect(known).toEqual(expect.arrayContaining(kinds));
    expect(kinds).toEqual([...new Set(kinds)]);
  });

  it('have at least two members, and begin with a comparison in canonical order', () => {
    for (const group of GROUPS) {
      expect(members(catalogue, group).length, group.id).toBeGreaterThanOrEqual(2);
      expect(canonical(catalogue, GROUPS, group.start), group.id).toEqual(group.start);
    }
    expect(canonical(catalogue, GROUPS, INITIAL)).toEqual(INITIAL);
  });
});

describe('a preset', () => {
  it('is a comparison, and no two are the same', () => {
    const all = PRESETS.map(({ label, ids }) => {
      const ordered = canonical(catalogue, GROUPS, ids);
      expect(ordered, label).toBeDefined();
      return ordered?.join();
    });
    expect(all).toEqual([...new Set(all)]);
  });

  it('shows what each technology is for, its strengths and its limits', () => {
    for (const { label, ids } of PRESETS) {
      for (const id of ['use', 'strengths', 'limits']) {
        const row = comparison(ids).rows.find((each) => each.row.id === id);
        for (const cell of row?.cells ?? [undefined]) expect(cell, label).toBeDefined();
      }
    }
  });
});

describe('the catalogue', () => {
  it('has a source with an address for each fact that there can be, and none for a judgement', () => {
    for (const { id, cells } of catalogue) {
      for (const { id: row, sourced } of ROWS) {
        const cell = cells[row];
        if (cell === undefined) continue;
        expect(cell.lines.length, `${id} ${row}`).toBeGreaterThan(0);
        const nothing = cell.lines[0]?.text.startsWith('None: ') ?? false;
        expect(cell.source !== undefined, `${id} ${row}`).toBe(sourced && !nothing);
        if (cell.source) expect(cell.source.url).toMatch(/^https?:\/\//);
      }
    }
  });

  it('says of each version and each share when and of whom it holds', () => {
    for (const { id, cells } of catalogue) {
      const { version, support, share } = cells;
      if (version?.source) expect(version.note, id).toMatch(/^checked on \d+ \w+ 20\d\d$/);
      if (support) expect(support.note, id).toMatch(/^checked on \d+ \w+ 20\d\d$/);
      if (share) expect(share.note, id).toMatch(/^20\d\d, .+, of .+/);
    }
  });

  it('says of each technology where it comes from, whom it suits and how hard it is', () => {
    for (const { id, cells } of catalogue) {
      for (const row of [
        'first',
        'origin',
        'version',
        'licence',
        'suits',
        'learning',
        'operations',
      ]) {
        expect(cells[row], `${id} ${row}`).toBeDefined();
      }
    }
  });

  it('has only the fits of the highest value as best fits, and none that speak against', () => {
    for (const { id, cells } of catalogue) {
      const values = cells['fits']?.lines.map(({ lead }) => /\(\+([12])\)$/.exec(lead ?? '')?.[1]);
      if (values) expect(new Set(values).size, id).toBe(1);
    }
  });

  it('stops the build at a fact whose source does not exist', () => {
    expect(() => catalogueOf(technologies, new Map())).toThrow(/No source/);
    expect(catalogueOf([], sources)).toEqual([]);
  });

  it('survives the way to the browser', () => {
    expect(readCatalogue(JSON.stringify(catalogue))).toEqual(catalogue);
  });
});

describe('what the reader is told', () => {
  it('Django and Flask share a licence, MySQL and PostgreSQL have different models', () => {
    expect(state(['django', 'flask'], 'licence')).toBe('same');
    expect(state(['mysql', 'postgresql'], 'model')).toBe('differs');
  });

  it('shares of different surveys are not compared', () => {
    expect(state(['python', 'ruby'], 'share')).toBe('unlike');
    expect(state(['mysql', 'postgresql'], 'share')).toBe('differs');
  });

  it('clouds have no version for one reason, and no line that gets support, which is said once', () => {
    const { rows, absent } = comparison(['aws', 'azure', 'gcp']);
    const version = rows.find(({ row }) => row.id === 'version');
    expect(version?.state).toBe('same');
    expect(version?.cells[0]?.lines[0]?.text).toMatch(/^None: a service/);
    expect(absent.map(({ id }) => id)).toContain('support');
  });

  it('Kubernetes is harder to learn and to run than containers', () => {
    for (const row of ['learning', 'operations']) {
      expect(state(['containers', 'kubernetes'], row)).toBe('differs');
    }
  });

  it('both relational databases fit records that refer to each other', () => {
    const fits = comparison(['mysql', 'postgresql']).rows.find(({ row }) => row.id === 'fits');
    expect([...(fits?.shared ?? [])]).toContain('Records that refer to each other (+2)');
  });
});
