import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { ask } from './ask';
import { type Place, runFolder } from './places';
import { CONFIG, PATH, type WebServer } from './servers';

const LONGEST_START_MS = 15_000;
const LONGEST_STOP_MS = 5_000;

/** A started server. */
export interface Running {
  /** Address of the guide, with a closing slash. */
  readonly address: string;
  readonly stop: () => Promise<void>;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

const hasEnded = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null;

/** Starts a server on a free port. @throws Error with what it printed, where it does not answer */
export async function start(server: WebServer, place: Place): Promise<Running> {
  const port = await freePort();
  const folder = mkdtempSync(join(runFolder, 'server-'));
  chmodSync(folder, 0o755);
  const { config, run } = server.command({ ...place, port, folder });
  if (config !== undefined) writeFileSync(join(folder, CONFIG), config);
  const [program, ...options] = run;
  const env = { ...process.env, PATH, HOME: folder };
  const child = spawn(program, options, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  const stop = async () => {
    if (hasEnded(child)) return;
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    const patience = setTimeout(() => child.kill('SIGKILL'), LONGEST_STOP_MS);
    await ended;
    clearTimeout(patience);
  };
  const address = `http://localhost:${port}${place.base}`;
  const deadline = performance.now() + LONGEST_START_MS;
  while (!(await answers(address))) {
    if (hasEnded(child) || performance.now() > deadline) {
      await stop();
      throw new Error(`${server.name} did not start: ${printed}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return { address, stop };
}

const answers = (address: string) =>
  ask(address).then(
    () => true,
    () => false,
  );
