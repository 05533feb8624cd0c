import type { Page } from '@playwright/test';
import { expect, test } from '../policed';
import { reach } from '../reach';

const PAGE = 'technologies/comparison/';

/** The comparison, once its code runs. */
async function open(page: Page, query = '') {
  await page.goto(PAGE + query);
  const widget = page.locator('#technology-compare');
  await reach(page, 'technology-compare');
  return widget;
}

const columns = (page: Page) => page.locator('.compare-table thead a');
const row = (page: Page, id: string) => page.locator(`.compare-row[data-row="${id}"]`);

test('a preset by mouse shows its technologies, and undo brings the others back', async ({
  page,
}) => {
  const widget = await open(page);
  await expect(columns(page)).toHaveText(['MySQL', 'PostgreSQL']);
  await widget.getByRole('link', { name: 'SQL and NoSQL', exact: true }).click();
  await expect(columns(page)).toHaveCount(4);
  await expect(page).toHaveURL(/compare\.with=cassandra,mongodb,postgresql,redis/);
  await expect(widget.getByRole('checkbox', { name: 'MySQL' })).toBeDisabled();
  await widget.getByRole('button', { name: 'Undo' }).click();
  await expect(columns(page)).toHaveText(['MySQL', 'PostgreSQL']);
  await expect(page).not.toHaveURL(/\?/);
});

test('rows that differ are marked in words, and the others can be left out', async ({ page }) => {
  const widget = await open(page, '?compare.with=django,flask');
  await expect(row(page, 'licence')).toContainText('the same');
  await expect(row(page, 'version')).toContainText('differs');
  await widget.getByRole('checkbox', { name: 'Only differences' }).check();
  await expect(row(page, 'licence')).toHaveCount(0);
  await expect(row(page, 'version')).toBeVisible();
  await expect(widget).toContainText('Left out: 2 that are the same');
  await expect(page).toHaveURL(/compare\.rows=differences/);
});

test('a missing fact is said to be missing, and a fact names its source', async ({ page }) => {
  const widget = await open(page, '?compare.with=cassandra,postgresql');
  await expect(row(page, 'share')).toContainText('no sourced figure');
  await expect(row(page, 'share')).toContainText('cannot tell');
  await expect(row(page, 'support').getByRole('link', { name: 'endoflife.date' })).toHaveCount(2);
  await widget.getByLabel('Kind').selectOption('Clouds');
  await expect(widget.locator('.compare-absent')).toContainText('long-term support');
  await expect(row(page, 'version')).toContainText('None: a service');
  await expect(row(page, 'version')).toContainText('the same');
});

test('works by keyboard alone', async ({ page }) => {
  const widget = await open(page);
  await widget.getByRole('checkbox', { name: 'Redis' }).focus();
  await page.keyboard.press('Space');
  await expect(columns(page)).toHaveText(['MySQL', 'PostgreSQL', 'Redis']);
  await widget.getByRole('checkbox', { name: 'MySQL' }).focus();
  await page.keyboard.press('Space');
  await expect(columns(page)).toHaveText(['PostgreSQL', 'Redis']);
  await expect(widget.getByRole('checkbox', { name: 'Redis' })).toBeDisabled();
  await widget.getByRole('link', { name: 'GitHub and GitLab' }).focus();
  await page.keyboard.press('Enter');
  await expect(columns(page)).toHaveText(['GitHub', 'GitLab']);
  await expect(widget.getByLabel('Kind')).toHaveValue('code-host');
  await widget.getByRole('checkbox', { name: 'Only differences' }).focus();
  await page.keyboard.press('Space');
  await expect(page).toHaveURL(/compare\.with=github,gitlab&compare\.rows=differences/);
});

test('facts that do not load are said to be missing, and asked for again', async ({ page }) => {
  const facts = '**/technologies/comparison/catalogue.json';
  await page.route(facts, (route) => route.abort());
  const widget = await open(page, '?compare.with=django,flask');
  await expect(widget).toContainText('The facts about Django and Flask did not load.');
  await expect(widget.getByRole('checkbox', { name: 'Django' })).toBeChecked();
  await page.unroute(facts);
  await widget.getByRole('button', { name: 'Try again' }).click();
  await expect(columns(page)).toHaveText(['Django', 'Flask']);
  await expect(row(page, 'licence')).toContainText('the same');
});

test('facts that are no facts are said to be missing, and the first ones stay', async ({
  page,
}) => {
  await page.route('**/technologies/comparison/catalogue.json', (route) =>
    route.fulfill({ body: '<!doctype html>' }),
  );
  const widget = await open(page);
  await widget.getByRole('link', { name: 'Django and Flask' }).click();
  await expect(widget).toContainText('The facts about Django and Flask did not load.');
  await widget.getByRole('link', { name: 'MySQL and PostgreSQL' }).click();
  await expect(row(page, 'share')).toContainText('55.6 %');
});

test('a link brings a comparison back, in any order', async ({ page }) => {
  await open(page, '?compare.with=nodejs,java&compare.rows=differences');
  await expect(columns(page)).toHaveText(['Java', 'Node.js']);
  await expect(row(page, 'share')).toContainText('do not compare');
});

for (const hostile of ['<script>alert(1)</script>', 'mysql', 'mysql,mysql', 'mysql,django']) {
  test(`the link “${hostile}” gives a plain message and the usual comparison`, async ({ page }) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    const widget = await open(page, `?compare.with=${encodeURIComponent(hostile)}`);
    await expect(widget.getByRole('alert')).toContainText('two to four technologies of one kind');
    await expect(columns(page)).toHaveText(['MySQL', 'PostgreSQL']);
    expect(errors).toEqual([]);
  });
}

test('a link to more than four shows the first four, and names the fifth', async ({ page }) => {
  const widget = await open(page, '?compare.with=mysql,postgresql,redis,mongodb,cassandra');
  await expect(widget.getByRole('alert')).toContainText('without “cassandra”');
  await expect(columns(page)).toHaveText(['MongoDB', 'MySQL', 'PostgreSQL', 'Redis']);
});

test('the table has scoped headers and is announced when it changes', async ({ page }) => {
  const widget = await open(page);
  await expect(widget.getByRole('columnheader', { name: 'PostgreSQL' })).toBeVisible();
  await expect(widget.getByRole('rowheader', { name: /Licence/ })).toBeVisible();
  await widget.getByRole('link', { name: 'Django and Flask' }).click();
  await expect(widget.getByRole('status').last()).toHaveText(
    /^Django and Flask: \d+ of \d+ rows differ\.$/,
  );
});

for (const width of [320, 360, 768]) {
  for (const query of ['', '?compare.with=postgresql,mongodb,redis,cassandra']) {
    test(`has no sideways scroll at ${width} px with “${query}”`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await open(page, query);
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(over).toBeLessThanOrEqual(0);
      const cut = await page
        .locator('.compare-table tbody :is(th, td)')
        .evaluateAll((all) => all.filter((cell) => cell.scrollWidth > cell.clientWidth + 1).length);
      expect(cut).toBe(0);
    });
  }
}

for (const [query, abreast] of [
  ['', 2],
  ['?compare.with=graphql,rest,soap', 2],
] as const) {
  test(`stays side by side on a phone with “${query}”`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 800 });
    await open(page, query);
    await expect(page.locator('.compare-row').first()).toBeVisible();
    const rows = await page.locator('.compare-row').evaluateAll((all) =>
      all.map((each) => {
        const [head, ...cells] = [...each.children].map((child) => child.getBoundingClientRect());
        const first = cells[0]?.top ?? 0;
        return {
          abreast: cells.filter(({ top }) => top === first).length,
          isUnderHead: (head?.bottom ?? Infinity) <= first && (head?.width ?? 0) > 250,
        };
      }),
    );
    expect(rows.length).toBeGreaterThan(10);
    expect(new Set(rows.map((each) => JSON.stringify(each)))).toEqual(
      new Set([JSON.stringify({ abreast, isUnderHead: true })]),
    );
  });
}

test('written comparisons stay side by side on a phone, under heads that stay in view', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto(PAGE);
  const table = page.locator('.compare').first();
  const tops = await table
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map(
        (row) => new Set([...row.children].map((cell) => cell.getBoundingClientRect().top)).size,
      ),
    );
  // One for the row head, one for all cells.
  expect(new Set(tops)).toEqual(new Set([2]));
  await table.locator('tbody tr').last().scrollIntoViewIfNeeded();
  await expect(table.getByRole('columnheader', { name: 'Flask' })).toBeInViewport();
});

test('says the same with reduced motion', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const widget = await open(page);
  await widget.getByRole('link', { name: 'REST, GraphQL and SOAP' }).click();
  await expect(columns(page)).toHaveText(['GraphQL', 'REST', 'SOAP']);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('shows the usual comparison in full', async ({ page }) => {
    await page.goto(PAGE);
    const widget = page.locator('#technology-compare');
    await expect(columns(page)).toHaveText(['MySQL', 'PostgreSQL']);
    await expect(row(page, 'share')).toContainText('55.6 %');
    await expect(row(page, 'share')).toContainText('of the 26,083 who answered');
    await expect(row(page, 'licence')).toContainText('Source: PostgreSQL Global Development Group');
    await expect(row(page, 'fits')).toContainText('Records that refer to each other');
    await expect(widget.locator('.compare-presets, .compare-choice').first()).toBeHidden();
  });
});
