/** A piece of a word. */
export type Part =
  | { readonly kind: 'text'; readonly text: string; readonly isQuoted: boolean }
  | { readonly kind: 'variable'; readonly name: string; readonly isQuoted: boolean }
  /** `$(…)`: what these commands print. */
  | { readonly kind: 'output'; readonly items: readonly Item[]; readonly isQuoted: boolean };

export type Word = readonly Part[];

export type Redirection =
  | {
      readonly kind: 'write';
      readonly fds: readonly Stream[];
      readonly to: Word;
      readonly isAppended: boolean;
    }
  | { readonly kind: 'copy'; readonly fd: Stream; readonly of: Stream }
  | { readonly kind: 'read'; readonly from: Word }
  | { readonly kind: 'here'; readonly text: string };

/** Standard output or standard error. */
export type Stream = 1 | 2;

export interface Command {
  readonly assignments: readonly { readonly name: string; readonly value: Word }[];
  readonly words: readonly Word[];
  readonly redirections: readonly Redirection[];
}

/** A pipeline, and what of the one before it decides whether it runs. */
export interface Item {
  readonly when: 'always' | 'success' | 'failure';
  readonly isNegated: boolean;
  readonly commands: readonly Command[];
}

/** What is typed before Enter runs it. */
export interface Line {
  readonly typed: string;
  /** Characters before it. */
  readonly at: number;
  readonly items: readonly Item[];
  /** Why it cannot be run, for the reader; then it has no items. */
  readonly fault?: string;
  /** Whether more lines could end it. */
  readonly isOpen?: boolean;
}

class LineFault extends Error {
  readonly isOpen: boolean;

  constructor(message: string, isOpen = false) {
    super(message);
    this.isOpen = isOpen;
  }
}

/** How deep `$(…)` may stand in itself. */
const DEEPEST = 8;

const KEYWORDS = new Set(['if', 'for', 'while', 'until', 'case', 'select', 'function', '{', '[[']);

// All of them are looked for at one place of the text.
const BLANK = /(?:[ \t\r]|\\\r?\n)+/y;
const COMMENT = /#[^\n]*/y;
const OPERATOR = /&&|\|\||;;?|&(?!>)/y;
const REDIRECTION = /&>>?|[012]?(?:>>|>&|>|<<<|<<-?|<&|<)/y;
const PLAIN = /[^\s;&|<>()'"\\$`{~]+/y;
const PLAIN_IN_QUOTES = /[^"\\$`]+/y;
const NAME = /\{([A-Za-z_]\w*|[?#@$\d])\}|([A-Za-z_]\w*|[?#@$\d])/y;
const BRACES = /\{[^\s{}]*(?:,|\.\.)[^\s{}]*\}/y;
const ASSIGNMENT = /^[A-Za-z_]\w*=/;

interface HereDocument {
  readonly until: string;
  readonly isQuoted: boolean;
  readonly take: (text: string) => void;
}

/** Reads a script by the rules of POSIX, as far as this shell goes. */
class Reader {
  readonly #text: string;
  #at = 0;
  #here: HereDocument[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  *lines(): Generator<Line> {
    while (this.#at < this.#text.length) {
      const at = this.#at;
      this.#here = [];
      try {
        const items = this.#items(0);
        this.#endLine();
        const typed = this.#text.slice(at, this.#at).trim();
        if (items.length > 0) yield { typed, at, items };
      } catch (error) {
        if (!(error instanceof LineFault)) throw error;
        const end = this.#text.indexOf('\n', at);
        this.#at = end === -1 ? this.#text.length : end + 1;
        const typed = this.#text.slice(at, this.#at).trim();
        yield { typed, at, items: [], fault: error.message, isOpen: error.isOpen };
      }
    }
  }

  get #next(): string {
    return this.#text[this.#at] ?? '';
  }

  #take(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text) ?? undefined;
    this.#at += found?.[0].length ?? 0;
    return found;
  }

  /** The line break, and the bodies of here-documents behind it. */
  #endLine(): void {
    if (this.#next === ')') throw new LineFault('A ) is too many.');
    this.#at += 1;
    for (const { until, isQuoted, take } of this.#here) {
      let body = '';
      for (;;) {
        if (this.#at >= this.#text.length) {
          throw new LineFault(`The here-document is never ended by a line ${until}.`, true);
        }
        const end = this.#text.indexOf('\n', this.#at);
        const line = this.#text.slice(this.#at, end === -1 ? undefined : end);
        this.#at = end === -1 ? this.#text.length : end + 1;
        if (line === until) break;
        if (!isQuoted && /[$`\\]/.test(line)) {
          throw new LineFault(`Put the end word in quotes: <<'${until}'. Else $ has a meaning.`);
        }
        body += `${line}\n`;
      }
      take(body);
    }
  }

  #blank(): void {
    this.#take(BLANK);
    this.#take(COMMENT);
  }

  /** @param depth of `$(…)`, in which line breaks end commands and `)` ends the list */
  #items(depth: number): Item[] {
    const items: Item[] = [];
    let when: Item['when'] = 'always';
    let sign = '';
    for (;;) {
      this.#blank();
      while (depth > 0 && this.#next === '\n') {
        this.#at += 1;
        this.#blank();
      }
      if (this.#next === '' || this.#next === '\n' || this.#next === ')') {
        if (when !== 'always') throw new LineFault(`After ${sign} a command is missing.`, true);
        return items;
      }
      items.push(this.#pipeline(when, depth));
      sign = this.#take(OPERATOR)?.[0] ?? '';
      if (sign === '&') {
        throw new LineFault('Commands in the background (&) are not part of this terminal.');
      }
      when = sign === '&&' ? 'success' : sign === '||' ? 'failure' : 'always';
    }
  }

  #pipeline(when: Item['when'], depth: number): Item {
    const isNegated = this.#take(/!(?=\s)/y) !== undefined;
    const commands: Command[] = [];
    do {
      this.#blank();
      commands.push(this.#command(depth));
    } while (this.#take(/\|(?!\|)/y) !== undefined);
    return { when, isNegated, commands };
  }

  #command(depth: number): Command {
    const assignments: { name: string; value: Word }[] = [];
    const words: Word[] = [];
    const redirections: Redirection[] = [];
    for (;;) {
      this.#blank();
      const sign = this.#take(REDIRECTION)?.[0];
      if (sign !== undefined) {
        this.#redirection(sign, redirections, depth);
        continue;
      }
      if (this.#next === '' || /[\n;&|)]/.test(this.#next)) break;
      if (this.#next === '(') throw new LineFault('Parentheses are not part of this terminal.');
      const word = this.#word(depth);
      const [first] = word;
      const text = first?.kind === 'text' && !first.isQuoted ? first.text : '';
      if (words.length === 0 && ASSIGNMENT.test(text)) {
        const sign_ = text.indexOf('=');
        const rest = text.slice(sign_ + 1);
        const value: Word = [{ kind: 'text', text: rest, isQuoted: false }, ...word.slice(1)];
        assignments.push({ name: text.slice(0, sign_), value });
        continue;
      }
      if (words.length === 0 && word.length === 1 && KEYWORDS.has(text)) {
        throw new LineFault(
          `${text} is not part of this terminal. For a choice there are && and ||.`,
        );
      }
      words.push(word);
    }
    if (words.length === 0 && assignments.length === 0 && redirections.length === 0) {
      const before = this.#next === '\n' || this.#next === '' ? 'Here' : `Before ${this.#next}`;
      throw new LineFault(`${before} a command is missing.`, this.#next === '');
    }
    return { assignments, words, redirections };
  }

  #redirection(sign: string, redirections: Redirection[], depth: number): void {
    this.#take(BLANK);
    const fd: Stream = sign.startsWith('2') ? 2 : 1;
    const operator = sign.replace(/^[012]/, '');
    if (operator === '>&') {
      const of = this.#take(/[12](?![^\s;&|<>)])/y)?.[0];
      if (of === undefined) throw new LineFault('After >& stands 1 or 2 in this terminal.');
      redirections.push({ kind: 'copy', fd, of: of === '2' ? 2 : 1 });
      return;
    }
    if (operator === '<&' || operator === '<<-' || operator === '<<<') {
      throw new LineFault(`${operator} is not part of this terminal.`);
    }
    if (this.#next === '' || /[\s;&|<>()]/.test(this.#next)) {
      throw new LineFault(`After ${operator} a name is missing.`);
    }
    const to = this.#word(depth);
    if (operator === '<') redirections.push({ kind: 'read', from: to });
    else if (operator === '<<') {
      const place = redirections.push({ kind: 'here', text: '' }) - 1;
      const until = to.map((part) => (part.kind === 'text' ? part.text : '')).join('');
      const isQuoted = to.some((part) => part.isQuoted);
      this.#here.push({
        until,
        isQuoted,
        take: (text) => (redirections[place] = { kind: 'here', text }),
      });
    } else {
      const fds: readonly Stream[] = operator.startsWith('&') ? [1, 2] : [fd];
      redirections.push({ kind: 'write', fds, to, isAppended: operator.endsWith('>>') });
    }
  }

  #word(depth: number): Word {
    const parts: Part[] = [];
    const text = (each: string, isQuoted: boolean) =>
      parts.push({ kind: 'text', text: each, isQuoted });
    if (this.#take(/~(?=[/\s;&|)]|$)/y)) {
      parts.push({ kind: 'variable', name: 'HOME', isQuoted: true });
    }
    while (this.#next !== '' && !/[\s;&|<>)]/.test(this.#next)) {
      const plain = this.#take(PLAIN);
      if (plain !== undefined) text(plain[0], false);
      else if (this.#next === "'") text(this.#single(), true);
      else if (this.#next === '"') parts.push(...this.#double(depth));
      else if (this.#next === '\\') {
        this.#at += 1;
        if (this.#take(/\r?\n/y) === undefined) text(this.#one(), true);
      } else if (this.#next === '$') parts.push(this.#expansion(depth, false));
      else if (this.#next === '`') throw new LineFault('Write $(…) for `…`.');
      else if (this.#next === '(') {
        throw new LineFault('Parentheses are not part of this terminal. Put them in quotes.');
      } else if (this.#take(BRACES) !== undefined) {
        throw new LineFault('Lists in braces are not part of this terminal. Put them in quotes.');
      } else text(this.#one(), false);
    }
    return parts;
  }

  #one(): string {
    const letter = this.#next;
    this.#at += 1;
    return letter;
  }

  #single(): string {
    const end = this.#text.indexOf("'", this.#at + 1);
    if (end === -1) throw new LineFault("A quote mark ' is never closed.", true);
    const inside = this.#text.slice(this.#at + 1, end);
    this.#at = end + 1;
    return inside;
  }

  #double(depth: number): Part[] {
    const parts: Part[] = [{ kind: 'text', text: '', isQuoted: true }];
    this.#at += 1;
    while (this.#next !== '"') {
      if (this.#at >= this.#text.length) {
        throw new LineFault('A quote mark " is never closed.', true);
      }
      const plain = this.#take(PLAIN_IN_QUOTES)?.[0];
      if (plain !== undefined) parts.push({ kind: 'text', text: plain, isQuoted: true });
      else if (this.#next === '$') parts.push(this.#expansion(depth, true));
      else if (this.#next === '`') throw new LineFault('Write $(…) for `…`.');
      else {
        const escaped = this.#take(/\\(["\\$`]|\r?\n)/y)?.[1];
        const kept = escaped === undefined ? this.#one() : escaped.replace(/\r?\n/, '');
        parts.push({ kind: 'text', text: kept, isQuoted: true });
      }
    }
    this.#at += 1;
    return parts;
  }

  #expansion(depth: number, isQuoted: boolean): Part {
    this.#at += 1;
    if (this.#text.startsWith('((', this.#at)) {
      throw new LineFault('Sums in $((…)) are not part of this terminal.');
    }
    if (this.#take(/\(/y)) {
      if (depth >= DEEPEST) throw new LineFault('These $(…) stand too deep in each other.');
      const items = this.#items(depth + 1);
      if (this.#next !== ')') throw new LineFault('A $( is never closed.', true);
      this.#at += 1;
      return { kind: 'output', items, isQuoted };
    }
    const name = this.#take(NAME);
    if (name !== undefined) {
      return { kind: 'variable', name: name[1] ?? name[2] ?? '', isQuoted };
    }
    if (this.#next === '{') {
      throw new LineFault('Of ${…}, this terminal knows the name alone, as in ${HOME}.');
    }
    if (!isQuoted && this.#next === "'") {
      throw new LineFault("$'…' is not part of this terminal. printf writes line breaks.");
    }
    return { kind: 'text', text: '$', isQuoted: true };
  }
}

/**
 * The lines of a script as a POSIX shell takes them apart. What this shell does not do, such as
 * loops, is a fault of its line. Never throws.
 */
export const readScript = (text: string): readonly Line[] => [...new Reader(text).lines()];
