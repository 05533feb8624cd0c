/**
 * The address of a page or file of this site under the base path it is hosted at.
 * @param path root-relative path such as `/basics/why-it-matters/`; others are returned unchanged
 */
export function sitePath(path: string, base: string = import.meta.env.BASE_URL): string {
  if (!path.startsWith('/') || path.startsWith('//')) return path;
  const root = base.replace(/\/$/, '');
  const hasBase = root !== '' && (path === root || path.startsWith(`${root}/`));
  return hasBase ? path : root + path;
}
