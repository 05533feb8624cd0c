import { describe, expect, it } from 'vitest';
import { CAR_PARTS, type PartId } from '@/data/car-parts';
import { PATH } from '@/data/learning-path';
import { CARRYING_LAYERS, REQUEST_LAYERS, WORKSHOP } from '@/data/stack-layers';
import { type Foldout, type FoldoutSection, layFoldout, PLATE, SHEET } from '@/lib/foldout';
import { SECTIONS } from '@/sidebar';
import { BOXES, LIFTED, VIEWS } from '@/widgets/car/drawing/geometry';

const sections: readonly FoldoutSection[] = SECTIONS.map(({ id, part, pages }) => ({
  id,
  part,
  pages: pages.map((page) => `${id}/${page}`),
}));
const plates = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `t${index}`, name: 'A technology' }));
const anchors = Object.fromEntries(
  Object.entries(VIEWS).map(([part, { to }]) => [part, to]),
) as Record<PartId, (typeof VIEWS)[PartId]['to']>;
const lay = (given = sections, path = PATH, technologies = 4): Foldout =>
  layFoldout({
    sections: given,
    layers: [...REQUEST_LAYERS, ...CARRYING_LAYERS].map((layer) => ({
      ...layer,
      plates: plates(technologies),
    })),
    workshop: { ...WORKSHOP, plates: plates(technologies) },
    path,
    boxes: BOXES,
    anchors,
  });

interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Every plate of the sheet in the sheet's own units. */
const rectangles = ({ columns, boards }: Foldout): Rectangle[] => [
  ...columns.flatMap(({ x, y, width, pages }) =>
    pages.map((page) => ({
      left: x + page.x,
      top: y + page.y,
      right: x + page.x + width,
      bottom: y + page.y + PLATE.height,
    })),
  ),
  ...boards.map(({ x, y, width, height }) => ({
    left: x,
    top: y,
    right: x + width,
    bottom: y + height,
  })),
];

const overlaps = (a: Rectangle, b: Rectangle) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const more = (part: PartId, count: number) =>
  sections.map((section) =>
    section.part === part
      ? {
          ...section,
          pages: [...section.pages, ...Array.from({ length: count }, (_, i) => `more/${i}`)],
        }
      : section,
  );

describe('the foldout', () => {
  it('has each page once, each part of the car, and a station for each step of the path', () => {
    const sheet = lay();
    const placed = sheet.columns.flatMap(({ pages }) => pages.map(({ id }) => id));
    expect(placed.toSorted()).toEqual(sections.flatMap(({ pages }) => pages).toSorted());
    expect([...sheet.parts, ...LIFTED].map(({ part }) => part).toSorted()).toEqual(
      CAR_PARTS.map(({ id }) => id).toSorted(),
    );
    expect(sheet.stations.map(({ page }) => page)).toEqual(PATH);
  });

  it.each([
    ['as it is', () => lay()],
    ['with twenty more pages above', () => lay(more('seat', 20))],
    ['with thirty more pages below', () => lay(more('brakes', 30))],
    ['with twelve technologies on each layer', () => lay(sections, PATH, 12)],
  ])('keeps everything on the sheet and apart: %s', (_, make) => {
    const sheet = make();
    const all = rectangles(sheet);
    for (const [index, each] of all.entries()) {
      expect(all.slice(index + 1).filter((other) => overlaps(each, other))).toEqual([]);
      expect(each.left).toBeGreaterThanOrEqual(SHEET.edge);
      expect(each.right).toBeLessThanOrEqual(SHEET.width - SHEET.edge);
      expect(each.top).toBeGreaterThanOrEqual(SHEET.edge);
      expect(each.bottom).toBeLessThanOrEqual(sheet.height - SHEET.edge);
    }
  });

  it('grows with the collections, and else has the shape of a paper', () => {
    expect(lay(more('brakes', 30)).height).toBeGreaterThan(lay().height + 500);
    expect(SHEET.width / lay().height).toBeLessThanOrEqual(Math.SQRT2 + 0.001);
  });

  it('turns the path through every station at right angles', () => {
    const { route, stations } = lay();
    const points = [...route.matchAll(/[MLQ]([\d.]+) ([\d.]+)/g)].map(([, x, y]) => [
      Number(x),
      Number(y),
    ]);
    expect(points.length).toBeGreaterThan(stations.length);
    for (const { x, y } of stations) {
      expect(
        points.some(([px = 0, py = 0]) => Math.abs(px - x) < 0.1 && Math.abs(py - y) < 0.1),
      ).toBe(true);
    }
    for (const [, line = ''] of route.matchAll(
      /(?=(?:[ML]|Q[\d. ]+ )([\d.]+ [\d.]+L[\d.]+ [\d.]+))/g,
    )) {
      const [[x = NaN, y = NaN] = [], [toX = NaN, toY = NaN] = []] = line
        .split('L')
        .map((point) => point.split(' ').map(Number));
      expect(Math.min(Math.abs(x - toX), Math.abs(y - toY))).toBeLessThan(0.11);
    }
  });

  it('refuses a section without a place and a step without a page', () => {
    expect(() => lay([...sections, { id: 'new', part: 'wiring', pages: [] }])).toThrow('no place');
    expect(() => lay(sections, ['nowhere/page', ...PATH])).toThrow('nowhere/page');
  });
});
