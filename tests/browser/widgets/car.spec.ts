import type { Page } from '@playwright/test';
import { expect, test } from '../policed';
import { violations } from '../violations';
import { cutAt } from '../../../src/widgets/car/drawing/geometry';
import { sectionById } from '../../../src/sidebar';
import { PART_IDS } from '../../../src/widgets/car/model';
import { FIRST_XRAY } from '../../../src/widgets/car/url';

const PAGE = 'basics/frontend-and-backend/';

const widget = (page: Page) => page.locator('#car');
const status = (page: Page) => widget(page).locator('.car-status');
const screen = (page: Page) => widget(page).locator('.car-browser__page');
const stages = (page: Page) => widget(page).locator('.car-stage');
const accelerator = (page: Page) =>
  widget(page).getByRole('button', { name: 'Press the accelerator' });

const card = (page: Page) => widget(page).getByRole('dialog');
const number = (page: Page, part: string) =>
  widget(page).locator(`.car-callout[data-part=${part}]`);

/** Opens the page and waits until the island answers. */
async function open(page: Page, search = '', path = PAGE): Promise<void> {
  await page.goto(path + search);
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
    await expect(widget(page).locator('.car-reasons')).toContainText(
      'the framework’s last safety net',
    );

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
    await widget(page).getByRole('tab', { name: 'HTTP' }).click();
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

test('opens a part from its number and from the drawing, with the pages of its section', async ({
  page,
}) => {
  await open(page);
  await number(page, 'tank').locator('.car-bubble').click();
  await expect(card(page)).toContainText('Fuel tank');
  await expect(card(page).getByRole('link', { name: '5 Databases' })).toBeVisible();
  const pages: readonly string[] = sectionById('databases').pages;
  const place = pages.indexOf('transactions') + 1;
  await expect(card(page).getByRole('link', { name: `5.${place} Transactions` })).toHaveAttribute(
    'href',
    /\/databases\/transactions\/$/,
  );
  await page.keyboard.press('Escape');
  await widget(page).locator('.car-part[data-part="ecu"] text').click();
  await expect(card(page)).toContainText('application programming interface');
  await page.keyboard.press('Escape');
  await number(page, 'battery').locator('.car-bubble').click();
  await expect(card(page).getByRole('link')).toHaveCount(3);
  await card(page).getByRole('button', { name: 'Close' }).click();
  await expect(card(page)).toHaveCount(0);
});

/** Where a part’s card stands when its number has been chosen, and what it lies over. */
async function cardOf(page: Page, part: string) {
  await number(page, part).evaluate((link) =>
    link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true })),
  );
  await expect(card(page)).toContainText('Read:');
  return card(page).evaluate((element, id) => {
    const callout = document.querySelector(`.car-callout[data-part=${id}]`);
    const box = (of: Element | null | undefined) => of?.getBoundingClientRect() ?? new DOMRect();
    const own = box(element);
    const [frame, bubble, end] = [
      element.parentElement,
      callout?.querySelector('.car-bubble-disc'),
      callout?.querySelector('.car-leader-end'),
    ].map(box) as [DOMRect, DOMRect, DOMRect];
    const covers = (b: DOMRect) =>
      own.left < b.right && b.left < own.right && own.top < b.bottom && b.top < own.bottom;
    const apart = (b: DOMRect) =>
      Math.max(own.left - b.right, b.left - own.right, own.top - b.bottom, b.top - own.bottom, 0);
    return {
      isInFrame:
        own.left >= frame.left - 1 &&
        own.right <= frame.right + 1 &&
        own.top >= frame.top - 1 &&
        own.bottom <= frame.bottom + 1,
      isOnScreen:
        own.left >= 0 && own.right <= innerWidth && own.top >= 0 && own.bottom <= innerHeight,
      covers: covers(bubble) || covers(end),
      // From its number, its line or what the line ends at, which may be wide.
      isNear: apart(box(callout)) < frame.width / 7,
      hasFocus: document.activeElement === element,
    };
  }, part);
}

test.describe('the card of every part', () => {
  test.use({ reducedMotion: 'reduce' });

  for (const { path, width } of [
    { path: '', width: 1440 },
    { path: '', width: 768 },
    { path: PAGE, width: 1440 },
  ]) {
    test(`stands in the frame beside its number, ${width} pixels wide, /${path}`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 900 });
      await open(page, '', path);
      await page.locator('.car-frame').evaluate((frame) => frame.scrollIntoView());
      for (const part of PART_IDS) {
        expect({ part, ...(await cardOf(page, part)) }).toEqual({
          part,
          isInFrame: true,
          isOnScreen: true,
          covers: false,
          isNear: true,
          hasFocus: true,
        });
      }
    });
  }

  test('is a sheet at the foot of a phone that leaves its number and part in sight', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 360, height: 780 });
    await open(page, '', '');
    for (const part of PART_IDS) {
      expect({ part, ...(await cardOf(page, part)) }).toMatchObject({
        isOnScreen: true,
        covers: false,
        hasFocus: true,
      });
    }
    await page.keyboard.press('Escape');
    await expect(card(page)).toHaveCount(0);
    await expect(number(page, PART_IDS.at(-1) ?? '')).toBeFocused();
  });
});

test.describe('pressing and seeing', () => {
  test.use({ reducedMotion: 'reduce' });

  for (const { width, height, most } of [
    { width: 1440, height: 900, most: 800 },
    { width: 360, height: 780, most: 720 },
  ]) {
    test(`drawing, pedal, switches and answer fit ${most} of ${height} pixels`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height });
      await open(page, '', '');
      await accelerator(page).click();
      await expect(status(page)).toHaveText('200 OK');
      const boxes = await widget(page)
        .locator(
          '.car-drawing, .button--primary, .car-toggle, .car-gauge, .car-status, .car-product',
        )
        .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().toJSON() as DOMRect));
      expect(boxes).toHaveLength(11);
      const top = Math.min(...boxes.map((box) => box.top));
      expect(Math.max(...boxes.map((box) => box.bottom)) - top).toBeLessThanOrEqual(most);
    });
  }

  test('the dial is drawn whole, its needle at zero, at 2xx or at 5xx', async ({ page }) => {
    const leans = [];
    for (const [search, leaning] of [
      ['', 0],
      ['?car.stage=10', -1],
      ['?car.break=wire&car.stage=10', 0],
      ['?car.break=heat&car.stage=10', 1],
    ] as const) {
      await open(page, search);
      const { clipped, lean } = await widget(page)
        .locator('.car-gauge')
        .evaluate((gauge: SVGSVGElement) => {
          const face = gauge.getBoundingClientRect();
          const inset = (1.5 * face.width) / gauge.viewBox.baseVal.width;
          const boxes = [...gauge.querySelectorAll('path, circle, text')].map((each) =>
            each.getBoundingClientRect(),
          );
          const needle = gauge.querySelector('.car-gauge__needle')?.getBoundingClientRect();
          const hub = gauge.querySelector('.car-gauge__hub')?.getBoundingClientRect();
          const middle = (box: DOMRect | undefined) => (box?.left ?? 0) + (box?.width ?? 0) / 2;
          return {
            clipped: boxes.filter(
              (box) =>
                box.left < face.left + inset ||
                box.right > face.right - inset ||
                box.top < face.top + inset ||
                box.bottom > face.bottom - inset,
            ).length,
            lean: Math.sign(Math.round(middle(needle) - middle(hub))),
          };
        });
      expect(clipped).toBe(0);
      leans.push([search, lean, leaning]);
    }
    for (const [search, lean, leaning] of leans) expect([search, lean]).toEqual([search, leaning]);
  });

  test('all else stands behind tabs that arrow keys turn, and in print one below the other', async ({
    page,
  }) => {
    await open(page);
    const shown = widget(page).getByRole('tabpanel');
    await widget(page).getByRole('tab', { name: 'Stages' }).focus();
    await expect(shown).toHaveAccessibleName('Stages');
    await page.keyboard.press('ArrowLeft');
    await expect(widget(page).getByRole('tab', { name: 'Faults' })).toBeFocused();
    await expect(shown).toHaveAccessibleName('Faults');
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    await expect(shown).toHaveAccessibleName('HTTP');
    await page.emulateMedia({ media: 'print' });
    await expect(shown).toHaveCount(4);
  });
});

/** Where the skin was cut, from the first drawing to the last. */
async function watchCut(page: Page) {
  await page.addInitScript(() => {
    const cuts: number[] = [];
    Object.assign(globalThis, { cuts });
    new MutationObserver((records) => {
      for (const { target } of records) {
        if (!(target instanceof Element) || !target.matches('[data-painted]')) continue;
        cuts.push(Number(/^M([\d.]+)/.exec(target.getAttribute('d') ?? '')?.[1]));
      }
    }).observe(document, { subtree: true, attributeFilter: ['d'] });
  });
  return () => page.evaluate(() => (globalThis as unknown as { cuts: number[] }).cuts);
}

test('the painted car opens once, from the bumper to the setting of the slider', async ({
  page,
}) => {
  const cuts = await watchCut(page);
  await open(page, '', '');
  await expect.poll(async () => (await cuts()).at(-1)).toBe(cutAt(FIRST_XRAY));
  const seen = await cuts();
  expect(seen[0]).toBeLessThan(cutAt(20));
  expect(seen.length).toBeGreaterThan(4);
  expect(seen).toEqual(seen.toSorted((a, b) => a - b));
  await expect(page).not.toHaveURL(/\?/);
});

test('a touch ends the opening, an address decides what is open', async ({ page }) => {
  const cuts = await watchCut(page);
  await open(page, '', '');
  await accelerator(page).click();
  expect((await cuts()).at(-1)).toBe(cutAt(FIRST_XRAY));
  await open(page, '?car.xray=30', '');
  await expect.poll(async () => (await cuts()).at(-1)).toBe(cutAt(30));
  expect(new Set(await cuts())).toEqual(new Set([cutAt(30)]));
});

test.describe('who asks for less motion', () => {
  test.use({ reducedMotion: 'reduce' });

  test('finds the car open', async ({ page }) => {
    const cuts = await watchCut(page);
    await open(page, '', '');
    expect(new Set(await cuts())).toEqual(new Set([cutAt(FIRST_XRAY)]));
  });
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
  await number(page, 'body').focus();
  await page.keyboard.press('Enter');
  await expect(card(page)).toBeFocused();
  await expect(card(page)).toContainText('Bodywork');
  await page.keyboard.press('Escape');
  await expect(number(page, 'body')).toBeFocused();
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

/** What lies over the numbers of parts, at the middle and at four points of the edge of each. */
const overNumbers = (page: Page) =>
  widget(page)
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
        return places.flatMap(([left = 0, top = 0]) => {
          const hit = document.elementFromPoint(left, top);
          if (hit?.closest('.car-callout') === callout) return [];
          return `${hit?.outerHTML.slice(0, 80)} at ${left}, ${top} of ${innerWidth} × ${innerHeight}`;
        });
      }),
    );

test('a tap on a number chooses its part, however small the screen', async ({ page }) => {
  await open(page);
  await expect(widget(page).locator('.car-callout')).toHaveCount(16);
  for (const width of [320, 360, 430, 768]) {
    await page.setViewportSize({ width, height: 900 });
    await expect.poll(async () => (await overNumbers(page)).flat()).toEqual([]);
  }
});

test('labels in the wide drawing stay clear of each other', async ({ page }) => {
  await page.goto('');
  for (const width of [1280, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    const boxes = await widget(page)
      .locator('.car-label')
      .evaluateAll((labels) =>
        labels.map((label) => label.getBoundingClientRect().toJSON() as DOMRect),
      );
    const shown = boxes.filter((box) => box.width > 0);
    expect(shown).toHaveLength(34);
    for (const [index, a] of shown.entries()) {
      for (const b of shown.slice(index + 1)) {
        const clear = a.right < b.x || b.right < a.x || a.bottom <= b.y + 4 || b.bottom <= a.y + 4;
        expect(clear).toBe(true);
      }
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
    await expect(widget(page).locator('.car-entry')).toHaveCount(16);
    await expect(widget(page).getByText('502 Bad Gateway').first()).toBeVisible();
    await number(page, 'tank').focus();
    await page.keyboard.press('Enter');
    await expect(widget(page).locator('#part-tank')).toBeInViewport();
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
    await widget(page).getByRole('tab', { name: 'HTTP' }).click();
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
