import { type Edit, type ParsedPage, placeOf } from '../page/html.ts';

/** A place where a page asks for a script. */
export interface AskedScript extends Pick<Edit, 'start' | 'end'> {
  /** Address of the folder, with a slash at its end. */
  readonly folder: string;
  readonly file: string;
}

/** Where a page asks for scripts, in its order. */
export function scriptsOf({ elements }: ParsedPage): readonly AskedScript[] {
  return elements.flatMap((element) => {
    const { src } = element.properties;
    if (element.tagName !== 'script' || typeof src !== 'string') return [];
    const folder = src.slice(0, src.lastIndexOf('/') + 1);
    return [{ ...placeOf(element), folder, file: src.slice(folder.length) }];
  });
}

/** The script to ask for in the place of one that does nothing else, or '' in that of an empty one. */
export function needlessScript(text: string): string | undefined {
  if (text.trim() === '') return '';
  return /^import\s*["'`]\.\/([\w.-]+)["'`];?\s*$/.exec(text)?.[1];
}

/**
 * Asks for what needless scripts stand for, and once for what several do.
 * @param needless their files, with what to ask for instead, as `needlessScript` finds them
 */
export function scriptEdits(
  scripts: readonly AskedScript[],
  needless: ReadonlyMap<string, string>,
): Edit[] {
  const asked = new Set<string>();
  return scripts.flatMap(({ start, end, folder, file }): Edit[] => {
    const needed = needless.get(file) ?? file;
    const isNew = needed !== '' && !asked.has(needed);
    asked.add(needed);
    if (isNew && needed === file) return [];
    const text = isNew ? `<script type="module" src="${folder}${needed}"></script>` : '';
    return [{ start, end, text }];
  });
}
