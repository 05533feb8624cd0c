import fc from 'fast-check';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { merge, STYLES, type Style, written } from '@/widgets/three-way-merge/model';

type Lines = readonly string[];
const NAMES = { ours: 'HEAD', base: '5b06d91', theirs: 'delivery' };
const BASE = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** A version of the base: each line kept, changed, removed, or with a new one after it. */
const side = (name: string) =>
  fc
    .array(fc.constantFrom('keep', 'keep', 'keep', 'change', 'remove', 'add'), {
      minLength: BASE.length,
      maxLength: BASE.length,
    })
    .map((edits) =>
      BASE.flatMap((line, row) => {
        if (edits[row] === 'remove') return [];
        if (edits[row] === 'add') return [line, `after ${line} by ${name}`];
        return [edits[row] === 'change' ? `${line} by ${row % 2 === 0 ? name : 'all'}` : line];
      }),
    );
const [ours, theirs] = [side('ours'), side('theirs')];

const byModel = (base: Lines, one: Lines, other: Lines, style: Style) =>
  merge(base, one, other, style).flatMap((region) => written(region, style, NAMES));
const conflicts = (base: Lines, one: Lines, other: Lines) =>
  merge(base, one, other, 'diff3').filter(({ by }) => by === 'conflict').length;

it('takes the other side where one changed nothing, and agrees with itself', () => {
  fc.assert(
    fc.property(ours, fc.constantFrom(...STYLES), (changed, style) => {
      expect(byModel(BASE, BASE, changed, style)).toEqual(changed);
      expect(byModel(BASE, changed, BASE, style)).toEqual(changed);
      expect(byModel(BASE, changed, changed, style)).toEqual(changed);
    }),
  );
});

it('finds the same conflicts whichever side is ours', () => {
  fc.assert(
    fc.property(ours, theirs, (one, other) => {
      expect(conflicts(BASE, one, other)).toBe(conflicts(BASE, other, one));
    }),
  );
});

const folder = mkdtempSync(join(tmpdir(), 'merge-'));
afterAll(() => rmSync(folder, { recursive: true }));

function byGit(base: Lines, one: Lines, other: Lines, style: Style): Lines {
  const files = Object.entries({ ours: one, base, theirs: other }).map(([name, lines]) => {
    const file = join(folder, name);
    writeFileSync(file, lines.map((line) => `${line}\n`).join(''));
    return file;
  });
  const labels = [NAMES.ours, NAMES.base, NAMES.theirs].flatMap((name) => ['-L', name]);
  const { stdout } = spawnSync(
    'git',
    ['merge-file', '-p', ...(style === 'diff3' ? ['--diff3'] : []), ...labels, ...files],
    { encoding: 'utf8' },
  );
  return stdout.split('\n').slice(0, -1);
}

it('takes conflicts for one with three lines between, and for two with four', () => {
  const changed = (rows: readonly number[], name: string) =>
    BASE.map((line, row) => (rows.includes(row) ? `${line} by ${name}` : line));
  for (const [row, count] of [
    [4, 1],
    [5, 2],
  ] as const) {
    const [one, other] = [changed([0, row], 'ours'), changed([0, row], 'theirs')];
    const lines = byModel(BASE, one, other, 'merge');
    expect(lines.filter((line) => line.startsWith('<<<<<<<'))).toHaveLength(count);
    expect(lines).toEqual(byGit(BASE, one, other, 'merge'));
  }
});

it.each(STYLES)(
  'writes what git merge-file writes: %s',
  (style) => {
    fc.assert(
      fc.property(ours, theirs, (one, other) => {
        expect(byModel(BASE, one, other, style)).toEqual(byGit(BASE, one, other, style));
      }),
      { numRuns: 30, seed: 41 },
    );
  },
  20_000,
);
