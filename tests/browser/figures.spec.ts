import { NAMES } from '../unit/figures/colours';
import { expect, readOnly as test } from './policed';
import { existsSync, readFileSync } from 'node:fs';
import { sitePages } from './site-pages';

const pages = existsSync('dist')
  ? sitePages().filter((path) =>
      /<svg[^>]* class="fig"/.test(readFileSync(`dist/${path}index.html`, 'utf8')),
    )
  : [];

/** What a reader would call a fault of the figures of a page, measured as the browser draws them. */
function faults(names: Readonly<Record<string, string>>): string[] {
  const LEAST = 12;
  const HAIR = 1;
  const FAMILY = /^"Hood (Display|Code)/;
  const LAYERS = ['blue', 'orange', 'green', 'violet', 'red', 'structure', 'mute'];
  interface Sides {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  }
  const holds = (outer: Sides, inner: Sides, by = 0) =>
    outer.left - by <= inner.left &&
    outer.right + by >= inner.right &&
    outer.top - by <= inner.top &&
    outer.bottom + by >= inner.bottom;
  /** The letters of a text without the room that the font keeps above and below them. */
  const letters = (text: Element): Sides => {
    const { left, right, top, bottom, height } = text.getBoundingClientRect();
    return { left, right, top: top + 0.17 * height, bottom: bottom - 0.1 * height };
  };
  const layerOf = (element: Element | null) => {
    const coloured = element?.closest(LAYERS.map((layer) => `.f-${layer}`).join());
    return LAYERS.find((layer) => coloured?.classList.contains(`f-${layer}`));
  };
  const found: string[] = [];
  document.querySelectorAll('.figure svg.fig').forEach((svg, index) => {
    const say = (words: string) => found.push(`figure ${index + 1}: ${words}`);
    const frame = svg.getBoundingClientRect();
    const { width } = (svg as SVGSVGElement).viewBox.baseVal;
    const scale = frame.width / width;
    const texts = [...svg.querySelectorAll('text')].map((element) => ({
      element,
      words: element.textContent.trim(),
      box: letters(element),
    }));
    const shapes = [...svg.querySelectorAll('rect:not(.f-fill), path.f-box, path.f-plate')].map(
      (element) => ({
        element,
        box: element.getBoundingClientRect(),
      }),
    );
    texts.forEach(({ element, words, box }, place) => {
      const { fontSize, fontFamily } = getComputedStyle(element);
      const size = Number.parseFloat(fontSize) * scale;
      if (size < LEAST) say(`“${words}” is ${size.toFixed(1)} px high`);
      if (!FAMILY.test(fontFamily)) say(`“${words}” is set in ${fontFamily}`);
      if (!holds(frame, box)) say(`“${words}” is cut off`);
      for (const other of texts.slice(place + 1)) {
        const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
        if (across > HAIR && down > HAIR) say(`“${words}” meets “${other.words}”`);
      }
      if (element.closest('.f-bubble')) return;
      const middle = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
      const around = shapes
        .filter((shape) => {
          const { left, right, top, bottom } = shape.box;
          return left < middle.x && right > middle.x && top < middle.y && bottom > middle.y;
        })
        .toSorted((a, b) => a.box.width * a.box.height - b.box.width * b.box.height)[0];
      if (around && !holds(around.box, box)) say(`“${words}” leaves its box`);
      if (element.closest('[data-station]')) return;
      const layer = names[words.toLowerCase()];
      const own = layerOf(element);
      const drawn = own ?? layerOf(around?.element.matches('.f-box') ? around.element : null);
      const neutral = drawn === undefined || drawn === 'red' || drawn === 'mute';
      if (layer !== undefined && !neutral && drawn !== layer) {
        say(`“${words}” is drawn in ${drawn}, not in ${layer}`);
      }
    });
  });
  return found;
}

for (const path of pages) {
  test(`the figures of ${path} can be read at 360 px`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 780 });
    await page.goto(path, { waitUntil: 'domcontentloaded' });
    await page.evaluate(() => document.fonts.ready);
    expect(await page.evaluate(faults, NAMES)).toEqual([]);
  });
}
