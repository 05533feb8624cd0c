import { existsSync, readFileSync } from 'node:fs';

/** The part of `Astro` that says which page is being drawn. */
interface Drawn {
  readonly url: URL;
  readonly locals: {
    readonly starlightRoute?: { readonly entry?: { readonly filePath?: string | undefined } };
  };
}

/**
 * The first line, from 1, on which a page gives an attribute this value; of the component where it
 * is written there, else of any.
 * @param page its text
 */
export function lineOfUse(
  page: string,
  component: string,
  attribute: string,
  value: string,
): number | undefined {
  // What stands before each place that gives it.
  const before = page
    .split(`${attribute}="${value}"`)
    .map((_, index, parts) => parts.slice(0, index + 1).join(`${attribute}="${value}"`))
    .slice(0, -1);
  const tag = RegExp(`<${component}\\s[^<]*$`);
  return (before.find((text) => tag.test(text)) ?? before[0])?.split('\n').length;
}

/**
 * What `make` makes of what a page asks a component for. What `make` throws says first where: the
 * file of the page with the line or, where a route draws the page, its path.
 * @param what the attribute by which the page asks, such as `{ id: 'api' }`
 */
export async function askedFor<T>(
  { url, locals }: Drawn,
  component: string,
  what: Readonly<Record<string, string>>,
  make: () => T | Promise<T>,
): Promise<T> {
  try {
    return await make();
  } catch (error) {
    const [attribute, value] = Object.entries(what)[0] ?? ['', ''];
    const file = locals.starlightRoute?.entry?.filePath;
    const isThere = file !== undefined && existsSync(file);
    const line = isThere
      ? lineOfUse(readFileSync(file, 'utf8'), component, attribute, value)
      : undefined;
    const place = !isThere ? url.pathname : line === undefined ? file : `${file}:${line}`;
    const told = error instanceof Error ? error.message : String(error);
    throw new Error(`${place}: <${component} ${attribute}="${value}">: ${told}`, { cause: error });
  }
}
