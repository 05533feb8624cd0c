import { sitePages } from '../browser/site-pages';
import { expect, test } from './test';

for (const path of [...sitePages(), '404.html']) {
  test(`/${path} loads with its styles, its behaviour and its widgets`, async ({ reader }) => {
    await reader.open(path);
    const page = await reader.ask(() => ({
      heading: document.querySelector('h1')?.getBoundingClientRect().height,
      unstyled: [...document.styleSheets].filter(({ cssRules }) => cssRules.length === 0).length,
      over: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      widgets: document.querySelectorAll('.widget').length,
    }));
    expect(page.heading).toBeGreaterThan(10);
    expect(page.unstyled).toBe(0);
    expect(page.over).toBeLessThanOrEqual(0);
    for (let index = 0; index < page.widgets; index += 1) {
      await reader.ask((at) => {
        const widget = document.querySelectorAll('.widget')[at];
        widget?.scrollIntoView({ behavior: 'instant' });
        widget?.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
      }, index);
      await expect
        .poll(() =>
          reader.ask(
            (at) => document.querySelectorAll('.widget')[at]?.closest('astro-island[ssr]') === null,
            index,
          ),
        )
        .toBe(true);
    }
  });
}
