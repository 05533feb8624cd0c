import postcss, { type AtRule, type ChildNode, type Root, type Rule } from 'postcss';
import parseSelectors, { type Selector } from 'postcss-selector-parser';

/** The text of a site in which elements, classes, ids and attributes are named. */
export interface Site {
  /** Pages, or parts of pages. */
  readonly html: readonly string[];
  readonly scripts: readonly string[];
}

/** What a selector may name and still match something. */
export interface Names {
  readonly tags: Set<string>;
  readonly classes: Set<string>;
  readonly ids: Set<string>;
  readonly attributes: Set<string>;
  /** Beginnings that a script completes to classes, as `stage--` in `stage--${outcome}`. */
  readonly prefixes: Set<string>;
}

/** An opening tag with its name and its attributes. */
const TAG = /<([a-z][\w-]*)((?:[^>"]|"[^"]*")*)>/g;
const ATTRIBUTE = /([\w:-]+)(?:="([^"]*)")?/g;

/**
 * What elements are, have, or get by a script. The text of pages counts for nothing: the word
 * “table” is no table. Every word of a script counts, as `data-…` too: `dataset.verdict` sets that.
 */
export function namesOf({ html, scripts }: Site): Names {
  const names: Names = {
    tags: new Set(),
    classes: new Set(),
    ids: new Set(),
    attributes: new Set(),
    prefixes: new Set(),
  };
  for (const page of html) {
    for (const [, tag = '', attributes = ''] of page.matchAll(TAG)) {
      names.tags.add(tag);
      for (const [, name = '', value = ''] of attributes.matchAll(ATTRIBUTE)) {
        names.attributes.add(name);
        if (name === 'id') names.ids.add(value);
        if (name === 'class') for (const each of value.split(/\s+/)) names.classes.add(each);
      }
    }
  }
  for (const script of scripts) {
    for (const word of script.match(/[\w-]+/g) ?? []) {
      for (const set of [names.tags, names.classes, names.ids, names.attributes]) set.add(word);
      names.attributes.add(`data-${word.replaceAll(/[A-Z]/g, (big) => `-${big.toLowerCase()}`)}`);
      if (/^[a-z].*-$/.test(word)) names.prefixes.add(word);
    }
  }
  return names;
}

/** Adds what one part of a site names to what others do. */
export function addNames(to: Names, from: Names): void {
  for (const kind of Object.keys(to) as (keyof Names)[]) {
    for (const name of from[kind]) to[kind].add(name);
  }
}

/** The classes that stand first in the selectors of a stylesheet. */
export function leadingClasses(css: string): Set<string> {
  const leading = new Set<string>();
  postcss.parse(css).walkRules(({ selectors }) => {
    for (const selector of selectors) {
      const name = /^\.([\w-]+)/.exec(selector)?.[1];
      if (name !== undefined) leading.add(name);
    }
  });
  return leading;
}

const ALTERNATIVES = new Set([':is', ':where', ':has']);

function mayMatch(selector: Selector, names: Names): boolean {
  return selector.nodes.every((node) => {
    if (node.type === 'tag') return names.tags.has(node.value);
    if (node.type === 'class') return isClass(node.value, names);
    if (node.type === 'id') return names.ids.has(node.value);
    if (node.type === 'attribute') return names.attributes.has(node.attribute);
    if (node.type === 'pseudo' && ALTERNATIVES.has(node.value)) {
      return node.nodes.some((alternative) => mayMatch(alternative, names));
    }
    return true;
  });
}

/** Whether elements have the class, or a script may give it to them. */
const isClass = (name: string, { classes, prefixes }: Names) =>
  classes.has(name) || [...prefixes].some((prefix) => name.startsWith(prefix));

/**
 * Divides a stylesheet into the rules that may match what is named, and the others; lists of
 * selectors are divided too. What is no rule, such as key frames, goes with the former.
 */
export function divide(css: string, names: Names): { matching: string; others: string } {
  const matching = postcss.parse(css);
  const others = postcss.parse(css);
  const keep = (root: Root, wanted: boolean) => {
    root.walkAtRules((rule) => {
      if (!wanted && (rule.nodes === undefined || !holdsRules(rule))) rule.remove();
    });
    root.walkRules((rule) => {
      if (!isStyle(rule)) return;
      const selectors = parseSelectors()
        .astSync(rule.selector)
        .nodes.filter((selector) => mayMatch(selector, names) === wanted);
      if (selectors.length === 0) rule.remove();
      else rule.selector = selectors.join();
    });
    return withoutEmptyRules(root).toString();
  };
  return { matching: keep(matching, true), others: keep(others, false) };
}

const GROUPING = new Set(['layer', 'media', 'supports', 'container', 'scope']);

const holdsRules = ({ name }: AtRule) => GROUPING.has(name);

const isStyle = ({ parent }: Rule) =>
  parent?.type === 'root' || (parent?.type === 'atrule' && holdsRules(parent));

/** Whether a stylesheet has a rule that matches elements. */
export function hasStyles(css: string): boolean {
  let found = false;
  postcss.parse(css).walkRules((rule) => {
    found ||= isStyle(rule);
  });
  return found;
}

const isInLayer = ({ parent }: ChildNode): boolean =>
  parent?.type === 'atrule' && ((parent as AtRule).name === 'layer' || isInLayer(parent as AtRule));

const isOfRoot = ({ selectors }: Rule) =>
  selectors.every((selector) => /^(:root|::backdrop|\[data-theme=\w+\]|\s)+$/.test(selector));

/** Leaves out the variables of layers that `:root` sets outside of layers, which always wins. */
export function withoutShadowedVariables(css: string): string {
  const root = postcss.parse(css);
  const set = new Set<string>();
  root.walkRules((rule) => {
    if (rule.parent?.type !== 'root' || !rule.selectors.includes(':root')) return;
    rule.walkDecls(/^--/, ({ prop }) => void set.add(prop));
  });
  root.walkRules((rule) => {
    if (!isOfRoot(rule) || !isInLayer(rule)) return;
    rule.walkDecls(/^--/, (declaration) => {
      if (set.has(declaration.prop)) declaration.remove();
    });
  });
  return withoutEmptyRules(root).toString();
}

const READ = /var\(\s*(--[\w-]+)/g;

/** The variables that a page reads in styles of its own. */
export const variablesOf = (html: string): ReadonlySet<string> =>
  new Set(Array.from(html.matchAll(READ), ([, name = '']) => name));

/** The variables that a script names, whatever it does with them. */
export const variablesNamedBy = (script: string): readonly string[] =>
  script.match(/--[\w-]+/g) ?? [];

/** Leaves out the variables that no sheet reads, nor anything `outside` of them. */
export function withoutUnusedVariables(
  sheets: readonly string[],
  outside: ReadonlySet<string>,
): string[] {
  const roots = sheets.map((css) => postcss.parse(css));
  for (let found = true; found;) {
    found = false;
    const read = new Set(outside);
    for (const root of roots) {
      root.walkDecls(({ value }) => {
        for (const [, name = ''] of value.matchAll(READ)) read.add(name);
      });
    }
    for (const root of roots) {
      root.walkDecls(/^--/, (declaration) => {
        if (read.has(declaration.prop)) return;
        declaration.remove();
        found = true;
      });
    }
  }
  return roots.map((root) => withoutEmptyRules(root).toString());
}

/** A stylesheet without what is for print alone, and that. */
export function withoutPrint(css: string): { screen: string; print: string } {
  const screen = postcss.parse(css);
  const print: string[] = [];
  screen.walkAtRules('media', (rule) => {
    if (rule.params !== 'print' || rule.parent?.type !== 'root') return;
    print.push(rule.toString());
    rule.remove();
  });
  return { screen: screen.toString(), print: print.join('') };
}

/** The layers of a stylesheet in the order of their precedence, as a statement to keep it. */
export function layerOrder(css: string): string {
  const order = new Set<string>();
  postcss.parse(css).walkAtRules('layer', (rule) => {
    for (const name of rule.params.split(',')) order.add(fullName(rule, name.trim()));
  });
  return order.size === 0 ? '' : `@layer ${[...order].join()};`;
}

function fullName({ parent }: AtRule, name: string): string {
  const isNested = parent?.type === 'atrule' && (parent as AtRule).name === 'layer';
  return isNested ? fullName(parent, `${(parent as AtRule).params}.${name}`) : name;
}

function withoutEmptyRules(root: Root): Root {
  for (let found = true; found;) {
    found = false;
    root.walk((node) => {
      if ((node.type !== 'rule' && node.type !== 'atrule') || node.nodes?.length !== 0) return;
      node.remove();
      found = true;
    });
  }
  return root;
}
