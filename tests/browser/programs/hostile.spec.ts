import type { Page } from '@playwright/test';
import { expect } from '../policed';
import { clientIn, open, ran, test } from './bench';
import type { Programs } from './page/main';

declare const programs: Programs;

/** Runs a program of JavaScript in the page. */
async function run(page: Page, text: string) {
  const client = await clientIn(page, { language: 'javascript', keepsWarm: false });
  const result = await ran(client, { files: { 'main.js': text }, main: 'main.js', stdin: '' });
  await client.evaluate((here) => here.dispose());
  return result;
}

test('leaves nothing in reach of a program that gets out of its runtime', async ({
  page,
  address,
}) => {
  await open(page, address);
  expect(await page.evaluate(() => programs.reached())).toEqual({});
});

test('runs a program from the network, and the second time from the store', async ({
  page,
  site,
  address,
}) => {
  await open(page, address);
  const first = await run(page, 'console.log(6 * 7)');
  expect(first).toMatchObject({ stdout: '42\n', ending: { kind: 'exit', code: 0 } });
  site.sending = () => ({ status: 503 });
  await page.reload();
  await open(page, address);
  expect(await run(page, 'console.log(6 * 7)')).toMatchObject({ stdout: '42\n' });
});

test('has SQLite, hashes and Argon2 when it is sealed', async ({ page, address }) => {
  await open(page, address);
  const { stdout, ending } = await run(
    page,
    `import { DatabaseSync } from 'node:sqlite';
    import { argon2Sync, createHash } from 'node:crypto';
    console.log(new DatabaseSync(':memory:').prepare('SELECT 6 * 7 AS n').get().n);
    console.log(createHash('sha256').update('a').digest('hex').slice(0, 8));
    const cost = { memory: 1024, passes: 1, parallelism: 1, tagLength: 4 };
    console.log(argon2Sync('argon2id', { message: 'a', nonce: 'somesalt', ...cost }).length);`,
  );
  expect(stdout).toBe('42\nca978112\n4\n');
  expect(ending).toEqual({ kind: 'exit', code: 0 });
});

const NAMES = ['document', 'window', 'localStorage', 'indexedDB', 'caches', 'navigator', 'Worker'];

test('shows a program nothing of the page, its storage or its workers', async ({
  page,
  address,
}) => {
  await open(page, address);
  await page.evaluate(() => localStorage.setItem('secret', 'of the page'));
  const { stdout } = await run(
    page,
    `for (const name of ${JSON.stringify(NAMES)}) console.log(name, typeof globalThis[name]);
    console.log((() => {}).constructor('return typeof document')());`,
  );
  expect(stdout).toBe([...NAMES.map((name) => `${name} undefined`), 'undefined', ''].join('\n'));
});

test('sends nothing of a program to another host, or to its own', async ({
  page,
  site,
  address,
}) => {
  await open(page, address);
  await run(page, '');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const before = site.asked.length;
  const { stdout } = await run(
    page,
    `for (const url of ['https://example.com/', '${address}secret', 'http://localhost:80/']) {
      await fetch(url).catch(({ cause }) => console.log(cause.code));
    }`,
  );
  expect(stdout).toContain('ENOTFOUND\nECONNREFUSED\nECONNREFUSED\n');
  expect(asked.filter((url) => url.includes('secret') || url.includes('example'))).toEqual([]);
  expect(site.asked.length).toBe(before);
});

/** The longest that the page did not answer while something goes on, in milliseconds. */
const longestPause = (page: Page, code: string, seconds: number) =>
  page.evaluate(
    async ([text, run]) => {
      const { source, ProgramClient } = programs;
      const limits = { run };
      const client = new ProgramClient({
        language: 'javascript',
        source,
        limits,
        keepsWarm: false,
      });
      const program = { files: { 'main.js': text }, main: 'main.js', stdin: '' };
      let pieces = 0;
      const state = { isOver: false };
      const running = client.run(program, { onOutput: () => (pieces += 1) }).then((result) => {
        state.isOver = true;
        return result;
      });
      let longest = 0;
      while (!state.isOver) {
        const began = performance.now();
        await new Promise((resolve) => setTimeout(resolve, 10));
        longest = Math.max(longest, performance.now() - began - 10);
      }
      const { ending } = await running;
      return { longest, pieces, ending };
    },
    [code, seconds * 1000] as const,
  );

const BUSY: readonly (readonly [what: string, code: string, ending: string, seconds: number])[] = [
  ['loops for ever', 'for (;;);', 'time', 2],
  ['writes 100 MB', "process.stdout.write('x'.repeat(100_000_000))", 'output', 30],
  ['takes 1 GB', 'const all = []; for (;;) all.push(new Uint8Array(2 ** 26))', 'memory', 30],
];

for (const [what, code, ending, seconds] of BUSY) {
  test(`leaves the page as quick as ever while a program ${what}`, async ({ page, address }) => {
    await open(page, address);
    await run(page, '');
    const result = await longestPause(page, code, seconds);
    expect(result.ending.kind).toBe(ending);
    expect(result.longest).toBeLessThan(1000);
    expect(result.pieces).toBeLessThan(500);
  });
}

test('ends with the page that is left', async ({ page, address }) => {
  await open(page, address);
  await page.evaluate(() => {
    const { source, ProgramClient } = programs;
    const client = new ProgramClient({ language: 'javascript', source });
    const program = { files: { 'main.js': 'for (;;);' }, main: 'main.js', stdin: '' };
    void client.run(program);
  });
  const began = Date.now();
  await page.reload();
  await page.locator('body[data-ready]').waitFor({ state: 'attached' });
  expect(Date.now() - began).toBeLessThan(5000);
  expect(await run(page, 'console.log(1)')).toMatchObject({ stdout: '1\n' });
});

test('says that the connection went in the middle of a download', async ({
  page,
  site,
  address,
}) => {
  site.sending = (name) => (name.includes('quickjs') ? { breakAfter: 100_000 } : {});
  await open(page, address);
  const { ending } = await run(page, 'console.log(1)');
  expect(ending).toMatchObject({ kind: 'not-started', fault: { kind: 'file' } });
  site.sending = () => ({});
  expect(await run(page, 'console.log(1)')).toMatchObject({ stdout: '1\n' });
});
