import { type Edit, type ParsedPage, placeOf } from '../page/html.ts';

/** The modules that a page asks for. */
export interface PageScripts {
  readonly asked: readonly (Pick<Edit, 'start' | 'end'> & {
    /** Address of the folder, with a slash at its end. */
    readonly folder: string;
    readonly file: string;
  })[];
  /** The end of the body; modules run after it, wherever a page asks for them. */
  readonly at: number | undefined;
}

export function scriptsOf({ elements }: ParsedPage): PageScripts {
  const body = elements.find(({ tagName }) => tagName === 'body');
  return {
    asked: elements.flatMap((element) => {
      const { src, type } = element.properties;
      if (element.tagName !== 'script' || type !== 'module' || typeof src !== 'string') return [];
      const folder = src.slice(0, src.lastIndexOf('/') + 1);
      return [{ ...placeOf(element), folder, file: src.slice(folder.length) }];
    }),
    at: body?.data?.position.closing?.start.offset,
  };
}

/** The script to ask for in the place of one that does nothing else, or '' in that of an empty one. */
export function needlessScript(text: string): string | undefined {
  if (text.trim() === '') return '';
  return /^import\s*["'`]\.\/([\w.-]+)["'`];?\s*$/.exec(text)?.[1];
}

/**
 * Asks for scripts together at the end of the body, for what needless ones stand for and once for
 * what several do: Astro asks where the first component is done that wants a script, which is now
 * this one and now that one.
 * @param needless their files, with what to ask for instead, as `needlessScript` finds them
 * @throws Error where a page asks for scripts and its body has no end
 */
export function scriptEdits(
  { asked, at }: PageScripts,
  needless: ReadonlyMap<string, string>,
): Edit[] {
  if (asked.length === 0) return [];
  if (at === undefined) throw new Error('a page that asks for scripts needs a body with an end');
  const needed = asked.flatMap(({ folder, file }) => {
    const instead = needless.get(file) ?? file;
    return instead === '' ? [] : [`<script type="module" src="${folder}${instead}"></script>`];
  });
  return [
    ...asked.map(({ start, end }) => ({ start, end, text: '' })),
    { start: at, end: at, text: [...new Set(needed)].sort().join('') },
  ];
}
