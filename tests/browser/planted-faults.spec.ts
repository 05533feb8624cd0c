import { expect, test } from './policed';
import { SIZES, THEMES, violationsEverywhere } from './violations';

/** A fault of one kind, which its style makes out of innocent markup. */
interface Fault {
  readonly name: string;
  /** The rule of axe that it breaks. */
  readonly rule: string;
  readonly markup: string;
  readonly style: string;
  /** What can make it where it was not: a theme, a size, or neither; so often it is looked for. */
  readonly madeBy: 'theme' | 'size' | 'page';
}

const ROW = '<p>Words of a row</p>';
const FAULTS: readonly Fault[] = [
  {
    name: 'one pale paragraph among others like it',
    rule: 'color-contrast',
    markup: `${ROW}<p class="pale">Words of a row</p>${ROW}`,
    style: '.pale { color: #808080 }',
    madeBy: 'theme',
  },
  {
    name: 'letters too small for their colour',
    rule: 'color-contrast',
    markup: `<div class="large">${ROW}${ROW}${ROW}</div>`,
    style: '.large p:nth-child(2) { font-size: 16px }',
    madeBy: 'theme',
  },
  {
    name: 'a box that comes under one paragraph',
    rule: 'color-contrast',
    markup: `${ROW}<div class="place"><i></i>${ROW}</div>${ROW}`,
    style: '.place i { background: #444 }',
    madeBy: 'theme',
  },
  {
    name: 'a veil over one paragraph',
    rule: 'color-contrast',
    markup: `${ROW}<div class="veil">${ROW}</div>${ROW}`,
    style: '.veil { opacity: 0.3 }',
    madeBy: 'theme',
  },
  {
    name: 'a pale button beside a disabled one',
    rule: 'color-contrast',
    markup:
      '<button disabled>Words</button><button>Words of a row</button><button disabled>Words</button>',
    style: 'button { color: #808080 }',
    madeBy: 'theme',
  },
  {
    name: 'a link that only its colour tells from the text',
    rule: 'link-in-text-block',
    markup: `<p>Some <a href="#a">words</a> of it.</p>
      <p class="plain">Some <a href="#b">words</a> of it.</p><p>Some <a href="#c">words</a> of it.</p>`,
    style: '.plain a { text-decoration: none }',
    madeBy: 'theme',
  },
  {
    name: 'a button that loses its name',
    rule: 'button-name',
    markup: '<button><span>Menu</span></button>',
    style: 'button span { display: none }',
    madeBy: 'page',
  },
  {
    name: 'buttons that are too small',
    rule: 'target-size',
    markup: '<div class="pair"><button>a</button><button>b</button></div>',
    style: '.pair button { width: 12px; height: 12px; padding: 0 }',
    madeBy: 'size',
  },
  {
    name: 'a part that scrolls and that no key reaches',
    rule: 'scrollable-region-focusable',
    markup: '<div class="wide"><p>Words of a row</p></div>',
    style: '.wide { overflow: auto; width: 100px } .wide p { padding-inline-start: 900px }',
    madeBy: 'size',
  },
  {
    name: 'a page without its title',
    rule: 'page-has-heading-one',
    markup: '',
    style: '&:is(h1) { display: none }',
    madeBy: 'page',
  },
];

/** Both themes have the same colours, so that one fault is one in both. */
const INNOCENT = `
  body { color: #000; background: #fff; line-height: 2 }
  a { color: #00e }
  button { width: 80px; height: 40px; color: #000; background: #fff }
  .large p { font-size: 32px; color: #808080 }
  .place { position: relative }
  .place i { position: absolute; inset: 0 }
  .place p { position: relative }`;

/** A page with as many copies of the markup as there are sizes and themes; each has its own fault. */
function pageWith({ markup, style }: Fault, planted: boolean): string {
  const places = SIZES.flatMap(({ width }) => THEMES.map((theme) => ({ width, theme })));
  const copies = places.map(({ width, theme }) => `<div class="${theme}-${width}">${markup}</div>`);
  const styles = places.map(
    ({ width, theme }) => `@media (width: ${width}px) {
      :root[data-theme=${theme}] :is(.${theme}-${width}, h1) { ${style} }
    }`,
  );
  return `<!doctype html><html lang="en"><title>A page</title>
    <meta name="viewport" content="width=device-width">
    <style>${INNOCENT} ${planted ? styles.join('\n') : ''}</style>
    <main><h1>A page</h1>${copies.join('\n')}</main>`;
}

for (const fault of FAULTS) {
  test(`axe sees ${fault.name}, wherever what can make it does`, async ({ page }) => {
    await page.setContent(pageWith(fault, false));
    expect(await violationsEverywhere(page)).toEqual([]);
    await page.setContent(pageWith(fault, true));
    const found = await violationsEverywhere(page);
    const seen = found.map((violation) => violation.replace(/(?<=: [\w-]+): .*/, ''));
    const themes = fault.madeBy === 'theme' ? THEMES : (['light'] as const);
    const sizes = fault.madeBy === 'page' ? SIZES.slice(0, 1) : SIZES;
    expect(seen).toEqual(
      sizes.flatMap(({ width }) => themes.map((theme) => `${theme} at ${width} px: ${fault.rule}`)),
    );
  });
}
