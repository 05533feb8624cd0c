import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mergedRecording } from '../../../scripts/merged-recording';

const LISTINGS = 'src/data/recordings/listings.json';
const EXCHANGES = 'src/data/recordings/exchanges.json';
let folder: string;

function write(path: string, content: string): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

function read(path: string): unknown {
  return JSON.parse(readFileSync(join(folder, path), 'utf8'));
}

/** Runs one of our scripts in the folder of the test. */
function run(script: string, ...args: string[]) {
  const { status, stdout } = spawnSync(process.execPath, [resolve('scripts', script), ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: `${folder}/bin:/usr/bin:/bin` },
  });
  return { status, stdout };
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'partial-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('a recording', () => {
  const key = ({ name }: { name: string }) => name;

  it('takes what is new, keeps what was not run and drops what is gone', () => {
    const before = [
      { name: 'kept', run: 1 },
      { name: 'again', run: 1 },
      { name: 'gone', run: 1 },
    ];
    const fresh = [{ name: 'again', run: 2 }];
    expect(mergedRecording(before, fresh, key, ({ name }) => name !== 'gone')).toEqual([
      { name: 'again', run: 2 },
      { name: 'kept', run: 1 },
    ]);
  });
});

describe('the listings', () => {
  const old = (language: string, topic: string) => ({
    language,
    topic,
    version: `${language} 1`,
    date: '2026-01-01',
  });

  beforeEach(() => {
    const here = [
      '[[ $1 == --check ]] && exit',
      '[[ $1 == --version ]] && echo here 2 || echo fine',
    ];
    write('listings/here/run', here.join('\n'));
    write('listings/away/run', '[[ $1 != --check ]]\n');
    for (const topic of ['here/one', 'here/broken', 'away/one']) {
      write(`listings/${topic}/expected.txt`, topic === 'here/broken' ? 'other\n' : 'fine\n');
    }
    const before = [old('away', 'one'), old('here', 'broken'), old('here', 'one')];
    write(LISTINGS, JSON.stringify([...before, old('here', 'gone')]));
  });

  it('keep the runs of languages that are not on this machine, and name them', () => {
    const { status, stdout } = run('run-listings.ts', '--record');
    expect(read(LISTINGS)).toMatchObject([
      old('away', 'one'),
      old('here', 'broken'),
      { language: 'here', topic: 'one', version: 'here 2' },
    ]);
    expect(stdout).toContain('skipped  listings/away/one: the toolchain is missing');
    expect(stdout).toContain('kept  listings/away/one: away 1, 2026-01-01');
    expect(status).toBe(1); // here/broken prints something else
  });

  it('keep the runs of languages that were not asked for', () => {
    run('run-listings.ts', '--record', 'here');
    expect(read(LISTINGS)).toMatchObject([{ language: 'away' }, {}, {}]);
  });
});

describe('the exchanges', () => {
  it('keep the recordings of exchanges that were not asked for', { timeout: 60_000 }, () => {
    const kept = {
      name: 'shell/other',
      date: '2026-01-01',
      tool: 'bash 1',
      steps: [],
    };
    write('exchanges/shell/one.sh', 'echo one\n');
    write('exchanges/shell/other.sh', 'echo other\n');
    write(EXCHANGES, JSON.stringify([kept]));
    const { stdout } = run('record-exchanges.ts', '--record', 'shell/one');
    expect(stdout).toContain('recorded  shell/one');
    expect(read(EXCHANGES)).toEqual([expect.objectContaining({ name: 'shell/one' }), kept]);
  });
});

describe('the versions', () => {
  it('stay where a registry does not answer, and the technology is named', () => {
    const source = readFileSync('src/content/technologies/express.yaml', 'utf8');
    const unanswered = source.replace('registry: npm', 'registry: maven');
    write('src/content/technologies/express.yaml', source);
    write('src/content/technologies/unanswered.yaml', unanswered);
    write('bin/npm', '#!/bin/sh\necho 999.0.0\n');
    write('bin/mvn', '#!/bin/sh\nexit 1\n');
    for (const tool of ['npm', 'mvn']) chmodSync(join(folder, 'bin', tool), 0o755);
    const { stdout } = run('refresh-versions.ts');
    expect(stdout).toMatch(/express: .* → .*999/);
    expect(stdout).toContain('unanswered: skipped, mvn got no answer');
    const after = readFileSync(join(folder, 'src/content/technologies/unanswered.yaml'), 'utf8');
    expect(after).toBe(unanswered);
  });
});
