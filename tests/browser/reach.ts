import { expect, type Locator, type Page } from '@playwright/test';

/** Brings a widget into view and points at it, as a reader does who wants to use it. */
export async function pointAt(widget: Locator): Promise<void> {
  await widget.scrollIntoViewIfNeeded();
  await widget.dispatchEvent('pointerover');
}

/** Reaches for a widget and waits until its program runs. */
export async function reach(page: Page, id: string): Promise<Locator> {
  const widget = page.locator(`#${id}`);
  await pointAt(widget);
  await expect(page.locator(`astro-island:has(#${id}):not([ssr])`)).toBeAttached();
  return widget;
}
