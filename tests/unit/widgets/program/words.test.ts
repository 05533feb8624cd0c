import { describe, expect, it } from 'vitest';
import type { ProgramEnding } from '@/labs/programs/protocol';
import {
  comparisonWords,
  endingWords,
  engineWords,
  silenceWords,
  verdictWords,
  whereWords,
} from '@/widgets/program/words';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const ended = (ending: ProgramEnding, seconds = {}) => plain(endingWords({ ending, seconds }));

describe('the end of a run', () => {
  it('has its exit code and its seconds, those of the compiler where they count', () => {
    const exit = { kind: 'exit', code: 1 } as const;
    expect(ended(exit, { compile: 0.02, run: 0.3141 })).toBe('Exit code 1: ran 0.31 s.');
    expect(ended(exit, { compile: 2.345, run: 0 })).toBe(
      'Exit code 1: compiled in 2.3 s, ran less than 0.01 s.',
    );
  });

  it('names the limit that was passed', () => {
    expect(ended({ kind: 'time', phase: 'run', limit: 10_000 })).toBe(
      'Stopped after 10 s of running, the limit.',
    );
    expect(ended({ kind: 'time', phase: 'compile', limit: 60_000 })).toContain('of compiling');
    expect(ended({ kind: 'output', limit: 256 * 1024 })).toContain('256 kB, the limit of output');
    expect(ended({ kind: 'memory', limit: 512 * 2 ** 20 })).toContain(
      '512 MB, the limit of memory',
    );
    expect(ended({ kind: 'too-large', bytes: 1_000_000, limit: 262_144 })).toBe(
      'Not run: the program has 1,000,000 bytes; up to 262,144 are taken.',
    );
  });

  it('says why a runtime did not start', () => {
    const fault = { kind: 'file', name: 'runtime', fault: { kind: 'damaged' } } as const;
    expect(ended({ kind: 'not-started', fault })).toMatch(/damaged.* Press Run to try again\.$/);
    expect(ended({ kind: 'not-started', fault: { kind: 'little-memory' } })).toContain(
      'The recorded output is complete.',
    );
  });
});

it('a program whose promises may fail unheard says so, in the language where they do', () => {
  expect(silenceWords('javascript', 'async () => {}')).toContain('exit code 1');
  expect(silenceWords('javascript', 'console.log(1)')).toBeUndefined();
  expect(silenceWords('python', 'async def main(): ...')).toBeUndefined();
});

it('an engine is named once', () => {
  expect(engineWords({ version: 'PostgreSQL 18.7', engine: 'PGlite 0.5.17' })).toBe(
    'PostgreSQL 18.7 (PGlite 0.5.17)',
  );
  expect(engineWords({ version: 'Ruby 4.0.1 (ruby.wasm 2.8)', engine: 'ruby.wasm 2.8' })).toBe(
    'Ruby 4.0.1 (ruby.wasm 2.8)',
  );
});

it('what stands in is named beside it', () => {
  expect(whereWords('Go 1.26.8', [])).toBe('in Go 1.26.8');
  expect(whereWords('Go 1.26.8', ['SQLite'])).toBe('in Go 1.26.8; stand-in: SQLite');
  expect(whereWords('Go 1.26.8', ['SQLite', 'loopback network'])).toBe(
    'in Go 1.26.8; stand-ins: SQLite, loopback network',
  );
});

it('a comparison counts the lines that differ', () => {
  const of = (different: number) => comparisonWords({ recorded: [], here: [], different });
  expect([of(0), of(1), of(2)]).toEqual([
    'The output is the recorded one.',
    '1 line of the two outputs differs.',
    '2 lines of the two outputs differ.',
  ]);
});

describe('what the tests of a challenge found', () => {
  const found = (...passed: readonly boolean[]) => ({
    cases: passed.map((each) => ({ name: '', given: '', expected: '', got: '', passed: each })),
    isSolved: passed.every(Boolean),
    output: '',
  });

  it('is how many cases failed, of how many', () => {
    expect(verdictWords(found(true, false, false), false)).toBe(
      'Not there yet: 2 of 3 cases failed.',
    );
  });

  it('is solved by an answer that was not shown', () => {
    expect(verdictWords(found(true, true), false)).toBe('Solved: it passed all 2 cases.');
    expect(verdictWords(found(true, true), true)).toContain('Right, as shown.');
  });

  it('is nothing where not all cases were tried', () => {
    const { cases } = found(true, true);
    expect(verdictWords({ cases, isSolved: false, output: '' }, false)).toContain(
      'before all cases were tried',
    );
  });
});
