import postcss from 'postcss';
import parseSelectors, { type ClassName, type Pseudo } from 'postcss-selector-parser';
import { isClass, namesOf, type Site, TAG } from './css.ts';

/** Astro marks every element of a component, whether a rule needs the mark or not. */
const MARK = /\bastro-[a-z0-9]{8}\b/g;
const isMark = (name: string) => /^astro-[a-z0-9]{8}$/.test(name);
const CLASSES = / class="([^"]*)"/;

/** How stylesheets and pages are written with no more marks than tell elements apart, by short names. */
export interface LeanMarks {
  readonly css: (text: string) => string;
  readonly html: (text: string) => string;
}

/** The part of a selector between two combinators that asks for a mark, its dynamic parts left out. */
interface Need {
  readonly tag: string | undefined;
  readonly classes: readonly string[];
}

/**
 * A rule needs its mark where elements outside of the component could match it too: not if it names
 * a class that only marked elements have. An element needs the mark if such a rule may match it.
 * The marks have no specificity, so nothing else changes. Marks and classes that scripts
 * name, or styles inside pages, stay.
 */
export function leanMarks(sheets: readonly string[], { html, scripts }: Site): LeanMarks {
  const inside = html.flatMap((page) => page.match(/<style>.*?<\/style>/gs) ?? []);
  const fixed = new Set([...scripts, ...inside].flatMap((text) => text.match(MARK) ?? []));
  const given = namesOf({ html: [], scripts });
  const owners = ownersOf(html);
  const isOwned = (name: string, mark: string) =>
    owners.get(name) === mark && !isClass(name, given);

  const needs = new Map<string, Need[]>();
  const withoutNeedless = (selector: string) => {
    const root = parseSelectors().astSync(selector);
    root.walkPseudos((pseudo) => {
      const mark = markOf(pseudo);
      if (mark === undefined || fixed.has(mark)) return;
      const need = needAround(pseudo);
      if (need.classes.some((name) => isOwned(name, mark))) pseudo.remove();
      else needs.set(mark, [...(needs.get(mark) ?? []), need]);
    });
    return root.toString();
  };
  const rewritten = new Map(
    [...new Set(sheets)].map((css) => {
      const root = postcss.parse(css);
      root.walkRules((rule) => {
        if (rule.selector.includes(':where(.astro-'))
          rule.selector = withoutNeedless(rule.selector);
      });
      return [css, root.toString()] as const;
    }),
  );

  const kept = [...rewritten.values()].flatMap((text) => text.match(MARK) ?? []);
  const names = new Map(
    [...new Set(kept)]
      .sort()
      .map((mark, index) => [mark, fixed.has(mark) ? mark : `_${index.toString(36)}`]),
  );
  const rename = (text: string) => text.replaceAll(MARK, (mark) => names.get(mark) ?? mark);
  const isNeeded = (mark: string, tag: string, classes: readonly string[]) =>
    fixed.has(mark) ||
    needs
      .get(mark)
      ?.some(
        (need) => (need.tag ?? tag) === tag && need.classes.every((name) => classes.includes(name)),
      ) === true;

  return {
    css: (text) => rename(rewritten.get(text) ?? text),
    html: (text) =>
      rename(
        text.replaceAll(TAG, (element, tag: string) =>
          element.replace(CLASSES, (_, list: string) => {
            const classes = list.split(' ');
            const needed = classes.filter((name) => !isMark(name) || isNeeded(name, tag, classes));
            return needed.length === 0 ? '' : ` class="${needed.join(' ')}"`;
          }),
        ),
      ),
  };
}

/** Classes with the mark that each element of theirs has, if there is one such mark. */
function ownersOf(html: readonly string[]): ReadonlyMap<string, string> {
  const common = new Map<string, ReadonlySet<string>>();
  for (const page of html) {
    for (const [, , attributes = ''] of page.matchAll(TAG)) {
      const classes = CLASSES.exec(attributes)?.[1]?.split(' ') ?? [];
      const marks = new Set(classes.filter(isMark));
      for (const name of classes) common.set(name, common.get(name)?.intersection(marks) ?? marks);
    }
  }
  return new Map(
    [...common].flatMap(([name, marks]) => {
      const [mark] = marks;
      return mark === undefined || marks.size > 1 ? [] : [[name, mark] as const];
    }),
  );
}

/** The mark in `:where(.astro-…)`, as Astro writes it. */
function markOf({ value, nodes }: Pseudo): string | undefined {
  const [only] = nodes;
  const [name] = only?.nodes ?? [];
  if (value !== ':where' || nodes.length !== 1 || only?.nodes.length !== 1) return undefined;
  return name?.type === 'class' && isMark(name.value) ? name.value : undefined;
}

function needAround(pseudo: Pseudo): Need {
  const siblings = pseudo.parent?.nodes ?? [];
  const at = siblings.indexOf(pseudo);
  const isEdge = (index: number) => siblings[index]?.type === 'combinator';
  let [from, to] = [at, at];
  while (from > 0 && !isEdge(from - 1)) from -= 1;
  while (to < siblings.length - 1 && !isEdge(to + 1)) to += 1;
  const compound = siblings.slice(from, to + 1);
  return {
    tag: compound.find(({ type }) => type === 'tag')?.value,
    classes: compound
      .filter((node): node is ClassName => node.type === 'class')
      .map(({ value }) => value),
  };
}
