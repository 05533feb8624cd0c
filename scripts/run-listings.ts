/**
 * Runs every listing whose toolchain is here and compares what it prints with `expected.txt`.
 * With --record it also writes the version and the date that the pages show.
 * Usage: node scripts/run-listings.ts [--record]
 */
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface Toolchain {
  /** As it stands in the caption of a listing. */
  readonly name: string;
  readonly command: string;
  readonly run: readonly string[];
  readonly version: readonly string[];
}

export interface ListingRun {
  readonly language: string;
  readonly topic: string;
  readonly version: string;
  readonly date: string;
  readonly command: string;
}

export type Outcome =
  | { readonly folder: string; readonly state: 'passed'; readonly run: ListingRun }
  | { readonly folder: string; readonly state: 'failed'; readonly reason: string }
  | { readonly folder: string; readonly state: 'skipped'; readonly reason: string };

const TOOLCHAINS: Readonly<Record<string, Toolchain>> = {
  java: { name: 'OpenJDK', command: 'java', run: ['Main.java'], version: ['-version'] },
  javascript: { name: 'Node.js', command: 'node', run: ['main.js'], version: ['--version'] },
  python: { name: 'Python', command: 'python3', run: ['main.py'], version: ['--version'] },
};
const LONGEST_RUN_MS = 60_000;

/** Runs the listing in `listings/<language>/<topic>`. */
function runListing(folder: string, language: string, topic: string): Outcome {
  const toolchain = TOOLCHAINS[language];
  if (toolchain === undefined)
    return { folder, state: 'failed', reason: 'no toolchain is defined' };
  const { command } = toolchain;
  const probe = spawnSync(command, toolchain.version, { encoding: 'utf8' });
  if (probe.error) return { folder, state: 'skipped', reason: `${command} is not installed` };
  const input = join(folder, 'input.txt');
  const result = spawnSync(command, toolchain.run, {
    cwd: folder,
    encoding: 'utf8',
    timeout: LONGEST_RUN_MS,
    input: existsSync(input) ? readFileSync(input, 'utf8') : '',
  });
  const expected = readFileSync(join(folder, 'expected.txt'), 'utf8');
  if (result.status !== 0) return { folder, state: 'failed', reason: result.stderr.trim() };
  if (result.stdout.replaceAll('\r\n', '\n') !== expected) {
    return {
      folder,
      state: 'failed',
      reason: `printed:\n${result.stdout}\nexpected:\n${expected}`,
    };
  }
  const number = /\d+(\.\d+)+/.exec(`${probe.stdout}${probe.stderr}`)?.[0] ?? '';
  const version = `${toolchain.name} ${number}`.trim();
  const date = new Date().toISOString().slice(0, 10);
  const line = [command, ...toolchain.run].join(' ');
  return { folder, state: 'passed', run: { language, topic, version, date, command: line } };
}

/** Runs all listings in the order of their folders. */
export function runListings(): Outcome[] {
  return globSync('listings/*/*/expected.txt')
    .sort()
    .map((path) => {
      const [, language = '', topic = ''] = path.split(/[\\/]/);
      return runListing(join('listings', language, topic), language, topic);
    });
}

if (import.meta.main) {
  const outcomes = runListings();
  for (const outcome of outcomes) {
    const detail = outcome.state === 'passed' ? outcome.run.version : outcome.reason;
    console.log(`${outcome.state}  ${outcome.folder}: ${detail}`);
  }
  if (process.argv.includes('--record')) {
    const runs = outcomes.flatMap((outcome) => (outcome.state === 'passed' ? [outcome.run] : []));
    writeFileSync('src/data/recordings/listings.json', `${JSON.stringify(runs, null, 2)}\n`);
  }
  if (outcomes.some((outcome) => outcome.state === 'failed')) process.exitCode = 1;
}
