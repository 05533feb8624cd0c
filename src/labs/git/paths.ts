import { GitRefusal } from './repository.ts';

/** Whether a path is meant by what was typed: the path, a folder above it, or a pattern. */
export function isMeant(path: string, spec: string): boolean {
  const bare = spec.replace(/^\.\/+/, '').replace(/\/+$/, '');
  if (bare === '.' || bare === '') return true;
  if (path === bare || path.startsWith(`${bare}/`)) return true;
  if (!/[*?]/.test(bare)) return false;
  const pattern = bare
    .replaceAll(/[\\^$.+()[\]{}|/]/g, String.raw`\$&`)
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${pattern}$`, 'su').test(path);
}

/**
 * The paths that are meant.
 * @throws GitRefusal where a word means none
 */
export function meantPaths(
  paths: readonly string[],
  specs: readonly string[],
  refusal = (spec: string) => `fatal: pathspec '${spec}' did not match any files\n`,
): string[] {
  for (const spec of specs) {
    const isAll = spec === '.' || spec === './';
    if (!isAll && !paths.some((path) => isMeant(path, spec))) throw new GitRefusal(refusal(spec));
  }
  return paths.filter((path) => specs.some((spec) => isMeant(path, spec)));
}

/** Error of commands that need a path that Git knows. */
export const unknownPath = (spec: string): string =>
  `error: pathspec '${spec}' did not match any file(s) known to git\n`;
