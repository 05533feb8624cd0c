import type { Element, Root } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { init, parse as parseModule } from 'es-module-lexer';
import { globSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { pageType, type PageType } from './budgets.ts';

/** What a browser loads of a page before the reader does anything; all sizes in bytes, brotli 11. */
export interface PageWeight {
  /** Path under the base, such as `/basics/why-it-matters/`. */
  readonly path: string;
  readonly type: PageType;
  readonly html: number;
  /** Linked stylesheets; those inside the page count as its HTML. */
  readonly css: number;
  /** The part of `css` that first paint waits for. */
  readonly blockingCss: number;
  /** Scripts of the page with all modules that they import statically. */
  readonly js: number;
  /** Further modules of islands that hydrate without being clicked. */
  readonly islands: number;
  /** Preloaded fonts. */
  readonly fonts: { readonly files: number; readonly bytes: number };
}

/** HTML + CSS + JavaScript of a page, in bytes. */
export const total = ({ html, css, js, islands }: PageWeight) => html + css + js + islands;

/** What must have arrived for the first paint, in bytes. */
export const firstPaint = ({ html, blockingCss }: PageWeight) => html + blockingCss;

export const brotli = (content: Buffer) =>
  brotliCompressSync(content, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    },
  }).length;

/** A stylesheet inside the body holds up what follows it and nothing above. */
const BLOCKING = 'head link[rel=stylesheet]:not([media=print])';

const parser = unified().use(rehypeParse);

/**
 * Weighs every page of a build made with base `/`, ordered by path.
 * Fails when a page asks for a file that the build does not have.
 */
export async function weighSite(folder: string): Promise<PageWeight[]> {
  await init;
  const sizes = new Map<string, number>();
  const imports = new Map<string, readonly string[]>();

  const size = (address: string) => {
    const known = sizes.get(address);
    if (known !== undefined) return known;
    const bytes = brotli(readFileSync(join(folder, address)));
    sizes.set(address, bytes);
    return bytes;
  };
  const sum = (files: Iterable<string>) =>
    [...files].reduce((bytes, address) => bytes + size(address), 0);

  const staticImports = (address: string) => {
    const known = imports.get(address);
    if (known !== undefined) return known;
    const found = importsOf(readFileSync(join(folder, address), 'utf8'), posix.dirname(address));
    imports.set(address, found);
    return found;
  };
  const withImports = (entries: Iterable<string>) => {
    const reached = new Set(entries);
    for (const address of reached) {
      for (const imported of staticImports(address)) reached.add(imported);
    }
    return reached;
  };

  return globSync('**/*.html', { cwd: folder })
    .map((file) => file.replaceAll('\\', '/'))
    .sort()
    .map((file): PageWeight => {
      const path = `/${file.replace(/index\.html$/, '')}`;
      const content = readFileSync(join(folder, file));
      const tree = parser.parse(content.toString());
      const sheets = selectAll('link[rel=stylesheet]', tree);
      const scripts = withImports(entryScripts(tree));
      const islands = [...withImports(islandModules(tree))].filter((each) => !scripts.has(each));
      const fonts = addresses(selectAll('link[rel=preload][as=font]', tree), 'href');
      return {
        path,
        type: pageType(path, {
          widget: select('astro-island', tree) !== undefined,
          listings: select('listing-tabs', tree) !== undefined,
        }),
        html: brotli(content),
        css: sum(addresses(sheets, 'href')),
        blockingCss: sum(addresses(selectAll(BLOCKING, tree), 'href')),
        js: sum(scripts),
        islands: sum(islands),
        fonts: { files: fonts.size, bytes: sum(fonts) },
      };
    });
}

/** The distinct addresses in an attribute of elements. */
const addresses = (elements: readonly Element[], attribute: 'src' | 'href') =>
  new Set(elements.map(({ properties }) => String(properties[attribute])));

/** Linked scripts and what scripts inside the page import; their own text counts as HTML. */
function entryScripts(tree: Root): Set<string> {
  const inside = selectAll('script[type=module]:not([src])', tree).flatMap(
    ({ children: [text] }) => (text?.type === 'text' ? importsOf(text.value, '/') : []),
  );
  return new Set([...addresses(selectAll('script[src]', tree), 'src'), ...inside]);
}

const islandModules = (tree: Root) =>
  selectAll('astro-island', tree).flatMap(({ properties }) =>
    ['component-url', 'renderer-url', 'before-hydration-url']
      .map((attribute) => properties[attribute])
      .filter((url) => url !== undefined)
      .map(String),
  );

/** Absolute addresses of what a module imports statically; `folder` is its own address. */
function importsOf(code: string, folder: string): string[] {
  const [found] = parseModule(code);
  return found
    .filter(({ d, n }) => d === -1 && n !== undefined)
    .map(({ n = '' }) => posix.resolve(folder, n));
}
