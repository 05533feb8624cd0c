import { create } from 'fontkitten';
import fontverter from 'fontverter';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { subset } from '../../../scripts/fonts/subset';
import { FAMILIES } from '../../../src/fonts/faces';

const faces = FAMILIES.flatMap((family) => family.faces.map((face) => ({ face, family })));

async function readFont(file: string) {
  const font = create(await fontverter.convert(readFileSync(file), 'sfnt'));
  if (font.isCollection) throw new Error(`${file} holds several fonts`);
  return font;
}

describe.each(faces)('$face.file', async ({ face, family }) => {
  const file = join('src/fonts', face.file);
  const font = await readFont(file);
  const whole = await readFont(join('node_modules', face.source));

  it('is what `npm run fonts` makes', { timeout: 60_000 }, async () => {
    expect((await subset(face, family)).equals(readFileSync(file))).toBe(true);
  });

  it('carries a name of ours, and the notice of its makers', () => {
    const name = family.name.replaceAll(' ', '');
    expect([font.familyName, font.fullName, font.postscriptName]).toEqual([name, name, name]);
    expect(font.copyright).toBe(whole.copyright);
    expect(whole.familyName).not.toBe(name);
  });

  it('varies between the weights that pages use', () => {
    const { wght } = font.variationAxes;
    const [min, max] = [Math.min(...face.weights), Math.max(...face.weights)];
    expect(wght && [wght.min, wght.max]).toEqual(min === max ? undefined : [min, max]);
  });

  it('is as wide as the whole font, to a thousandth of the type size', () => {
    const text = 'The parser reads 4,990 cents — “Brake pad set, front”';
    const widths = (each: typeof font, weight: number) => {
      const varies = each.variationAxes.wght !== undefined;
      const instance = varies ? each.getVariation({ wght: weight }) : each;
      return instance.glyphsForString(text).map((glyph) => glyph.advanceWidth);
    };
    for (const weight of face.weights) {
      const expected = widths(whole, weight);
      const off = widths(font, weight).map((width, index) =>
        Math.round(Math.abs(width - (expected[index] ?? 0))),
      );
      expect(Math.max(...off)).toBeLessThanOrEqual(font.unitsPerEm / 1000);
    }
  });
});
