import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { follow, readBy, ROWS, SIZE, STEPS } from '@/widgets/paging/model';
import { PAGING_URL } from '@/widgets/paging/url';

const steps = fc.array(fc.constantFrom(...STEPS), { minLength: 1, maxLength: 12 });
const got = (pages: readonly { rows: readonly number[] }[]) => pages.flatMap(({ rows }) => rows);

describe('reading by cursor', () => {
  it('repeats and misses nothing, whatever arrives and goes', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        const { cursor, list } = follow(taken);
        const rows = got(cursor.pages);
        expect(new Set(rows).size).toBe(rows.length);
        expect(rows).toEqual(rows.toSorted((a, b) => b - a));
        const place = Math.min(...rows);
        const there = list.filter((id) => id > place && id <= ROWS);
        expect(rows.length === 0 ? [] : there.filter((id) => !rows.includes(id))).toEqual([]);
        expect(cursor).toMatchObject({ twice: [], missed: [] });
        expect(readBy(cursor)).toBe(rows.length);
      }),
    );
  });
});

describe('reading by offset', () => {
  it('agrees with the cursor while nothing changes, and produces more rows', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: ROWS / SIZE }), (pages) => {
        const { offset, cursor } = follow(Array.from({ length: pages }, () => 'page' as const));
        expect(got(offset.pages)).toEqual(got(cursor.pages));
        expect(readBy(offset)).toBe((SIZE * pages * (pages + 1)) / 2);
        expect(readBy(cursor)).toBe(SIZE * pages);
      }),
    );
  });

  it('repeats as many as have arrived between two pages, and misses as many as have gone', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: SIZE }),
        fc.constantFrom('add' as const, 'drop' as const),
        (changes, change) => {
          const between = Array.from({ length: changes }, () => change);
          const { offset } = follow(['page', ...between, 'page']);
          const [most, none] =
            change === 'add' ? [offset.twice, offset.missed] : [offset.missed, offset.twice];
          expect(most).toHaveLength(changes);
          expect(none).toEqual([]);
        },
      ),
    );
  });

  it('shows at first what the caption says: M twice, I never', () => {
    const { offset, cursor } = follow(PAGING_URL.initial.steps);
    expect(offset).toMatchObject({ twice: [13], missed: [9] });
    expect([readBy(offset), readBy(cursor)]).toEqual([24, 12]);
  });
});

it('keeps in the address only what fits', () => {
  for (const text of [
    '',
    'page,',
    'page,page,page,page,page,page',
    'constructor',
    'x'.repeat(9999),
  ]) {
    expect(PAGING_URL.read(`?paging.steps=${text}`).problems).toHaveLength(1);
  }
});
