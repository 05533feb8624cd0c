import { describe, expect, it } from 'vitest';
import { CAR_PARTS } from '@/data/car-parts';
import { sheetNumber } from '@/lib/sheet';
import { READING_ORDER, SECTIONS } from '@/sidebar';

describe('the number of a sheet', () => {
  it('is that of the part, and the place in the section', () => {
    expect(sheetNumber('databases/transactions')).toBe('5.8');
    expect(sheetNumber('start/how-to-use')).toBe('1.1');
  });

  it('of an overview is that of the part alone', () => {
    expect(SECTIONS.map(({ id }) => sheetNumber(id))).toEqual(
      SECTIONS.map(({ part }) => String(CAR_PARTS.findIndex(({ id }) => id === part) + 1)),
    );
  });

  it('goes on behind the reading order', () => {
    expect(sheetNumber('technologies/python', ['java', 'python'])).toBe('4.7');
  });

  it('is given once in the reading order', () => {
    const numbers = READING_ORDER.map((id) => sheetNumber(id));
    expect(numbers).not.toContain(undefined);
    expect(new Set(numbers).size).toBe(READING_ORDER.length);
  });

  it.each(['', '404', 'databases/none', 'none/transactions'])('“%s” has none', (id) => {
    expect(sheetNumber(id)).toBeUndefined();
  });
});
