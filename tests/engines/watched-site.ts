/**
 * Copies `dist/` with the note-taker `troubles.mjs` as the first script of each page, after the
 * security policy, which it is under. Usage: node tests/engines/watched-site.ts FOLDER
 */
import { cpSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('say which folder to write');
const POLICY = /<meta http-equiv="Content-Security-Policy"[^>]*>/;

rmSync(folder, { recursive: true, force: true });
cpSync('dist', folder, { recursive: true });
cpSync(join(import.meta.dirname, 'troubles.mjs'), join(folder, 'troubles.js'));
for (const page of globSync('**/*.html', { cwd: folder })) {
  const path = join(folder, page);
  const html = readFileSync(path, 'utf8');
  const watched = html.replace(POLICY, (policy) => `${policy}<script src="/troubles.js"></script>`);
  if (watched === html) throw new Error(`${page} has no security policy`);
  writeFileSync(path, watched);
}
