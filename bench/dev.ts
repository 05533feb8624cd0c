/**
 * Measures what an author waits for with `npm run dev`: the first page after the start, another one,
 * and a change in a page that is open.
 * Usage: node bench/dev.ts [--port 4699]
 */
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { commandLine, portNumber } from '../scripts/command-line.ts';

const { values } = commandLine({ options: { port: { type: 'string', default: '4699' } } });
const SITE = `http://localhost:${portNumber(values.port)}`;
const CHANGED = 'src/content/docs/skills/linux.mdx';
const MARK = 'This sentence is new.';

const isTaken = await fetch(SITE).then(
  () => true,
  () => false,
);
if (isTaken) throw new Error(`port ${values.port} is taken: choose another one with --port`);

const began = performance.now();
const seconds = (from: number) => Math.round((performance.now() - from) / 10) / 100;
const server = spawn(process.execPath, ['scripts/dev.ts', '--port', values.port], {
  stdio: ['ignore', 'ignore', 'inherit'],
});

/** The text of a page; asks until the server is up. */
async function ask(path: string): Promise<string> {
  for (;;) {
    const response = await fetch(SITE + path).catch(() => undefined);
    if (response?.ok === true) return response.text();
    if (server.exitCode !== null) throw new Error('the server has ended');
    await pause(20);
  }
}

const before = readFileSync(CHANGED, 'utf8');
try {
  await ask('/apis/http/');
  const first = seconds(began);
  const asked = performance.now();
  await ask('/skills/linux/');
  const other = seconds(asked);
  writeFileSync(CHANGED, `${before}\n${MARK}\n`);
  const changed = performance.now();
  while (!(await ask('/skills/linux/')).includes(MARK)) await pause(20);
  console.log(JSON.stringify({ first, other, change: seconds(changed) }));
} finally {
  writeFileSync(CHANGED, before);
  server.kill();
}
