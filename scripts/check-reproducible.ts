/**
 * Builds the tracked files a second time, in another folder, time zone, language and year, compares
 * every file with `dist`, and holds that a healthy build says little and warns of nothing. Usage: node scripts/check-reproducible.ts [--report FILE]
 */
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { builtFolder, commandLine } from './command-line.ts';
import { readFolder } from './package/folder.ts';

const { values } = commandLine({ options: { report: { type: 'string' } } });
const DIST = builtFolder('dist');
const ELSEWHERE = 'test-results/reproducible/in/another/folder';
/** The engines' files, whose bytes `build-engines.ts` holds against those that other machines made. */
const ENGINES = 'node_modules/.cache/engines';

/** Astro names styles by the path of their component, so the packages have to lie in the copy. */
function linkFolder(from: string, to: string) {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.name.startsWith('.')) continue;
    if (entry.isDirectory()) linkFolder(source, target);
    else linkSync(source, target);
  }
}

function copyTracked(to: string) {
  const { stdout } = spawnSync(
    'git',
    ['ls-files', '-z', '--cached', '--others', '--exclude-standard'],
    {
      encoding: 'utf8',
      maxBuffer: 2 ** 26,
    },
  );
  for (const file of stdout.split('\0').filter((path) => existsSync(path))) {
    mkdirSync(dirname(join(to, file)), { recursive: true });
    copyFileSync(file, join(to, file));
  }
}

/** More than these lines nobody reads. */
const LONGEST_OUTPUT = 25;

/** Builds the copy; what is wrong with what it says: it must be short and warn of nothing. */
function buildElsewhere(): { built: boolean; noise: readonly string[] } {
  rmSync(ELSEWHERE, { recursive: true, force: true });
  copyTracked(ELSEWHERE);
  linkFolder('node_modules', join(ELSEWHERE, 'node_modules'));
  linkFolder(ENGINES, join(ELSEWHERE, ENGINES));
  const clock = new URL('reproducible/later-clock.mjs', import.meta.url).href;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], {
    cwd: ELSEWHERE,
    encoding: 'utf8',
    env: {
      ...process.env,
      NODE_OPTIONS: `--import=${clock}`,
      TZ: 'Pacific/Auckland',
      LC_ALL: 'tr_TR.UTF-8',
    },
  });
  const lines = stdout.trim().split('\n');
  const noise = stderr.trim().split('\n').filter(Boolean);
  if (lines.length > LONGEST_OUTPUT) noise.push(`the build says ${lines.length} lines`);
  return { built: status === 0, noise };
}

const { built, noise } = buildElsewhere();
for (const line of noise) console.log(`noise  ${line}`);
const [first, second] = built
  ? await Promise.all([readFolder(DIST), readFolder(join(ELSEWHERE, 'dist'))])
  : [new Map<string, Uint8Array>(), new Map<string, Uint8Array>()];
const paths = [...new Set([...first.keys(), ...second.keys()])].sort();
const different = paths.filter((path) => {
  const [one, other] = [first.get(path), second.get(path)];
  return one === undefined || other === undefined || Buffer.compare(one, other) !== 0;
});
for (const path of different) {
  const missing = !first.has(path)
    ? ' (only in the copy)'
    : !second.has(path)
      ? ' (only in dist)'
      : '';
  console.log(`different  ${path}${missing}`);
}
console.log(`${paths.length - different.length} files are identical, ${different.length} differ`);
const failed = built && paths.length > 0 ? different.length + noise.length : 1;
if (values.report !== undefined) {
  const counts = { passed: paths.length - different.length, failed, skipped: 0 };
  writeFileSync(values.report, JSON.stringify(counts));
}
if (failed > 0) process.exitCode = 1;
else rmSync('test-results/reproducible', { recursive: true });
