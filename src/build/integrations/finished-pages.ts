import type { AstroIntegration } from 'astro';
import { globSync, statSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ENGINES_FOLDER } from '../../offline/address.ts';
import { divided } from '../../search/index/division.ts';
import type { SearchEntry } from '../../search/index/entry.ts';
import { forgetUnused, kept, versionOf } from '../cache.ts';
import { addNames, leadingClasses, type Names, namesOf, variablesNamedBy } from '../lean/css.ts';
import { type Divided, linkEdits, NOTHING, type PageLinks } from '../lean/links.ts';
import { needlessScript, type PageScripts, scriptEdits } from '../lean/scripts.ts';
import { leanSheets } from '../lean/sheets.ts';
import { writeOfflineReading } from '../offline/reading.ts';
import { factsThreads, THREADS } from '../page/facts-threads.ts';
import { applyEdits, type Edit } from '../page/html.ts';
import { inOrder } from '../page/in-order.ts';
import { brokenLinks, type Linked } from '../page/links.ts';
import { type FullTextIndex, fullTextIndex } from '../search/full-text.ts';
import { isText, withText } from '../search/lexicon.ts';
import { HOST_FILES } from '../security-policy/host-files.ts';
import { type PolicyFacts, stylesheetEdit } from '../security-policy/page.ts';
import { responsePolicy } from '../security-policy/policy.ts';
import { headerRules } from '../security-policy/response-headers.ts';
import { addStyles, type CollectedStyles, sharedStylesheet } from '../security-policy/styles.ts';

/** A finished build on the disk. */
interface Build {
  readonly root: string;
  /** Path that begins and ends with a slash. */
  readonly base: string;
  /** The folder of bundled files in `root`. */
  readonly assets: string;
  /** The folder of what is kept between builds. */
  readonly cache: string;
}

/** A page that has been read; what is left of it while all others are. */
interface ReadPage {
  readonly source: string;
  readonly policy: PolicyFacts;
  readonly repairs: readonly Edit[];
  readonly links: PageLinks;
  readonly scripts: PageScripts;
  /** Classes of its elements. */
  readonly classes: ReadonlySet<string>;
}

/** What all pages say together. */
interface ReadSite {
  readonly pages: ReadonlyMap<string, ReadPage>;
  /** By addresses under the base. */
  readonly linked: ReadonlyMap<string, Linked>;
  readonly names: Names;
  readonly firstNames: Names;
  readonly variables: Set<string>;
  readonly styles: CollectedStyles;
  /** How often each sign of code stands on the pages that can be searched, by address. */
  readonly signs: Map<string, ReadonlyMap<string, number>>;
}

const SOURCES = fileURLToPath(new URL('../../', import.meta.url));
const LEXICON = 'search/lexicon.json';

/**
 * Makes of rendered pages what readers get, each read, parsed and written once. It is the last
 * integration: the service worker that it writes knows every file by its hash.
 *
 * Each page gets a Markdown twin and goes into the search index. Styles that no page names are left
 * out, the others divided into those of the first paint and those that follow. Every page gets a
 * content security policy without exceptions, and hosts get the same; Astro's own policy allows no
 * style attributes and knows only the scripts that it bundles.
 */
export function finishedPages(): AstroIntegration {
  let began: Date;
  let build: Omit<Build, 'root'>;
  return {
    name: 'finished-pages',
    hooks: {
      'astro:config:done': ({ config }) => {
        began = new Date();
        build = {
          base: config.base.replace(/\/?$/, '/'),
          assets: config.build.assets,
          cache: fileURLToPath(new URL('kept/', config.cacheDir)),
        };
      },
      'astro:build:done': async ({ dir, logger }) => {
        await finish({ ...build, root: fileURLToPath(dir) }, (text) => logger.info(text));
        await forgetUnused(build.cache, began);
      },
    },
  };
}

/**
 * Finishes a build.
 * @param tell gets a sentence for each part that is done
 * @throws Error where a page, the styles or the search lack what they need
 */
export async function finish(build: Build, tell: (text: string) => void): Promise<void> {
  const { root } = build;
  const entries = JSON.parse(await readFile(join(root, LEXICON), 'utf8')) as SearchEntry[];
  const index = await fullTextIndex();
  const site = await readPages(
    build,
    new Set(entries.filter(isText).map(({ path }) => path)),
    index,
  );
  const isFile = (path: string) =>
    statSync(join(root, path), { throwIfNoEntry: false })?.isFile() === true;
  const broken = brokenLinks(site.linked, build.base, isFile);
  if (broken.length > 0) throw new Error(broken.join('\n'));
  const { scripts, needless } = await withoutNeedlessScripts(build);
  const [records, sheets] = await Promise.all([
    index.write(join(root, 'pagefind')),
    writeSheets(build, site, scripts),
  ]);
  const { name, css } = sharedStylesheet(site.styles);
  await writeFile(join(root, build.assets, name), css);
  await writeLexicon(root, withText(entries, records, site.signs));
  tell(`${site.pages.size} pages are read; ${entries.length} entries can be searched`);

  for (const [file, page] of site.pages) {
    const { source, policy, repairs, links } = page;
    const html = applyEdits(source, [
      ...policy.edits,
      ...repairs,
      ...linkEdits(links, sheets(page)),
      ...scriptEdits(page.scripts, needless),
      stylesheetEdit(policy, `${build.base}${build.assets}/${name}`),
    ]);
    await writeFile(join(root, file), html);
  }
  await writeHostFiles(build, site);
  tell(await writeOfflineReading(root, join(build.cache, 'worker')));
}

/** Files of a build in the order of their names, without those of the engines. */
const filesOf = (root: string, pattern: string) =>
  globSync(pattern, { cwd: root })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !file.startsWith(`${ENGINES_FOLDER}/`))
    .sort();

/** Reads all pages, writes their Markdown twins and adds those with these addresses to the index. */
async function readPages(
  { root, cache }: Build,
  searched: ReadonlySet<string>,
  index: FullTextIndex,
): Promise<ReadSite> {
  const code = globSync('{build,lib,search/index}/**/*.ts', { cwd: SOURCES }).sort();
  const version = await versionOf('package-lock.json', ...code.map((file) => join(SOURCES, file)));
  const pages = new Map<string, ReadPage>();
  const linked = new Map<string, Linked>();
  const site: ReadSite = {
    pages,
    linked,
    names: namesOf({ html: [], scripts: [] }),
    firstNames: namesOf({ html: [], scripts: [] }),
    variables: new Set(),
    styles: { classes: new Map(), blocks: new Set() },
    signs: new Map(),
  };
  const threads = factsThreads();
  const read = async (file: string) => {
    const source = await readFile(join(root, file), 'utf8');
    const facts = await kept(join(cache, 'pages'), [version, source], () =>
      threads.factsOf(source),
    );
    return { file, source, facts };
  };
  const results = inOrder(filesOf(root, '**/*.html'), THREADS, read);
  try {
    for await (const { file, source, facts } of results) {
      const { policy, repairs, links, scripts, text } = facts;
      const address = `/${file.replace(/index\.html$/, '')}`;
      const { classes } = facts.names;
      pages.set(file, { source, policy, repairs, links, scripts, classes });
      linked.set(address, facts.linked);
      addNames(site.names, facts.names);
      addNames(site.firstNames, facts.firstNames);
      for (const variable of facts.variables) site.variables.add(variable);
      addStyles(site.styles, policy.styles);
      if (text === undefined || basename(file) !== 'index.html') continue;
      await writeFile(join(root, file.replace(/html$/, 'md')), text.markdown);
      if (!searched.has(address)) continue;
      index.add(address, text.searched);
      site.signs.set(address, text.signs);
    }
  } finally {
    await threads.end();
  }
  return site;
}

/**
 * Removes the scripts that do nothing but ask for another one, unless a script loads them.
 * @returns the texts of the others, and what pages ask for instead of each
 */
async function withoutNeedlessScripts({
  root,
  assets,
}: Build): Promise<{ scripts: string[]; needless: Map<string, string> }> {
  const scripts = new Map<string, string>();
  for (const file of filesOf(root, `${assets}/*.js`)) {
    scripts.set(file, await readFile(join(root, file), 'utf8'));
  }
  const needless = new Map<string, string>();
  for (const [file, text] of scripts) {
    const instead = needlessScript(text);
    const isAsked = scripts.values().some((other) => other.includes(basename(file)));
    if (instead === undefined || isAsked) continue;
    needless.set(basename(file), instead);
    await rm(join(root, file));
  }
  if (needless.size === 0) throw new Error('no script only asks for another one');
  const left = [...scripts].filter(([file]) => !needless.has(basename(file)));
  return { scripts: left.map(([, text]) => text), needless };
}

/**
 * Writes the lean stylesheets in the place of the bundled ones.
 * @returns what a page asks for instead of each
 * @throws Error where the pages have no place for the styles that follow, or ask for no styles
 */
async function writeSheets(
  { root, assets }: Build,
  { pages, names, firstNames, variables }: ReadSite,
  scripts: readonly string[],
): Promise<(page: ReadPage) => ReadonlyMap<string, Divided>> {
  const texts = new Map<string, string>();
  for (const file of filesOf(root, `${assets}/*.css`)) {
    texts.set(basename(file), await readFile(join(root, file), 'utf8'));
  }
  // What a script loads when it is needed, only pages ask for that show it without that script.
  const loaded = new Map<string, ReadonlySet<string>>();
  for (const [file, css] of texts) {
    if (scripts.some((text) => text.includes(file))) loaded.set(file, leadingClasses(css));
  }
  const isNeedless = ({ classes }: ReadPage, file: string) =>
    loaded.get(file)?.isDisjointFrom(classes) === true;
  const all = [...pages.values()];
  const asked = all.map((page) =>
    page.links.sheets.map(({ file }) => file).filter((file) => !isNeedless(page, file)),
  );
  const sheets = new Map(
    [...texts].filter(([file]) => !loaded.has(file) || asked.flat().includes(file)),
  );
  addNames(names, namesOf({ html: [], scripts }));
  // What a script loads stays as it is, so the variables that it names have to stay as well.
  for (const text of [...scripts, ...[...loaded.keys()].map((file) => texts.get(file) ?? '')]) {
    for (const variable of variablesNamedBy(text)) variables.add(variable);
  }
  if (all.every(({ links }) => links.later === undefined)) {
    throw new Error('no page has a place for the styles that follow its first paint');
  }
  const lean = leanSheets(sheets, { names, firstNames, variables, asked });
  const unasked = [...sheets.keys()].filter((file) => !asked.some((page) => page.includes(file)));
  if (unasked.length > 0) throw new Error(`no page asks for ${unasked.join()}`);
  for (const file of sheets.keys()) if (!loaded.has(file)) await rm(join(root, assets, file));
  for (const [file, css] of lean.files) await writeFile(join(root, assets, file), css);
  return (page) => {
    const needless = [...loaded.keys()].filter((file) => isNeedless(page, file));
    return new Map([...lean.names, ...needless.map((file) => [file, NOTHING] as const)]);
  };
}

/** Writes the lexicon divided, in the place of the whole one. */
async function writeLexicon(root: string, entries: readonly SearchEntry[]): Promise<void> {
  await rm(join(root, LEXICON));
  for (const [name, content] of divided(entries)) {
    const file = join(root, dirname(LEXICON), `${name}.json`);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, JSON.stringify(content));
  }
}

async function writeHostFiles({ root, base }: Build, { pages }: ReadSite): Promise<void> {
  const policies = [...pages.values()].map(({ policy }) => policy);
  const hashes = new Set(policies.flatMap(({ scriptHashes }) => scriptHashes));
  const needs = policies.flatMap((policy) => policy.needs);
  const rules = headerRules(base, responsePolicy([...hashes].sort(), needs));
  for (const { path, write } of HOST_FILES) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), write({ base, rules }));
  }
}
