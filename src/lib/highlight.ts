import { transformerMetaHighlight } from '@shikijs/transformers';
import { createCssVariablesTheme, type ShikiTransformer } from 'shiki';

const VARIABLE_PREFIX = '--tok-';

/** How a language is named above a block of code; a language that is not here shows its own id. */
const LANGUAGE_NAMES: Readonly<Record<string, string>> = {
  bash: 'Shell',
  cpp: 'C++',
  csharp: 'C#',
  css: 'CSS',
  dockerfile: 'Container image',
  go: 'Go',
  graphql: 'GraphQL',
  html: 'HTML',
  http: 'HTTP',
  ini: 'Settings',
  java: 'Java',
  javascript: 'JavaScript',
  js: 'JavaScript',
  json: 'JSON',
  nginx: 'nginx',
  php: 'PHP',
  python: 'Python',
  ruby: 'Ruby',
  sql: 'SQL',
  text: 'Text',
  toml: 'TOML',
  ts: 'TypeScript',
  xml: 'XML',
  yaml: 'YAML',
};

export const codeTheme = createCssVariablesTheme({
  name: 'tokens',
  variablePrefix: VARIABLE_PREFIX,
  variableDefaults: {},
});

/**
 * By default a line that takes half a second loses the rest of its colours, and those of every line
 * after it: a build on a busy machine would differ from one on an idle one.
 */
const withoutTimeLimit: ShikiTransformer = {
  name: 'without-time-limit',
  preprocess(_code, options) {
    options.tokenizeTimeLimit = 0;
  },
};

/** Longer lines, in characters, are wider than the column and take the margin as well. */
const COLUMN = 70;

/** Whether a line of the code is wider than the column. */
export const isWide = (code: string) => code.split('\n').some(({ length }) => length > COLUMN);

/** Colours become classes (`tok-string`), because the style policy forbids style attributes. */
const classesInsteadOfColours: ShikiTransformer = {
  name: 'classes-instead-of-colours',
  span(node) {
    const variable = /var\(--tok-([a-z-]+)\)/.exec(node.properties.style ?? '')?.[1];
    delete node.properties.style;
    if (variable?.startsWith('token-') === true) {
      this.addClassToHast(node, variable.replace('token-', 'tok-'));
    }
  },
  pre(node) {
    delete node.properties.style;
    node.properties['data-language'] = this.options.lang;
  },
};

/**
 * Puts the block into a frame with its title, its language and a copy button; `live="program region"`
 * adds those of a listing that runs in the tab, `try="program region"` that of a challenge
 * (src/components/live-listing.ts).
 */
const frame: ShikiTransformer = {
  name: 'frame',
  root(root) {
    const [pre] = root.children;
    if (pre?.type !== 'element') return;
    const title = /title="([^"]*)"/.exec(this.options.meta?.__raw ?? '')?.[1];
    const language = LANGUAGE_NAMES[this.options.lang] ?? this.options.lang;
    const wordBreak = {
      type: 'element' as const,
      tagName: 'wbr',
      properties: {},
      children: [],
    };
    const span = (className: string, value: string) => ({
      type: 'element' as const,
      tagName: 'span',
      properties: { class: className },
      // The path of a file may break after each folder.
      children: value
        .split(/(?<=^\S*\/)/)
        .flatMap((part, index) => [
          ...(index === 0 ? [] : [wordBreak]),
          { type: 'text' as const, value: part },
        ]),
    });
    const button = (text: string, classes: string, action: string) => ({
      type: 'element' as const,
      tagName: 'button',
      properties: { type: 'button', class: `code__button${classes}`, [`data-${action}`]: '' },
      children: [{ type: 'text' as const, value: text }],
    });
    const [, way, program, region] =
      /\b(live|try)="(\S+) (\S+)"/.exec(this.options.meta?.__raw ?? '') ?? [];
    const live = {
      type: 'element' as const,
      tagName: 'live-listing',
      properties: { class: 'needs-js', 'data-program': program, 'data-region': region },
      children:
        way === 'try'
          ? [button('Try it', '', 'edit')]
          : [button('Run', '', 'run'), button('Edit', '', 'edit')],
    };
    root.children = [
      {
        type: 'element',
        tagName: 'div',
        properties: { class: `code not-content${isWide(this.source) ? ' wide' : ''}` },
        children: [
          {
            type: 'element',
            tagName: 'div',
            properties: { class: 'code__bar' },
            children: [
              ...(title === undefined ? [] : [span('code__title', title)]),
              span('code__language', language),
              ...(program === undefined ? [] : [live]),
              button('Copy', ' needs-js', 'copy'),
            ],
          },
          pre,
        ],
      },
    ];
  },
};

/** The transformers of lines of code without a frame. */
export const lineTransformers: ShikiTransformer[] = [
  withoutTimeLimit,
  transformerMetaHighlight(),
  classesInsteadOfColours,
];

/** The transformers of every block of code on the site, in fences and in listings. */
export const codeTransformers: ShikiTransformer[] = [...lineTransformers, frame];
