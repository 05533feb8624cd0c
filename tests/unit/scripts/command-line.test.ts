import { spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chosen, wholeNumber } from '../../../scripts/command-line';

/** Everything that is run by hand and not by another script. */
const SCRIPTS = globSync(['scripts/*.{ts,mjs}', 'bench/**/*.ts'], {
  exclude: ['**/node_modules/**'],
})
  .filter((file) => /^ \* (.*)Usage/m.test(readFileSync(file, 'utf8')))
  .sort();

let elsewhere: string;
beforeAll(() => {
  elsewhere = mkdtempSync(join(tmpdir(), 'elsewhere-'));
});
afterAll(() => rmSync(elsewhere, { recursive: true }));

/** Runs a script where there is nothing of a project; what it says as an error. */
function fault(script: string, args: readonly string[], env: Record<string, string> = {}): string {
  const { status, stderr } = spawnSync(process.execPath, [resolve(script), ...args], {
    cwd: elsewhere,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] ?? '', ...env },
    timeout: 30_000,
  });
  expect(status, stderr).toBe(1);
  return stderr.trimEnd();
}

it('knows the scripts', () => {
  expect(SCRIPTS).toContain('scripts/serve.ts');
  expect(SCRIPTS).toContain('bench/search/run.ts');
  expect(SCRIPTS).toHaveLength(20);
});

it.each(SCRIPTS)('%s refuses an option that it does not know, in one line', (script) => {
  expect(fault(script, ['--nonsense'])).toMatch(/^.*--nonsense.*$/);
});

describe.each([
  ['serve.ts', ['--prot', '1'], 'no option --prot: did you mean “--port”?'],
  ['serve.ts', ['--port'], "Option '--port <value>' argument missing"],
  ['serve.ts', ['--port', '8o'], '--port is a whole number from 0 to 65535, not “8o”'],
  ['serve.ts', ['--port', '70000'], '--port is a whole number from 0 to 65535, not “70000”'],
  ['serve.ts', [], 'dist holds no build: run npm run build'],
  ['package.ts', ['--root', 'nowhere'], 'nowhere holds no build: run npm run build'],
  ['page-weight.ts', [], 'dist holds no build: run npm run build'],
  ['validate-html.ts', [], 'dist holds no build: run npm run build'],
  ['check-reproducible.ts', [], 'dist holds no build: run npm run build'],
  ['dev.ts', ['--port', 'abc'], '--port is a whole number from 0 to 65535, not “abc”'],
  ['dev.ts', ['--prot', '1'], 'no option --prot: did you mean “--port”?'],
  ['dev.ts', ['stops'], 'no command “stops”: did you mean “stop”?'],
  ['test.ts', ['built'], 'no step “built”: did you mean “build”?'],
  ['run-listings.ts', ['pythons'], 'no language “pythons”: there is none yet'],
  ['refresh-versions.ts', [], 'src/content/technologies holds no technology'],
  ['refresh-versions.ts', ['express'], "Unexpected argument 'express'"],
  ['record-exchanges.ts', ['--afresh'], '--afresh goes with --record'],
  ['subset-fonts.ts', [], 'node_modules/@fontsource'],
  ['../bench/growth.ts', ['many'], 'the number of pages is a whole number from 1 to 100000'],
  ['../bench/search/run.ts', ['-1'], 'no option -1'],
  ['../bench/lighthouse/run.ts', [], 'dist holds no build: run npm run build'],
])('%s with %j', (script, args, line) => {
  it(`says “${line}”, in one line`, () => {
    expect(fault(join('scripts', script), args).split('\n')).toEqual([
      expect.stringContaining(line),
    ]);
  });
});

it('shows the stack to whoever asks for it', () => {
  expect(fault('scripts/serve.ts', [], { DEBUG: '1' })).toContain('at builtFolder');
});

it('takes the names that are known, and all where none is given', () => {
  expect(chosen('language', ['go'], ['go', 'java'])).toEqual(['go']);
  expect(chosen('language', [], ['go', 'java'])).toEqual(['go', 'java']);
  expect(() => chosen('language', ['go', 'jav'], ['go', 'java'])).toThrow(
    'no language “jav”: did you mean “java”?',
  );
});

it('takes whole numbers alone', () => {
  expect(wholeNumber('it', '7', 0, 9)).toBe(7);
  for (const text of ['', '-1', '1.5', '10', '1e1', ' 1']) {
    expect(() => wholeNumber('it', text, 0, 9)).toThrow('it is a whole number from 0 to 9');
  }
});
