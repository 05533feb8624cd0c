/**
 * Asks the package registries for the newest release of every technology that names a package, and
 * writes the text and the day of its `currentVersion`, nothing else. What a registry does not
 * answer, or answers with an older release, stays as it is. At the end it lists every version and
 * support date that was checked too long ago, whoever has the answer.
 * Usage: node scripts/refresh-versions.ts
 */
import { spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { commandLine } from './command-line.ts';
import type { Registry } from '../src/data/registries.ts';
import {
  isOlder,
  LONGEST_AGE_DAYS,
  newestStable,
  staleFacts,
  versionFields,
  versionText,
  withVersion,
} from './version-fields.ts';

commandLine({});
const LONGEST_ANSWER_MS = 120_000;
/** Commands run here, so that no manifest and no local repository has a say. */
const folder = mkdtempSync(join(tmpdir(), 'versions-'));
const today = new Date().toISOString().slice(0, 10);

/** What the command printed. @throws Error when it is missing, fails or takes too long */
function run(command: string, ...args: string[]): string {
  const { error, status, stdout } = spawnSync(command, args, {
    cwd: folder,
    encoding: 'utf8',
    timeout: LONGEST_ANSWER_MS,
    maxBuffer: 2 ** 26,
  });
  if (error && 'code' in error && error.code === 'ENOENT') {
    throw new Error(`${command} is not installed`);
  }
  if (status !== 0) throw new Error(`${command} got no answer`);
  return stdout;
}

/** The releases that a registry lists. */
const RELEASES: Record<Registry, (name: string) => string[]> = {
  npm: (name) => [run('npm', 'view', name, 'dist-tags.latest').trim()],
  // Without the flag, pip hides releases that the Python on this machine is too old for.
  pypi: (name) =>
    (
      /^Available versions: (.*)$/m.exec(
        run('pip', 'index', 'versions', name, '--ignore-requires-python'),
      )?.[1] ?? ''
    ).split(', '),
  go: (name) => run('go', 'list', '-m', '-versions', name).trim().split(' ').slice(1),
  maven: (name) => {
    const repository = join(folder, 'maven');
    run(
      'mvn',
      '--batch-mode',
      '--quiet',
      `-Dmaven.repo.local=${repository}`,
      'dependency:get',
      `-Dartifact=${name}:RELEASE:pom`,
      '-Dtransitive=false',
    );
    const [group = '', artifact = ''] = name.split(':');
    const [list] = globSync(
      join(repository, ...group.split('.'), artifact, 'maven-metadata-*.xml'),
    );
    if (list === undefined) throw new Error('mvn kept no list of releases');
    return [...readFileSync(list, 'utf8').matchAll(/<version>([^<]+)<\/version>/g)].map(
      ([, version = '']) => version,
    );
  },
};

/** Refreshes one file. @returns what happened, as a line for the reader */
function refresh(file: string): string | undefined {
  const yaml = readFileSync(file, 'utf8');
  const fields = versionFields(yaml);
  if (fields === undefined) return undefined;
  const { registry, name, text: template } = fields.package;
  const version = newestStable(RELEASES[registry](name));
  if (version === undefined) throw new Error(`${registry} lists no stable release of ${name}`);
  const text = versionText(template, version);
  if (isOlder(text, fields.text)) return `kept “${fields.text}”: ${registry} has only “${text}”`;
  const fresh = `${file}.new`;
  writeFileSync(fresh, withVersion(yaml, text, today));
  renameSync(fresh, file);
  return text === fields.text ? `“${text}” holds` : `“${fields.text}” → “${text}”`;
}

/** Says what to look up by hand, if anything. */
function listStale(files: readonly string[]): void {
  const stale = files.flatMap((file) =>
    staleFacts(readFileSync(file, 'utf8'), today).map(
      (fact) => `  ${basename(file, '.yaml')}: ${fact}`,
    ),
  );
  if (stale.length === 0) return;
  console.log(`Checked more than ${String(LONGEST_AGE_DAYS)} days ago, look these up:`);
  console.log(stale.join('\n'));
}

const files = globSync('src/content/technologies/*.yaml').sort();
try {
  if (files.length === 0) throw new Error('src/content/technologies holds no technology');
  for (const file of files) {
    const technology = basename(file, '.yaml');
    try {
      const line = refresh(file);
      if (line !== undefined) console.log(`${technology}: ${line}`);
    } catch (error) {
      console.log(`${technology}: skipped, ${error instanceof Error ? error.message : 'unknown'}`);
    }
  }
  listStale(files);
} finally {
  rmSync(folder, { recursive: true });
}
