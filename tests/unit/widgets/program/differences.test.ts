import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compared } from '@/widgets/program/differences/model';

const outputs = fc.string({ unit: fc.constantFrom('a', 'b', '\n', ' '), maxLength: 60 });
const marked = (lines: ReturnType<typeof compared>['here']) =>
  lines.map(({ text, isSame }) => (isSame ? text : `* ${text}`));

describe('what was printed here, beside what was recorded', () => {
  it('is the same where it is, to the last character', () => {
    fc.assert(
      fc.property(outputs, outputs, (a, b) => {
        const { different, recorded, here } = compared(a, b);
        expect(different === 0).toBe(a === b);
        expect([...recorded, ...here].every(({ isSame }) => isSame)).toBe(a === b);
      }),
    );
  });

  it('marks as many lines as it counts, and the others are the same in both', () => {
    fc.assert(
      fc.property(outputs, outputs, (a, b) => {
        const { different, recorded, here } = compared(a, b);
        expect([...recorded, ...here].filter(({ isSame }) => !isSame)).toHaveLength(different);
        const common = (lines: typeof here) => lines.filter(({ isSame }) => isSame);
        expect(common(recorded)).toEqual(common(here));
      }),
    );
  });

  it('marks a changed line in both, and a further one where it is', () => {
    const { recorded, here, different } = compared('one\ntwo\nthree\n', 'one\n2\nthree\nfour\n');
    expect(marked(recorded)).toEqual(['one', '* two', 'three']);
    expect(marked(here)).toEqual(['one', '* 2', 'three', '* four']);
    expect(different).toBe(3);
  });

  it('says that a line break is missing, and that there is nothing', () => {
    expect(marked(compared('one\n', 'one').here)).toEqual(['one', '* (no line break at the end)']);
    expect(compared('', '')).toEqual({ recorded: [], here: [], different: 0 });
  });

  it('gives up on outputs that have nothing in common, and marks all', () => {
    const many = (from: number) =>
      Array.from({ length: 3000 }, (_, index) => `${from + index}\n`).join('');
    const { here, different } = compared(many(0), many(10_000));
    expect(different).toBe(6000);
    expect(here.every(({ isSame }) => !isSame)).toBe(true);
  });
});
