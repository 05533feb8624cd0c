/** A text that no shell would take, or that only a shell could read; the message is for the reader. */
export class ShellFault extends Error {}

/** A word, or an operator that ends a command. */
type Token = { readonly word: string } | { readonly end: string };

const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  a: '\u0007',
  b: '\b',
  e: '\u001B',
  f: '\f',
  v: '\v',
};

// All of them are looked for at one place of the text, which takes the same time in any text.
const BLANK = /(?:[^\S\r\n]|\r(?!\n)|\\\r?\n|\^\r?\n)+/y;
const OPERATOR = /\r?\n|;|&&|\|\||\||&|#[^\n]*/y;
const PLAIN = /[^\s;&|<>'"\\$`]+/y;
const PLAIN_IN_QUOTES = /[^"\\$`]+/y;
const ESCAPED = /\\(?:\r?\n|[^])?/uy;
const ESCAPED_IN_QUOTES = /\\(?:["\\$`]|\r?\n)/y;
const PLAIN_IN_ANSI = /[^'\\]+/y;
const CODE = /\\(?:x([\da-fA-F]{1,2})|u([\da-fA-F]{1,4})|U([\da-fA-F]{1,8}))/y;
const EXPANSION = /\$[\w{(][\w}]{0,40}/y;

/** Reads a text as a shell does, but runs and expands nothing. */
class Shell {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  *tokens(): Generator<Token> {
    while (this.#at < this.#text.length) {
      if (this.#take(BLANK) !== undefined) continue;
      const end = this.#take(OPERATOR);
      yield end === undefined ? { word: this.#word() } : { end: end[0] };
    }
  }

  get #next(): string {
    return this.#text[this.#at] ?? '';
  }

  /** What stands here, if it is of this kind, and goes on behind it. */
  #take(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text) ?? undefined;
    this.#at += found?.[0].length ?? 0;
    return found;
  }

  #one(): string {
    const sign = this.#next;
    this.#at += 1;
    return sign;
  }

  #word(): string {
    let word = '';
    while (this.#at < this.#text.length && !/[\s;&|]/.test(this.#next)) word += this.#piece();
    return word;
  }

  #piece(): string {
    const plain = this.#take(PLAIN);
    if (plain?.[0].endsWith('^') === true && this.#next === '"') {
      throw new ShellFault('This is written for cmd.exe. Copy it as cURL for bash.');
    }
    if (plain !== undefined) return plain[0];
    if (/[<>]/.test(this.#next)) {
      throw new ShellFault('A command that reads or writes a file cannot be read here.');
    }
    if (this.#next === "'") return this.#single();
    if (this.#next === '"') return this.#double();
    if (this.#text.startsWith("$'", this.#at)) return this.#ansi();
    const escaped = this.#take(ESCAPED);
    if (escaped !== undefined) return withoutBackslash(escaped[0]);
    this.#refuseExpansion();
    return this.#one();
  }

  #single(): string {
    const end = this.#text.indexOf("'", this.#at + 1);
    if (end < 0) throw new ShellFault("A quotation mark is missing: '");
    const inside = this.#text.slice(this.#at + 1, end);
    this.#at = end + 1;
    return inside;
  }

  #double(): string {
    this.#at += 1;
    let inside = '';
    while (this.#next !== '"') {
      if (this.#at >= this.#text.length) throw new ShellFault('A quotation mark is missing: "');
      const plain = this.#take(PLAIN_IN_QUOTES);
      const escaped = plain === undefined ? this.#take(ESCAPED_IN_QUOTES) : undefined;
      if (plain !== undefined) inside += plain[0];
      else if (escaped !== undefined) inside += withoutBackslash(escaped[0]);
      else {
        this.#refuseExpansion();
        inside += this.#one();
      }
    }
    this.#at += 1;
    return inside;
  }

  /** `$'…'`, in which browsers copy what has quotes or signs beyond ASCII. */
  #ansi(): string {
    this.#at += 2;
    let inside = '';
    while (this.#next !== "'") {
      if (this.#at >= this.#text.length) throw new ShellFault("A quotation mark is missing: '");
      inside += this.#take(PLAIN_IN_ANSI)?.[0] ?? this.#code();
    }
    this.#at += 1;
    return inside;
  }

  #code(): string {
    const coded = this.#take(CODE);
    if (coded === undefined) {
      this.#at += 1;
      const sign = this.#one();
      return ESCAPES[sign] ?? sign;
    }
    const [code, ...digits] = coded;
    const point = Number.parseInt(digits.find(Boolean) ?? '', 16);
    if (point > 0x10ffff) throw new ShellFault(`There is no character ${code}.`);
    return String.fromCodePoint(point);
  }

  #refuseExpansion(): void {
    const expansion = this.#take(EXPANSION);
    if (expansion !== undefined) {
      const [name] = expansion;
      throw new ShellFault(
        `${name} stands for a value that only your shell knows. Write the value.`,
      );
    }
    if (this.#next === '`') {
      throw new ShellFault('Backticks run another command, which cannot be done here.');
    }
  }
}

/** What a backslash protects; a continued line is nothing. */
const withoutBackslash = (escaped: string) => (escaped.endsWith('\n') ? '' : escaped.slice(1));

/**
 * The commands of a text, each as its words; a prompt before them is left out.
 * @throws ShellFault
 */
export function commandsOf(text: string): string[][] {
  const commands: string[][] = [[]];
  for (const token of new Shell(text.trim()).tokens()) {
    if ('end' in token) commands.push([]);
    else commands.at(-1)?.push(token.word);
  }
  return commands
    .map((words) => (words[0] === '$' ? words.slice(1) : words))
    .filter((words) => words.length > 0);
}
