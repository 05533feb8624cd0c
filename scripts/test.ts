/**
 * Runs every check, two side by side where they use one core each, prints what each printed when it
 * ends, repeats at the end what failed, and closes with one line over all runners:
 * `N passed, N failed`. Named steps run alone, with the builds that they need and that are missing.
 * Usage: node scripts/test.ts [step …]
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chosen, commandLine } from './command-line.ts';
import { ownReport, playwrightReport, vitestReport, type Report } from './test-reports.ts';
import { runSideBySide, type Task } from './test-schedule.ts';

interface Step extends Task {
  readonly command: string;
  /** The folder that it builds. */
  readonly makes?: string;
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

/** The browsers of a suite use two cores by themselves. */
const playwright = (name: string, config: string): Step => {
  const report = join(REPORTS, `${name}.json`);
  return {
    name,
    command: `playwright test --config ${config} --reporter=line,json`,
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: resolve(report) },
    report: () => playwrightReport(report),
    after: ['build', 'build under /guide'],
    alone: true,
  };
};

const script = (name: string, command: string): Step => {
  const report = join(REPORTS, `${name.replaceAll(' ', '-').toLowerCase()}.json`);
  return { name, command: `${command} --report ${report}`, report: () => ownReport(report) };
};

const LANES = 2;

/**
 * The listings and the files of the engines take longest, so they begin; the others come in the order
 * of what fails soonest. What writes Astro's folder of types waits for each other, and so does what installs packages in CI.
 */
const STEPS: readonly Step[] = [
  script('listings', 'node scripts/run-listings.ts'),
  {
    ...script('engine files', 'node scripts/build-engines.ts'),
    env: { TZ: 'Pacific/Auckland', LC_ALL: 'tr_TR.UTF-8' },
  },
  { name: 'format', command: 'npm run format --silent' },
  { name: 'types', command: 'npm run check --silent' },
  { name: 'spelling', command: 'npm run spelling --silent' },
  { name: 'lint', command: 'npm run lint --silent', after: ['types'] },
  { name: 'unit', ...vitest('unit'), after: ['types'] },
  { name: 'labs', ...vitest('labs'), after: ['engine files', 'types', 'unit'] },
  {
    name: 'build',
    command: 'npm run build --silent',
    makes: 'dist',
    after: ['engine files', 'types', 'unit'],
  },
  {
    name: 'build under /guide',
    command: 'astro build --outDir dist-guide',
    env: { BASE_PATH: '/guide', SITE_URL: 'https://example.org' },
    makes: 'dist-guide',
    after: ['types', 'unit', 'build'],
  },
  { ...script('reproducible', 'node scripts/check-reproducible.ts'), after: ['build'] },
  { name: 'built pages', ...vitest('built'), after: ['build', 'build under /guide'] },
  { ...script('exchanges', 'node scripts/record-exchanges.ts'), after: ['listings'] },
  {
    ...script('valid HTML', 'node scripts/validate-html.ts'),
    after: ['listings', 'exchanges', 'build'],
  },
  playwright('hosting', 'tests/hosting/playwright.config.ts'),
  playwright('browser', 'playwright.config.ts'),
  playwright('engines', 'playwright.engines.config.ts'),
];

/** Whether the command ended well, and what it printed unless that went straight to the reader. */
async function runCommand({ command, env, alone }: Step): Promise<{ ok: boolean; said: string }> {
  const child = spawn(command, {
    shell: true,
    stdio: alone ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', FORCE_COLOR: '0', ...env },
  });
  const chunks: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => chunks.push(chunk));
  }
  const [status] = (await once(child, 'close')) as [number | null];
  return { ok: status === 0, said: Buffer.concat(chunks).toString().trimEnd() };
}

/** What the step counted; a runner that broke off counts as at least one failure. */
function countOf(step: Step, ok: boolean): Report {
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

/** The named steps with the missing builds that they need; all where none is named. */
function stepsFor(names: readonly string[]): readonly Step[] {
  if (names.length === 0) return STEPS;
  const chosen = STEPS.filter(({ name }) => names.includes(name));
  const isNeeded = ({ name, makes }: Step) =>
    makes !== undefined && !existsSync(makes) && chosen.some(({ after }) => after?.includes(name));
  return STEPS.filter((step) => chosen.includes(step) || isNeeded(step));
}

const { positionals: names } = commandLine({ allowPositionals: true });
chosen(
  'step',
  names,
  STEPS.map(({ name }) => name),
);
const steps = stepsFor(names);
rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });

const total = { passed: 0, failed: 0, skipped: 0 };
const broken: string[] = [];
let ended = 0;
async function run(step: Step) {
  console.log(`\n${step.name} begins: ${step.command}`);
  const began = performance.now();
  const { ok, said } = await runCommand(step);
  const { passed, failed, skipped, failures = [] } = countOf(step, ok);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  ended += 1;
  if (said !== '') console.log(`\n${said}`);
  const place = `[${ended}/${steps.length}] ${step.name}`;
  console.log(`${place}: ${passed} passed, ${failed} failed in ${seconds} s`);
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
  if (failed > 0) broken.push([`Failed: ${step.name}`, ...failures].join('\n'));
}

await runSideBySide(steps, names.length === 0 ? LANES : 1, run);
for (const failure of broken) console.log(`\n${failure}`);
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
if (total.failed > 0 || steps.length === 0) process.exitCode = 1;
