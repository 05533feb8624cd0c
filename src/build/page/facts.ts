import { signsIn } from '../../search/index/signs.ts';
import { type Names, namesOf, variablesOf } from '../lean/css.ts';
import { firstPart, linksOf, type PageLinks } from '../lean/links.ts';
import { type PageScripts, scriptsOf } from '../lean/scripts.ts';
import { type PolicyFacts, policyFacts } from '../security-policy/page.ts';
import { codeOf } from './code.ts';
import { type Edit, type ParsedPage, parsePage } from './html.ts';
import { type Linked, linkedOf } from './links.ts';
import { toMarkdown } from './markdown.ts';
import { searchedHtml } from './searched.ts';
import { withoutSlashes } from './void-elements.ts';

/** All that the build wants to know of a rendered page; it follows from its HTML alone. */
export interface PageFacts {
  readonly policy: PolicyFacts;
  readonly repairs: readonly Edit[];
  readonly links: PageLinks;
  readonly scripts: PageScripts;
  readonly linked: Linked;
  /** What the page names, and what the part that is painted first does. */
  readonly names: Names;
  readonly firstNames: Names;
  /** Variables of stylesheets that the page reads itself. */
  readonly variables: ReadonlySet<string>;
  /** Its text for readers of Markdown and for the search; undefined where it has no `main`. */
  readonly text: PageText | undefined;
}

export interface PageText {
  readonly markdown: string;
  readonly searched: string;
  /** How often each sign stands in the page's code. */
  readonly signs: ReadonlyMap<string, number>;
}

/** Parses a rendered page once and asks every pass what it wants to know. */
export async function factsOf(source: string): Promise<PageFacts> {
  const page = parsePage(source);
  const first = scriptsBeforePaint(page);
  const main = page.elements.find(({ tagName }) => tagName === 'main');
  return {
    policy: policyFacts(page),
    repairs: withoutSlashes(page),
    links: linksOf(page),
    scripts: scriptsOf(page),
    linked: linkedOf(page),
    names: namesOf({ html: [source], scripts: first }),
    firstNames: namesOf({ html: [firstPart(source)], scripts: first }),
    variables: variablesOf(source),
    text: main && {
      markdown: await toMarkdown(main),
      searched: searchedHtml(main, 'en'),
      signs: signsIn(codeOf(main)),
    },
  };
}

/** The scripts inside the head, which may set attributes that styles of the first paint ask for. */
function scriptsBeforePaint({ elements }: ParsedPage): string[] {
  const head = elements.find(({ tagName }) => tagName === 'head');
  return (head?.children ?? []).flatMap((child) => {
    if (child.type !== 'element' || child.tagName !== 'script') return [];
    const [text] = child.children;
    return text?.type === 'text' ? [text.value] : [];
  });
}
