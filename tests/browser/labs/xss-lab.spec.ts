import type { Locator, Page } from '@playwright/test';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { differences, recorded, recordingFile } from '../../../scripts/labs/record';
import { type LabRecording, unsolved, type Verdict } from '../../../src/labs/exercises/definition';
import { XSS_LAB } from '../../../src/labs/exercises/xss-lab/lab';
import { runText, type XssRun } from '../../../src/labs/exercises/xss-lab/run';
import { STEPS, visitsOf } from '../../../src/labs/exercises/xss-lab/steps';
import type { Stage } from '../../../src/labs/frame/protocol';
import type { RigRun } from '../../../src/labs/rig/protocol';
import { ANSWERS } from '../../labs/xss-answers';
import { expect, test } from '../policed';
import { reach } from '../reach';
import { faultsIn } from '../violations';
import { frameFile, frameStage } from './frame-stage';
import { PAYLOADS } from './payloads';

const PAGE = 'security/xss-lab/';
const solutionOf = (id: string) => STEPS.find((step) => step.id === id)?.solution ?? '';

async function started(page: Page): Promise<Locator> {
  await page.goto(PAGE);
  const lab = await reach(page, 'xss-lab');
  await lab.getByRole('button', { name: /^Start the shop’s page/ }).click();
  await expect(lab.getByRole('button', { name: 'Run', exact: true })).toBeVisible();
  return lab;
}

async function runIn(lab: Locator, title: string, text: string): Promise<void> {
  await lab.getByRole('button', { name: new RegExp(`, ${title}`) }).click();
  await lab.getByRole('textbox', { name: /^Input and page of step/ }).click();
  await lab.page().keyboard.press('ControlOrMeta+a');
  await lab.page().keyboard.insertText(text);
  await lab.getByRole('button', { name: 'Run', exact: true }).click();
}

/** A text, and how it has to be judged. */
interface Expected {
  readonly id: string;
  readonly text: string;
  readonly solved: boolean;
  /** A part of what is said. */
  readonly says: string;
}

const SOLUTIONS: readonly Expected[] = STEPS.map(({ id, solution }) => {
  return { id, text: solution, solved: true, says: '' };
});
const OTHERS: readonly Expected[] = STEPS.flatMap(({ id, start }, index) => [
  ...(ANSWERS.right[id] ?? []).map((text) => ({ id, text, solved: true, says: '' })),
  ...(ANSWERS.wrong[id] ?? []).map(([says, text]) => ({ id, text, solved: false, says })),
  ...[start, STEPS[index - 1]?.solution ?? ''].map((text) => ({
    id,
    text,
    solved: false,
    says: '',
  })),
]);

/** Runs texts in a few frames side by side. */
async function inLanes(page: Page, all: readonly Expected[]) {
  const waiting = all.values();
  const lane = async () => {
    const stage = await frameStage(page);
    const done: (Expected & { readonly ran: XssRun; readonly verdict: Verdict })[] = [];
    for (const expected of waiting) {
      const { id, text } = expected;
      const ran = await runText(stage, text, visitsOf(id));
      const verdict = STEPS.find((step) => step.id === id)?.check(ran, text) ?? unsolved('');
      done.push({ ...expected, ran, verdict });
    }
    return done;
  };
  return (await Promise.all(Array.from({ length: 4 }, lane))).flat();
}

const verdictOn = async (stage: Stage, id: string, text: string) => {
  const step = STEPS.find((each) => each.id === id);
  if (step === undefined) throw new Error(`no step ${id}`);
  return step.check(await runText(stage, text, step.visits), text);
};

test('an attack runs in the frame, and the page is mended', async ({ page, violations }) => {
  const lab = await started(page);
  await runIn(lab, 'A review that runs', solutionOf('stored'));
  await expect(lab.locator('.lab-verdict')).toContainText('Solved.');
  const results = lab.locator('.lab-outcome .xss-results').first();
  const yours = results.locator('.xss-visit').first();
  await expect(yours).toContainText('The input ran');
  await expect(yours.locator('mark')).toContainText('onerror');
  const shown = page.frameLocator('.xss-stage iframe').frameLocator('iframe');
  await expect(shown.getByRole('heading', { name: 'Brake pad set, front' })).toBeVisible();

  await runIn(lab, 'Keep text as text', solutionOf('text'));
  await expect(lab.locator('.lab-verdict')).toContainText('Solved.');
  await expect(results.locator('.xss-visit')).toHaveCount(5);

  await runIn(lab, 'A policy for what slips through', solutionOf('policy'));
  await expect(lab.locator('.lab-verdict')).toContainText('Solved.');
  await expect(yours).toContainText('Blocked by the policy');
  await expect(page.locator('.xss-stage iframe')).toHaveCount(1);
  // What is refused in the frame is told here as well.
  expect(violations.every((each) => /^(img-src|script-src-attr|script-src-elem)/.test(each))).toBe(
    true,
  );
  violations.length = 0;
  expect(await faultsIn(page, '#xss-lab')).toEqual([]);
});

test('every solution passes, wrong answers are told why, and recordings hold', async ({
  page,
  violations,
  browser,
}) => {
  test.slow();
  await page.goto(PAGE);
  const outcomes: Record<string, RigRun<XssRun>> = {};
  const judged = await inLanes(page, [...SOLUTIONS, ...OTHERS]);
  for (const { id, text } of SOLUTIONS) {
    const result = judged.find((one) => one.id === id && one.text === text)?.ran;
    if (result !== undefined) outcomes[id] = XSS_LAB.lasting({ kind: 'done', result });
  }
  const misjudged = judged.filter(
    ({ solved, says, verdict }) => verdict.solved !== solved || !verdict.says.includes(says),
  );
  expect(misjudged.map(({ id, text, verdict }) => [id, text, verdict])).toEqual([]);
  violations.length = 0;

  const before = recorded(XSS_LAB.id);
  const engine = `Chromium ${browser.version()}`;
  const now: LabRecording<RigRun<XssRun>> = {
    engine,
    date: new Date().toISOString().slice(0, 10),
    outcomes,
  };
  // Another version of the browser is no difference as long as it does the same.
  const differing = differences(before && { ...before, engine }, now);
  if (process.env['RECORD_LABS'] === undefined) expect(differing).toEqual([]);
  else if (differing.length > 0) {
    writeFileSync(recordingFile(XSS_LAB.id), `${JSON.stringify(now)}\n`);
  }
});

/** Counts whoever connects, by TCP or by UDP, on one port. */
async function listening() {
  const heard: string[] = [];
  const tcp = createServer((socket) => {
    socket.once('data', (data) => heard.push(`TCP ${data.toString().split('\r\n')[0] ?? ''}`));
  });
  tcp.listen(0, 'localhost');
  await once(tcp, 'listening');
  const { port } = tcp.address() as AddressInfo;
  const udp = (['udp4', 'udp6'] as const).map((kind) => {
    const socket = createSocket(kind).on('message', () => heard.push(kind));
    socket.bind(port, kind === 'udp4' ? '127.0.0.1' : '::1');
    return socket;
  });
  await Promise.all(udp.map((socket) => once(socket, 'listening')));
  const close = () => {
    tcp.close();
    for (const socket of udp) socket.close();
  };
  return { heard, port, close };
}

/** All that a payload might change in the page of the guide. */
const stateOf = (page: Page) =>
  page.evaluate(async () => ({
    address: location.href,
    name: window.name,
    title: document.title,
    canary: (window as unknown as { canary: number }).canary,
    cookie: document.cookie,
    local: Object.entries(localStorage),
    session: Object.entries(sessionStorage),
    databases: (await indexedDB.databases()).length,
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    history: history.length,
    opener: window.opener as unknown,
    prototypes: [Object.keys(Object.prototype), [1, 2].map(String)],
  }));

test('no payload reaches the guide, its storage, its opener or the network', async ({
  page,
  context,
  violations,
}) => {
  test.slow();
  expect(PAYLOADS).toHaveLength(60);
  const network = await listening();
  // The guide is opened by another page, so that there is an opener to be reached.
  await page.goto('about:blank');
  const [guide] = await Promise.all([
    context.waitForEvent('page'),
    page.evaluate(
      (address) => void open(address),
      new URL(PAGE, test.info().project.use.baseURL).href,
    ),
  ]);
  await guide.waitForLoadState();
  const requests: string[] = [];
  guide.on('request', (request) => {
    // A request that the policy stops has no answer, and no server has heard of it.
    void request.response().then(
      (response) => response && requests.push(request.url()),
      () => undefined,
    );
  });
  await guide.evaluate(() => Object.assign(window, { canary: 1 }));
  const stage = await frameStage(guide);
  const before = await stateOf(guide);
  requests.length = 0;
  for (const { kind, review, navigates } of PAYLOADS) {
    const html = `<p id="address">14 Mill Lane</p>${review.replaceAll('PORT', String(network.port))}`;
    const outcome = await stage.show({ html, policy: '', hash: '', isKept: false });
    expect([kind, await stateOf(guide)]).toEqual([kind, before]);
    expect([kind, outcome.ran.includes('forged')]).toEqual([kind, false]);
    if (navigates !== true) expect([kind, outcome.seen !== undefined]).toEqual([kind, true]);
    expect([kind, context.pages().length]).toEqual([kind, 2]);
  }
  expect(page.url()).toBe('about:blank');
  expect(requests).toEqual([]);
  expect(network.heard).toEqual([]);
  // Afterwards the lab answers truly.
  const { id, solution } = XSS_LAB.steps[0] ?? { id: '', solution: '' };
  expect(await verdictOn(stage, id, solution)).toMatchObject({ solved: true });
  network.close();
  violations.length = 0;
});

test('a script that never ends is ended with its frame', async ({ page, violations }) => {
  const lab = await started(page);
  await lab.getByLabel('Stop after').selectOption('1000');
  await runIn(
    lab,
    'A review that runs',
    solutionOf('stored').replace(
      /^review: .*/,
      'review: <script>const until=Date.now()+8000;while(Date.now()<until);</script>',
    ),
  );
  await expect(lab.getByText(/Stopped after/)).toBeVisible({ timeout: 20_000 });
  await expect(page.locator('.xss-stage iframe')).toHaveCount(0);
  await runIn(lab, 'A review that runs', solutionOf('stored'));
  await expect(lab.locator('.lab-verdict')).toContainText('Solved.', { timeout: 20_000 });
  violations.length = 0;
});

test.describe('the file of the frame', () => {
  const file = () => readFileSync(`dist/${frameFile()}`, 'utf8');
  /** Opens it by itself, asks it to open, and looks for what it made of that. */
  const isInert = async (page: Page) => {
    await page.goto(frameFile());
    await expect(page.locator('body')).toHaveText(/does nothing by itself/);
    await page.evaluate(() => {
      const { port1, port2 } = new MessageChannel();
      port1.postMessage({
        kind: 'show',
        page: { html: '<script>parent.canary=2</script>', policy: '', hash: '', isKept: true },
      });
      window.postMessage('open', '*', [port2]);
    });
    await page.waitForTimeout(300);
    expect(await page.locator('iframe').count()).toBe(0);
  };

  test('does nothing when it is opened by itself, with or without headers', async ({ page }) => {
    await isInert(page);
    expect(await page.evaluate(() => origin)).toBe('null');
    await page.route(`**/${frameFile()}`, (route) =>
      route.fulfill({ contentType: 'text/html', body: file() }),
    );
    await isInert(page);
    expect(await page.evaluate(() => origin)).not.toBe('null');
  });

  test('works on a host that sends no headers', async ({ page, violations }) => {
    await page.route(`**/${frameFile()}`, (route) =>
      route.fulfill({ contentType: 'text/html', body: file() }),
    );
    await page.goto(PAGE);
    const stage = await frameStage(page);
    const [step] = STEPS;
    expect(await verdictOn(stage, step?.id ?? '', step?.solution ?? '')).toMatchObject({
      solved: true,
    });
    violations.length = 0;
  });

  test('is said not to run where a host sends it the policy of pages', async ({
    page,
    violations,
  }) => {
    const response = await page.goto(PAGE);
    const headers = response?.headers() ?? {};
    await page.route(`**/${frameFile()}`, (route) =>
      route.fulfill({
        contentType: 'text/html',
        headers: { 'content-security-policy': headers['content-security-policy'] ?? '' },
        body: file(),
      }),
    );
    const lab = await reach(page, 'xss-lab');
    await lab.getByRole('button', { name: /^Start the shop’s page/ }).click();
    await expect(lab.locator('.lab-start__fault')).toContainText('does not send the rule for it');
    violations.length = 0;
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('every step has its solution and what became of it', async ({ page }) => {
    await page.goto(PAGE);
    const steps = page.locator('#xss-lab .lab-paper > li');
    await expect(steps).toHaveCount(STEPS.length);
    for (const step of await steps.all()) {
      await expect(step.locator('.xss-visit').first()).toContainText('Your input');
    }
    await expect(steps.first()).toContainText('14 Mill Lane');
  });
});
