import { readFile } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, join } from 'node:path';
import { engineKit } from '../../src/build/engines/engines';
import type { Kit } from '../../src/build/engines/kit';
import { LabClient, type LabSettings } from '../../src/labs/client';
import type { EngineName, EngineSource } from '../../src/labs/protocol';
import type { OpenWorker } from '../../src/labs/worker';
import { openedThread } from './thread';

/** A thread with the same backend as a browser's worker. */
export const openThread: OpenWorker = (heard, broke) => openedThread('backend', heard, broke);

/** A server for as long as a test file runs. */
export interface Served {
  readonly source: EngineSource;
  readonly close: () => void;
}

/** @throws Error where this machine cannot make it */
export async function kitOf(name: EngineName): Promise<Kit> {
  const kit = await engineKit(name);
  if (kit === null) throw new Error(`${name} cannot be made here`);
  return kit;
}

/** Serves the engine's files as a plain host does. */
export async function servedEngine(
  change?: (name: string, bytes: Buffer) => Buffer | number,
  engine: EngineName = 'postgres',
): Promise<Served> {
  const { manifest, folder } = await kitOf(engine);
  const answer: RequestListener = (request, response) => {
    const name = basename(request.url ?? '');
    void readFile(join(folder, name)).then(
      (bytes) => {
        const changed = change?.(name, bytes) ?? bytes;
        if (typeof changed === 'number') response.writeHead(changed).end();
        else response.end(changed);
      },
      () => response.writeHead(404).end(),
    );
  };
  const server = createServer(answer).listen(0, 'localhost');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  const source = { manifest, folder: `http://localhost:${port}/guide/_labs/` };
  return { source, close: () => server.close() };
}

export const openLab = (source: EngineSource, settings: Partial<LabSettings> = {}) =>
  new LabClient({ source, seed: 'story', openWorker: openThread, ...settings });
