import fontverter from 'fontverter';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { CHARACTERS } from '../../src/fonts/characters.ts';
import type { Face, Family } from '../../src/fonts/faces.ts';
import { renamed } from './names.ts';

/** What the styles call for, of all that the fonts can do; no ligatures in code (`calt`). */
const FEATURES = ['ccmp', 'kern', 'liga', 'locl', 'mark', 'mkmk', 'tnum'];
/** The address of the licence in the name table, beside what is always kept. */
const LICENCE_ADDRESS = 14;

/** The WOFF2 file of a face: our characters in its weights, under the name of our family. */
export async function subset({ source, weights }: Face, { name }: Family): Promise<Buffer> {
  const whole = await readFile(join('node_modules', source));
  const [min, max] = [Math.min(...weights), Math.max(...weights)];
  const part = await subsetFont(whole, CHARACTERS, {
    targetFormat: 'sfnt',
    preserveNameIds: [LICENCE_ADDRESS],
    keepFeatures: FEATURES,
    ...(source.includes('-wght-') && { variationAxes: { wght: min === max ? min : { min, max } } }),
  });
  return fontverter.convert(renamed(part, name), 'woff2');
}
