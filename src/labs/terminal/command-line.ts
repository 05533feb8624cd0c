/** Where what a command prints goes instead of the terminal. */
export interface Redirection {
  readonly to: string;
  readonly isAppended: boolean;
}

export interface Word {
  readonly text: string;
  /** It has a `*` or `?` outside quotes, so it stands for the names that it fits. */
  readonly isPattern: boolean;
}

/** One command of a transcript. */
export interface CommandLine {
  /** The line as it was typed, with the lines of a here-document. */
  readonly typed: string;
  /** Characters before it in the transcript. */
  readonly at: number;
  readonly words: readonly Word[];
  readonly redirection?: Redirection;
  /** What a here-document gives it to read. */
  readonly input?: string;
  /** Why it cannot be run; then it has no words. */
  readonly fault?: string;
  /** Whether it waits for the end of a here-document. */
  readonly isOpen?: boolean;
  /** Whether it stands behind another command in its line. */
  readonly isSameLine: boolean;
  /** It runs only if the command before it in its line went well: `&&`. */
  readonly isAfterSuccess?: boolean;
}

type Token =
  | ({ readonly kind: 'word'; readonly isQuoted: boolean } & Word)
  | { readonly kind: 'sign'; readonly text: string };

/** What a shell does with these is not done here, so none of them passes as a letter. */
const NOT_HERE: Readonly<Record<string, string>> = {
  '|': 'Pipes (|) are not part of this terminal.',
  '||': 'The sign || is not part of this terminal.',
  '&': 'Commands in the background (&) are not part of this terminal.',
  '`': 'Backticks are not part of this terminal.',
  $: 'Variables and $(…) are not part of this terminal. In single quotes, $ is a letter.',
  '(': 'Parentheses are not part of this terminal. Put the text in quotes.',
  ')': 'Parentheses are not part of this terminal. Put the text in quotes.',
  '<': 'Reading from a file with < is not part of this terminal. A here-document (<<) is.',
};

const SIGNS = ['&&', '||', '>>', '<<', ';', '|', '&', '>', '<', '(', ')'];

/** A line that cannot be split; its message goes to the reader. */
class LineFault extends Error {
  /** Whether more lines could end it. */
  readonly isOpen: boolean;

  constructor(message: string, isOpen = false) {
    super(message);
    this.isOpen = isOpen;
  }
}

const ESCAPED_IN_DOUBLE = new Set(['"', '\\', '$', '`']);

/** @throws LineFault */
function tokensOf(line: string): Token[] {
  const tokens: Token[] = [];
  let word: (Word & { readonly isQuoted: boolean }) | undefined;
  let at = 0;
  const add = (text: string, isQuoted = false) => {
    const before = word ?? { text: '', isPattern: false, isQuoted: false };
    word = {
      text: before.text + text,
      isPattern: before.isPattern || (!isQuoted && /[*?]/.test(text)),
      isQuoted: before.isQuoted || isQuoted,
    };
  };
  const endWord = () => {
    if (word !== undefined) tokens.push({ kind: 'word', ...word });
    word = undefined;
  };
  const closing = (quote: string) => {
    const end = line.indexOf(quote, at + 1);
    if (end === -1) throw new LineFault(`A quote mark ${quote} is never closed.`);
    return end;
  };
  while (at < line.length) {
    const sign = SIGNS.find((each) => line.startsWith(each, at));
    const letter = line[at] ?? '';
    if (/\s/.test(letter)) {
      endWord();
      at += 1;
    } else if (letter === '#' && word === undefined) {
      break;
    } else if (letter === "'") {
      const end = closing("'");
      add(line.slice(at + 1, end), true);
      at = end + 1;
    } else if (letter === '"') {
      add('', true);
      at += 1;
      while (line[at] !== '"') {
        if (at >= line.length) throw new LineFault('A quote mark " is never closed.');
        const next = line[at + 1] ?? '';
        if (line[at] === '\\' && ESCAPED_IN_DOUBLE.has(next)) {
          add(next, true);
          at += 2;
        } else {
          refuse(line[at] ?? '', '$`');
          add(line[at] ?? '', true);
          at += 1;
        }
      }
      at += 1;
    } else if (letter === '\\') {
      add(line[at + 1] ?? '', true);
      at += 2;
    } else if (sign !== undefined) {
      endWord();
      tokens.push({ kind: 'sign', text: sign });
      at += sign.length;
    } else {
      refuse(letter, '$`');
      add(letter);
      at += 1;
    }
  }
  endWord();
  return tokens;
}

function refuse(letter: string, among: string): void {
  if (letter !== '' && among.includes(letter)) throw new LineFault(NOT_HERE[letter] ?? letter);
}

interface Draft {
  words: Word[];
  redirection?: Redirection;
  /** The word that ends its here-document, and whether it stood in quotes. */
  until?: { readonly text: string; readonly isQuoted: boolean };
  isAfterSuccess: boolean;
}

/** @throws LineFault */
function draftsOf(tokens: readonly Token[]): Draft[] {
  const drafts: Draft[] = [];
  let draft: Draft | undefined;
  let isAfterSuccess = false;
  const rest = [...tokens];
  const target = (sign: string) => {
    const next = rest.shift();
    if (next?.kind !== 'word') throw new LineFault(`After ${sign} a name is missing.`);
    return next;
  };
  for (let token = rest.shift(); token !== undefined; token = rest.shift()) {
    if (token.kind === 'sign' && (token.text === '&&' || token.text === ';')) {
      if (draft === undefined) throw new LineFault(`Before ${token.text} a command is missing.`);
      drafts.push(draft);
      draft = undefined;
      isAfterSuccess = token.text === '&&';
      continue;
    }
    draft ??= { words: [], isAfterSuccess };
    if (token.kind === 'word') draft.words.push(token);
    else if (token.text === '>' || token.text === '>>') {
      draft.redirection = { to: target(token.text).text, isAppended: token.text === '>>' };
    } else if (token.text === '<<') draft.until = target('<<');
    else throw new LineFault(NOT_HERE[token.text] ?? token.text);
  }
  if (draft !== undefined) drafts.push(draft);
  else if (isAfterSuccess) throw new LineFault('After && a command is missing.');
  return drafts;
}

/**
 * The commands of a transcript, one a line, as a shell splits them: words in quotes, `>` and `>>`,
 * here-documents, `;`, `&&` and comments. What this terminal does not do is a fault of its line.
 */
export function readTranscript(text: string): CommandLine[] {
  const commands: CommandLine[] = [];
  const lines = text.split('\n');
  let at = 0;
  for (let number = 0; number < lines.length; number += 1) {
    const line = lines[number] ?? '';
    const began = at;
    at += line.length + 1;
    try {
      const drafts = draftsOf(tokensOf(line.replace(/\r$/, '')));
      const bodies: string[] = [];
      const inputs = drafts.map(({ until }) => {
        if (until === undefined) return undefined;
        const body: string[] = [];
        for (;;) {
          number += 1;
          const next = lines[number];
          if (next === undefined) {
            throw new LineFault(`The here-document is never ended by a line ${until.text}.`, true);
          }
          at += next.length + 1;
          bodies.push(next);
          if (next === until.text) return body.map((each) => `${each}\n`).join('');
          if (!until.isQuoted && /[$`\\]/.test(next)) {
            throw new LineFault(
              `Put the end word in quotes: <<'${until.text}'. Else $ has a meaning.`,
            );
          }
          body.push(next);
        }
      });
      const typed = [line.trim(), ...bodies].join('\n');
      drafts.forEach(({ words, redirection, isAfterSuccess }, index) => {
        const input = inputs[index];
        commands.push({
          typed,
          at: began,
          words,
          isSameLine: index > 0,
          ...(redirection && { redirection }),
          ...(input !== undefined && { input }),
          ...(isAfterSuccess && { isAfterSuccess }),
        });
      });
    } catch (error) {
      if (!(error instanceof LineFault)) throw error;
      const { message: fault, isOpen } = error;
      const typed = text.slice(began, at).trim();
      commands.push({ typed, at: began, words: [], fault, isOpen, isSameLine: false });
    }
  }
  return commands;
}

/** A word as it has to be typed, so that a shell reads it as it is. */
export const quoted = (word: string): string =>
  /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;

/**
 * The command that writes a file whole; the here-document adds a line break where the last line has
 * none.
 */
export function writingCommand(path: string, content: string): string {
  const body = content === '' || content.endsWith('\n') ? content : `${content}\n`;
  const lines = new Set(body.split('\n'));
  let until = 'EOF';
  while (lines.has(until)) until += 'F';
  return `cat > ${quoted(path)} <<'${until}'\n${body}${until}`;
}
