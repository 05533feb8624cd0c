/** The lab’s small language: one command in a line, `#` before a remark. */
import { type Door, TOKEN_LENGTH } from './doors.ts';
import { type Rule, RULES } from './rules.ts';
import {
  type Algorithm,
  ALGORITHMS,
  BCRYPT_BYTES,
  faultOf,
  isAlgorithm,
  isFast,
  type Scheme,
  schemeOf,
} from './schemes.ts';
import { isTable, type TableName, TABLES, VAULT_KEY } from './tables.ts';

/** A line that can be done. */
export type Command =
  | {
      readonly kind: 'hash';
      readonly scheme: Scheme;
      readonly password: string;
      readonly isSalted: boolean;
    }
  | { readonly kind: 'measure'; readonly scheme: Scheme }
  | { readonly kind: 'show'; readonly table: TableName }
  | {
      readonly kind: 'attack';
      readonly table: TableName;
      readonly rules: readonly Rule[];
      /** For HMAC, where the attacker has one. */
      readonly key?: string;
      /** Hashes after which it ends. */
      readonly limit?: number;
    }
  | {
      readonly kind: 'estimate';
      readonly scheme: Scheme;
      /** How it was written: “62^7”. */
      readonly space: string;
      readonly guesses: number;
      /** So many times faster than this tab. */
      readonly faster: number;
    }
  | { readonly kind: 'login'; readonly email: string; readonly password: string }
  | { readonly kind: 'wrap' }
  | { readonly kind: 'try'; readonly door: Door; readonly pattern: string };

/** A place in the text that is wrong. */
export interface ScriptFault {
  /** Characters before it. */
  readonly at: number;
  readonly message: string;
}

/** A command with the line that it was written in. */
export interface WrittenCommand {
  readonly line: string;
  readonly command: Command;
}

export interface Script {
  readonly commands: readonly WrittenCommand[];
  readonly faults: readonly ScriptFault[];
}

const MOST_COMMANDS = 40;
const MOST_FAULTS = 10;
/** Characters of a password; a shop, too, should refuse more. */
const MOST_CHARACTERS = 200;
/** Characters of the reader’s own that a message repeats. */
const MOST_REPEATED = 30;
const MOST_FASTER = 1e12;

interface Token {
  readonly text: string;
  readonly isQuoted: boolean;
  readonly at: number;
}

class Wrong extends Error {
  readonly at: number;
  constructor(at: number, message: string) {
    super(message);
    this.at = at;
  }
}

const shown = (text: string) =>
  `“${text.length > MOST_REPEATED ? `${text.slice(0, MOST_REPEATED)}…` : text}”`;

const listed = (names: readonly string[]) =>
  new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(names);

function tokensOf(line: string, from: number): Token[] {
  return [...line.matchAll(/"([^"]*)("?)|[^\s"]+/g)].map(({ 0: all, 1: quoted, 2: end, index }) => {
    if (quoted !== undefined && end === '') {
      throw new Wrong(from + index, 'A quotation mark is missing at the end of this text.');
    }
    return { text: quoted ?? all, isQuoted: quoted !== undefined, at: from + index };
  });
}

/** Takes the words of a line one after the other. */
class Words {
  readonly #tokens: readonly Token[];
  readonly #end: number;
  #next = 0;

  constructor(tokens: readonly Token[], end: number) {
    this.#tokens = tokens;
    this.#end = end;
  }

  peek(): Token | undefined {
    return this.#tokens[this.#next];
  }

  /** @throws Wrong where the line ends */
  take(what: string): Token {
    const token = this.peek();
    if (token === undefined) throw new Wrong(this.#end, `${what} is missing.`);
    this.#next += 1;
    return token;
  }

  /** @throws Wrong where it is another word */
  word(word: string): void {
    const { text, at } = this.take(`The word “${word}”`);
    if (text !== word) throw new Wrong(at, `The word “${word}” is expected here.`);
  }

  /** Whether a word comes next, which is then taken. */
  has(word: string): boolean {
    const token = this.peek();
    const isIt = token?.text === word && !token.isQuoted;
    if (isIt) this.#next += 1;
    return isIt;
  }

  /** A setting such as `m=19456` that comes next, or undefined. */
  setting(): { readonly name: string; readonly value: string; readonly at: number } | undefined {
    const token = this.peek();
    const found = token === undefined || token.isQuoted ? null : /^(\w+)=(.*)$/.exec(token.text);
    if (token === undefined || found === null) return undefined;
    this.#next += 1;
    const [, name = '', plain = ''] = found;
    const quoted = this.peek();
    if (plain !== '' || quoted?.isQuoted !== true) return { name, value: plain, at: token.at };
    this.#next += 1;
    return { name, value: quoted.text, at: token.at };
  }

  /** @throws Wrong where something is left */
  end(): void {
    const token = this.peek();
    if (token !== undefined) throw new Wrong(token.at, `${shown(token.text)} has no place here.`);
  }
}

function numberOf(value: string, name: string, at: number): number {
  if (!/^\d{1,15}$/.test(value)) throw new Wrong(at, `${name} takes a whole number.`);
  return Number(value);
}

function algorithmIn(words: Words): Algorithm {
  const { text, at } = words.take('The name of a function');
  if (isAlgorithm(text)) return text;
  throw new Wrong(at, `${shown(text)} is no function here: ${listed(Object.keys(ALGORITHMS))}.`);
}

/** A function with the settings that follow it. */
function schemeIn(words: Words): Scheme {
  const start = words.peek();
  const algorithm = algorithmIn(words);
  const { name: called, settings } = ALGORITHMS[algorithm];
  const written: Record<string, number> = {};
  for (let found = words.setting(); found !== undefined; found = words.setting()) {
    const { name, value, at } = found;
    if (!Object.hasOwn(settings, name)) {
      const names = Object.keys(settings);
      throw new Wrong(
        at,
        names.length === 0
          ? `${called} has no settings.`
          : `${called} has no setting ${shown(name)}: ${listed(names)}.`,
      );
    }
    written[name] = numberOf(value, name, at);
  }
  const scheme = schemeOf(algorithm, written);
  const fault = faultOf(scheme);
  if (fault !== undefined) throw new Wrong(start?.at ?? 0, fault);
  return scheme;
}

function passwordIn(words: Words): Token {
  const token = words.take('A password in quotation marks');
  if (!token.isQuoted) throw new Wrong(token.at, 'A password stands in quotation marks.');
  if (token.text === '') throw new Wrong(token.at, 'This password is empty.');
  if (token.text.length > MOST_CHARACTERS) {
    throw new Wrong(token.at, `A password has up to ${MOST_CHARACTERS} characters here.`);
  }
  return token;
}

function hashIn(words: Words): Command {
  const scheme = schemeIn(words);
  const isFastOne = isFast(scheme);
  const salted = words.peek();
  const isSalted = words.has('salted');
  if (isSalted && !isFastOne) {
    const { name } = ALGORITHMS[scheme.algorithm];
    throw new Wrong(salted?.at ?? 0, `${name} always takes a salt; leave the word out.`);
  }
  const { text, at } = passwordIn(words);
  const bytes = new TextEncoder().encode(text).length;
  if (scheme.algorithm === 'bcrypt' && bytes > BCRYPT_BYTES) {
    throw new Wrong(
      at,
      `bcrypt reads ${BCRYPT_BYTES} bytes, and this password has ${bytes}: the rest would not count.`,
    );
  }
  return { kind: 'hash', scheme, password: text, isSalted: isSalted || !isFastOne };
}

function tableIn(words: Words): { readonly table: TableName; readonly at: number } {
  const { text, at } = words.take('The name of a table');
  if (isTable(text)) return { table: text, at };
  throw new Wrong(at, `${shown(text)} is no table here: ${listed(Object.keys(TABLES))}.`);
}

const isRule = (name: string): name is Rule => RULES.some((rule) => rule === name);

function rulesIn(words: Words): Rule[] {
  const rules: Rule[] = [];
  while (words.has('+')) {
    const { text, at } = words.take('A rule');
    if (!isRule(text)) throw new Wrong(at, `${shown(text)} is no rule here: ${listed(RULES)}.`);
    rules.push(text);
  }
  return rules;
}

function attackIn(words: Words): Command {
  const { table, at: place } = tableIn(words);
  if (table === 'accounts') {
    throw new Wrong(place, 'This table was not leaked: unsalted, salted, slow and peppered were.');
  }
  words.word('with');
  words.word('words');
  const rules = rulesIn(words);
  const options: { key?: string; limit?: number } = {};
  for (let found = words.setting(); found !== undefined; found = words.setting()) {
    const { name, value, at } = found;
    if (name === 'limit') options.limit = Math.max(1, numberOf(value, name, at));
    else if (name === 'key' && table === 'peppered') {
      if (value === '') throw new Wrong(at, 'This key is empty.');
      options.key = value === 'vault' ? VAULT_KEY : value.slice(0, MOST_CHARACTERS);
    } else if (name === 'key')
      throw new Wrong(at, 'Only the table “peppered” was made with a key.');
    else throw new Wrong(at, `An attack has no ${shown(name)}: limit or key.`);
  }
  return { kind: 'attack', table, rules, ...options };
}

/** A number of guesses, written as it is or as a power: 62^7. */
function spaceIn(words: Words): { readonly space: string; readonly guesses: number } {
  const { text, at } = words.take('A number of guesses, such as 62^7,');
  const [, base, exponent] = /^(\d{1,3})\^(\d{1,2})$/.exec(text) ?? [];
  if (base !== undefined && exponent !== undefined) {
    return { space: text, guesses: Number(base) ** Number(exponent) };
  }
  return { space: text, guesses: numberOf(text, 'An estimate', at) };
}

function estimateIn(words: Words): Command {
  const scheme = schemeIn(words);
  words.word('for');
  const space = spaceIn(words);
  words.word('guesses');
  const found = words.setting();
  if (found === undefined) return { kind: 'estimate', scheme, ...space, faster: 1 };
  const { name, value, at } = found;
  if (name !== 'faster') throw new Wrong(at, `An estimate has no ${shown(name)}: faster.`);
  const faster = numberOf(value, name, at);
  if (faster < 1 || faster > MOST_FASTER) {
    throw new Wrong(at, 'faster is at least 1, and at most a million million.');
  }
  return { kind: 'estimate', scheme, ...space, faster };
}

function loginIn(words: Words): Command {
  const email = words.take('An address').text;
  words.word('with');
  return { kind: 'login', email, password: passwordIn(words).text };
}

function tryIn(words: Words): Command {
  const { text: door, at } = words.take('The name of a door');
  if (door !== 'naive' && door !== 'constant') {
    throw new Wrong(at, `${shown(door)} is no door here: naive or constant.`);
  }
  const { text: pattern, at: place } = words.take('A token');
  if (!/^[0-9a-f?]*$/.test(pattern) || pattern.length !== TOKEN_LENGTH) {
    throw new Wrong(
      place,
      `A token has ${TOKEN_LENGTH} characters, each of them 0 to 9 or a to f; one may be a question mark.`,
    );
  }
  if (pattern.split('?').length > 2) {
    throw new Wrong(place, 'One question mark at a time: it stands for each of 16 characters.');
  }
  return { kind: 'try', door, pattern };
}

const COMMANDS: ReadonlyMap<string, (words: Words) => Command> = new Map([
  ['hash', hashIn],
  ['measure', (words: Words): Command => ({ kind: 'measure', scheme: schemeIn(words) })],
  ['show', (words: Words): Command => ({ kind: 'show', table: tableIn(words).table })],
  ['attack', attackIn],
  ['estimate', estimateIn],
  ['login', loginIn],
  [
    'wrap',
    (words: Words): Command => {
      words.word('accounts');
      return { kind: 'wrap' };
    },
  ],
  ['try', tryIn],
]);

/** @throws Wrong where the line is no command */
function commandIn(line: string, at: number): Command {
  const words = new Words(tokensOf(line, at), at + line.length);
  const first = words.take('A command');
  const read = COMMANDS.get(first.text);
  if (read === undefined || first.isQuoted) {
    throw new Wrong(
      first.at,
      `${shown(first.text)} is no command here: ${listed([...COMMANDS.keys()])}.`,
    );
  }
  const command = read(words);
  words.end();
  return command;
}

/** Reads a script. Where it has faults, nothing of it should be done. */
export function readScript(text: string): Script {
  const commands: WrittenCommand[] = [];
  const faults: ScriptFault[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    const written = line.trim();
    if (written !== '' && !written.startsWith('#') && faults.length < MOST_FAULTS) {
      try {
        commands.push({ line: written, command: commandIn(line, at) });
      } catch (error) {
        if (!(error instanceof Wrong)) throw error;
        faults.push({ at: error.at, message: error.message });
      }
      if (commands.length > MOST_COMMANDS) {
        return {
          commands: [],
          faults: [{ at, message: `A run takes up to ${MOST_COMMANDS} commands.` }],
        };
      }
    }
    at += line.length + 1;
  }
  return { commands, faults };
}
