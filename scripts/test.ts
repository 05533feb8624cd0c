/**
 * Runs every check in the order of what fails soonest, says which step runs, and closes with one
 * line over all runners: `N passed, N failed`. Usage: node scripts/test.ts [step …]
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

interface Step {
  readonly name: string;
  readonly command: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Reads the runner's own report; steps without one count as one check. */
  readonly counts?: () => Counts;
}

const REPORTS = 'test-results/reports';
const vitestReport = (project: string) => join(REPORTS, `${project}.json`);
const listingsReport = join(REPORTS, 'listings.json');
const exchangesReport = join(REPORTS, 'exchanges.json');
const htmlReport = join(REPORTS, 'html.json');
const reproducibleReport = join(REPORTS, 'reproducible.json');

const ownReport = (path: string) => () => JSON.parse(readFileSync(path, 'utf8')) as Counts;

const vitest = (project: string): Pick<Step, 'command' | 'counts'> => ({
  command: `vitest run --project ${project} --reporter default --reporter json --outputFile.json ${vitestReport(project)}`,
  counts() {
    const report = JSON.parse(readFileSync(vitestReport(project), 'utf8')) as {
      numPassedTests: number;
      numFailedTests: number;
      numPendingTests: number;
    };
    return {
      passed: report.numPassedTests,
      failed: report.numFailedTests,
      skipped: report.numPendingTests,
    };
  },
});

const playwright = (name: string, config: string): Omit<Step, 'name'> => {
  const report = join(REPORTS, `${name}.json`);
  return {
    command: `playwright test --config ${config} --reporter=line,json`,
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: resolve(report) },
    counts() {
      const { stats } = JSON.parse(readFileSync(report, 'utf8')) as {
        stats: { expected: number; unexpected: number; flaky: number; skipped: number };
      };
      return {
        passed: stats.expected,
        failed: stats.unexpected + stats.flaky,
        skipped: stats.skipped,
      };
    },
  };
};

const STEPS: readonly Step[] = [
  { name: 'format', command: 'npm run format --silent' },
  { name: 'types', command: 'npm run check --silent' },
  { name: 'lint', command: 'npm run lint --silent' },
  { name: 'spelling', command: 'npm run spelling --silent' },
  { name: 'unit', ...vitest('unit') },
  {
    name: 'listings',
    command: `node scripts/run-listings.ts --report ${listingsReport}`,
    counts: ownReport(listingsReport),
  },
  {
    name: 'exchanges',
    command: `node scripts/record-exchanges.ts --report ${exchangesReport}`,
    counts: ownReport(exchangesReport),
  },
  { name: 'build', command: 'npm run build --silent' },
  {
    name: 'reproducible',
    command: `node scripts/check-reproducible.ts --report ${reproducibleReport}`,
    counts: ownReport(reproducibleReport),
  },
  {
    name: 'build under /guide',
    command: 'astro build --outDir dist-guide',
    env: { BASE_PATH: '/guide', SITE_URL: 'https://example.org' },
  },
  { name: 'built pages', ...vitest('built') },
  {
    name: 'valid HTML',
    command: `node scripts/validate-html.ts --report ${htmlReport}`,
    counts: ownReport(htmlReport),
  },
  { name: 'hosting', ...playwright('hosting', 'tests/hosting/playwright.config.ts') },
  { name: 'browser', ...playwright('browser', 'playwright.config.ts') },
  { name: 'engines', ...playwright('engines', 'playwright.engines.config.ts') },
];

/** What the step counted; a runner that broke off counts as at least one failure. */
function runStep(step: Step): Counts {
  const result = spawnSync(step.command, {
    shell: true,
    stdio: 'inherit',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', FORCE_COLOR: '0', ...step.env },
  });
  const ok = result.status === 0;
  const alone = { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
  if (step.counts === undefined) return alone;
  try {
    const counts = step.counts();
    const ranNothing = counts.passed + counts.failed + counts.skipped === 0;
    return { ...counts, failed: Math.max(counts.failed, ok && !ranNothing ? 0 : 1) };
  } catch {
    return { ...alone, failed: 1, passed: 0 };
  }
}

const chosen = process.argv.slice(2);
const steps = STEPS.filter(({ name }) => chosen.length === 0 || chosen.includes(name));
rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });

const total = { passed: 0, failed: 0, skipped: 0 };
const broken: string[] = [];
for (const [index, step] of steps.entries()) {
  console.log(`\n[${index + 1}/${steps.length}] ${step.name}: ${step.command}`);
  const began = performance.now();
  const counts = runStep(step);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`${step.name}: ${counts.passed} passed, ${counts.failed} failed in ${seconds} s`);
  total.passed += counts.passed;
  total.failed += counts.failed;
  total.skipped += counts.skipped;
  if (counts.failed > 0) broken.push(step.name);
}
if (broken.length > 0) console.log(`\nFailed: ${broken.join(', ')}`);
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
if (total.failed > 0 || steps.length === 0) process.exitCode = 1;
