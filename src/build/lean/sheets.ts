import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import {
  divide,
  hasStyles,
  layerOrder,
  type Names,
  withoutPrint,
  withoutShadowedVariables,
  withoutUnusedVariables,
} from './css.ts';
import { type Divided, NOTHING } from './links.ts';

/** What the pages and scripts of a site say that bears on its styles. */
export interface StyledSite {
  /** What pages and scripts name, and what is named where pages are painted first. */
  readonly names: Names;
  readonly firstNames: Names;
  /** Variables that something other than these sheets reads. */
  readonly variables: ReadonlySet<string>;
  /** The names of the sheets that each page asks for, in its order. */
  readonly asked: readonly (readonly string[])[];
}

/** New stylesheets by their names, and which of them stand for an old one. */
export interface LeanSheets {
  readonly files: ReadonlyMap<string, string>;
  readonly names: ReadonlyMap<string, Divided>;
}

/**
 * Makes stylesheets lighter without changing the look of a page: leaves out rules and variables that
 * nothing names, divides the others into those of the first paint and those that follow under the
 * title, and puts those of many pages together. Names hold a hash, since hosts may cache them for ever.
 */
export function leanSheets(sheets: ReadonlyMap<string, string>, site: StyledSite): LeanSheets {
  const common = commonSheets(sheets, site.asked);
  const files = new Map<string, string>();
  const named = (name: string, content: string) => {
    if (content === '') return '';
    const hash = createHash('sha256').update(content).digest('base64url').slice(0, 8);
    const file = `${name}.${hash}.css`;
    files.set(file, content);
    return file;
  };
  const names = [...withCommonSheet(dividedSheets(sheets, site), common)].map(
    ([file, { first, later }]) => {
      const name = file === common[0] ? 'common' : (basename(file).split('.')[0] ?? '');
      return [file, { first: named(name, first), later: named(name, later) }] as const;
    },
  );
  return { files, names: new Map(names) };
}

function dividedSheets(
  sheets: ReadonlyMap<string, string>,
  { names, firstNames, variables }: StyledSite,
): ReadonlyMap<string, Divided> {
  const matching = [...sheets.values()].map(
    (css) => divide(withoutShadowedVariables(css), names).matching,
  );
  const divided = withoutUnusedVariables(matching, variables).map((css): Divided => {
    const { screen, print } = withoutPrint(css);
    const { matching: first, others } = divide(screen, firstNames);
    return hasStyles(first)
      ? { first: layerOrder(css) + first, later: others + print }
      : { first: '', later: css };
  });
  return new Map([...sheets.keys()].map((file, index) => [file, divided[index] ?? NOTHING]));
}

/**
 * Characters of style that cost as much as a file of their own: a link, and what the two would share
 * when they are compressed.
 */
const FILE = 1_500;

/**
 * The sheets that go to all pages, since the pages that do not need them lose less by that than the
 * others gain; in the order in which pages ask for them, those that all have first.
 */
export function commonSheets(
  sheets: ReadonlyMap<string, string>,
  asked: readonly (readonly string[])[],
): string[] {
  const times = new Map<string, number>();
  for (const file of asked.toSorted((a, b) => b.length - a.length).flat()) {
    times.set(file, (times.get(file) ?? 0) + 1);
  }
  const order = [...times.keys()];
  const isEverywhere = (file: string) => times.get(file) === asked.length;
  const common = [...sheets]
    .filter(([file, { length }]) => {
      const pages = times.get(file) ?? 0;
      return pages > 1 && pages * FILE >= (asked.length - pages) * length;
    })
    .map(([file]) => file)
    .sort((a, b) => order.indexOf(a) - order.indexOf(b));
  const everywhere = common.filter(isEverywhere);
  return everywhere.length === 0
    ? []
    : [...everywhere, ...common.filter((file) => !isEverywhere(file))];
}

/** The sheets with the common ones put together in the place of the first of them. */
export function withCommonSheet(
  sheets: ReadonlyMap<string, Divided>,
  common: readonly string[],
): ReadonlyMap<string, Divided> {
  const [place] = common;
  if (place === undefined) return sheets;
  const joined = (part: keyof Divided) => common.map((file) => sheets.get(file)?.[part]).join('');
  return new Map([
    ...sheets,
    ...common.map((file) => [file, NOTHING] as const),
    [place, { first: joined('first'), later: joined('later') }],
  ]);
}
