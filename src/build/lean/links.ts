import { type Edit, type ParsedPage, placeOf } from '../page/html.ts';

/** What the first paint needs and what follows; contents or file names, empty where there is none. */
export interface Divided {
  readonly first: string;
  readonly later: string;
}
export const NOTHING: Divided = { first: '', later: '' };

type Place = Pick<Edit, 'start' | 'end'>;

/** Where a page asks for styles. */
export interface PageLinks {
  readonly sheets: readonly (Place & {
    /** Address of the folder, with a slash at its end. */
    readonly folder: string;
    readonly file: string;
  })[];
  /** Where src/overrides/PageTitle.astro wants the styles that the first paint does without. */
  readonly later: Place | undefined;
}

export function linksOf({ elements }: ParsedPage): PageLinks {
  const later = elements.find(({ properties }) => properties.dataLaterStyles !== undefined);
  return {
    sheets: elements.flatMap((element) => {
      const { rel, href } = element.properties;
      const isSheet =
        element.tagName === 'link' && Array.isArray(rel) && rel.includes('stylesheet');
      if (!isSheet || typeof href !== 'string') return [];
      const folder = href.slice(0, href.lastIndexOf('/') + 1);
      return [{ ...placeOf(element), folder, file: href.slice(folder.length) }];
    }),
    later: later && placeOf(later),
  };
}

/** Links the divided sheets where each part belongs; other sheets stay as they are. */
export function linkEdits(
  { sheets, later }: PageLinks,
  divided: ReadonlyMap<string, Divided>,
): Edit[] {
  const to = (folder: string, name: string) =>
    name === '' ? '' : `<link rel="stylesheet" href="${folder}${name}">`;
  let following = '';
  const edits = sheets.flatMap(({ start, end, folder, file }): Edit[] => {
    const names = divided.get(file);
    if (names === undefined) return [];
    const rest = to(folder, names.later);
    if (later !== undefined) following += rest;
    return [{ start, end, text: to(folder, names.first) + (later === undefined ? rest : '') }];
  });
  return later === undefined ? edits : [...edits, { ...later, text: following }];
}

/** The part of a page that is painted first: all but closed dialogs and what stands under the title. */
export function firstPart(html: string): string {
  return html
    .replace(/<template data-later-styles.*<\/main>/s, '')
    .replaceAll(/<(dialog|template|script)\b.*?<\/\1>/gs, '');
}
