/** The settings that the README names, read from the environment. */
export interface Settings {
  /** Origin such as `https://example.org`, or undefined where it is not known. */
  readonly site: string | undefined;
  /** Base path that begins with a slash and, unless it is `/`, does not end with one. */
  readonly base: string;
  /** Where “Edit page” leads, with a slash at its end, or undefined where it leads nowhere. */
  readonly editUrl: string | undefined;
  /** The highest of the three ports that the tests serve the site on. */
  readonly testPort: number;
}

type Environment = Readonly<Record<string, string | undefined>>;

const TEST_PORT = 4599;
const LAST_PORT = 65_535;

/** What each setting may be, in words. */
const ALLOWED = {
  SITE_URL:
    'an origin such as https://example.org, without a path (that is BASE_PATH), a query or a name to sign in with',
  BASE_PATH:
    'a path such as /guide, of letters, digits and . _ ~ - between single slashes, without a part . or ..',
  EDIT_URL:
    'an address such as https://github.com/you/guide/edit/main/, without a query, a fragment or a name to sign in with',
  TEST_PORT: `a whole number from 3 to ${LAST_PORT}`,
} as const;

/**
 * Reads SITE_URL, BASE_PATH, EDIT_URL and TEST_PORT; an empty one is as none.
 * @throws Error with one line for each setting that is bad: its name, what is allowed, its value
 */
export function settings(env: Environment): Settings {
  const faults: string[] = [];
  const read = <T>(
    name: keyof typeof ALLOWED,
    usual: T,
    parse: (text: string) => T | undefined,
  ) => {
    const text = env[name];
    if (text === undefined || text === '') return usual;
    const value = parse(text);
    if (value === undefined) faults.push(`${name} must be ${ALLOWED[name]}, not “${text}”.`);
    return value ?? usual;
  };
  const found: Settings = {
    site: read('SITE_URL', undefined, origin),
    base: read('BASE_PATH', '/', basePath),
    editUrl: read('EDIT_URL', undefined, folderUrl),
    testPort: read('TEST_PORT', TEST_PORT, port),
  };
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return found;
}

/** The settings for a configuration, whose tool would show a stack: a bad one ends the process. */
export function settingsOrExit(): Settings {
  try {
    return settings(process.env);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}

/** Labels of a host, or an address of IPv6; what else a URL takes for a host is a slip. */
const HOST = /^([\w-]+(\.[\w-]+)*|\[[\da-f:.]+\])$/;

/** An http address as it was typed: `URL` itself takes `https:x`, spaces and backslashes as well. */
function httpUrl(text: string): URL | undefined {
  const url = /^https?:\/\/[^/\\@?#\s][^\\@?#\s]*$/i.test(text) ? URL.parse(text) : null;
  return url !== null && HOST.test(url.hostname) ? url : undefined;
}

function origin(text: string): string | undefined {
  const url = httpUrl(text);
  return url?.pathname === '/' ? url.origin : undefined;
}

function folderUrl(text: string): string | undefined {
  return httpUrl(text)?.href.replace(/\/?$/, '/');
}

function basePath(text: string): string | undefined {
  const parts = text.replace(/^\//, '').replace(/\/$/, '').split('/');
  const isPath = parts.every((part) => /^[\w.~-]+$/.test(part) && !/^\.\.?$/.test(part));
  if (text === '/') return text;
  return text.startsWith('/') && isPath ? `/${parts.join('/')}` : undefined;
}

function port(text: string): number | undefined {
  const number = /^\d+$/.test(text) ? Number(text) : NaN;
  return number >= 3 && number <= LAST_PORT ? number : undefined;
}
