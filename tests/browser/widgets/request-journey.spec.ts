import type { Page } from '@playwright/test';
import { expect, test } from '../policed';

const PAGE = 'basics/journey-of-a-request/';

const widget = (page: Page) => page.locator('#request-journey');
const total = (page: Page) => widget(page).locator('.journey-total .readout');
const status = (page: Page) => widget(page).locator('.journey-status');
const step = (page: Page, name: string) =>
  widget(page).locator('.journey-step', { hasText: name }).first();

/** Opens the page and waits until the island answers. */
async function open(page: Page, search = ''): Promise<void> {
  await page.goto(PAGE + search);
  await widget(page).scrollIntoViewIfNeeded();
  await page.waitForFunction(
    () => document.querySelector('#request-journey')?.closest('astro-island[ssr]') === null,
  );
}

test('shows a first visit and what breaks it', async ({ page }) => {
  await open(page);
  await expect(total(page)).toHaveText('177 ms');
  await expect(status(page)).toHaveText('200 OK');
  await widget(page).getByRole('button', { name: 'Missing index' }).click();
  await expect(status(page)).toHaveText('504 Gateway Timeout');
  await step(page, 'Database query').locator('summary').first().click();
  await expect(step(page, 'Database query')).toContainText('Seq Scan on order_items');
  await widget(page).getByRole('button', { name: 'Reset' }).click();
  await expect(total(page)).toHaveText('177 ms');
  await widget(page).getByRole('button', { name: 'Undo' }).click();
  await expect(status(page)).toHaveText('504 Gateway Timeout');
});

test('what is given up is hatched and said, and no other bar is', async ({ page }) => {
  await open(page);
  await expect(widget(page).locator('.journey-bar__hatch')).toHaveCount(0);
  await widget(page).getByRole('button', { name: 'Missing index' }).click();
  await expect(widget(page).locator('.journey-bar__hatch')).toHaveCount(1);
  const failed = step(page, 'Database query');
  await expect(failed.locator('.journey-bar__hatch')).toHaveAttribute('d', /M\d+ 17l25 -14M/);
  await expect(failed.locator('.journey-bar--data')).toHaveCount(0);
  await expect(failed.locator('.journey-row__note')).toHaveText('given up');
});

test('sends no request when the browser has a fresh copy', async ({ page }) => {
  await open(page);
  await widget(page).getByRole('button', { name: 'Second visit, at once' }).click();
  await expect(total(page)).toHaveText('52 ms');
  await expect(status(page)).toHaveText('no request is sent');
});

test('steps, and opens what each step exchanges', async ({ page }) => {
  await open(page);
  const next = widget(page).getByRole('button', { name: 'Step', exact: true });
  await next.click();
  await next.click();
  await expect(step(page, 'DNS look-up')).toHaveAttribute('open', '');
  await expect(step(page, 'DNS look-up')).toContainText('www.sparewheel.example.');
  await expect(page).toHaveURL(/journey\.step=dns/);
  await widget(page).getByRole('button', { name: 'Back' }).click();
  await expect(step(page, 'DNS look-up')).not.toHaveAttribute('open', '');
});

for (const width of [320, 1440]) {
  test(`the buttons keep their places at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    await open(page);
    const places = () =>
      widget(page)
        .locator('.journey-buttons button')
        .evaluateAll((all) =>
          all.map((each) => {
            const { left, top, width } = each.getBoundingClientRect();
            return [left, top + scrollY, width].map(Math.round);
          }),
        );
    const before = await places();
    await widget(page).getByRole('button', { name: 'Play' }).click();
    await expect(widget(page).getByRole('button', { name: 'Pause' })).toBeVisible();
    expect(await places()).toEqual(before);
    const next = widget(page).getByRole('button', { name: 'Step', exact: true });
    while (await next.isEnabled()) {
      await next.click();
      expect(await places()).toEqual(before);
    }
  });
}

test('works by keyboard alone', async ({ page }) => {
  await open(page);
  const distance = widget(page).getByLabel('Distance');
  await distance.focus();
  await page.keyboard.press('End');
  await expect(page).toHaveURL(/journey\.km=20000/);
  await widget(page).locator('.journey-step summary').first().focus();
  await page.keyboard.press('Enter');
  await expect(step(page, 'Browser cache')).toHaveAttribute('open', '');
  await widget(page).getByRole('tab', { name: 'Modelled' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(widget(page).getByRole('tab', { name: 'This very page' })).toBeFocused();
  await expect(page).toHaveURL(/journey\.view=live/);
});

test('scrubs to a moment', async ({ page }) => {
  await open(page);
  await widget(page).getByLabel('Moment').fill('0');
  await expect(step(page, 'Browser cache')).toHaveClass(/is-current/);
});

test('measures the page it stands on', async ({ page }) => {
  await open(page, '?journey.view=live');
  const panel = widget(page).locator('#journey-panel-live');
  await expect(panel.locator('.readout')).toHaveText(/^[\d,.]+ ms$/);
  await expect(panel.locator('ol > li')).toHaveCount(10);
  await expect(widget(page).locator('.widget__head .reality summary')).toContainText('LIVE');
});

test('says so when the browser keeps no timings', async ({ page }) => {
  await page.addInitScript(() => {
    performance.getEntriesByType = () => [];
  });
  await open(page, '?journey.view=live');
  await expect(widget(page)).toContainText('keeps no timings');
});

test('a link reproduces the settings', async ({ page }) => {
  const search =
    '?journey.km=17000&journey.query=2400&journey.copy=stale&journey.front=cdn&journey.warm=dns';
  await open(page, search);
  await expect(widget(page).getByLabel('Distance')).toHaveValue('17000');
  await expect(status(page)).toHaveText('304 Not Modified');
  await widget(page).getByRole('button', { name: 'Step', exact: true }).click();
  const asked = () => Object.fromEntries(new URL(page.url()).searchParams);
  await expect.poll(asked).toEqual({
    'journey.km': '17000',
    'journey.query': '2400',
    'journey.copy': 'stale',
    'journey.front': 'cdn',
    'journey.warm': 'dns',
    'journey.step': 'browser-cache',
  });
});

test('refuses a hostile link in plain words', async ({ page }) => {
  await open(page, '?journey.km=1e9&journey.step=%3Cscript%3E&journey.view=x');
  await expect(widget(page).getByRole('alert')).toContainText('journey.km');
  await expect(total(page)).toHaveText('177 ms');
});

test('has no horizontal scroll at 320 px', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await open(page, '?journey.step=tls');
  const over = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(over).toBe(0);
});

test('plays at once to the end for readers who want less motion', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page);
  await widget(page).getByRole('button', { name: 'Play' }).click();
  await expect(step(page, 'Rendering')).toHaveClass(/is-current/);
  await expect(widget(page).getByRole('button', { name: 'Play' })).toBeVisible();
});

test('plays step by step, and can be stopped', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await open(page);
  await widget(page).getByRole('button', { name: 'Play' }).click();
  await expect(step(page, 'TCP handshake')).toHaveClass(/is-current/);
  await widget(page).getByRole('button', { name: 'Pause' }).click();
  await expect(widget(page).getByRole('button', { name: 'Play' })).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('shows the waterfall, the texts and the table', async ({ page }) => {
    await page.goto(PAGE);
    await expect(total(page)).toHaveText('177 ms');
    await expect(widget(page).locator('.journey-step')).toHaveCount(12);
    await step(page, 'TLS 1.3 handshake').locator('summary').first().click();
    await expect(step(page, 'TLS 1.3 handshake')).toContainText('ClientHello');
    await widget(page).getByText('The same as a table').click();
    await expect(widget(page).locator('tbody tr')).toHaveCount(12);
    await expect(widget(page).getByRole('button')).toHaveCount(0);
  });
});
