import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { playwrightReport, vitestReport } from '../../../scripts/test-reports.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'reports-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function written(report: object): string {
  const path = join(folder, 'report.json');
  writeFileSync(path, JSON.stringify(report));
  return path;
}

const spec = (title: string, status: string, message?: string) => ({
  title,
  tests: [{ projectName: 'site', status, results: [{ errors: message ? [{ message }] : [] }] }],
});

it('names each failed test of Playwright with its place and its message, without colours', () => {
  const report = playwrightReport(
    written({
      stats: { expected: 1, unexpected: 1, flaky: 1, skipped: 0 },
      errors: [],
      suites: [
        {
          title: 'search.spec.ts',
          specs: [spec('finds', 'expected')],
          suites: [
            {
              title: 'typos',
              specs: [
                spec('are mended', 'unexpected', '\u001B[31mError: nothing\u001B[39m'),
                spec('pass at the second try', 'flaky', 'too slow'),
              ],
            },
          ],
        },
      ],
    }),
  );
  expect(report).toMatchObject({ passed: 1, failed: 2, skipped: 0 });
  expect(report.failures).toEqual([
    '[site] search.spec.ts › typos › are mended\n  Error: nothing',
    '[site] search.spec.ts › typos › pass at the second try\n  too slow',
  ]);
});

it('reports what stopped Playwright before any test', () => {
  const { failures } = playwrightReport(
    written({
      stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0 },
      errors: [{ message: 'the port is taken' }],
      suites: [],
    }),
  );
  expect(failures).toEqual(['Playwright\n  the port is taken']);
});

it('names failed tests of Vitest, and files that did not load', () => {
  const report = vitestReport(
    written({
      numPassedTests: 1,
      numFailedTests: 1,
      numPendingTests: 1,
      testResults: [
        {
          name: 'links.test.ts',
          status: 'failed',
          message: '',
          assertionResults: [
            { fullName: 'links lead somewhere', status: 'passed', failureMessages: [] },
            { fullName: 'links are short', status: 'failed', failureMessages: ['long\nat line 3'] },
          ],
        },
        { name: 'broken.test.ts', status: 'failed', message: 'no module', assertionResults: [] },
      ],
    }),
  );
  expect(report).toMatchObject({ passed: 1, failed: 1, skipped: 1 });
  expect(report.failures).toEqual([
    'links.test.ts › links are short\n  long\n  at line 3',
    'broken.test.ts\n  no module',
  ]);
});
