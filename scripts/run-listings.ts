/**
 * Runs every listing whose toolchain is here and compares what it prints with `expected.txt`. A
 * listing that must fail has to end with an error that quotes the expectation it breaks. Each
 * language brings its own `run` script. A missing toolchain is named as skipped; in CI it is
 * installed first, and fails when that does not help.
 * Usage: node scripts/run-listings.ts [--record] [--report FILE] [language …]
 */
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { COMMON_TOPICS, MUST_FAIL } from '../src/data/listing-topics.ts';

/** What a page says of the run of a listing. */
interface ListingRun {
  readonly language: string;
  readonly topic: string;
  readonly version: string;
  readonly date: string;
}

type Outcome = { readonly folder: string } & (
  | { readonly state: 'passed'; readonly run: ListingRun }
  | { readonly state: 'failed' | 'skipped'; readonly reason: string }
);

const LONGEST_RUN_MS = 120_000;
const LONGEST_SETUP_MS = 600_000;
/** How a `run` script ends where a tool is missing. */
const TOOL_MISSING = 3;
const inCI = Boolean(process.env['CI']);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { record: { type: 'boolean', default: false }, report: { type: 'string' } },
});

/** Runs a language's own script; the status is null where it did not end by itself. */
function call(language: string, commands: readonly string[], input = '', timeout = LONGEST_RUN_MS) {
  const result = spawnSync('bash', [resolve('listings', language, 'run'), ...commands], {
    encoding: 'utf8',
    timeout,
    input,
    maxBuffer: 2 ** 26,
  });
  return { status: result.status, out: result.stdout, error: result.stderr.trim() };
}

function isReady(language: string): boolean {
  if (inCI) {
    const { status, error } = call(language, ['--setup'], '', LONGEST_SETUP_MS);
    if (status !== 0) console.log(`setup of ${language} ended with ${status}: ${error}`);
  }
  return call(language, ['--check']).status === 0;
}

/** Why the end of a program is not the right one, or null. */
function wrongEnd(topic: string, { status, error }: ReturnType<typeof call>): string | null {
  const broken = MUST_FAIL[topic];
  if (broken === undefined) return status === 0 ? null : error || 'it ended with an error';
  if (status === 0) return `it must fail and did not: ${broken}`;
  return error.includes(broken) ? null : `it must fail because of “${broken}”, not: ${error}`;
}

function runListing(language: string, topic: string, languageVersion: string): Outcome {
  const folder = join('listings', language, topic);
  const inputFile = join(folder, 'input.txt');
  const input = existsSync(inputFile) ? readFileSync(inputFile, 'utf8') : '';
  const expected = readFileSync(join(folder, 'expected.txt'), 'utf8');
  const result = call(language, [topic], input);
  if (result.status === TOOL_MISSING) {
    return { folder, state: inCI ? 'failed' : 'skipped', reason: result.error };
  }
  const reason = wrongEnd(topic, result);
  if (reason !== null) return { folder, state: 'failed', reason };
  if (result.out.replaceAll('\r\n', '\n') !== expected) {
    return { folder, state: 'failed', reason: `printed:\n${result.out}\nexpected:\n${expected}` };
  }
  const isCommon = COMMON_TOPICS.some((common) => common === topic);
  const version = isCommon ? languageVersion : call(language, ['--version', topic]).out.trim();
  const date = new Date().toISOString().slice(0, 10);
  return { folder, state: 'passed', run: { language, topic, version, date } };
}

function runLanguage(language: string): Outcome[] {
  const topics = globSync(join('listings', language, '*', 'expected.txt'))
    .map((file) => basename(dirname(file)))
    .sort();
  if (!isReady(language)) {
    const state = inCI ? 'failed' : 'skipped';
    const reason = 'the toolchain is missing';
    return topics.map((topic) => ({ folder: join('listings', language, topic), state, reason }));
  }
  const version = call(language, ['--version']).out.trim();
  return topics.map((topic) => runListing(language, topic, version));
}

const languages = globSync('listings/*/run')
  .map((file) => basename(dirname(file)))
  .sort()
  .filter((language) => positionals.length === 0 || positionals.includes(language));
const outcomes = languages.flatMap(runLanguage);
const inState = (state: Outcome['state']) => outcomes.filter((outcome) => outcome.state === state);

for (const outcome of outcomes) {
  const detail = outcome.state === 'passed' ? outcome.run.version : outcome.reason;
  console.log(`${outcome.state}  ${outcome.folder}: ${detail}`);
}
if (values.record) {
  const runs = outcomes.flatMap((outcome) => (outcome.state === 'passed' ? [outcome.run] : []));
  writeFileSync('src/data/recordings/listings.json', `${JSON.stringify(runs, null, 2)}\n`);
}
if (values.report !== undefined) {
  const counts = {
    passed: inState('passed').length,
    failed: inState('failed').length,
    skipped: inState('skipped').length,
  };
  writeFileSync(values.report, JSON.stringify(counts));
}
if (outcomes.length === 0 || inState('failed').length > 0) process.exitCode = 1;
