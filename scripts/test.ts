/**
 * Runs every check in the order of what fails soonest, says which step runs, repeats at the end
 * what failed, and closes with one line over all runners: `N passed, N failed`.
 * Usage: node scripts/test.ts [step …]
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ownReport, playwrightReport, vitestReport, type Report } from './test-reports.ts';

interface Step {
  readonly name: string;
  readonly command: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Reads the runner's own report; steps without one count as one check. */
  readonly report?: () => Report;
}

const REPORTS = 'test-results/reports';

const vitest = (project: string): Pick<Step, 'command' | 'report'> => {
  const report = join(REPORTS, `${project}.json`);
  return {
    command: `vitest run --project ${project} --reporter default --reporter json --outputFile.json ${report}`,
    report: () => vitestReport(report),
  };
};

const playwright = (name: string, config: string): Step => {
  const report = join(REPORTS, `${name}.json`);
  return {
    name,
    command: `playwright test --config ${config} --reporter=line,json`,
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: resolve(report) },
    report: () => playwrightReport(report),
  };
};

const script = (name: string, command: string): Step => {
  const report = join(REPORTS, `${name.replaceAll(' ', '-').toLowerCase()}.json`);
  return { name, command: `${command} --report ${report}`, report: () => ownReport(report) };
};

const STEPS: readonly Step[] = [
  { name: 'format', command: 'npm run format --silent' },
  { name: 'types', command: 'npm run check --silent' },
  { name: 'lint', command: 'npm run lint --silent' },
  { name: 'spelling', command: 'npm run spelling --silent' },
  { name: 'unit', ...vitest('unit') },
  script('listings', 'node scripts/run-listings.ts'),
  script('exchanges', 'node scripts/record-exchanges.ts'),
  { name: 'build', command: 'npm run build --silent' },
  script('reproducible', 'node scripts/check-reproducible.ts'),
  {
    name: 'build under /guide',
    command: 'astro build --outDir dist-guide',
    env: { BASE_PATH: '/guide', SITE_URL: 'https://example.org' },
  },
  { name: 'built pages', ...vitest('built') },
  script('valid HTML', 'node scripts/validate-html.ts'),
  playwright('hosting', 'tests/hosting/playwright.config.ts'),
  playwright('browser', 'playwright.config.ts'),
  playwright('engines', 'playwright.engines.config.ts'),
];

/** What the step counted; a runner that broke off counts as at least one failure. */
function runStep(step: Step): Report {
  const result = spawnSync(step.command, {
    shell: true,
    stdio: 'inherit',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', FORCE_COLOR: '0', ...step.env },
  });
  const ok = result.status === 0;
  const alone = { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
  if (step.report === undefined) return alone;
  try {
    const report = step.report();
    const ranNothing = report.passed + report.failed + report.skipped === 0;
    return { ...report, failed: Math.max(report.failed, ok && !ranNothing ? 0 : 1) };
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
  const { passed, failed, skipped, failures = [] } = runStep(step);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`${step.name}: ${passed} passed, ${failed} failed in ${seconds} s`);
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
  if (failed > 0) broken.push([`Failed: ${step.name}`, ...failures].join('\n'));
}
for (const failure of broken) console.log(`\n${failure}`);
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
if (total.failed > 0 || steps.length === 0) process.exitCode = 1;
