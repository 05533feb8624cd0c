/** Regular expressions of POSIX as those of JavaScript. */

const CLASSES: Readonly<Record<string, string>> = {
  alpha: 'A-Za-z',
  digit: '0-9',
  alnum: '0-9A-Za-z',
  upper: 'A-Z',
  lower: 'a-z',
  space: String.raw`\s`,
  blank: String.raw` \t`,
  punct: String.raw`!-\/:-@\[-\`{-~`,
  xdigit: '0-9A-Fa-f',
};

/** `[^]…]` in brackets of POSIX: `]` first is a letter, a backslash is one, too. */
const BRACKET = /^\[(\^?)(\]?(?:\[:[a-z]+:\]|[^\]])*)\]/;

function bracket(negation: string, inside: string): string {
  const body = inside.replaceAll(/\[:([a-z]+):\]|([\\\][^])/g, (_, name?: string, sign?: string) =>
    name === undefined ? `\\${sign ?? ''}` : (CLASSES[name] ?? ''),
  );
  return `[${negation}${body}]`;
}

/**
 * A basic or an extended expression of POSIX in JavaScript. Of several matches that begin at one
 * place, POSIX takes the longest and JavaScript the first that fits; this is the one difference.
 * @throws SyntaxError for what is no expression
 */
export function posixPattern(pattern: string, isExtended: boolean, flags: string): RegExp {
  let source = '';
  let rest = pattern;
  while (rest !== '') {
    const set = BRACKET.exec(rest);
    const [sign = '', next = ''] = rest;
    const isStart = /(^|\\\(|\\\||\||\()\^?$/.test(pattern.slice(0, pattern.length - rest.length));
    let length = 1;
    if (set !== null) {
      source += bracket(set[1] ?? '', set[2] ?? '');
      [{ length }] = set;
    } else if (sign === '\\') {
      length = 2;
      const isSpecial = '+?|(){}'.includes(next) && next !== '';
      if (isSpecial && !isExtended) source += next;
      else if (/[\wbB<>]/.test(next)) source += /[<>]/.test(next) ? String.raw`\b` : `\\${next}`;
      else source += `\\${next === '' ? '\\' : next}`;
    } else if (sign === '*' && isStart) source += String.raw`\*`;
    else if (sign === '^' && !isExtended && !isStart) source += String.raw`\^`;
    else if (!isExtended && '+?|(){}'.includes(sign)) source += `\\${sign}`;
    else if (sign === '{' && !/^\{\d+(,\d*)?\}/.test(rest)) source += String.raw`\{`;
    else if (sign === '}' && !/\{\d+(,\d*)?$/.test(source)) source += String.raw`\}`;
    else source += sign;
    rest = rest.slice(length);
  }
  return new RegExp(source, flags);
}
