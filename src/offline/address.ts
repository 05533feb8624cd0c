/** Where engines lie: large files that are no pages and are kept by a choice of their own. */
export const ENGINES_FOLDER = '_labs';

/** Where the sandboxed frame of a lab lies, for which hosts have a rule of their own. */
export const FRAME_FOLDER = `${ENGINES_FOLDER}/frame`;

/** Folders whose files have a new name whenever their content changes. */
export const IMMUTABLE_FOLDERS = [
  '_astro',
  ENGINES_FOLDER,
  'pagefind/fragment',
  'pagefind/index',
  'search/parts',
] as const;

/**
 * The address under which a file is kept, whatever is asked of it: without query, without place on
 * the page, and with the folder for its `index.html`.
 * @param base address of the site's first page, with a slash at its end
 * @returns undefined for addresses outside the site
 */
export function keptAddress(asked: string, base: string): string | undefined {
  const { origin, pathname } = new URL(asked);
  const address = (origin + pathname).replace(/\/index\.html$/, '/');
  return address.startsWith(base) ? address : undefined;
}

/** True where another version of the site has the same content at this address, or none. */
export function isImmutable(address: string, base: string): boolean {
  return IMMUTABLE_FOLDERS.some((folder) => address.startsWith(`${base}${folder}/`));
}
