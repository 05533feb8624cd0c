/** What a request to a static host asks for. */
export interface Target {
  /** The path, decoded. */
  readonly path: string;
  /** The path as it was sent. */
  readonly pathname: string;
  /** The query with its question mark, or nothing. */
  readonly search: string;
}

/**
 * The target of a request in origin form, such as `/basics/?q=1` (RFC 9112, section 3.2.1).
 * @returns undefined where it is no path: `//`, `/%`, `/%00`, `*`, `http://other/`
 */
export function requestTarget(target: string): Target | undefined {
  // A second slash, of whichever kind, would begin the name of a host.
  if (!/^\/(?![/\\])/.test(target)) return undefined;
  const url = URL.parse(target, 'http://localhost');
  if (url === null) return undefined;
  const { pathname, search } = url;
  const path = decoded(pathname);
  return path === undefined || /\p{Cc}/u.test(path) ? undefined : { path, pathname, search };
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
