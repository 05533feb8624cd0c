/** The lab's language: one command a line, read by the very lines that explain it. */
import { ALGORITHMS } from './algorithms.ts';
import { type Bytes, bytesOfHex, bytesOfText } from './bytes.ts';
import { Fault } from './fault.ts';

interface Form {
  /** Keywords in lower case, places to fill in upper case, what may be left out in brackets. */
  readonly usage: string;
  /** What it does, in a sentence. */
  readonly does: string;
}

/** Every command. */
export const COMMANDS = {
  key: {
    usage: 'key NAME ALGORITHM [NUMBER] [from VALUE]',
    does: 'Makes a random key, of 256 bits unless you say 128; RSA-PSS has 2048. Signatures get a pair, `NAME.private` and `NAME.public`. `from` takes your own bytes instead.',
  },
  let: { usage: 'let NAME = VALUE', does: 'Gives a value a name.' },
  encrypt: {
    usage: 'encrypt VALUE with KEY [nonce VALUE] [aad VALUE] [as NAME]',
    does: 'Encrypts a value, or each row of a column. Without `nonce` a random one is drawn for each. `aad` is checked but not hidden; `aad row` stands for the words `row 7` in row 7.',
  },
  decrypt: {
    usage: 'decrypt VALUE with KEY [aad VALUE] [as NAME]',
    does: 'Decrypts a sealed value, or each row of a column.',
  },
  flip: {
    usage: 'flip VALUE byte NUMBER [by VALUE] [as NAME]',
    does: 'Copies a value and changes the bits `by` (`0x01` unless you say another) in one byte; the first byte has number 0. Of a sealed value it changes the ciphertext; `flip c.nonce …` and `flip c.tag …` change the others.',
  },
  copy: {
    usage: 'copy COLUMN row NUMBER to NUMBER [as NAME]',
    does: 'Copies a column, with the value of one row put into another row.',
  },
  assemble: {
    usage: 'assemble nonce VALUE ciphertext VALUE [tag VALUE] [as NAME]',
    does: 'Makes a sealed value of parts: AES-GCM with a tag, AES-CTR without one.',
  },
  xor: {
    usage: 'xor VALUE VALUE [as NAME]',
    does: 'Combines two values bit by bit, as far as the shorter one goes.',
  },
  hash: { usage: 'hash VALUE [as NAME]', does: 'SHA-256 of a value. No key.' },
  mac: {
    usage: 'mac VALUE with KEY [as NAME]',
    does: 'A message authentication code: HMAC with SHA-256 and a shared key.',
  },
  sign: {
    usage: 'sign VALUE with KEY [as NAME]',
    does: 'A signature with a private key, by ECDSA on P-256 or RSA-PSS, over SHA-256.',
  },
  verify: {
    usage: 'verify VALUE of VALUE with KEY',
    does: 'Checks a MAC with the shared key, or a signature with the public key.',
  },
  compare: {
    usage: 'compare VALUE VALUE',
    does: 'Says whether two values are equal, and marks the bytes that differ.',
  },
  wrap: {
    usage: 'wrap KEY with KEY [as NAME]',
    does: 'Encrypts a key under another key (AES-KW).',
  },
  unwrap: { usage: 'unwrap VALUE with KEY [as NAME]', does: 'Gets an AES-GCM key out again.' },
  rewrap: {
    usage: 'rewrap VALUE from KEY to KEY [as NAME]',
    does: 'Unwraps a key, and wraps it under another.',
  },
  forget: {
    usage: 'forget NAME',
    does: 'Destroys a key or a value for the rest of the run.',
  },
  send: {
    usage: 'send VALUE [proof VALUE]',
    does: 'Hands something to the other side of a step, which checks it with keys that you do not have.',
  },
} as const satisfies Readonly<Record<string, Form>>;

export type Verb = keyof typeof COMMANDS;

export const VERBS = Object.keys(COMMANDS) as readonly Verb[];

/** A value as it is written, or the name of one with what is taken of it: `phones[7].tag`. */
export type Operand =
  | {
      readonly kind: 'literal';
      readonly at: number;
      readonly bytes: Bytes;
      readonly isText: boolean;
    }
  | Reference;

export interface Reference {
  readonly kind: 'reference';
  readonly at: number;
  readonly source: string;
  readonly name: string;
  readonly path: readonly (string | number)[];
}

interface Word {
  readonly at: number;
  readonly text: string;
}

/** A line that can be run. What fills a place is under its keyword, or under its number from 1. */
export interface Command {
  readonly verb: Verb;
  /** From 1. */
  readonly line: number;
  /** Characters of the text before it. */
  readonly at: number;
  readonly source: string;
  readonly values: ReadonlyMap<string, Operand>;
  readonly numbers: ReadonlyMap<string, Word & { readonly value: number }>;
  readonly words: ReadonlyMap<string, Word>;
}

interface Place {
  /** The keyword before it; none for what stands right behind the verb. */
  readonly keyword: string;
  readonly slot: string;
  readonly isOptional: boolean;
}

/** The places of a usage, in its order. */
function placesOf(usage: string): readonly Place[] {
  const words = usage.split(' ').slice(1);
  let position = 0;
  return words.flatMap((word, index): Place[] => {
    const slot = word.replaceAll(/[[\]]/g, '');
    if (slot !== slot.toUpperCase() || slot === '=') return [];
    const before = words[index - 1]?.replace('[', '') ?? '';
    const keyword =
      before !== '' && before === before.toLowerCase() ? before : `${(position += 1)}`;
    return [{ keyword, slot, isOptional: word.endsWith(']') }];
  });
}

const PLACES: ReadonlyMap<string, readonly Place[]> = new Map(
  VERBS.map((verb) => [verb, placesOf(COMMANDS[verb].usage)]),
);

const isVerb = (word: string): word is Verb => PLACES.has(word);

/** Commands that a run takes. */
export const MOST_COMMANDS = 200;
const NAME = /^[a-z][\w-]*$/i;
const REFERENCE = /^[a-z][\w-]*(?:\[\d{1,6}\]|\.[a-z]+)*$/i;
const HEX = /^0x(?:[\da-f]{2})*$/i;
const TOKEN = /"(?:[^"\\]|\\.)*"|[^\s"]+|"/g;
/** What is no name, because it says what follows, or stands for each row. */
const RESERVED: ReadonlySet<string> = new Set([
  'row',
  ...[...PLACES.values()].flat().map(({ keyword }) => keyword),
]);

/**
 * What a text says, line by line.
 * @returns commands, and where a line is none
 */
export function read(text: string): {
  readonly commands: readonly Command[];
  readonly faults: readonly Fault[];
} {
  const commands: Command[] = [];
  const faults: Fault[] = [];
  let at = 0;
  for (const [index, line] of text.split('\n').entries()) {
    try {
      const command = commandOf(line, index + 1, at);
      if (command !== undefined) commands.push(command);
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      faults.push(error);
    }
    at += line.length + 1;
    if (faults.length === MOST_FAULTS) break;
    if (commands.length > MOST_COMMANDS) {
      faults.push(new Fault(at - line.length - 1, `A run takes up to ${MOST_COMMANDS} commands.`));
      break;
    }
  }
  return { commands, faults };
}

/** Faults that are told of one text. */
const MOST_FAULTS = 5;

/** The words of a line, without what follows a `#`. */
function wordsOf(line: string, start: number): readonly Word[] {
  const words: Word[] = [];
  for (const match of line.matchAll(TOKEN)) {
    if (match[0].startsWith('#')) break;
    words.push({ at: start + match.index, text: match[0] });
  }
  return words;
}

/** @throws Fault where a line is no command */
function commandOf(source: string, line: number, start: number): Command | undefined {
  const words = wordsOf(source, start);
  const [first] = words;
  if (first === undefined) return undefined;
  if (!isVerb(first.text)) {
    throw new Fault(
      first.at,
      `There is no command “${shortened(first.text)}”. There are: ${VERBS.join(', ')}.`,
    );
  }
  return filled(first.text, words, { line, at: first.at, source: source.trim() });
}

/** @throws Fault where a word is missing, or one too many, or not what belongs in its place */
function filled(
  verb: Verb,
  [, ...rest]: readonly Word[],
  where: Pick<Command, 'line' | 'at' | 'source'>,
): Command {
  const { usage } = COMMANDS[verb];
  const left = [...(PLACES.get(verb) ?? [])];
  const values = new Map<string, Operand>();
  const numbers = new Map<string, Word & { readonly value: number }>();
  const words = new Map<string, Word>();
  const queue = [...rest];
  for (let word = queue.shift(); word !== undefined; word = queue.shift()) {
    const { at, text } = word;
    const named = left.findIndex(({ keyword }) => keyword === text);
    const found = named >= 0 ? named : left.findIndex((place) => isOpenTo(place, text));
    const [place] = found >= 0 ? left.splice(found, 1) : [];
    if (place === undefined) {
      throw new Fault(at, `“${shortened(text)}” has no place here: \`${usage}\`.`);
    }
    const given = named >= 0 ? queue.shift() : word;
    if (given === undefined) {
      throw new Fault(at, `Something is missing after “${text}”: \`${usage}\`.`);
    }
    if (place.slot === 'NUMBER') numbers.set(place.keyword, { ...given, value: numberOf(given) });
    else if (place.slot === 'NAME') words.set(place.keyword, nameOf(given));
    else if (place.slot === 'ALGORITHM') words.set(place.keyword, algorithmOf(given));
    else values.set(place.keyword, operandOf(given));
  }
  const missing = left.find(({ isOptional }) => !isOptional);
  if (missing !== undefined) {
    throw new Fault(where.at, `${missingWords(missing)}: \`${usage}\`.`);
  }
  return { verb, ...where, values, numbers, words };
}

/** Whether a word without a keyword can fill a place. */
const isOpenTo = ({ keyword, slot }: Place, text: string) =>
  /^\d$/.test(keyword) && (slot !== 'NUMBER' || /^\d/.test(text));

const missingWords = ({ keyword, slot }: Place) =>
  /^\d$/.test(keyword) ? `${slot} is missing` : `“${keyword} ${slot}” is missing`;

function numberOf({ at, text }: Word): number {
  if (!/^\d{1,6}$/.test(text)) throw new Fault(at, `“${shortened(text)}” is no whole number.`);
  return Number(text);
}

function nameOf(word: Word): Word {
  if (!NAME.test(word.text)) {
    throw new Fault(
      word.at,
      `“${shortened(word.text)}” is no name: a letter, then letters, digits and hyphens.`,
    );
  }
  if (RESERVED.has(word.text)) throw new Fault(word.at, `“${word.text}” has a meaning of its own.`);
  return word;
}

function algorithmOf({ at, text }: Word): Word {
  const algorithm = text.toLowerCase();
  if (!Object.hasOwn(ALGORITHMS, algorithm)) {
    throw new Fault(
      at,
      `There is no algorithm “${shortened(text)}” here. There are: ${Object.keys(ALGORITHMS).join(', ')}.`,
    );
  }
  return { at, text: algorithm };
}

/** @throws Fault */
function operandOf({ at, text }: Word): Operand {
  if (text.startsWith('"')) {
    if (text.length < 2) throw new Fault(at, 'This text does not end: a second " is missing.');
    const inside = text.slice(1, -1).replaceAll(/\\(.)/g, '$1');
    return { kind: 'literal', at, bytes: bytesOfText(inside), isText: true };
  }
  if (/^0x/i.test(text)) {
    if (!HEX.test(text)) {
      throw new Fault(at, 'Bytes are written 0x… with two digits, 0 to 9 and a to f, for each.');
    }
    return { kind: 'literal', at, bytes: bytesOfHex(text.slice(2)), isText: false };
  }
  if (!REFERENCE.test(text)) {
    throw new Fault(
      at,
      `“${shortened(text)}” is neither a name nor a value. Texts stand in quotes: "…"; bytes begin with 0x.`,
    );
  }
  const [name = '', ...path] = text.match(/[\w-]+/g) ?? [];
  return {
    kind: 'reference',
    at,
    source: text,
    name,
    path: path.map((part) => (/^\d+$/.test(part) ? Number(part) : part)),
  };
}

const LONGEST_WORD = 24;

function shortened(word: string): string {
  const signs = Array.from(word);
  return signs.length > LONGEST_WORD ? `${signs.slice(0, LONGEST_WORD).join('')}…` : word;
}
