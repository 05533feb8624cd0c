import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dev-'));
  write('src/sidebar.ts', 'first');
  write('src/content/technologies/django.yaml', '');
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(name: string, text: string) {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
}

/** Starts the script with something in the place of Astro; what both say, line by line. */
function dev(astro: string, ...args: string[]) {
  write('node_modules/astro/bin/astro.mjs', astro);
  const child = spawn(process.execPath, [resolve('scripts/dev.ts'), ...args], { cwd: folder });
  const lines: string[] = [];
  child.stdout.on('data', (text: Buffer) => lines.push(...text.toString().trim().split('\n')));
  return { child, lines };
}

const STAYS = "console.log(process.argv.slice(2).join(' ')); setInterval(() => {}, 1000);";

it('starts again when the reading order or the technologies change, and at nothing else', async () => {
  const { child, lines } = dev(STAYS, '--port', '4567');
  const said = (...expected: string[]) =>
    expect.poll(() => lines, { timeout: 10_000 }).toEqual(expected);
  const START = 'dev --port 4567';
  const AGAIN = 'The menu has changed: starting again …';
  await said(START);
  write('src/sidebar.ts', 'second');
  await said(START, AGAIN, START);
  write('src/content/technologies/flask.yaml', '');
  await said(START, AGAIN, START, AGAIN, START);
  write('src/route-data.ts', '');
  write('src/sidebar.ts', 'second');
  write('src/content/technologies/flask.yaml', 'name: Flask');
  await new Promise((done) => setTimeout(done, 500));
  expect(lines).toHaveLength(5);
  child.kill();
  await once(child, 'exit');
});

it.each([
  ['its end', 'process.exit(3)', [], 3],
  ['the end of a command', 'process.exit(0)', ['stop'], 0],
])('ends as Astro does: %s', async (_, astro, args, status) => {
  const { child } = dev(astro, ...args);
  expect(await once(child, 'exit')).toEqual([status, null]);
});
