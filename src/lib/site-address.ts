/** Where the built site will live. */
export interface SiteAddress {
  /** Origin such as `https://example.org`, or undefined where it is not known. */
  readonly site: string | undefined;
  /** Base path that begins with a slash and, unless it is `/`, does not end with one. */
  readonly base: string;
}

/**
 * Reads SITE_URL and BASE_PATH.
 * @throws Error with one line for the person who set a bad value
 */
export function siteAddress(env: Readonly<Record<string, string | undefined>>): SiteAddress {
  const { SITE_URL: site, BASE_PATH: base } = env;
  return { site: site ? origin(site) : undefined, base: base ? basePath(base) : '/' };
}

function origin(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) {
    throw new Error(`SITE_URL must be an address such as https://example.org, not “${text}”.`);
  }
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '') {
    throw new Error(`SITE_URL must have no path (“${text}”): put the path into BASE_PATH.`);
  }
  return url.origin;
}

function basePath(text: string): string {
  const path = text.replace(/\/+$/, '') || '/';
  if (!/^(\/|(\/[A-Za-z0-9._~-]+)+)$/.test(path)) {
    throw new Error(`BASE_PATH must be a path such as /guide, not “${text}”.`);
  }
  return path;
}
