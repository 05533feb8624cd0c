import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type OpenRig, RigClient } from '@/labs/rig/client';
import type { Rig, RigProgress, RigQuestion } from '@/labs/rig/protocol';
import { served } from '@/labs/rig/serve';
import { StartError } from '@/labs/start-error';

/** Echoes, counts, waits for ever, or breaks, as the text says. */
const RIG: Rig<string> = {
  async run(step, text, tell) {
    if (text === 'wait') await new Promise(() => undefined);
    if (text === 'break') throw new Error('broken');
    if (text === 'count') tell({ done: 1, total: 2, says: 'half' });
    return Promise.resolve(`${step}: ${text}`);
  },
};

interface Opened {
  ended: number;
  opened: number;
  break: (message: string) => void;
}

/** A rig in this thread, behind the messages of a worker. */
function inThread(watched: Opened): OpenRig<string> {
  return (heard, broke) => {
    watched.opened += 1;
    watched.break = broke;
    let isOver = false;
    let ask: (question: RigQuestion) => void = () => undefined;
    queueMicrotask(() => (ask = served(RIG, (reply) => !isOver && heard(reply))));
    return {
      post: (question) => ask(question),
      end() {
        isOver = true;
        watched.ended += 1;
      },
    };
  };
}

let watched: Opened;
let client: RigClient<string>;

beforeEach(() => {
  vi.useFakeTimers();
  watched = { ended: 0, opened: 0, break: () => undefined };
  client = new RigClient({ openWorker: inThread(watched), version: 'Echo 1' });
});
afterEach(() => {
  client.dispose();
  vi.useRealTimers();
});

test('starts, and answers one text after the other', async () => {
  expect(await client.start()).toMatchObject({ version: 'Echo 1', cached: false });
  const [one, two] = await Promise.all([client.run('a', 'x'), client.run('b', 'y')]);
  expect([one, two]).toEqual([
    { kind: 'done', result: 'a: x' },
    { kind: 'done', result: 'b: y' },
  ]);
  expect(watched).toMatchObject({ opened: 1, ended: 0 });
});

test('tells how far a run is, and that it has ended', async () => {
  const told: (RigProgress | undefined)[] = [];
  client.onProgress = (progress) => told.push(progress);
  await client.run('a', 'count');
  expect(told).toEqual([{ done: 1, total: 2, says: 'half' }, undefined]);
});

test('a text that is too long is not run', async () => {
  expect(await client.run('a', 'é'.repeat(50_001))).toEqual({
    kind: 'refused',
    refusal: { kind: 'too-long', bytes: 100_002, limit: 100_000 },
  });
  expect(watched.opened).toBe(0);
});

describe('what does not come to an end', () => {
  test('is stopped at the limit, and another worker goes on', async () => {
    client.timeLimit = 1000;
    await client.start();
    const run = client.run('a', 'wait');
    await vi.advanceTimersByTimeAsync(1000);
    expect(await run).toEqual({
      kind: 'stopped',
      reason: { kind: 'time', milliseconds: 1000 },
    });
    expect(await client.run('a', 'x')).toEqual({ kind: 'done', result: 'a: x' });
    expect(watched).toMatchObject({ opened: 2, ended: 1 });
  });

  test('is stopped when the reader says so', async () => {
    await client.start();
    const run = client.run('a', 'wait');
    await vi.advanceTimersByTimeAsync(10);
    client.stop();
    expect(await run).toEqual({ kind: 'stopped', reason: { kind: 'asked' } });
  });

  test('ends with the page', async () => {
    await client.start();
    const run = client.run('a', 'wait');
    await vi.advanceTimersByTimeAsync(10);
    client.dispose();
    expect(await run).toEqual({ kind: 'stopped', reason: { kind: 'asked' } });
    expect(watched).toMatchObject({ opened: 1 });
  });
});

const HARMS: readonly (readonly [what: string, harm: () => void, message: string, text: string])[] =
  [
    ['its rig fails', () => undefined, 'Error: broken', 'break'],
    ['its thread breaks', () => watched.break('out of memory'), 'out of memory', 'wait'],
  ];

test.each(HARMS)('a worker is replaced when %s', async (_, harm, message, text) => {
  await client.start();
  const run = client.run('a', text);
  await vi.advanceTimersByTimeAsync(10);
  harm();
  expect(await run).toEqual({ kind: 'stopped', reason: { kind: 'crash', message } });
  expect(await client.run('a', 'x')).toEqual({ kind: 'done', result: 'a: x' });
});

describe('a start', () => {
  const faultOf = (start: Promise<unknown>) =>
    start.then(
      () => undefined,
      (error: unknown) => (error instanceof StartError ? error.fault : error),
    );

  test('says that the script did not come, and can be tried again', async () => {
    let isMissing = true;
    const well = inThread(watched);
    client = new RigClient({
      openWorker: (heard, broke) => {
        if (!isMissing) return well(heard, broke);
        queueMicrotask(() => broke('its program was not loaded'));
        return { post: () => undefined, end: () => undefined };
      },
      version: 'Echo 1',
    });
    expect(await faultOf(client.start())).toEqual({
      kind: 'file',
      name: 'worker',
      fault: { kind: 'unreachable' },
    });
    isMissing = false;
    expect(await client.start()).toMatchObject({ version: 'Echo 1' });
  });

  test('does not wait for ever', async () => {
    client = new RigClient({
      openWorker: () => ({ post: () => undefined, end: () => undefined }),
      version: 'Echo 1',
    });
    const fault = faultOf(client.start());
    await vi.advanceTimersByTimeAsync(30_000);
    expect(await fault).toEqual({ kind: 'slow', phase: 'open', seconds: 30 });
  });
});
