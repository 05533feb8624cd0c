import { wake } from './asking';
import { coveringPages } from './covering-pages';
import { expect, test } from './test';

// The suite of tests/browser loads every page.
for (const path of coveringPages()) {
  test(`/${path} loads with its styles, its behaviour and its widgets`, async ({ passer }) => {
    await passer.open(path);
    const page = await passer.ask(() => ({
      heading: document.querySelector('h1')?.getBoundingClientRect().height,
      unstyled: [...document.styleSheets].filter(({ cssRules }) => cssRules.length === 0).length,
      over: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      widgets: document.querySelectorAll('.widget[id]').length,
    }));
    expect(page.heading).toBeGreaterThan(10);
    expect(page.unstyled).toBe(0);
    expect(page.over).toBeLessThanOrEqual(0);
    if (page.widgets > 0) await wake(passer, '.widget[id]');
  });
}
