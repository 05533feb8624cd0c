/**
 * How a value is written into a page, by the place where it goes. The rules are those of the OWASP
 * Cross Site Scripting Prevention Cheat Sheet.
 */
export const CONTEXTS = ['raw', 'html', 'attribute', 'url', 'json', 'sanitise'] as const;

export type Context = (typeof CONTEXTS)[number];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#x27;',
};

/** For text between tags, and between the quotes of an attribute. */
export const forHtml = (value: string): string =>
  value.replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

/** For an attribute with quotes or without: all but letters and digits as numbers. */
export const forAttribute = (value: string): string =>
  value.replaceAll(/[^\p{L}\p{N}]/gu, (sign) => {
    const code = sign.codePointAt(0) ?? 0;
    return `&#x${code.toString(16).toUpperCase()};`;
  });

/** Schemes that lead somewhere and run nothing. */
const SCHEMES = new Set(['http:', 'https:', 'mailto:']);
const SHOP = 'https://sparewheel.example/';
/** What stands in the place of an address that is not taken. */
export const NO_ADDRESS = '#refused';

/** For an address between the quotes of `href`: read as a browser reads it, so that no spelling slips through. */
export function forUrl(value: string): string {
  const read = URL.parse(value, SHOP);
  return read !== null && SCHEMES.has(read.protocol) ? forHtml(value.trim()) : NO_ADDRESS;
}

const UNICODE = (sign: string) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** A literal of JavaScript, quotes included, in which no tag can begin or end. */
export const forJson = (value: string): string =>
  JSON.stringify(value).replaceAll(/[<>&\u2028\u2029]/g, UNICODE);

/** What each context writes; `sanitise` needs a parser of HTML, which the frame has. */
export const ESCAPES: Readonly<Record<Exclude<Context, 'sanitise'>, (value: string) => string>> = {
  raw: (value) => value,
  html: forHtml,
  attribute: forAttribute,
  url: forUrl,
  json: forJson,
};
