/**
 * Writes the font files of the site: the characters and weights that pages show, out of the pinned
 * font packages.
 * Usage: node scripts/subset-fonts.ts
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FAMILIES } from '../src/fonts/faces.ts';
import { commandLine } from './command-line.ts';
import { subset } from './fonts/subset.ts';

commandLine({});
for (const family of FAMILIES) {
  for (const face of family.faces) {
    const content = await subset(face, family);
    writeFileSync(join('src/fonts', face.file), content);
    console.log(`${face.file}: ${(content.length / 1000).toFixed(1)} kB`);
  }
}
