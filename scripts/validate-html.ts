/**
 * Checks every page of a build with the Nu HTML checker, which needs Java 11. Without Java the check
 * is named as skipped; in CI it is installed first, and its absence is a failure.
 * Usage: node scripts/validate-html.ts [--root dist] [--report FILE]
 */
import { spawnSync } from 'node:child_process';
import { globSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { builtFolder, commandLine } from './command-line.ts';

interface Message {
  readonly type: 'error' | 'info' | 'non-document-error';
  readonly url?: string;
  readonly message: string;
  readonly extract?: string;
  readonly lastLine?: number;
}

const CHECKER = 'node_modules/vnu-jar/build/dist/vnu.jar';
/** The checker knows no hashes and not the origin of a file, so it takes every script for blocked. */
const FALSE_ALARM = '.*violates Content Security Policy.*';
/**
 * What a dependency needs in its own custom elements. Astro finds the slots of an island by this
 * attribute, and custom elements of HTML know no such one:
 * https://docs.astro.build/en/guides/framework-components/#passing-children-to-framework-components
 */
const NEEDED = 'The “name” attribute is never allowed on the “astro-slot” element.';
const inCI = Boolean(process.env['CI']);

const { values } = commandLine({
  options: { root: { type: 'string', default: 'dist' }, report: { type: 'string' } },
});
const root = builtFolder(values.root);

const hasJava = () => spawnSync('java', ['-version']).status === 0;

/** @throws Error with what the checker printed, where that is no report */
function messages(root: string): readonly Message[] {
  const options = ['--skip-non-html', '--format', 'json', '--stdout', '--exit-zero-always'];
  const result = spawnSync(
    'java',
    ['-jar', CHECKER, ...options, '--filterpattern', FALSE_ALARM, root],
    { encoding: 'utf8', maxBuffer: 2 ** 28 },
  );
  if (result.status !== 0) throw new Error(result.stderr || 'the checker did not start');
  return (JSON.parse(result.stdout) as { messages: Message[] }).messages;
}

function report(counts: { passed: number; failed: number; skipped: number }) {
  console.log(`${counts.passed} pages valid, ${counts.failed} not, ${counts.skipped} skipped`);
  if (values.report !== undefined) writeFileSync(values.report, JSON.stringify(counts));
  if (counts.failed > 0 || counts.passed + counts.skipped === 0) process.exitCode = 1;
}

const pages = globSync('**/*.html', { cwd: root }).length;
if (inCI && !hasJava()) spawnSync('bash', ['listings/java/run', '--setup'], { stdio: 'inherit' });
if (hasJava()) {
  const found = messages(root).filter(({ message }) => message !== NEEDED);
  for (const { url, lastLine, message, extract } of found) {
    const place = url === undefined ? root : fileURLToPath(url);
    console.log(`${place}:${lastLine ?? 0}: ${message}\n    ${extract?.trim() ?? ''}`);
  }
  const failed = new Set(found.map(({ url }) => url ?? join(root, 'all'))).size;
  report({ passed: pages - failed, failed, skipped: 0 });
} else {
  console.log(`${inCI ? 'failed' : 'skipped'}  valid HTML: Java is missing (https://adoptium.net)`);
  report({ passed: 0, failed: inCI ? pages : 0, skipped: inCI ? 0 : pages });
}
