import { sitePages } from '../browser/site-pages';
import { wake } from './asking';
import { expect, test } from './test';

for (const path of [...sitePages(), '404.html']) {
  test(`/${path} loads with its styles, its behaviour and its widgets`, async ({ reader }) => {
    await reader.open(path);
    const page = await reader.ask(() => ({
      heading: document.querySelector('h1')?.getBoundingClientRect().height,
      unstyled: [...document.styleSheets].filter(({ cssRules }) => cssRules.length === 0).length,
      over: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      widgets: [...document.querySelectorAll('.widget[id]')].map(({ id }) => id),
    }));
    expect(page.heading).toBeGreaterThan(10);
    expect(page.unstyled).toBe(0);
    expect(page.over).toBeLessThanOrEqual(0);
    for (const id of page.widgets) await wake(reader, `#${id}`);
  });
}
