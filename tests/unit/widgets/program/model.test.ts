import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OutputPiece } from '@/labs/programs/protocol';
import { compared } from '@/widgets/program/differences/model';
import {
  failedFirst,
  gathered,
  isShownSolution,
  printedLines,
  standardOutput,
} from '@/widgets/program/model';

const out = (text: string): OutputPiece => ({ stream: 'stdout', text });
const err = (text: string): OutputPiece => ({ stream: 'stderr', text });
const pieces = fc.array(
  fc.record({
    stream: fc.constantFrom('stdout' as const, 'stderr' as const),
    text: fc.string({ unit: fc.constantFrom('a', '\n'), minLength: 1, maxLength: 6 }),
  }),
);
const shown = (all: ReturnType<typeof printedLines>) =>
  all.map(
    ({ stream, text, isSame }) => `${stream === 'stderr' ? '! ' : ''}${isSame ? '' : '* '}${text}`,
  );

describe('what a program wrote', () => {
  it('is the same, however it came', () => {
    fc.assert(
      fc.property(pieces, pieces, (first, more) => {
        expect(gathered(gathered([], first), more)).toEqual(gathered([], [...first, ...more]));
      }),
    );
  });

  it('loses nothing as lines', () => {
    fc.assert(
      fc.property(pieces, (some) => {
        const all = gathered([], some);
        const letters = (text: string) => text.replaceAll('\n', '');
        const lines = printedLines(all);
        for (const stream of ['stdout', 'stderr'] as const) {
          const written = all.filter((each) => each.stream === stream).map(({ text }) => text);
          const seen = lines.filter((each) => each.stream === stream).map(({ text }) => text);
          expect(seen.join('')).toBe(letters(written.join('')));
        }
      }),
    );
  });

  it('marks as many lines as the comparison does, where none was interrupted', () => {
    const outputs = fc.string({ unit: fc.constantFrom('a', 'b', '\n'), maxLength: 20 });
    fc.assert(
      fc.property(outputs, outputs, (recorded, here) => {
        const comparison = compared(recorded, here);
        const lines = printedLines(here === '' ? [] : [out(here)], comparison);
        expect(lines).toEqual(comparison.here.map((line) => ({ stream: 'stdout', ...line })));
      }),
    );
  });

  it('tells the streams apart, also within a line', () => {
    const all = [out('one\ntw'), err('careful\n'), out('o\nthree\n')];
    expect(shown(printedLines(all))).toEqual(['one', 'tw', '! careful', 'o', 'three']);
    expect(standardOutput(all)).toBe('one\ntwo\nthree\n');
    const comparison = compared('one\n2\nthree\n', standardOutput(all));
    expect(shown(printedLines(all, comparison))).toEqual([
      'one',
      '* tw',
      '! careful',
      '* o',
      'three',
    ]);
  });

  it('has no further line where the other stream came before the line break', () => {
    expect(shown(printedLines([out('one'), err('e\n'), out('\ntwo\n')]))).toEqual([
      'one',
      '! e',
      'two',
    ]);
  });
});

describe('the answer to a challenge', () => {
  const tried = (name: string, passed: boolean) => ({
    name,
    given: '',
    expected: '',
    got: '',
    passed,
  });

  it('has what failed first, in the order in which it was tried', () => {
    const cases = [tried('a', true), tried('b', false), tried('c', true), tried('d', false)];
    expect(failedFirst(cases).map(({ name }) => name)).toEqual(['b', 'd', 'a', 'c']);
  });

  it('is the solution as it was shown, until the reader makes it their own', () => {
    const is = (text: string, shown?: true) =>
      isShownSolution({ ...(shown && { shown }) }, 'return 1;\n', text);
    expect(is('return 1;  \n\n', true)).toBe(true);
    expect(is('return 2;', true)).toBe(false);
    expect(is('return 1;')).toBe(false);
  });
});
