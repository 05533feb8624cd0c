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
  withoutShadowedVariables,
  withoutUnusedVariables,
  type Site,
} from './lean-css.ts';

/** Where src/overrides/PageTitle.astro wants the styles that the first paint does without. */
const LATER = /<template data-later-styles[^>]*><\/template>/;
const STYLESHEET = /<link rel="stylesheet" href="([^"]*\/)([^"/]+\.css)"( media="print")?>/g;
/** Astro marks every element of a component, whether a rule needs the mark or not. */
const SCOPE = /\bastro-[a-z0-9]{8}\b/g;
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
        const empty = [...scripts.keys()].filter(
          (file) => scripts.get(file)?.trim() === '' && !isAsked(file),
        );
        for (const file of empty) await rm(join(root, file));
        const lean = leanSheets(sheets, site);
        const scopes = shortScopes(lean, site);
        for (const [file, { first, later }] of lean) {
          await rm(join(root, file));
          names.set(basename(file), {
            first: await writeHashed(root, file, renameScopes(first, scopes)),
            later: await writeHashed(root, file, renameScopes(later, scopes)),
          });
        }
        for (const [file, html] of pages) {
          const asking = empty.reduce(
            (text, script) => withoutScript(text, basename(script)),
            html,
          );
          await writeFile(join(root, file), leanHtml(asking, names, scopes));
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
  const divided = read.map((css, index): Divided => {
    const printed = `/${basename(files[index] ?? '')}" media="print"`;
    if (site.html.some((page) => page.includes(printed))) return { first: css, later: '' };
    const { matching: first, others: later } = divide(css, painted);
    return hasStyles(first) ? { first: layerOrder(css) + first, later } : { first: '', later: css };
  });
  return new Map(files.map((file, index) => [file, divided[index] ?? NOTHING]));
}

/** The part of a page that is painted first: all but closed dialogs and what stands under the title. */
export function firstPart(html: string): string {
  return html
    .replace(/<template data-later-styles.*<\/main>/s, '')
    .replaceAll(/<(dialog|template|script)\b.*?<\/\1>/gs, '');
}

/** Short names for the marks that some rule needs; those of scripts stay, since scripts do. */
function shortScopes(sheets: ReadonlyMap<string, Divided>, { html, scripts }: Site) {
  const styles = [
    ...[...sheets.values()].flatMap(({ first, later }) => [first, later]),
    ...html.flatMap((page) => page.match(/<style>.*?<\/style>/gs) ?? []),
  ];
  const needed = new Set(styles.flatMap((text) => text.match(SCOPE) ?? []));
  const fixed = new Set(scripts.flatMap((text) => text.match(SCOPE) ?? []));
  return new Map(
    [...needed]
      .sort()
      .map((name, index) => [name, fixed.has(name) ? name : `_${index.toString(36)}`]),
  );
}

const renameScopes = (text: string, scopes: ReadonlyMap<string, string>) =>
  text.replaceAll(SCOPE, (name) => scopes.get(name) ?? name);

/** Writes a file under a name that holds its hash, since hosts may cache `_astro` for ever. */
async function writeHashed(root: string, file: string, content: string): Promise<string> {
  if (content === '') return '';
  const hash = createHash('sha256').update(content).digest('base64url').slice(0, 8);
  const name = `${basename(file).split('.')[0] ?? ''}.${hash}.css`;
  await writeFile(join(root, '_astro', name), content);
  return name;
}

/** The page without its request for a script, such as one that turned out to be empty. */
export function withoutScript(html: string, file: string): string {
  return html.replaceAll(
    /<script type="module" src="([^"]*)"><\/script>/g,
    (tag, address: string) => (address.endsWith(`/${file}`) ? '' : tag),
  );
}

/** The page with the lean sheets linked where each belongs, and without marks that no rule needs. */
export function leanHtml(
  html: string,
  sheets: ReadonlyMap<string, Divided>,
  scopes: ReadonlyMap<string, string>,
): string {
  const hasPlace = LATER.test(html);
  let later = '';
  const linked = html.replaceAll(STYLESHEET, (link, folder: string, file: string, print = '') => {
    const names = sheets.get(file);
    if (names === undefined) return link;
    const to = (name: string) =>
      name === '' ? '' : `<link rel="stylesheet" href="${folder}${name}"${print}>`;
    if (!hasPlace) return to(names.first) + to(names.later);
    later += to(names.later);
    return to(names.first);
  });
  const lean = linked
    .replace(LATER, () => later)
    .replaceAll(HEADING_ICON, '$1>')
    .replaceAll(/ class="([^"]*)"/g, (_, list: string) => {
      const needed = list.split(' ').filter((name) => !isScope(name) || scopes.has(name));
      return needed.length === 0 ? '' : ` class="${needed.join(' ')}"`;
    });
  return renameScopes(lean, scopes);
}

const isScope = (name: string) => /^astro-[a-z0-9]{8}$/.test(name);
