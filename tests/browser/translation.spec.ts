import type { Page } from '@playwright/test';
import { expect, test } from './policed';
import { reach } from './reach';

/** Translators put their words around a text that stays on the page, or in its place. */
const WAYS = ['around', 'in the place of'] as const;

/** Translates all text inside an element, as browsers do, with marks that show what is translated. */
async function translate(page: Page, selector: string, way: (typeof WAYS)[number]) {
  await page.locator(selector).evaluate(
    (root, [how, tag]) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      while (walker.nextNode()) texts.push(walker.currentNode as Text);
      for (const text of texts.filter(({ data }) => data.trim() !== '')) {
        const outer = root.ownerDocument.createElementNS(root.namespaceURI, tag);
        const inner = outer.appendChild(outer.cloneNode() as Element);
        text.replaceWith(outer);
        if (how === 'around') inner.append(text);
        else inner.append(`«${text.data}»`);
      }
    },
    [way, 'font'] as const,
  );
}

for (const way of WAYS) {
  test(`the stack picker changes words ${way} which there is a translation`, async ({ page }) => {
    await page.goto('technologies/stack-picker/');
    const picker = page.locator('#stack-picker');
    await reach(page, 'stack-picker');
    await translate(page, '#stack-picker', way);
    const database = page.locator('.stack-part[data-slot="database"] .stack-part__name');
    await picker.locator('input[type=radio]:not(:checked)').first().check();
    await expect(database).toHaveText('MySQL');
    await picker.locator('.stack-questions + * button, .stack-steps button').nth(1).click();
    await expect(picker.locator('.stack-questions fieldset')).toHaveCount(2);
    await expect(picker.locator('.stack-questions')).not.toContainText('What are you building?');
    const title = picker.locator('.widget__title');
    // What did not change keeps its translation.
    await expect(title.locator('font')).toHaveCount(2);
    await picker.locator('.widget__tools button', { hasText: 'Reset' }).click();
    await expect(database).toHaveText('PostgreSQL');
  });

  test(`the search counts where there is a translation ${way} its words`, async ({ page }) => {
    await page.goto('?q=transactions');
    const status = page.getByRole('dialog').getByRole('status');
    await expect(page.locator('[role=listbox][aria-busy=false]')).toBeVisible();
    await translate(page, 'dialog.search', way);
    await page.locator('.search__field').fill('xxxxxxx');
    await expect(status).toHaveText('Nothing found.');
    await page.locator('.search__field').fill('deadlock');
    await expect(status).toHaveText(/^\d+ results?$/);
    await expect(page.locator('[role=option][aria-selected=true]')).toContainText(/lock/i);
  });
}
