import type { Page } from '@playwright/test';
import { expect, test as policed } from './policed';
import { pointAt, reach } from './reach';

const PAGE = 'databases/indexes-and-plans/';
const LISTINGS = 'security/passwords/';
const PATH = 'start/learning-path/';
const WIDGETS = [
  { id: 'car', path: 'basics/frontend-and-backend/', file: 'Car' },
  { id: 'request-journey', path: 'basics/journey-of-a-request/', file: 'RequestJourney' },
  { id: 'stack-picker', path: 'technologies/stack-picker/', file: 'StackPicker' },
  { id: 'technology-compare', path: 'technologies/comparison/', file: 'TechnologyCompare' },
  { id: 'sql-from-zero', path: 'databases/sql-from-zero/', file: 'SqlFromZero' },
] as const;

/** A test that fails on an error nobody caught, whatever else is wrong. */
const test = policed.extend<{ uncaught: undefined }>({
  uncaught: [
    async ({ page }, use) => {
      const errors: string[] = [];
      page.on('pageerror', ({ message }) => errors.push(message));
      await use(undefined);
      expect(errors).toEqual([]);
    },
    { auto: true },
  ],
});

const field = (page: Page) => page.getByRole('combobox', { name: 'Search the guide' });
const results = (page: Page) => page.getByRole('listbox').getByRole('option');
const failure = (page: Page) => page.locator('.search__failure');
const tick = (page: Page) => page.locator('read-tick button');
const language = (page: Page) =>
  page.getByRole('combobox', { name: 'Language of the listings' }).first();
const shownTab = (page: Page) =>
  page.locator('listing-tabs:not(.challenge *) [role=tab][aria-selected=true]').first();

/** The page shows its text, in a colour that differs from its ground, and does not scroll aside. */
async function expectReadable(page: Page) {
  await expect(page.locator('h1')).toBeVisible();
  await expect(async () => {
    const seen = await page.locator('main :is(p, li)').evaluateAll((all) => {
      const shown = all.filter((each) => each.checkVisibility() && each.textContent.trim() !== '');
      const [first] = shown;
      return {
        words: shown
          .map(({ textContent }) => textContent)
          .join(' ')
          .split(/\s+/).length,
        ink: first && getComputedStyle(first).color,
        ground: getComputedStyle(document.body).backgroundColor,
        opaque: first && getComputedStyle(first).opacity,
      };
    });
    expect(seen.words).toBeGreaterThan(60);
    expect(seen.ink).not.toBe(seen.ground);
    expect(seen.opaque).toBe('1');
  }).toPass({ timeout: 5000 });
}

async function expectNoSidewaysScroll(page: Page) {
  const over = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(over).toBeLessThanOrEqual(0);
}

async function search(page: Page, query: string) {
  await page.keyboard.press('Control+k');
  await field(page).fill(query);
}

test.describe('a file does not load', () => {
  for (const [name, pattern] of [
    ['any stylesheet', '**/*.css'],
    ['the common stylesheet', '**/common.*.css'],
    ['the stylesheet of the fonts', '**/page-styles*.css'],
    ['the styles of the listings', '**/LanguageTabs*.css'],
    ['any font', '**/*.woff2'],
    ['any script', '**/*.js'],
    ['the script of all pages', '**/page.*.js'],
    ['the script of questions, terms and ticks', '**/elements.*.js'],
    ['the script of the listings', '**/LanguageTabs*.js'],
  ] as const) {
    test(`${name}: the text stays readable`, async ({ page }) => {
      let refused = 0;
      await page.route(pattern, (route) => {
        refused += 1;
        return route.abort();
      });
      await page.goto(LISTINGS);
      await expectReadable(page);
      expect(refused).toBeGreaterThan(0);
    });
  }

  for (const { id, path, file } of WIDGETS) {
    test(`the program of ${id}: it says so and stays complete to read`, async ({ page }) => {
      await page.route(`**/${file}.*.js*`, (route) => route.abort());
      await page.goto(path);
      const widget = page.locator(`#${id}`);
      await pointAt(widget);
      await expect(widget.locator('.widget__problems')).toContainText('did not load');
      expect((await widget.innerText()).split(/\s+/).length).toBeGreaterThan(80);
      await expectReadable(page);
    });
  }

  test('the program of the search: the index of all topics opens instead', async ({ page }) => {
    await page.route('**/_astro/open*.js', (route) => route.abort());
    await page.goto(PAGE);
    await page.keyboard.press('Control+k');
    await expect(page).toHaveURL(/\/reference\/topics\/$/);
    await expectReadable(page);
  });

  for (const [name, pattern, part] of [
    ['the worker of the search', '**/search.worker*.js', 'did not load'],
    ['the start of the titles', '**/search/start.json', 'did not load'],
    ['a part of the titles', /\/search\/parts\/\w+\/\d+\.json$/, 'did not load'],
    ['what is shown of a title', '**/search/parts/*/texts-*.json', 'did not load'],
    ['the records of the index', '**/search/parts/*/records.json', 'text of the pages cannot'],
    ['the program of the index', '**/pagefind/pagefind.js', 'text of the pages cannot'],
    ['the entry of the index', '**/pagefind/pagefind-entry.json*', 'text of the pages cannot'],
    ['the WebAssembly of the index', '**/pagefind/wasm*', 'text of the pages cannot'],
    ['the table of the index', '**/pagefind/*.pf_meta', 'text of the pages cannot'],
    ['a piece of the index', '**/pagefind/index/*', 'text of the pages cannot'],
  ] as const) {
    test(`${name}: the search says so and keeps what was typed`, async ({ page }) => {
      await page.route(pattern, (route) => route.abort());
      await page.goto(PAGE);
      await search(page, 'docker');
      await expect(failure(page)).toContainText(part);
      await expect(field(page)).toHaveValue('docker');
      if (part !== 'did not load') await expect(results(page).first()).toBeVisible();
    });
  }

  test('the start of the titles is no JSON: the search says so', async ({ page }) => {
    await page.route('**/search/start.json', (route) => route.fulfill({ body: '<html>' }));
    await page.goto(PAGE);
    await search(page, 'docker');
    await expect(failure(page)).toContainText('did not load');
  });

  test('an excerpt: the result is there without it', async ({ page }) => {
    await page.route('**/pagefind/fragment/*', (route) => route.abort());
    await page.goto(PAGE);
    await search(page, 'docker');
    await expect(page.getByRole('listbox')).toHaveAttribute('aria-busy', 'false');
    await expect(results(page).first()).toBeVisible();
  });

  test('the page as Markdown: the button says so', async ({ page }) => {
    await page.route('**/index.md', (route) => route.fulfill({ status: 404, body: '' }));
    await page.goto(PAGE);
    await page.getByRole('button', { name: 'Copy page as Markdown' }).click();
    await expect(page.getByRole('button', { name: 'Copying failed' })).toBeVisible();
  });

  test('a page fetched ahead is gone: the page one reads does not mind', async ({ page }) => {
    await page.goto(PAGE);
    const link = page.getByRole('navigation', { name: 'Breadcrumbs' }).getByRole('link').last();
    await link.evaluate((each) => each.setAttribute('href', '/no/such/page/'));
    await link.hover();
    await expect(page.locator('link[rel=prefetch]')).toHaveAttribute('href', '/no/such/page/');
    await expectReadable(page);
  });
});

test.describe('the network', () => {
  test('is slow: the text is there long before the scripts', async ({ page }) => {
    await page.route('**/*.js', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 3000));
      await route.continue().catch(() => undefined);
    });
    await page.goto(PAGE, { waitUntil: 'commit' });
    await expect(page.locator('main p').nth(10)).toBeVisible();
    await expectReadable(page);
    expect(await page.evaluate(() => customElements.get('site-search') === undefined)).toBe(true);
  });

  test('is slow: the search takes the keys until it is there', async ({ page }) => {
    await page.goto(PAGE);
    await page.route('**/search/start.json', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1500));
      await route.continue();
    });
    await search(page, 'docker');
    await expect(page.locator('.search__status')).toHaveText('The search is loading.');
    await expect(results(page).first()).toBeVisible();
    await expect(field(page)).toHaveValue('docker');
  });

  test('breaks off in the middle of a visit: the page goes on', async ({ page, context }) => {
    await page.goto(PAGE);
    await context.setOffline(true);
    await tick(page).click();
    await expect(tick(page)).toHaveText('Read');
    await page.getByRole('combobox', { name: 'Select theme' }).first().selectOption('light');
    await expectReadable(page);
    await page.keyboard.press('Control+k').catch(() => undefined);
    await context.setOffline(false);
  });

  test('breaks off with the search open: what is loaded answers, and the rest is said', async ({
    page,
    context,
  }) => {
    await page.goto(PAGE);
    await search(page, 'docker');
    await expect(page.getByRole('listbox')).toHaveAttribute('aria-busy', 'false');
    await context.setOffline(true);
    await field(page).fill('dock');
    await expect(results(page).first()).toContainText('Docker');
    await field(page).fill('kubernetes');
    await expect(failure(page)).toContainText('did not load');
    await expect(results(page)).toHaveCount(0);
    await field(page).fill('docker');
    await expect(failure(page)).toHaveCount(0);
    await expect(results(page).first()).toContainText('Docker');
    await field(page).fill('kubernetes');
    await expect(failure(page)).toContainText('did not load');
    await context.setOffline(false);
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(failure(page)).toHaveCount(0);
    await expect(field(page)).toHaveValue('kubernetes');
    await expect(results(page).first()).toContainText('Kubernetes');
  });

  test('brings an answer late: the query that was typed last wins', async ({ page }) => {
    await page.goto(PAGE);
    let wait = 1500;
    await page.route('**/search/parts/*/*.json', async (route) => {
      wait = Math.max(0, wait - 250);
      await new Promise((resolve) => setTimeout(resolve, wait));
      await route.continue();
    });
    await search(page, 'kubernetes');
    await field(page).fill('transactions');
    await expect(page.getByRole('listbox')).toHaveAttribute('aria-busy', 'false');
    await expect(results(page).first()).toContainText(/transaction/i);
  });

  test('is to be spared: no page is fetched ahead', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
    });
    await page.goto(PAGE);
    await page.locator('nav a[href="/databases/"]').first().hover();
    await page.waitForTimeout(300);
    await expect(page.locator('link[rel=prefetch]')).toHaveCount(0);
  });
});

/** Storage that throws on `broken`, as a full or a blocked one does. */
const breakStorage = (page: Page, broken: 'every use' | 'writing') =>
  page.addInitScript((what) => {
    const refuse = () => {
      throw new DOMException('refused', 'QuotaExceededError');
    };
    if (what === 'writing') Storage.prototype.setItem = refuse;
    else Object.defineProperty(window, 'localStorage', { get: refuse });
  }, broken);

for (const broken of ['every use', 'writing'] as const) {
  test.describe(`the storage refuses ${broken}`, () => {
    test.beforeEach(({ page }) => breakStorage(page, broken));

    test('the tick holds on this page and says that it will be lost', async ({ page }) => {
      await page.goto(PAGE);
      await tick(page).click();
      await expect(tick(page)).toHaveText('Read');
      await expect(page.locator('read-tick')).toContainText('the tick is lost when you leave');
      await tick(page).click();
      await expect(tick(page)).toHaveText('Mark as read');
    });

    test('the language is chosen for this page', async ({ page }) => {
      await page.goto(LISTINGS);
      await language(page).selectOption('ruby');
      await expect(shownTab(page)).toHaveText('Ruby');
      await expect(language(page)).toHaveValue('ruby');
    });

    test('the theme is chosen for this page', async ({ page }) => {
      await page.goto(PAGE);
      await page.getByRole('combobox', { name: 'Select theme' }).first().selectOption('light');
      await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
    });

    test('a link’s progress is not pretended to be kept', async ({ page }) => {
      await page.goto(`${PATH}#progress=basics/why-it-matters`);
      await page.getByRole('button', { name: 'Add it to mine' }).click();
      await expect(page.locator('[data-incoming]')).toContainText('keeps no data');
    });

    test('the search works', async ({ page }) => {
      await page.goto(PAGE);
      await search(page, 'docker');
      // The query leaves the address at once, so the visit is watched from its beginning.
      const visit = page.waitForURL(/found=docker/, { waitUntil: 'commit' });
      await page.keyboard.press('Enter');
      await visit;
    });
  });
}

const DAMAGED = {
  'half a JSON': '{"a":[',
  'a long row of zeros': '\0'.repeat(9000),
  markup: '<b>',
};

for (const [damage, value] of Object.entries(DAMAGED)) {
  test(`${damage} in every kept value gives the usual page`, async ({ page }) => {
    await page.addInitScript((text) => {
      localStorage.setItem('under-the-hood', text);
      for (const key of ['read', 'language', 'recent-searches']) {
        localStorage.setItem(`under-the-hood.${key}`, text);
      }
      localStorage.setItem('starlight-theme', text);
    }, value);
    await page.goto(LISTINGS);
    await expect(page.locator('html')).toHaveAttribute('data-theme', /^(light|dark)$/);
    await expect(page.getByRole('combobox', { name: 'Select theme' }).first()).toHaveValue('auto');
    await expect(shownTab(page)).toHaveText('Python');
    await expect(tick(page)).toHaveText('Mark as read');
    await search(page, 'docker');
    await expect(results(page).first()).toBeVisible();
    await page.goto(PATH);
    await expect(page.locator('[data-read]')).toHaveText('0');
  });
}

test('a damaged place in the progress costs that place alone', async ({ page }) => {
  await page.goto(PATH);
  await page.evaluate(() => {
    localStorage.setItem('under-the-hood.read', 'basics/why-it-matters,\uFFFD\uFFFD,apis/http');
  });
  await page.goto(PAGE);
  await tick(page).click();
  await page.goto(PATH);
  await expect(page.locator('[data-read]')).toHaveText('3');
});

test('what an older guide kept is taken over', async ({ page }) => {
  await page.goto(PATH);
  await page.evaluate(() => {
    localStorage.setItem('under-the-hood.read', 'basics/why-it-matters');
    localStorage.setItem('under-the-hood.language', 'ruby');
  });
  await page.goto(LISTINGS);
  await expect(shownTab(page)).toHaveText('Ruby');
  await tick(page).click();
  await page.goto(PATH);
  await expect(page.locator('[data-read]')).toHaveText('2');
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual(['under-the-hood']);
});

test('what a newer guide kept stays, whatever is added and forgotten', async ({ page }) => {
  await page.goto(PATH);
  await page.evaluate(() => {
    const newer = { version: 2, read: ['new/page'], notes: ['a note'] };
    localStorage.setItem('under-the-hood', JSON.stringify(newer));
  });
  await page.goto(`${PATH}#progress=apis/http`);
  await page.reload();
  await page.getByRole('button', { name: 'Add it to mine' }).click();
  await expect(page.locator('[data-read]')).toHaveText('1');
  await page.getByRole('button', { name: 'Forget my progress' }).click();
  expect(await page.evaluate(() => Object.fromEntries(Object.entries(localStorage)))).toEqual({
    'under-the-hood': JSON.stringify({
      version: 2,
      read: ['new/page'],
      notes: ['a note'],
    }),
  });
});

for (const year of [1970, 2099]) {
  test(`the clock says ${year}: reading, search and the car work`, async ({ page }) => {
    await page.clock.setFixedTime(new Date(year, 0, 1));
    await page.goto('basics/frontend-and-backend/?car.break=tank&car.stage=10');
    await expectReadable(page);
    await reach(page, 'car');
    await expect(page.locator('.car-status')).toHaveText('500 Internal Server Error');
    await page.goto('?q=docker');
    await expect(results(page).first()).toBeVisible();
  });
}

test.describe('two places at once', () => {
  test('the language, the theme and the tick follow the other tab', async ({ page, context }) => {
    await page.goto(LISTINGS);
    const other = await context.newPage();
    await other.goto(LISTINGS);
    await language(other).selectOption('ruby');
    await other.getByRole('combobox', { name: 'Select theme' }).first().selectOption('light');
    await tick(other).click();
    await expect(shownTab(page)).toHaveText('Ruby');
    await expect(language(page)).toHaveValue('ruby');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
    await expect(tick(page)).toHaveText('Read');
  });

  test('ticks of two tabs add up', async ({ page, context }) => {
    await page.goto('basics/why-it-matters/');
    const other = await context.newPage();
    await other.goto('apis/http/');
    await tick(page).click();
    await tick(other).click();
    await page.goto(PATH);
    await expect(page.locator('[data-read]')).toHaveText('2');
  });

  test('the widget is as it was left when the reader comes back', async ({ page }) => {
    await page.goto('technologies/stack-picker/');
    await reach(page, 'stack-picker');
    await page.getByRole('radio', { name: 'A website with content' }).check();
    await page.goto(PAGE);
    await page.goBack();
    await reach(page, 'stack-picker');
    await expect(page.getByRole('radio', { name: 'A website with content' })).toBeChecked();
  });

  test('a page out of the cache shows what was chosen since', async ({ page }) => {
    await page.goto(LISTINGS);
    await page.evaluate(() => {
      const document = { version: 1, language: { value: 'ruby', at: 1 } };
      localStorage.setItem('under-the-hood', JSON.stringify(document));
      localStorage.setItem('starlight-theme', 'light');
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    });
    await expect(shownTab(page)).toHaveText('Ruby');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  });
});

/** What an older engine lacks, and a way that must work all the same. */
const MISSING: readonly (readonly [string, () => void])[] = [
  ['IntersectionObserver', () => Reflect.deleteProperty(globalThis, 'IntersectionObserver')],
  ['ResizeObserver', () => Reflect.deleteProperty(globalThis, 'ResizeObserver')],
  ['CSS.highlights', () => Reflect.deleteProperty(CSS, 'highlights')],
  [
    'popovers',
    () => {
      for (const name of ['popover', 'showPopover', 'hidePopover', 'togglePopover']) {
        Reflect.deleteProperty(HTMLElement.prototype, name);
      }
    },
  ],
  [
    'a clipboard',
    () => Object.defineProperty(Navigator.prototype, 'clipboard', { value: undefined }),
  ],
  [
    'events of media queries',
    () => {
      const { prototype } = MediaQueryList;
      Object.defineProperty(prototype, 'addEventListener', { value: undefined });
    },
  ],
];

for (const [name, remove] of MISSING) {
  test(`without ${name}, the page, its terms, its tick and the search work`, async ({ page }) => {
    await page.addInitScript(remove);
    await page.goto(`${PAGE}?found=index`);
    await expectReadable(page);
    await page.locator('a.term').first().focus();
    await page.locator('a.sl-anchor-link').first().click();
    await tick(page).click();
    await expect(tick(page)).toHaveText('Read');
    await search(page, 'docker');
    await expect(results(page).first()).toBeVisible();
  });
}

test('without IntersectionObserver the widget says that it does not run', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'IntersectionObserver'));
  await page.goto('basics/frontend-and-backend/');
  await expect(page.locator('#car').getByRole('alert')).toContainText('did not load');
});

test('without a clipboard the widget shows the link to copy', async ({ page }) => {
  await page.addInitScript(() =>
    Object.defineProperty(Navigator.prototype, 'clipboard', { value: undefined }),
  );
  await page.goto('technologies/stack-picker/');
  await reach(page, 'stack-picker');
  await page.locator('#stack-picker').getByRole('button', { name: 'Copy link' }).click();
  await expect(page.locator('#stack-picker')).toContainText('Copy this address: http');
});

test('printing while the car runs shows the whole text', async ({ page }) => {
  await page.goto('basics/frontend-and-backend/');
  await reach(page, 'car');
  await page.getByRole('button', { name: 'Press the accelerator' }).click();
  await page.emulateMedia({ media: 'print' });
  await expectReadable(page);
  expect((await page.locator('#car').innerText()).split(/\s+/).length).toBeGreaterThan(80);
  await page.emulateMedia({ media: 'screen' });
  await expect(page.locator('.car-status')).toHaveText('200 OK', { timeout: 30_000 });
});

test('printing shows every language of a listing', async ({ page }) => {
  await page.goto(LISTINGS);
  await page.emulateMedia({ media: 'print' });
  for (const panel of await page
    .locator('listing-tabs:not(.challenge *)')
    .first()
    .getByRole('tabpanel')
    .all()) {
    await expect(panel.locator('pre').first()).toBeVisible();
  }
});

for (const { id, path } of WIDGETS) {
  test(`${id} fits at 400 % zoom`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 256 });
    await page.goto(path);
    await reach(page, id);
    await expectReadable(page);
    await expectNoSidewaysScroll(page);
  });
}

const LONG = 'unbreakable'.repeat(300);
for (const [name, address] of [
  ['the fragment', `${PAGE}#${LONG}`],
  ['what was searched for', `${PAGE}?found=${LONG}`],
  ['a broken escape', `${PAGE}?found=%E0%A4%A#%E0%A4%A`],
  ['the progress of a link', `${PATH}#progress=${LONG}`],
  ['the setting of a widget', `basics/frontend-and-backend/?car.part=${LONG}`],
] as const) {
  test(`a very long or broken word as ${name} changes nothing`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(address);
    await expectReadable(page);
    await expectNoSidewaysScroll(page);
  });
}

test('a very long word in the search stays inside', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(`?q=${LONG.slice(0, 1000)}`);
  await expect(page.locator('.search__status')).toHaveText('Nothing found.');
  const over = await page.locator('dialog').evaluate((box) => box.scrollWidth - box.clientWidth);
  expect(over).toBeLessThanOrEqual(0);
});

test('text spaced out by the reader’s own styles is not cut', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(PAGE);
  // As WCAG 1.4.12 asks; a constructed sheet stands for the reader's.
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
    );
    document.adoptedStyleSheets = [sheet];
  });
  await expectNoSidewaysScroll(page);
  const cut = await page
    .locator('main :is(p, li, h1, h2, h3, button, summary)')
    .evaluateAll((all) =>
      all
        // What is only heard has no size that it could be cut at.
        .filter((each) => each.checkVisibility() && !each.matches('.visually-hidden'))
        .filter((each) => {
          const { overflowX, overflowY } = getComputedStyle(each);
          return (
            (overflowX !== 'visible' && each.scrollWidth > each.clientWidth + 1) ||
            (overflowY !== 'visible' && each.scrollHeight > each.clientHeight + 1)
          );
        })
        .map(({ textContent }) => textContent),
    );
  expect(cut).toEqual([]);
});
