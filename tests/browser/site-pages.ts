import { existsSync, globSync } from 'node:fs';

/** Paths of all built pages, relative to the base, such as `basics/why-it-matters/`; home is ''. */
export function sitePages(): string[] {
  if (!existsSync('dist')) throw new Error('dist is missing: run npm run build');
  return globSync('**/index.html', { cwd: 'dist' })
    .map((file) => file.replaceAll('\\', '/').replace(/index\.html$/, ''))
    .sort();
}
