import type { Element, Root } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { init, parse as parseModule } from 'es-module-lexer';
import { globSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import filePlugin from '@size-limit/file';
import rehypeParse from 'rehype-parse';
import sizeLimit from 'size-limit';
import { unified } from 'unified';
import { ENGINES_FOLDER } from '../../src/offline/address.ts';
import { pageType, type PageType } from './budgets.ts';

/** What a browser loads of a page before the reader does anything; all sizes in bytes, brotli 11. */
export interface PageWeight {
  /** Path under the base, such as `/basics/why-it-matters/`. */
  readonly path: string;
  readonly type: PageType;
  /** How many figures of it run. */
  readonly instruments: number;
  /** Whether it tells the first steps with a technology. */
  readonly hasFirstSteps: boolean;
  /** How many terms the glossary defines on it. */
  readonly terms: number;
  readonly html: number;
  /** Linked stylesheets; those inside the page count as its HTML. */
  readonly css: number;
  /** The part of `css` that first paint waits for. */
  readonly blockingCss: number;
  /** Scripts of the page with all modules that they import statically. */
  readonly js: number;
  /** Further modules of islands that hydrate before the reader reaches for them. */
  readonly islands: number;
  /** Preloaded fonts. */
  readonly fonts: { readonly files: number; readonly bytes: number };
}

/** HTML + CSS + JavaScript of a page, in bytes. */
export const total = ({ html, css, js, islands }: PageWeight) => html + css + js + islands;

/** What must have arrived for the first paint, in bytes. */
export const firstPaint = ({ html, blockingCss }: PageWeight) => html + blockingCss;

/** A stylesheet inside the body holds up what follows it and nothing above. */
const BLOCKING = 'head link[rel=stylesheet]:not([media=print])';

const parser = unified().use(rehypeParse);

/** The files that make up each part of a page's weight, as addresses from the root of the build. */
interface PageFiles {
  readonly path: string;
  readonly type: PageType;
  readonly instruments: number;
  readonly hasFirstSteps: boolean;
  readonly terms: number;
  readonly html: ReadonlySet<string>;
  readonly css: ReadonlySet<string>;
  readonly blockingCss: ReadonlySet<string>;
  readonly js: ReadonlySet<string>;
  readonly islands: ReadonlySet<string>;
  readonly fonts: ReadonlySet<string>;
}

/**
 * Weighs every page of a build made with base `/`, ordered by path: which files a page loads follows
 * from its HTML, how large each is says size-limit. Fails when a page asks for a file that the build
 * does not have.
 */
export async function weighSite(folder: string): Promise<PageWeight[]> {
  await init;
  const pages = filesOfPages(folder);
  const files = [
    ...new Set(
      pages.flatMap(({ html, css, js, islands, fonts }) =>
        [html, css, js, islands, fonts].flatMap((part) => [...part]),
      ),
    ),
  ];
  const measured = await sizesOf(files.map((file) => join(folder, file)));
  const sizes = new Map(files.map((file, index) => [file, measured[index] ?? NaN]));
  const sum = (part: ReadonlySet<string>) =>
    [...part].reduce((bytes, file) => bytes + (sizes.get(file) ?? NaN), 0);
  return pages.map(
    ({
      path,
      type,
      instruments,
      hasFirstSteps,
      terms,
      html,
      css,
      blockingCss,
      js,
      islands,
      fonts,
    }) => ({
      path,
      type,
      instruments,
      hasFirstSteps,
      terms,
      html: sum(html),
      css: sum(css),
      blockingCss: sum(blockingCss),
      js: sum(js),
      islands: sum(islands),
      fonts: { files: fonts.size, bytes: sum(fonts) },
    }),
  );
}

/** The sizes of files in bytes, brotli 11, as size-limit measures them. */
export async function sizesOf(files: readonly string[]): Promise<number[]> {
  const checks = files.map((file) => ({ files: [file] }));
  const measured = await sizeLimit([filePlugin], { checks });
  return (measured as readonly { readonly size: number }[]).map(({ size }) => size);
}

function filesOfPages(folder: string): PageFiles[] {
  const imports = new Map<string, readonly string[]>();
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

  return globSync('**/*.html', { cwd: folder, exclude: [ENGINES_FOLDER] })
    .map((file) => file.replaceAll('\\', '/'))
    .sort()
    .map((file): PageFiles => {
      const path = `/${file.replace(/index\.html$/, '')}`;
      const tree = parser.parse(readFileSync(join(folder, file), 'utf8'));
      const scripts = withImports(entryScripts(tree));
      return {
        path,
        type: pageType(path, {
          widget: select('astro-island:not(:has(> .instrument))', tree) !== undefined,
          lab: select('.lab', tree) !== undefined,
          listings: select('listing-tabs', tree) !== undefined,
        }),
        instruments: selectAll('.instrument', tree).length,
        hasFirstSteps: select('#first-steps', tree) !== undefined,
        terms: selectAll('glossary-list dt', tree).length,
        html: new Set([`/${file}`]),
        css: addresses(selectAll('link[rel=stylesheet]', tree), 'href'),
        blockingCss: addresses(selectAll(BLOCKING, tree), 'href'),
        js: scripts,
        islands: withImports(islandModules(tree)).difference(scripts),
        fonts: addresses(selectAll('link[rel=preload][as=font]', tree), 'href'),
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
  selectAll('astro-island:not([client=touched])', tree).flatMap(({ properties }) =>
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
