/**
 * Packs a build with `.br` and `.gz` copies into one zip and prints its SHA-256. The same build gives
 * the same bytes.
 * Usage: node scripts/package.ts [--root dist] [--out release]
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtFolder, commandLine } from './command-line.ts';
import { withCopies, zipOf } from './package/archive.ts';
import { readFolder } from './package/folder.ts';

const { values } = commandLine({
  options: {
    root: { type: 'string', default: 'dist' },
    out: { type: 'string', default: 'release' },
  },
});

const root = builtFolder(values.root);
const { name, version } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  name: string;
  version: string;
};
const files = await withCopies(await readFolder(root));
const zip = zipOf(files);
const file = `${name}-${version}.zip`;
const hash = createHash('sha256').update(zip).digest('hex');
mkdirSync(values.out, { recursive: true });
writeFileSync(join(values.out, file), zip);
writeFileSync(join(values.out, `${file}.sha256`), `${hash}  ${file}\n`);
console.log(`${join(values.out, file)}: ${files.size} files, ${zip.length} bytes`);
console.log(`sha256 ${hash}`);
