import { fromHtml } from 'hast-util-from-html';
import type { Element, Nodes, Root } from 'hast';
import { selectAll } from 'hast-util-select';
import { toText } from 'hast-util-to-text';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ENGINES_FOLDER } from '../../src/offline/address';

/** A built page. */
export interface BuiltPage {
  /** Path under the base, such as `/basics/why-it-matters/`. */
  readonly path: string;
  readonly html: string;
  readonly tree: Root;
  readonly ids: ReadonlySet<string>;
}

const sites = new Map<string, ReadonlyMap<string, BuiltPage>>();

/** Every page of a build, which is read once for all tests. */
export function readSite(folder: string): ReadonlyMap<string, BuiltPage> {
  const known = sites.get(folder);
  if (known !== undefined) return known;
  if (!existsSync(folder)) throw new Error(`${folder} is missing: run npm run build`);
  const pages = globSync('**/*.html', { cwd: folder, exclude: [ENGINES_FOLDER] }).map(
    (file): [string, BuiltPage] => {
      const path = `/${file.replaceAll('\\', '/').replace(/index\.html$/, '')}`;
      const html = readFileSync(join(folder, file), 'utf8');
      const tree = fromHtml(html);
      const ids = new Set(all('[id]', tree).map(({ properties }) => String(properties.id)));
      return [path, { path, html, tree, ids }];
    },
  );
  const site = new Map(pages);
  sites.set(folder, site);
  return site;
}

export function all(selector: string, tree: Nodes): Element[] {
  return selectAll(selector, tree);
}

/** The words that a reader sees. */
export function words(node: Nodes): number {
  return toText(node).split(/\s+/).filter(Boolean).length;
}
