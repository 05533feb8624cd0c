import { expect, readOnly as test } from './policed';
import { globSync } from 'node:fs';
import { basename } from 'node:path';

const ids = globSync('src/content/technologies/*.yaml').map((file) => basename(file, '.yaml'));

/** What a reader would call a fault of a drawing; boxes are measured as the browser draws them. */
function faults(svg: SVGElement): string[] {
  const box = (element: Element) => (element as SVGGraphicsElement).getBoundingClientRect();
  const overlap = (a: DOMRect, b: DOMRect) =>
    a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  const holds = (outer: DOMRect, inner: DOMRect) =>
    outer.left <= inner.left &&
    outer.right >= inner.right &&
    outer.top <= inner.top &&
    outer.bottom >= inner.bottom;
  const stations = [...svg.querySelectorAll('[data-station]')];
  const plates = stations.map((station) => station.querySelector('rect') ?? station);
  const others = [...svg.querySelectorAll('text')].filter(
    (text) => !text.closest('[data-station]'),
  );
  const found: string[] = [];
  stations.forEach((station, index) => {
    const plate = plates[index] ?? station;
    const labels = [...station.querySelectorAll(':scope > text')];
    const bubble = station.querySelector('circle') ?? station;
    for (const label of labels) {
      const name = label.textContent.trim();
      if (!holds(box(plate), box(label))) found.push(`“${name}” leaves its plate`);
      if (overlap(box(bubble), box(label))) found.push(`“${name}” meets its number`);
    }
    plates.slice(index + 1).forEach((other) => {
      if (overlap(box(plate), box(other))) found.push(`plate ${index + 1} meets another`);
    });
    for (const picture of svg.querySelectorAll('[data-picture]')) {
      if (overlap(box(plate), box(picture))) found.push(`a picture meets plate ${index + 1}`);
    }
    for (const other of others) {
      if (overlap(box(plate), box(other)) || overlap(box(bubble), box(other)))
        found.push(`“${other.textContent.trim()}” meets station ${index + 1}`);
    }
  });
  for (const text of svg.querySelectorAll('text')) {
    if (!holds(box(svg), box(text))) found.push(`“${text.textContent.trim()}” is cut off`);
  }
  others.forEach((text, index) => {
    for (const other of others.slice(index + 1)) {
      if (overlap(box(text), box(other)))
        found.push(`“${text.textContent.trim()}” meets another text`);
    }
  });
  return found;
}

for (const id of ids) {
  test(`every text of the drawing of ${id} is clear at 1280 and at 360 px`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(`technologies/${id}/`);
    await page.evaluate(() => document.fonts.ready);
    const drawing = page.locator('.figure svg.fig').first();
    expect(await drawing.evaluate(faults), '1280 px').toEqual([]);
    await page.setViewportSize({ width: 360, height: 900 });
    expect(await drawing.evaluate(faults), '360 px').toEqual([]);
  });
}
