import type { AstroIntegration } from 'astro';
import { createHash } from 'node:crypto';
import { globSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  divide,
  hasStyles,
  layerOrder,
  namesOf,
  withoutAliases,
  withoutPrint,
  withoutShadowedVariables,
  withoutUnusedVariables,
  type Site,
} from '../lean/css.ts';
import { leanMarks } from '../lean/marks.ts';

/** Where src/overrides/PageTitle.astro wants the styles that the first paint does without. */
const LATER = /<template data-later-styles[^>]*><\/template>/;
/** What is for print says so inside. */
const STYLESHEET = /<link rel="stylesheet" href="([^"]*\/)([^"/]+\.css)"(?: media="print")?>/g;
/** Figure.astro brings those of all colours before the first figure; widgets draw further figures. */
const ARROW_HEAD = /<marker id="fig-head-(\w+)".*?<\/marker>/gs;
const HEADING_ICON = /(class="sl-anchor-icon")><svg.*?<\/svg>/g;

/**
 * Makes built pages lighter without changing their look: leaves out rules, variables and marks that
 * no page uses, and divides the styles of all pages into those of the first paint and those that
 * follow under the title.
 */
export function leanPages(): AstroIntegration {
  return {
    name: 'lean-pages',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const [pages, sheets, scripts] = await Promise.all([
          readAll(root, '**/*.html'),
          readAll(root, '_astro/*.css'),
          readAll(root, '_astro/*.js'),
        ]);
        const site = { html: [...pages.values()], scripts: [...scripts.values()] };
        const isAsked = (file: string) =>
          site.scripts.some((text) => text.includes(basename(file)));
        const names = new Map<string, Divided>();
        // What a script loads when it is needed, no page has to ask for.
        for (const file of sheets.keys()) {
          if (!isAsked(file)) continue;
          names.set(basename(file), NOTHING);
          // It stays as it is, so the variables that it names have to stay as well.
          site.scripts.push(sheets.get(file) ?? '');
          sheets.delete(file);
        }
        const needless = new Map<string, string>();
        for (const [file, text] of scripts) {
          const instead = needlessScript(text);
          if (instead === undefined || isAsked(file)) continue;
          needless.set(basename(file), instead);
          await rm(join(root, file));
        }
        const lean = leanSheets(sheets, site);
        const marks = leanMarks(
          [...lean.values()].flatMap(({ first, later }) => [first, later]),
          site,
        );
        const marked = [...lean].map(([file, { first, later }]) => {
          return [file, { first: marks.css(first), later: marks.css(later) }] as const;
        });
        const common = commonSheets([...lean.keys()], site.html);
        for (const [file, { first, later }] of withCommonSheet(new Map(marked), common)) {
          await rm(join(root, file));
          const name = file === common[0] ? 'common' : (basename(file).split('.')[0] ?? '');
          names.set(basename(file), {
            first: await writeHashed(root, name, first),
            later: await writeHashed(root, name, later),
          });
        }
        for (const [file, html] of pages) {
          const asking = withoutScripts(leanHtml(html, names), needless);
          await writeFile(join(root, file), marks.html(asking));
        }
        const after = await readAll(root, '_astro/*.css');
        logger.info(
          `styles of ${pages.size} pages: ${length(sheets)} → ${length(after)} characters`,
        );
      },
    },
  };
}

/** What the first paint needs and what follows; contents or file names, empty where there is none. */
interface Divided {
  readonly first: string;
  readonly later: string;
}
const NOTHING: Divided = { first: '', later: '' };

async function readAll(root: string, pattern: string): Promise<Map<string, string>> {
  const files = globSync(pattern, { cwd: root }).map((file) => file.replaceAll('\\', '/'));
  const entries = files.sort().map(async (file) => {
    return [file, await readFile(join(root, file), 'utf8')] as const;
  });
  return new Map(await Promise.all(entries));
}

const length = (files: ReadonlyMap<string, string>) =>
  [...files.values()].reduce((sum, text) => sum + text.length, 0);

function leanSheets(sheets: ReadonlyMap<string, string>, site: Site): ReadonlyMap<string, Divided> {
  const names = namesOf(site);
  const matching = [...sheets.values()].map(
    (css) => divide(withoutShadowedVariables(css), names).matching,
  );
  const read = withoutUnusedVariables(withoutAliases(matching, site), site);
  const painted = namesOf({ html: site.html.map(firstPart), scripts: [] });
  const files = [...sheets.keys()];
  const divided = read.map((css): Divided => {
    const { screen, print } = withoutPrint(css);
    const { matching: first, others } = divide(screen, painted);
    return hasStyles(first)
      ? { first: layerOrder(css) + first, later: others + print }
      : { first: '', later: css };
  });
  return new Map(files.map((file, index) => [file, divided[index] ?? NOTHING]));
}

/** The part of a page that is painted first: all but closed dialogs and what stands under the title. */
export function firstPart(html: string): string {
  return html
    .replace(/<template data-later-styles.*<\/main>/s, '')
    .replaceAll(/<(dialog|template|script)\b.*?<\/\1>/gs, '');
}

/** Sheets that one page in so many asks for, every page gets: one file is smaller than several. */
const COMMON = 5;

/** The sheets of many pages in the order in which pages ask for them, those that all have first. */
export function commonSheets(files: readonly string[], pages: readonly string[]): string[] {
  const asked = pages
    .map((page) => [...page.matchAll(STYLESHEET)].map(([, , file = '']) => file))
    .sort((a, b) => b.length - a.length);
  const times = new Map<string, number>();
  for (const file of asked.flat()) times.set(file, (times.get(file) ?? 0) + 1);
  const order = [...times.keys()];
  const isEverywhere = (file: string) => times.get(basename(file)) === pages.length;
  const common = files
    .filter((file) => (times.get(basename(file)) ?? 0) * COMMON >= pages.length)
    .sort((a, b) => order.indexOf(basename(a)) - order.indexOf(basename(b)));
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

/** Writes a file under a name that holds its hash, since hosts may cache `_astro` for ever. */
async function writeHashed(root: string, name: string, content: string): Promise<string> {
  if (content === '') return '';
  const hash = createHash('sha256').update(content).digest('base64url').slice(0, 8);
  const file = `${name}.${hash}.css`;
  await writeFile(join(root, '_astro', file), content);
  return file;
}

/** The script to ask for in the place of one that does nothing else, or '' in that of an empty one. */
export function needlessScript(text: string): string | undefined {
  if (text.trim() === '') return '';
  return /^import\s*["'`]\.\/([\w.-]+)["'`];?\s*$/.exec(text)?.[1];
}

/**
 * The page without its requests for needless scripts, and with one for each that it needs.
 * @param needless their files, with what to ask for instead, as `needlessScript` finds them
 */
export function withoutScripts(html: string, needless: ReadonlyMap<string, string>): string {
  const asked = new Set<string>();
  return html.replaceAll(
    /<script type="module" src="([^"]*\/)?([^"/]*)"><\/script>/g,
    (_, folder = '', file: string) => {
      const needed = needless.get(file) ?? file;
      if (needed === '' || asked.has(needed)) return '';
      asked.add(needed);
      return `<script type="module" src="${folder}${needed}"></script>`;
    },
  );
}

/** The page with the lean sheets linked where each belongs, and without drawings that it does not show. */
export function leanHtml(html: string, sheets: ReadonlyMap<string, Divided>): string {
  const hasPlace = LATER.test(html);
  let later = '';
  const linked = html.replaceAll(STYLESHEET, (link, folder: string, file: string) => {
    const names = sheets.get(file);
    if (names === undefined) return link;
    const to = (name: string) =>
      name === '' ? '' : `<link rel="stylesheet" href="${folder}${name}">`;
    if (!hasPlace) return to(names.first) + to(names.later);
    later += to(names.later);
    return to(names.first);
  });
  const hasColour = (colour: string) =>
    linked.includes('<astro-island') || new RegExp(`\\bf-${colour}\\b`).test(linked);
  return linked
    .replace(LATER, () => later)
    .replaceAll(HEADING_ICON, '$1>')
    .replaceAll(ARROW_HEAD, (marker, colour: string) => (hasColour(colour) ? marker : ''));
}
