import type { Element } from 'hast';
import { toText } from 'hast-util-to-text';
import { describe, expect, it } from 'vitest';
import { CAR_PARTS, partNumber } from '../../src/data/car-parts';
import { SECTION_PARTS } from '../../src/data/section-parts';
import { SECTIONS } from '../../src/sidebar';
import { all, type BuiltPage, readSite } from './site';

const site = readSite('dist');
const pageAt = (path: string): BuiltPage => {
  const page = site.get(path);
  if (page === undefined) throw new Error(`no page ${path}`);
  return page;
};
const texts = (elements: readonly Element[]) => elements.map((element) => toText(element).trim());
const addresses = (elements: readonly Element[]) =>
  elements.map(({ properties }) => String(properties.href));
const isPage = (id: string) => `/${id}/`;

describe.each(SECTIONS.map((section) => [section.id, section] as const))('%s', (id, section) => {
  const { tree } = pageAt(isPage(id));
  const number = partNumber(section.part);
  const sheets = all('.sheets > ol > li', tree);

  it('opens on the shapes of its own part and of no other', () => {
    expect(all('.part-drawing', tree)).toHaveLength(1);
    const drawn = all('.part-drawing [data-part] > *', tree);
    expect(drawn.length).toBeGreaterThan(1);
    const owners = all('[data-part]', tree).map(({ properties }) => properties.dataPart);
    expect(new Set(owners)).toEqual(new Set([section.part]));
  });

  it('says the number and the name of its part', () => {
    const name = CAR_PARTS.find((part) => part.id === section.part)?.name;
    expect(texts(all('.part-drawing__number', tree))).toEqual([String(number)]);
    expect(texts(all('.part-plate__name', tree))).toEqual([`${number} ${name}`]);
  });

  it('explains each lettered piece', () => {
    const { pieces } = SECTION_PARTS[id];
    expect(texts(all('.part-plate__key ol b', tree))).toEqual(pieces.map(({ piece }) => piece));
    expect(texts(all('.part-drawing__letter', tree)).join('')).toBe(
      'abcdef'.slice(0, pieces.length),
    );
  });

  it('has a sheet for each of its pages, numbered in reading order', () => {
    expect(texts(all('.sheets > ol > li > span', tree))).toEqual(
      section.pages.map((_, index) => `${number}.${index + 1}`),
    );
    expect(addresses(all('.sheets > ol > li > a', tree))).toEqual(
      section.pages.map((page) => isPage(`${id}/${page}`)),
    );
  });

  it('promises what each page says of itself', () => {
    const promised = section.pages.map((page) => {
      const [description] = all('meta[name=description]', pageAt(isPage(`${id}/${page}`)).tree);
      return String(description?.properties.content);
    });
    expect(texts(all('.sheets > ol > li > p', tree))).toEqual(promised);
  });

  it('marks the pages that have a lab, and adds up the minutes', () => {
    const marked = sheets.map((sheet) => all('b', sheet).length > 0);
    const has = section.pages.map(
      (page) => all('.lab', pageAt(isPage(`${id}/${page}`)).tree).length > 0,
    );
    expect(marked).toEqual(has);
    const [totals = ''] = texts(all('.sheets__totals', tree));
    const minutesOf = (text: string | undefined) =>
      Number(/(\d+) h/.exec(text ?? '')?.[1] ?? 0) * 60 +
      Number(/(\d+) min/.exec(text ?? '')?.[1] ?? 0);
    const sum = (pattern: RegExp) =>
      texts(all('.sheets ul li', tree))
        .filter((text) => pattern.test(text))
        .reduce((minutes, text) => minutes + minutesOf(text), 0);
    expect(totals).toContain(`${section.pages.length} sheets`);
    expect(minutesOf(/[^,]*of reading/.exec(totals)?.[0])).toBe(sum(/reading$/));
    expect(minutesOf(/[^,]*of doing/.exec(totals)?.[0])).toBe(sum(/(lab|doing)$/));
  });

  it('is marked on the car in the menu of its pages', () => {
    const dots = [id, `${id}/${section.pages[0]}`].map((page) =>
      all('.menu .key-plan circle', pageAt(isPage(page)).tree).map(({ properties }) =>
        [properties.cx, properties.cy].join(),
      ),
    );
    expect(dots[0]).toHaveLength(1);
    expect(dots[1]).toEqual(dots[0]);
  });
});

it('marks another place on the car for each section', () => {
  const places = SECTIONS.map(({ id }) => {
    const [dot] = all('.menu .key-plan circle', pageAt(isPage(id)).tree);
    return [dot?.properties.cx, dot?.properties.cy].join();
  });
  expect(new Set(places).size).toBe(SECTIONS.length);
});

it('lists the sections in the menu in the order of their parts, which the style counts', () => {
  const inMenu = addresses(all('.menu > li > a', pageAt('/404.html').tree));
  expect(inMenu).toEqual(SECTIONS.map(({ id }) => isPage(id)));
  expect(SECTIONS.map(({ part }) => partNumber(part))).toEqual(inMenu.map((_, index) => index + 1));
});

it('draws on the page for an unknown address that the part is missing', () => {
  const { tree } = pageAt('/404.html');
  const [drawing] = all('main svg[role=img]', tree);
  expect(String(drawing?.properties.ariaLabel)).toMatch(/empty/);
  expect(texts(all('main svg[role=img] text', tree))).toEqual(['404', 'Part not found']);
  expect(all('[data-part], .key-plan', tree)).toEqual([]);
});
