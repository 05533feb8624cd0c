/**
 * Runs every listing whose toolchain is here and compares what it prints with `expected.txt`. A
 * listing that must fail has to end with an error that quotes the expectation it breaks. Each
 * language brings its own `run` script. A missing toolchain is named as skipped; in CI it is
 * installed first, and fails when that does not help. With `--record` the runs are written down;
 * what was not run, or did not pass, keeps the run that was recorded before.
 * Usage: node scripts/run-listings.ts [--record] [--report FILE] [language …]
 */
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { MUST_FAIL } from '../src/data/listing-topics.ts';
import { chosen, commandLine } from './command-line.ts';
import { mergedRecording } from './merged-recording.ts';

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

const RECORDING = 'src/data/recordings/listings.json';
const LONGEST_RUN_MS = 120_000;
const LONGEST_SETUP_MS = 600_000;
/** How a `run` script ends where a tool is missing. */
const TOOL_MISSING = 3;
const inCI = Boolean(process.env['CI']);

const { values, positionals } = commandLine({
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

function runListing(language: string, topic: string): Outcome {
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
  const version = call(language, ['--version', topic]).out.trim();
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
  return topics.map((topic) => runListing(language, topic));
}

const known = globSync('listings/*/run')
  .map((file) => basename(dirname(file)))
  .sort();
const asked = chosen('language', positionals, known);
const languages = known.filter((language) => asked.includes(language));
const outcomes = languages.flatMap(runLanguage);
const inState = (state: Outcome['state']) => outcomes.filter((outcome) => outcome.state === state);

for (const outcome of outcomes) {
  const detail = outcome.state === 'passed' ? outcome.run.version : outcome.reason;
  console.log(`${outcome.state}  ${outcome.folder}: ${detail}`);
}
/** Writes the runs down beside those of before, and says which of these stay. */
function record(fresh: readonly ListingRun[]): void {
  const folderOf = ({ language, topic }: ListingRun) => `listings/${language}/${topic}`;
  const before = JSON.parse(readFileSync(RECORDING, 'utf8')) as ListingRun[];
  const runs = mergedRecording(before, fresh, folderOf, (run) => existsSync(folderOf(run)));
  writeFileSync(RECORDING, `${JSON.stringify(runs, null, 2)}\n`);
  const kept = runs.filter((run) => !fresh.includes(run));
  console.log(`recorded ${fresh.length} runs, kept ${kept.length} of before`);
  for (const run of kept) console.log(`kept  ${folderOf(run)}: ${run.version}, ${run.date}`);
}

if (values.record) {
  record(outcomes.flatMap((outcome) => (outcome.state === 'passed' ? [outcome.run] : [])));
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
