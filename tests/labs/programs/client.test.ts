import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ProgramClient } from '../../../src/labs/programs/client';
import {
  type LoadProgress,
  PROGRAM_LIMITS,
  type ProgramEnding,
  type ProgramPhase,
} from '../../../src/labs/programs/protocol';
import type { OpenProgramWorker } from '../../../src/labs/programs/worker';
import { type Lab, openThread, program, programLab, ran } from './programs';

const js = (text: string) => program('javascript', text);
const HELLO = js("console.log('hello')");
const ENDLESS = js("console.log('begun'); for (;;);");

let lab: Lab | undefined;
afterEach(() => {
  lab?.close();
  lab = undefined;
});

async function opened(
  ...settings: Parameters<typeof programLab> extends [unknown, ...infer Rest] ? Rest : never
) {
  lab = await programLab('javascript', ...settings);
  return lab;
}

describe('loading', () => {
  it('tells how far it is, by bytes', async () => {
    const { client } = await opened();
    const steps: LoadProgress[] = [];
    const loading = await client.load((progress) => steps.push(progress));
    expect(loading).toMatchObject({ kind: 'ready', cached: false });
    const loaded = steps.map((step) => step.loaded);
    expect(loaded).toEqual([...loaded].sort((a, b) => a - b));
    expect(steps.at(-1)?.loaded).toBe(steps.at(-1)?.total);
  });

  it('says which file is damaged, and can be tried again', async () => {
    let isBad = true;
    const { client } = await opened({}, (name, bytes) => {
      if (!isBad || !name.includes('quickjs')) return bytes;
      const damaged = Buffer.from(bytes);
      damaged[1000] = (damaged[1000] ?? 0) ^ 1;
      return damaged;
    });
    const fault = { kind: 'file', fault: { kind: 'damaged' } };
    expect(await client.load()).toMatchObject({ kind: 'not-started', fault });
    const { ending } = await client.run(HELLO);
    expect(ending).toMatchObject({ kind: 'not-started', fault });
    isBad = false;
    expect((await ran(client, HELLO)).stdout).toBe('hello\n');
  });

  it('asks once more for a file that came damaged', async () => {
    let answers = 0;
    const { client } = await opened({}, (name, bytes) => {
      if (!name.includes('quickjs')) return bytes;
      answers += 1;
      return answers === 1 ? bytes.subarray(0, 1000) : bytes;
    });
    const steps: LoadProgress[] = [];
    expect(await client.load((progress) => steps.push(progress))).toMatchObject({ kind: 'ready' });
    expect(answers).toBe(2);
    expect(steps.at(-1)?.loaded).toBe(steps.at(-1)?.total);
  });

  it('says that the network is away', async () => {
    const { client, served } = await opened();
    served.close();
    const fault = { kind: 'file', fault: { kind: 'unreachable' } };
    expect((await client.run(HELLO)).ending).toMatchObject({ kind: 'not-started', fault });
  });

  it('says that a file is missing on the server', async () => {
    const { client } = await opened({}, (_name, bytes) => (_name === '' ? bytes : 404));
    const fault = { kind: 'file', fault: { kind: 'status', status: 404 } };
    expect((await client.run(HELLO)).ending).toMatchObject({ kind: 'not-started', fault });
  });

  it('is tried again when the reader says so, and not before', async () => {
    let asked = 0;
    const { client } = await opened({}, (name, bytes) => {
      if (!name.includes('quickjs')) return bytes;
      asked += 1;
      return asked === 1 ? 503 : bytes;
    });
    expect((await client.run(HELLO)).ending).toMatchObject({ kind: 'not-started' });
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(asked).toBe(1);
    expect((await ran(client, HELLO)).stdout).toBe('hello\n');
  });

  it('says that the worker did not come', async () => {
    const { client } = await opened({
      openWorker: (_language, _heard, broke) => {
        setTimeout(() => broke('its program was not loaded'), 5);
        return { post: () => undefined, end: () => undefined };
      },
    });
    const fault = { kind: 'engine', message: 'its program was not loaded' };
    expect((await client.run(HELLO)).ending).toEqual({ kind: 'not-started', fault });
  });

  it('gives up a start that takes too long', async () => {
    const { client } = await opened({
      limits: { start: 50 },
      openWorker: (_language, heard) => {
        const progress = { loaded: 1, total: 1, cached: true };
        setTimeout(() => heard({ kind: 'progress', progress }), 5);
        return { post: () => undefined, end: () => undefined };
      },
    });
    expect((await client.run(HELLO)).ending).toMatchObject({
      kind: 'not-started',
      fault: { kind: 'slow', phase: 'open' },
    });
  });
});

describe('a run', () => {
  let shared: Lab;
  /** For what has to come to another limit first, on a busy machine too. */
  let slow: Lab;
  beforeAll(async () => {
    shared = await programLab('javascript', { limits: { run: 700 } });
    slow = await programLab('javascript', { limits: { run: 25_000 } });
    await shared.client.load();
  });
  afterAll(() => {
    shared.close();
    slow.close();
  });

  it('tells its phases, and how long each took', async () => {
    const { client } = await opened();
    const phases: ProgramPhase[] = [];
    const { seconds, ending } = await client.run(
      js('await new Promise((done) => setTimeout(done, 60))'),
      {
        onPhase: (phase) => phases.push(phase),
      },
    );
    expect(ending).toEqual({ kind: 'exit', code: 0 });
    expect(phases.filter((phase, at) => phase !== phases[at - 1])).toEqual([
      'load',
      'start',
      'compile',
      'run',
    ]);
    expect(seconds.run).toBeGreaterThan(0.05);
  });

  it('begins at once in a runtime that is ready', async () => {
    await shared.client.load();
    const { seconds } = await shared.client.run(HELLO);
    expect(Object.keys(seconds)).toEqual(['compile', 'run']);
  });

  it('is one, however often it is asked for', async () => {
    let opened = 0;
    const counted: OpenProgramWorker = (...given) => {
      opened += 1;
      return openThread(...given);
    };
    const { client } = await programLab('javascript', { openWorker: counted, keepsWarm: false });
    const runs = Array.from({ length: 20 }, () => client.run(js("console.log('once')")));
    expect(new Set(runs).size).toBe(1);
    await runs[0];
    expect(opened).toBe(1);
    client.dispose();
  });

  it('stops the one before it where it is another program', async () => {
    const first = ran(shared.client, ENDLESS);
    await new Promise((resolve) => setTimeout(resolve, 300));
    const second = ran(shared.client, HELLO);
    expect((await first).ending).toEqual({ kind: 'stopped' });
    expect(await second).toMatchObject({ stdout: 'hello\n', ending: { kind: 'exit', code: 0 } });
  });

  it('is stopped by the reader, before and while it runs', async () => {
    const before = ran(shared.client, ENDLESS);
    shared.client.stop();
    expect((await before).ending).toEqual({ kind: 'stopped' });
    const during = ran(shared.client, ENDLESS);
    await new Promise((resolve) => setTimeout(resolve, 400));
    shared.client.stop();
    expect((await during).ending).toEqual({ kind: 'stopped' });
    expect(shared.client.isRunning).toBe(false);
  });

  it('is over with its client', async () => {
    const { client } = await opened();
    const running = client.run(ENDLESS);
    setTimeout(() => client.dispose(), 300);
    expect((await running).ending).toEqual({ kind: 'stopped' });
    expect((await client.run(HELLO)).ending).toEqual({ kind: 'stopped' });
  });

  it('says that its worker died', async () => {
    const { client } = await opened({
      openWorker(language, heard, broke) {
        const worker = openThread(language, heard, broke);
        return {
          ...worker,
          post(question) {
            const isEndless = question.kind === 'run' && question.program === ENDLESS;
            if (isEndless) setTimeout(() => broke('killed'), 50);
            worker.post(question);
          },
        };
      },
    });
    expect((await client.run(ENDLESS)).ending).toEqual({ kind: 'crash', message: 'killed' });
    expect((await ran(client, HELLO)).stdout).toBe('hello\n');
  });

  /** What a program may do, by mistake or to see what happens, and how it has to end. */
  const HOSTILE: readonly (readonly [what: string, text: string, ending: ProgramEnding])[] = [
    ['an endless loop', ENDLESS.files['main.js'] ?? '', { kind: 'time', phase: 'run', limit: 700 }],
    [
      'an endless chain of promises',
      'const on = () => Promise.resolve().then(on); await on()',
      { kind: 'time', phase: 'run', limit: 700 },
    ],
    [
      'endless timers',
      'const on = () => setTimeout(on); on()',
      { kind: 'time', phase: 'run', limit: 700 },
    ],
    [
      'a server that nobody ends',
      "import { createServer } from 'node:http'; createServer().listen(0)",
      { kind: 'time', phase: 'run', limit: 700 },
    ],
    [
      'a slow pattern',
      "/^(a+)+$/.test('a'.repeat(40) + 'b')",
      { kind: 'time', phase: 'run', limit: 700 },
    ],
    ['1 GB at once', 'new Uint8Array(2 ** 30)', { kind: 'memory', limit: PROGRAM_LIMITS.memory }],
    [
      '1 GB by and by',
      'const all = []; for (;;) all.push(new Uint8Array(2 ** 24))',
      { kind: 'memory', limit: PROGRAM_LIMITS.memory },
    ],
    [
      'a text that doubles',
      "let text = 'x'.repeat(1000); for (;;) text = (text + text).trimEnd()",
      { kind: 'memory', limit: PROGRAM_LIMITS.memory },
    ],
    [
      'a key that takes 4 GB',
      "import { argon2Sync } from 'node:crypto'; argon2Sync('argon2id', { message: 'a', nonce: 'bbbbbbbb', memory: 2 ** 22, passes: 1, parallelism: 1, tagLength: 32 })",
      { kind: 'memory', limit: PROGRAM_LIMITS.memory },
    ],
    [
      '100 MB of output in one piece',
      "process.stdout.write('x'.repeat(100_000_000))",
      { kind: 'output', limit: PROGRAM_LIMITS.output },
    ],
    [
      '100 MB of output in lines',
      "for (let n = 0; n < 1e6; n += 1) console.log('x'.repeat(99))",
      { kind: 'output', limit: PROGRAM_LIMITS.output },
    ],
    [
      'a fork bomb',
      'const more = () => { Promise.resolve().then(more); Promise.resolve().then(more); }; more()',
      { kind: 'time', phase: 'run', limit: 700 },
    ],
    [
      'a loop that writes signs',
      "for (;;) process.stderr.write('.')",
      { kind: 'output', limit: PROGRAM_LIMITS.output },
    ],
  ];

  for (const [what, text, ending] of HOSTILE) {
    it(`ends and says why: ${what}`, async () => {
      const patient = ending.kind === 'time' ? shared : slow;
      const result = await ran(patient.client, js(text));
      expect(result.ending).toEqual(ending);
      const bytes = new TextEncoder().encode(result.stdout + result.stderr).length;
      expect(bytes).toBeLessThanOrEqual(PROGRAM_LIMITS.output);
      expect(result.pieces.length).toBeLessThan(2000);
      expect((await ran(shared.client, HELLO)).stdout).toBe('hello\n');
    });
  }

  it('has said what it wrote before it was stopped', async () => {
    expect((await ran(shared.client, ENDLESS)).stdout).toBe('begun\n');
    const flood = await ran(slow.client, js("for (;;) console.log('x'.repeat(99))"));
    expect(flood.stdout.length).toBe(PROGRAM_LIMITS.output);
  });

  it('takes no program of 1 MB', async () => {
    const large = js(`// ${'x'.repeat(2 ** 20)}`);
    const { limit, bytes } = { limit: PROGRAM_LIMITS.program, bytes: 2 ** 20 + 3 };
    expect((await shared.client.run(large)).ending).toEqual({ kind: 'too-large', bytes, limit });
  });
});

/** Threads that note when they are opened and ended. */
function watchedThreads() {
  const noted: string[] = [];
  let opened = 0;
  const openWorker: OpenProgramWorker = (language, heard, broke) => {
    const name = (opened += 1);
    noted.push(`${name} begins`);
    const worker = openThread(language, heard, broke);
    return {
      ...worker,
      end() {
        noted.push(`${name} ends`);
        worker.end();
      },
    };
  };
  return { noted, openWorker };
}

it('ends the worker of a program that has ended once the next one is open', async () => {
  const { noted, openWorker } = watchedThreads();
  const { client, close } = await programLab('javascript', { openWorker });
  await client.run(HELLO);
  expect(noted).toEqual(['1 begins', '2 begins']);
  await client.load();
  expect(noted).toEqual(['1 begins', '2 begins', '1 ends']);
  close();
  expect(noted).toEqual(['1 begins', '2 begins', '1 ends', '2 ends']);
});

it('ends it at once where nothing is kept warm, and leaves none behind', async () => {
  const { noted, openWorker } = watchedThreads();
  const { client, close } = await programLab('javascript', { openWorker, keepsWarm: false });
  await client.run(HELLO);
  await client.run(HELLO);
  expect(noted).toEqual(['1 begins', '1 ends', '2 begins', '2 ends']);
  close();
  expect(noted).toHaveLength(4);
});

it('is one of many clients, of which one has a runtime that waits', async () => {
  const { noted, openWorker } = watchedThreads();
  const { client, served, close } = await programLab('javascript', { openWorker });
  const { source } = served;
  const other = new ProgramClient({ language: 'javascript', source, openWorker: openThread });
  await client.load();
  expect(noted).toEqual(['1 begins']);
  await other.load();
  expect(noted).toEqual(['1 begins', '1 ends']);
  other.dispose();
  close();
});
