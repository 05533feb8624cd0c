import type { Page } from '@playwright/test';
import { expect, test } from '../policed';
import { violations } from '../violations';

const PAGE = 'basics/frontend-and-backend/';

const widget = (page: Page) => page.locator('#car');
const status = (page: Page) => widget(page).locator('.car-status');
const screen = (page: Page) => widget(page).locator('.car-browser__page');
const stages = (page: Page) => widget(page).locator('.car-stage');
const accelerator = (page: Page) =>
  widget(page).getByRole('button', { name: 'Press the accelerator' });

/** Opens the page and waits until the island answers. */
async function open(page: Page, search = ''): Promise<void> {
  await page.goto(PAGE + search);
  await widget(page).scrollIntoViewIfNeeded();
  await page.waitForFunction(
    () => document.querySelector('#car')?.closest('astro-island[ssr]') === null,
  );
}

test.describe('with reduced motion', () => {
  test.use({ reducedMotion: 'reduce' });

  test('sends a request through the intact car, then shows what a broken one answers', async ({
    page,
  }) => {
    await open(page);
    await accelerator(page).click();
    await expect(status(page)).toHaveText('200 OK');
    await expect(screen(page)).toContainText('Brake pad set, front');
    await expect(stages(page).filter({ hasText: 'done' })).toHaveCount(10);

    await widget(page).getByLabel('Empty tank').check();
    await expect(accelerator(page)).toBeDisabled();
    await widget(page).getByRole('button', { name: 'An error with a status code' }).click();
    await expect(widget(page).getByText('That is it.')).toBeVisible();
    await expect(status(page)).toHaveText('500 Internal Server Error');
    await expect(stages(page).filter({ hasText: 'not reached' })).toHaveCount(4);

    await widget(page).getByRole('button', { name: 'Reset' }).click();
    await expect(status(page)).toHaveText('…');
    await widget(page).getByRole('button', { name: 'Undo' }).click();
    await expect(status(page)).toHaveText('500 Internal Server Error');
  });

  test('shows both halves failing without the other', async ({ page }) => {
    await open(page, '?car.break=dash&car.stage=10');
    await expect(status(page)).toHaveText('200 OK');
    await expect(screen(page)).toContainText('the page is blank');
    await open(page, '?car.break=wire&car.stage=10');
    await expect(status(page)).toHaveText('No status code');
    await open(page, '?car.break=brakes&car.stage=10');
    await expect(status(page)).toHaveText('200 OK');
    await expect(widget(page).getByText('order 77 of customer 7')).toBeVisible();
    await widget(page).getByText('Show the HTTP').click();
    await expect(widget(page).getByText('GET /orders/77 HTTP/1.1')).toBeVisible();
  });
});

test('plays stage by stage, pauses, and steps on', async ({ page }) => {
  await open(page);
  await accelerator(page).click();
  await widget(page).getByRole('button', { name: 'Pause' }).click();
  await expect(widget(page).locator('.car-stage--now')).toHaveCount(1);
  await widget(page).getByRole('button', { name: 'Next stage' }).click();
  await expect(page).toHaveURL(/car\.stage=\d/);
  await expect(screen(page)).toContainText('Loading');
});

test('opens a part from its bubble, from the drawing and from the list', async ({ page }) => {
  await open(page);
  const card = widget(page).locator('.car-card');
  await widget(page).locator('.car-callout[data-part="tank"] .car-bubble').click();
  await expect(card).toContainText('Fuel tank');
  await widget(page).locator('.car-part[data-part="ecu"] text').click();
  await expect(card).toContainText('application programming interface');
  await widget(page)
    .getByRole('button', { name: /^16\s*Workshop port/ })
    .click();
  await expect(card.getByRole('link')).toHaveAttribute('href', /\/scaling\/ci-cd\/$/);
});

test('works by keyboard alone', async ({ page }) => {
  await open(page);
  await widget(page).getByLabel('X-ray').focus();
  await page.keyboard.press('Home');
  await expect(page).toHaveURL(/car\.xray=0/);
  await page.keyboard.press('Tab');
  await expect(accelerator(page)).toBeFocused();
  await page.keyboard.press('Tab');
  for (let stage = 0; stage < 10; stage += 1) await page.keyboard.press('Enter');
  await expect(status(page)).toHaveText('200 OK');
  await page.keyboard.press('Tab');
  await expect(widget(page).getByLabel('Empty tank')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(widget(page).getByLabel('Cut wire')).toBeChecked();
  await widget(page)
    .getByRole('button', { name: /^1\s*Bodywork/ })
    .focus();
  await page.keyboard.press('Enter');
  await expect(widget(page).locator('.car-card')).toContainText('Bodywork');
});

test('comes back from its address', async ({ page }) => {
  await open(page, '?car.xray=30&car.break=ecu,dash&car.part=ecu&car.stage=10');
  await expect(widget(page).getByLabel('X-ray')).toHaveValue('30');
  await expect(widget(page).getByLabel('Dead control unit')).toBeChecked();
  await expect(status(page)).toHaveText('502 Bad Gateway');
  await expect(screen(page)).toContainText('the page is blank');
});

test('takes a hostile address with a plain message and the first state', async ({ page }) => {
  await open(page, '?car.xray=9e9&car.break=<script>&car.part=__proto__');
  await expect(widget(page).getByRole('alert')).toContainText('car.xray');
  await expect(widget(page).getByLabel('X-ray')).toHaveValue('95');
  await expect(widget(page).getByLabel('Empty tank')).not.toBeChecked();
});

test('fits a narrow phone, with numbers large enough to read and to tap', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await open(page);
  const over = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(over).toBeLessThanOrEqual(0);
  const boxes = await widget(page)
    .locator('.car-bubble-disc')
    .evaluateAll((discs) => discs.map((disc) => disc.getBoundingClientRect().toJSON() as DOMRect));
  expect(boxes).toHaveLength(16);
  for (const box of boxes) expect(box.width).toBeGreaterThanOrEqual(18);
  for (const [index, a] of boxes.entries()) {
    for (const b of boxes.slice(index + 1)) {
      const apart = Math.hypot(a.x - b.x, a.y - b.y);
      expect(apart).toBeGreaterThan((a.width + b.width) / 2 - 0.5);
    }
  }
});

test('a tap on a number chooses its part, however small the screen', async ({ page }) => {
  await open(page);
  for (const width of [320, 360, 430, 768]) {
    await page.setViewportSize({ width, height: 900 });
    const hit = await widget(page)
      .locator('.car-callout')
      .evaluateAll((callouts) =>
        callouts.map((callout) => {
          const disc = callout.querySelector('.car-bubble-disc');
          disc?.scrollIntoView({ block: 'center', behavior: 'instant' });
          const { x, y, width: across, height } = disc?.getBoundingClientRect() ?? new DOMRect();
          const radius = Math.max(12, across / 2) - 1;
          const places = [0, -radius, radius].flatMap((dx) => [
            [x + across / 2 + dx, y + height / 2],
            [x + across / 2, y + height / 2 + dx],
          ]);
          return places.map(([left = 0, top = 0]) =>
            document.elementFromPoint(left, top)?.closest('.car-callout') === callout
              ? 'own'
              : 'not',
          );
        }),
      );
    expect([width, hit.length, new Set(hit.flat())]).toEqual([width, 16, new Set(['own'])]);
  }
});

test('labels in the wide drawing stay clear of each other', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('');
  const boxes = await widget(page)
    .locator('.car-label')
    .evaluateAll((labels) =>
      labels.map((label) => label.getBoundingClientRect().toJSON() as DOMRect),
    );
  const shown = boxes.filter((box) => box.width > 0);
  for (const [index, a] of shown.entries()) {
    for (const b of shown.slice(index + 1)) {
      const clear = a.right < b.x || b.right < a.x || a.bottom <= b.y + 4 || b.bottom <= a.y + 4;
      expect(clear).toBe(true);
    }
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('shows the drawing, the stages and all parts in a table', async ({ page }) => {
    await page.goto(PAGE);
    await expect(widget(page).locator('.car-drawing')).toBeVisible();
    await expect(stages(page)).toHaveCount(10);
    await expect(stages(page).nth(1)).toContainText('GET /parts/2041');
    await expect(accelerator(page)).toBeHidden();
    await widget(page).getByText('All 16 parts as a table').click();
    await expect(widget(page).locator('.car-table').first().locator('tbody tr')).toHaveCount(16);
    await widget(page).getByText('What breaks, and what the driver sees').click();
    await expect(widget(page).getByText('502 Bad Gateway').first()).toBeVisible();
  });
});

test.describe('with the shop in the tab', () => {
  test.use({ reducedMotion: 'reduce' });

  test('nothing of it is loaded before Start; then the car shows what the real shop does', async ({
    page,
  }) => {
    test.slow();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await open(page);
    const badge = widget(page).locator('.widget__head .reality');
    await expect(badge).toContainText('MODEL');
    await accelerator(page).click();
    await expect(status(page)).toHaveText('200 OK');
    expect(asked.filter((url) => /_labs\/|LivePanel|StartBar|worker/.test(url))).toEqual([]);

    await widget(page)
      .getByRole('button', { name: /^Start the real shop [\d.]+\sMB$/ })
      .click();
    await expect(badge).toContainText('LIVE', { timeout: 60_000 });
    await expect(status(page)).toHaveText('…');
    await accelerator(page).click();
    await expect(status(page)).toHaveText('200 OK');
    await expect(stages(page).filter({ hasText: 'part_versions' })).toHaveCount(1);
    await widget(page).getByText('Show the HTTP').click();
    await expect(widget(page).locator('.car-message')).toHaveCount(4);

    await widget(page).getByLabel('Empty tank').check();
    await widget(page).getByRole('button', { name: 'An error with a status code' }).click();
    await expect(status(page)).toHaveText('500 Internal Server Error');
    await expect(stages(page).filter({ hasText: 'stopped here' })).toContainText(
      'the database does not answer',
    );

    await widget(page).getByLabel('Empty tank').uncheck();
    await widget(page).getByLabel('Dead control unit').check();
    await accelerator(page).click();
    await expect(stages(page).filter({ hasText: 'stopped here' })).toContainText(
      'the handler is out of order',
    );
    expect(await violations(page)).toEqual([]);
  });

  test('an engine that does not come is said, and can be tried again', async ({ page }) => {
    await page.route('**/_labs/**', (route) => route.abort());
    await open(page);
    await widget(page)
      .getByRole('button', { name: /^Start the real shop/ })
      .click();
    await expect(widget(page).getByText('no answer from the network')).toBeVisible();
    await page.unroute('**/_labs/**');
    await widget(page).getByRole('button', { name: 'Try again' }).click();
    await expect(widget(page).locator('.widget__head .reality')).toContainText('LIVE', {
      timeout: 60_000,
    });
  });
});
