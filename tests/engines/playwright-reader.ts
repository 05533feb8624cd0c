import type { Browser } from '@playwright/test';
import type { Key, Reader } from './reader';

const KEYS: Readonly<Record<Key, string>> = {
  ArrowRight: 'ArrowRight',
  Enter: 'Enter',
  Escape: 'Escape',
  Search: 'Control+k',
};

/** A reader in a browser that Playwright drives: Chromium or Firefox. */
export async function playwrightReader(browser: Browser, site: string): Promise<Reader> {
  const page = await browser.newPage({ baseURL: site, viewport: { width: 1280, height: 900 } });
  const found = (css: string, text?: string) =>
    (text === undefined ? page.locator(css) : page.locator(css, { hasText: text })).first();
  return {
    async open(path) {
      await page.goto(path);
    },
    address: () => Promise.resolve(page.url()),
    click: (css, text) => found(css, text).click(),
    async choose(css, value) {
      await found(css).selectOption(value);
    },
    type: (text) => page.keyboard.type(text),
    press: (key) => page.keyboard.press(KEYS[key]),
    resize: (width, height) => page.setViewportSize({ width, height }),
    ask: (question, argument) => page.evaluate(question as never, argument as never),
    close: () => browser.close(),
  };
}
