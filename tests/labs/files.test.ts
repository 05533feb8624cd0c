import { afterEach, describe, expect, it } from 'vitest';
import type { LabClient } from '../../src/labs/client';
import { StartError } from '../../src/labs/start-error';
import type { Progress, StartFault } from '../../src/labs/protocol';
import { openLab, servedEngine, type Served } from './lab';

let served: Served | undefined;
let lab: LabClient | undefined;

afterEach(() => {
  lab?.dispose();
  served?.close();
});

const isProgram = (name: string) => name.startsWith('postgres-program');

async function faultOf(
  change: (name: string, bytes: Buffer) => Buffer | number,
): Promise<StartFault> {
  served = await servedEngine(change);
  lab = openLab(served.source);
  try {
    await lab.start();
  } catch (error) {
    if (error instanceof StartError) return error.fault;
  }
  throw new Error('it has started');
}

describe('a start', () => {
  it('tells how far it is, by bytes', async () => {
    served = await servedEngine();
    lab = openLab(served.source);
    const steps: Progress[] = [];
    const started = await lab.start((progress) => steps.push(progress));
    const loaded = steps.filter(({ phase }) => phase === 'load').map((step) => step.loaded);
    expect(loaded.length).toBeGreaterThan(20);
    expect(loaded).toEqual([...loaded].sort((a, b) => a - b));
    expect(loaded.at(-1)).toBe(served.source.manifest.bytes);
    expect([...new Set(steps.map(({ phase }) => phase))]).toEqual(['load', 'compile', 'open']);
    expect(started.version).toContain(served.source.manifest.version);
    expect(started.cached).toBe(false);
    expect(lab.state).toBe('ready');
  });

  it('is one, however often it is asked for', async () => {
    served = await servedEngine();
    lab = openLab(served.source);
    const [one, two] = await Promise.all([lab.start(), lab.start()]);
    expect(one).toBe(two);
  });

  it('says which file is missing', async () => {
    const fault = await faultOf((name, bytes) => (isProgram(name) ? 404 : bytes));
    expect(fault).toMatchObject({ kind: 'file', fault: { kind: 'status', status: 404 } });
  });

  it('says which file is short', async () => {
    const fault = await faultOf((name, bytes) =>
      isProgram(name) ? bytes.subarray(0, 1000) : bytes,
    );
    expect(fault).toMatchObject({ kind: 'file', fault: { kind: 'length', bytes: 1000 } });
  });

  it('says which file is longer, such as a page that a host sends for everything', async () => {
    const fault = await faultOf((name, bytes) =>
      isProgram(name) ? Buffer.concat([bytes, bytes]) : bytes,
    );
    expect(fault).toMatchObject({ kind: 'file', fault: { kind: 'length' } });
  });

  it('says which file is damaged', async () => {
    const fault = await faultOf((name, bytes) => {
      if (!isProgram(name)) return bytes;
      const damaged = Buffer.from(bytes);
      damaged[1_000_000] = (damaged[1_000_000] ?? 0) ^ 1;
      return damaged;
    });
    expect(fault).toMatchObject({ kind: 'file', fault: { kind: 'damaged' } });
  });

  it('says that nobody answers', async () => {
    served = await servedEngine();
    const { source, close } = served;
    close();
    lab = openLab(source);
    await expect(lab.start()).rejects.toMatchObject({
      fault: { kind: 'file', fault: { kind: 'unreachable' } },
    });
    expect(lab.state).toBe('failed');
    await expect(lab.exec('SELECT 1')).rejects.toThrow('failed');
  });

  it('can be tried again', async () => {
    let isDown = true;
    served = await servedEngine((_, bytes) => (isDown ? 503 : bytes));
    lab = openLab(served.source);
    await expect(lab.start()).rejects.toMatchObject({ fault: { fault: { status: 503 } } });
    isDown = false;
    await lab.start();
    expect((await lab.exec('SELECT 1')).ending.kind).toBe('done');
  });

  it('says what its thread says', async () => {
    served = await servedEngine();
    lab = openLab(served.source, {
      openWorker: (_, broke) => {
        setTimeout(() => broke('its program was not loaded'), 10);
        return { post: () => undefined, end: () => undefined };
      },
    });
    await expect(lab.start()).rejects.toMatchObject({
      fault: { kind: 'engine', message: 'its program was not loaded' },
    });
  });
});
