import type { Page } from '@playwright/test';
import { expect, test as policed } from '../policed';
import type { Labs } from './page/main';
import { builtPage, Site } from './site';

declare const labs: Labs;

const SLOW = 'SELECT count(*) FROM generate_series(1, 1000000000)';

const test = policed.extend<{ site: Site; address: string }, { folder: string }>({
  folder: [
    async ({}, use, { workerIndex }) => {
      const folder = `test-results/engine-page-${workerIndex}`;
      await builtPage(folder);
      await use(folder);
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  site: async ({ folder }, use) => {
    const site = new Site(folder);
    await use(site);
    site.close();
  },
  address: async ({ site }, use) => use(await site.open()),
});

async function open(page: Page, address: string) {
  await page.goto(address);
  await page.locator('body[data-ready]').waitFor({ state: 'attached' });
}

/** Starts a backend in the page: what has started, or why it has not. */
const start = (page: Page, anyway = false) =>
  page.evaluate(
    async (options) => {
      const client = new labs.LabClient({ source: labs.source, seed: 'story' });
      Object.assign(globalThis, { client });
      const loaded: number[] = [];
      try {
        const started = await client.start((progress) => loaded.push(progress.loaded), options);
        return { started, loaded };
      } catch (error) {
        return { fault: error instanceof labs.StartError ? error.fault : String(error), loaded };
      }
    },
    { anyway },
  );

declare const client: InstanceType<Labs['LabClient']>;

const exec = (page: Page, text: string, timeLimit = 5000) =>
  page.evaluate(
    async ([sql, limit]) => {
      client.timeLimit = limit;
      return client.exec(sql);
    },
    [text, timeLimit] as const,
  );

const value = async (page: Page, text: string) =>
  (await exec(page, text)).results.at(-1)?.rows[0]?.[0];

test('starts from the network and the second time from the store', async ({
  page,
  site,
  address,
}) => {
  await open(page, address);
  expect(site.asked).toEqual([]);
  const first = await start(page);
  expect(first.started).toMatchObject({
    cached: false,
    version: expect.stringContaining('PostgreSQL 18'),
  });
  const total = await page.evaluate(() => labs.source.manifest.bytes);
  expect(first.loaded.length).toBeGreaterThan(3);
  expect(first.loaded.at(-1)).toBe(total);
  expect(await value(page, 'SELECT status FROM orders WHERE id = 77')).toBe('pending');
  expect(site.asked).toHaveLength(3);

  site.sending = () => ({ status: 503 });
  await page.reload();
  await open(page, address);
  const second = await start(page);
  expect(second.started).toMatchObject({ cached: true });
  expect(await value(page, 'SELECT 42')).toBe('42');
  expect(site.asked).toHaveLength(3);
});

test('works whatever type a host sends', async ({ page, site, address }) => {
  site.sending = () => ({ type: 'text/html' });
  await open(page, address);
  expect((await start(page)).started).toBeDefined();
  expect(await value(page, 'SELECT 42')).toBe('42');
});

const isProgram = (name: string) => name.startsWith('postgres-program');

const SPOILT: readonly (readonly [what: string, sending: Site['sending'], fault: object])[] = [
  [
    'is missing',
    (name) => (isProgram(name) ? { status: 404 } : {}),
    { kind: 'status', status: 404 },
  ],
  [
    'ends early',
    (name, bytes) => (isProgram(name) ? { bytes: bytes.subarray(0, 5000) } : {}),
    { kind: 'length' },
  ],
  [
    'is damaged',
    (name, bytes) => (isProgram(name) ? { bytes: Buffer.from(bytes).fill(0, 9000, 9100) } : {}),
    { kind: 'damaged' },
  ],
  [
    'breaks off',
    (name) => (isProgram(name) ? { breakAfter: 100_000 } : {}),
    { kind: /unreachable|length/ },
  ],
];

for (const [what, sending, fault] of SPOILT) {
  test(`says which file ${what}, and can be tried again`, async ({ page, site, address }) => {
    site.sending = sending;
    await open(page, address);
    const { fault: said } = await start(page);
    const { kind, ...more } = fault as { kind: string | RegExp };
    expect(said).toMatchObject({
      kind: 'file',
      name: expect.stringContaining('program'),
      fault: more,
    });
    expect((said as { fault: { kind: string } }).fault.kind).toMatch(kind);
    site.sending = () => ({});
    expect(await page.evaluate(async () => (await client.start()).version)).toContain(
      'PostgreSQL 18',
    );
    expect(await value(page, 'SELECT 42')).toBe('42');
  });
}

test('says that the connection is away, and can be tried again', async ({
  page,
  context,
  address,
}) => {
  await open(page, address);
  await context.setOffline(true);
  expect((await start(page)).fault).toMatchObject({ kind: 'file', fault: { kind: 'unreachable' } });
  await context.setOffline(false);
  expect(await page.evaluate(async () => (await client.start()).version)).toContain('PostgreSQL');
});

const OTHER_BROWSERS = {
  'is blocked': `Object.defineProperty(self, 'caches', { get() { throw new DOMException('no', 'SecurityError'); } });`,
  'is full': `Cache.prototype.put = () => Promise.reject(new DOMException('no', 'QuotaExceededError'));`,
};

for (const [what, before] of Object.entries(OTHER_BROWSERS)) {
  test(`works where the browser’s storage ${what}`, async ({ page, site, address }) => {
    site.before = before;
    await open(page, address);
    expect((await start(page)).started).toMatchObject({ cached: false });
    expect(await value(page, 'SELECT 42')).toBe('42');
    await page.reload();
    await open(page, address);
    expect((await start(page)).started).toMatchObject({ cached: false });
  });
}

test('leaves the page as quick as ever, whatever runs', async ({ page, address }) => {
  await open(page, address);
  await start(page);
  const running = exec(page, `BEGIN; CREATE TABLE t (a int); ${SLOW}`, 1500);
  const longest = await page.evaluate(async () => {
    let most = 0;
    for (let ticks = 0; ticks < 50; ticks += 1) {
      const began = performance.now();
      await new Promise((resolve) => setTimeout(resolve, 10));
      most = Math.max(most, performance.now() - began - 10);
    }
    return most;
  });
  expect(longest).toBeLessThan(1000);
  expect((await running).ending).toMatchObject({
    kind: 'stopped',
    reason: { kind: 'time', milliseconds: 1500 },
    lost: { transaction: ['BEGIN', 'CREATE TABLE t (a int)'], isRestored: true },
  });
  expect(await value(page, `SELECT to_regclass('t') IS NULL`)).toBe('t');
});

const BREAKING: readonly (readonly [what: string, text: string, ending: RegExp])[] = [
  [
    'a function that calls itself',
    'CREATE FUNCTION f(i int) RETURNS int LANGUAGE plpgsql AS $$ BEGIN RETURN f(i + 1); END $$; SELECT f(1)',
    /error|stopped/,
  ],
  [
    'a function in SQL that calls itself',
    'CREATE FUNCTION g(i int) RETURNS int LANGUAGE sql AS $$ SELECT g(i + 1) $$; SELECT g(1)',
    /error|stopped/,
  ],
  ['deep JSON', `SELECT (repeat('[', 100000) || repeat(']', 100000))::jsonb`, /error|stopped/],
  ['a text of 100 MB', `SELECT repeat('x', 100000000)`, /done|error|stopped/],
  [
    'a full disk',
    'CREATE TABLE big AS SELECT repeat(md5(n::text), 50) FROM generate_series(1, 10000000) n',
    /error|stopped/,
  ],
  ['a lost schema', 'DROP SCHEMA public CASCADE', /done/],
  ['a program', `COPY (SELECT 1) TO PROGRAM 'ls'`, /error/],
  ['an end at errors', 'SET exit_on_error = on; SELECT 1/0', /stopped/],
  ['a million rows', 'SELECT n FROM generate_series(1, 1000000) n', /done|stopped/],
];

test('answers again after what breaks it', async ({ page, address }) => {
  await open(page, address);
  await start(page);
  for (const [what, text, ending] of BREAKING) {
    const run = await exec(page, text, 2000);
    expect(run.ending.kind, what).toMatch(ending);
    expect(await value(page, 'SELECT 42'), what).toBe('42');
  }
});

test('answers again after its thread was killed', async ({ page, site, address }) => {
  site.before = `addEventListener('message', (event) => {
    if (!String(event.data.text).includes('die')) return;
    event.stopImmediatePropagation();
    close();
  });`;
  await open(page, address);
  await start(page);
  await exec(page, 'CREATE TABLE kept (a int); INSERT INTO kept VALUES (7)');
  const { ending } = await exec(page, 'SELECT 1 AS die', 500);
  expect(ending).toMatchObject({ kind: 'stopped', lost: { isRestored: true } });
  expect(await value(page, 'SELECT a FROM kept')).toBe('7');
});

test('does not keep a page that is left', async ({ page, address }) => {
  await page.addInitScript(() => {
    globalThis.Worker = class extends Worker {
      constructor(...given: ConstructorParameters<typeof Worker>) {
        super(...given);
        this.addEventListener('message', ({ data }: MessageEvent<{ kind: string }>) => {
          if (data.kind === 'began') document.body.dataset['running'] = '';
        });
      }
    };
  });
  await open(page, address);
  await start(page);
  void exec(page, SLOW, 60_000).catch(() => undefined);
  await page.locator('body[data-running]').waitFor({ state: 'attached' });
  const began = Date.now();
  await page.reload();
  await page.locator('body[data-ready]').waitFor({ state: 'attached' });
  expect(Date.now() - began).toBeLessThan(5000);
  expect((await start(page)).started).toMatchObject({ cached: true });
  expect(await value(page, 'SELECT 42')).toBe('42');
});

test('has a database of its own in each tab', async ({ page, context, address }) => {
  await open(page, address);
  const other = await context.newPage();
  await open(other, address);
  await Promise.all([start(page), start(other)]);
  await exec(page, 'DELETE FROM reviews');
  expect(await value(other, 'SELECT count(*) > 0 FROM reviews')).toBe('t');
  const running = exec(other, SLOW, 1000);
  expect(await value(page, 'SELECT 42')).toBe('42');
  expect((await running).ending.kind).toBe('stopped');
});

test('does not start on a device with little memory, unless it is told to', async ({
  page,
  site,
  address,
}) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'deviceMemory', { value: 1 }));
  await open(page, address);
  expect((await start(page)).fault).toEqual({ kind: 'little-memory', gigabytes: 1 });
  expect(site.asked).toEqual([]);
  expect((await start(page, true)).started).toBeDefined();
});

test('does not start again and again where the tab was closed over it', async ({
  page,
  site,
  address,
}) => {
  // Files that never come stand for a tab that ends before they do.
  site.sending = () => ({ breakAfter: 0, status: 200 });
  for (let times = 0; times < 2; times += 1) {
    await open(page, address);
    await page.evaluate(() => {
      void new labs.LabClient({ source: labs.source, seed: 'story' })
        .start()
        .catch(() => undefined);
    });
    await page.reload();
  }
  site.sending = () => ({});
  await open(page, address);
  expect((await start(page)).fault).toEqual({ kind: 'failed-before', times: 2 });
  expect((await start(page, true)).started).toBeDefined();
  await open(page, address);
  expect((await start(page)).started).toBeDefined();
});

test('is kept without being started, and forgotten', async ({ page, site, address }) => {
  await open(page, address);
  expect(await page.evaluate(() => labs.keeping(labs.source))).toBe('not-kept');
  const kept = await page.evaluate(() => labs.keepOffline(labs.source, () => undefined));
  expect(kept).toMatch(/kept|for-now/);
  site.sending = () => ({ status: 503 });
  expect((await start(page)).started).toMatchObject({ cached: true });
  await page.evaluate(() => labs.forget(labs.source));
  expect(await page.evaluate(() => labs.keeping(labs.source))).toBe('not-kept');
});

test('answers requests with cookies, which a browser’s own could not carry', async ({
  page,
  address,
}) => {
  await open(page, address);
  await start(page);
  const order = await page.evaluate(async () => {
    const signedIn = await client.request({
      method: 'POST',
      url: '/sessions',
      headers: [['Content-Type', 'application/json']],
      body: JSON.stringify({ email: 'customer-7@mail.example', password: 'three spare wheels' }),
    });
    if (signedIn.kind !== 'answered') return signedIn.kind;
    const cookie = signedIn.response.headers.find(([name]) => name === 'set-cookie')?.[1] ?? '';
    const answer = await client.request({
      method: 'GET',
      url: '/orders/77',
      headers: [['Cookie', cookie.split(';')[0] ?? '']],
    });
    return answer.kind === 'answered' ? answer.response.status : answer.kind;
  });
  expect(order).toBe(200);
});
