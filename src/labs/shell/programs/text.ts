import type { Program } from '../session.ts';
import { type Input, inputsOf, joined, linesOf, readingsOf } from './inputs.ts';
import { optionsOf } from './options.ts';

// cspell:ignore lwmc lwcm dfcb cdui -- letters of options

const encoder = new TextEncoder();
const bytesOf = (text: string) => encoder.encode(text).length;

const cat: Program = (call) => {
  const options = optionsOf(call, { flags: 'n' });
  if (options === undefined) return 1;
  let number = 0;
  const numbered = (text: string) =>
    linesOf(text)
      .map((line) => `${String((number += 1)).padStart(6)}\t${line}`)
      .join('\n') + (text.endsWith('\n') ? '\n' : '');
  let status = 0;
  for (const each of readingsOf(call, options.names)) {
    if (typeof each === 'string') {
      call.err.write(each);
      status = 1;
    } else call.out.write(options.has('n') ? numbered(each.text) : each.text);
  }
  return status;
};

/** Pieces of a text, each with its line break. */
const piecesOf = (text: string) => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

/** The first or last lines; a count with a sign says where to begin or to end. */
function part(program: string, text: string, count: string, isBytes: boolean): string {
  const number = Number(count.replace(/^[+-]/, ''));
  const pieces = isBytes ? Array.from(text) : piecesOf(text);
  if (program === 'head') {
    return pieces
      .slice(0, count.startsWith('-') ? Math.max(0, pieces.length - number) : number)
      .join('');
  }
  if (count.startsWith('+')) return pieces.slice(Math.max(0, number - 1)).join('');
  return number === 0 ? '' : pieces.slice(-number).join('');
}

const ends: Program = (call) => {
  const { name: program, err, out } = call;
  if (program === 'tail' && call.words.some((word) => /^(-[A-Za-z]*[fF]|--follow)/.test(word))) {
    err.write('tail: -f waits for lines to come, and nothing happens here between two commands\n');
    return 1;
  }
  const options = optionsOf(call, {
    flags: 'qv',
    valued: 'nc',
    isNumberTaken: true,
    long: { lines: 'n', bytes: 'c', quiet: 'q' },
  });
  if (options === undefined) return 1;
  const bytes = options.value('c');
  const count = bytes ?? options.value('n') ?? '10';
  if (!/^[+-]?\d+$/.test(count)) {
    const what = bytes === undefined ? 'lines' : 'bytes';
    err.write(`${program}: invalid number of ${what}: '${count}'\n`);
    return 1;
  }
  const says = (name: string, why: string) =>
    why === 'Is a directory'
      ? `${program}: error reading '${name}': ${why}`
      : `${program}: cannot open '${name}' for reading: ${why}`;
  const { inputs, failed } = inputsOf(call, options.names, { says });
  inputs.forEach(({ name, text }, index) => {
    const isNamed = (options.names.length > 1 && !options.has('q')) || options.has('v');
    if (isNamed) out.write(`${index > 0 ? '\n' : ''}==> ${name} <==\n`);
    out.write(part(program, text, count, bytes !== undefined));
  });
  return failed ? 1 : 0;
};

/** Counts of `wc`, in the order in which they are written. */
const LETTERS = ['l', 'w', 'm', 'c'];

const wc: Program = (call) => {
  const options = optionsOf(call, {
    flags: 'lwcm',
    long: { lines: 'l', words: 'w', bytes: 'c', chars: 'm' },
  });
  if (options === undefined) return 1;
  const readings = readingsOf(call, options.names);
  const inputs = readings.filter((each): each is Input => typeof each !== 'string');
  const isAsked = LETTERS.some((letter) => options.has(letter));
  const shown = LETTERS.filter((letter) => (isAsked ? options.has(letter) : letter !== 'm'));
  const numbersOf = ({ text }: Input) => {
    const counts: Readonly<Record<string, number>> = {
      l: text.split('\n').length - 1,
      w: text.match(/\S+/g)?.length ?? 0,
      m: bytesOf(text),
      c: bytesOf(text),
    };
    return shown.map((letter) => counts[letter] ?? 0);
  };
  const bytes = inputs.reduce((sum, { text }) => sum + bytesOf(text), 0);
  const isSingle = options.names.length <= 1 && shown.length === 1;
  const isPiped = inputs.some(({ isFile }) => !isFile);
  const width = isSingle ? 1 : isPiped ? 7 : String(bytes).length;
  const write = (numbers: readonly number[], name: string) => {
    const line = numbers.map((number) => String(number).padStart(width)).join(' ');
    call.out.write(`${line}${name === '' ? '' : ` ${name}`}\n`);
  };
  const sums = shown.map(() => 0);
  for (const each of readings) {
    if (typeof each === 'string') {
      call.err.write(each);
      continue;
    }
    const numbers = numbersOf(each);
    numbers.forEach((number, at) => (sums[at] = (sums[at] ?? 0) + number));
    write(numbers, each.name);
  }
  if (options.names.length > 1) write(sums, 'total');
  return inputs.length < readings.length ? 1 : 0;
};

/** `1,3-5,7-` as a test of a number; undefined for what is no list. */
function listed(list: string): ((number: number) => boolean) | undefined {
  const ranges = list.split(',').map((each) => {
    const [, from = '', sign, to = ''] = /^(\d*)(-?)(\d*)$/.exec(each) ?? [];
    if (sign === undefined || (from === '' && to === '')) return undefined;
    const first = from === '' ? 1 : Number(from);
    return [first, sign === '' ? first : to === '' ? Infinity : Number(to)] as const;
  });
  if (ranges.some((range) => range === undefined || range[0] === 0)) return undefined;
  return (number) =>
    ranges.some((range) => range !== undefined && range[0] <= number && number <= range[1]);
}

const cut: Program = (call) => {
  const { err, out } = call;
  const options = optionsOf(call, {
    flags: 's',
    valued: 'dfcb',
    long: { delimiter: 'd', fields: 'f', characters: 'c', 'only-delimited': 's' },
  });
  if (options === undefined) return 1;
  const fields = options.value('f');
  const list = fields ?? options.value('c') ?? options.value('b');
  const delimiter = options.value('d') ?? '\t';
  if (list === undefined) {
    err.write('cut: you must specify a list of bytes, characters, or fields\n');
    err.write("Try 'cut --help' for more information.\n");
    return 1;
  }
  if (Array.from(delimiter).length !== 1) {
    err.write('cut: the delimiter must be a single character\n');
    err.write("Try 'cut --help' for more information.\n");
    return 1;
  }
  if (list.split(',').some((each) => /^0+(-|$)/.test(each))) {
    const what = fields === undefined ? 'byte/character positions' : 'fields';
    err.write(`cut: ${what} are numbered from 1\nTry 'cut --help' for more information.\n`);
    return 1;
  }
  const isChosen = listed(list);
  if (isChosen === undefined) {
    err.write(`cut: invalid list: '${list}'\n`);
    return 1;
  }
  const chosen = (parts: readonly string[]) => parts.filter((_, at) => isChosen(at + 1));
  const { inputs, failed } = inputsOf(call, options.names);
  for (const { text } of inputs) {
    const lines = linesOf(text).flatMap((line) => {
      if (fields === undefined) return [chosen(Array.from(line)).join('')];
      if (!line.includes(delimiter)) return options.has('s') ? [] : [line];
      return [chosen(line.split(delimiter)).join(delimiter)];
    });
    out.write(joined(lines));
  }
  return failed ? 1 : 0;
};

const uniq: Program = (call) => {
  const options = optionsOf(call, {
    flags: 'cdui',
    long: { count: 'c', repeated: 'd', unique: 'u', 'ignore-case': 'i' },
  });
  if (options === undefined) return 1;
  const { inputs, failed } = inputsOf(call, options.names.slice(0, 1));
  const key = (line: string) => (options.has('i') ? line.toLowerCase() : line);
  const groups: { readonly line: string; count: number }[] = [];
  for (const line of linesOf(inputs.map(({ text }) => text).join(''))) {
    const last = groups.at(-1);
    if (last !== undefined && key(last.line) === key(line)) last.count += 1;
    else groups.push({ line, count: 1 });
  }
  const lines = groups
    .filter(({ count }) => !(options.has('d') && count === 1) && !(options.has('u') && count > 1))
    .map(({ line, count }) => (options.has('c') ? `${String(count).padStart(7)} ${line}` : line));
  call.out.write(joined(lines));
  return failed ? 1 : 0;
};

const RANGES: Readonly<Record<string, string>> = {
  '[:lower:]': 'a-z',
  '[:upper:]': 'A-Z',
  '[:digit:]': '0-9',
  '[:alpha:]': 'A-Za-z',
  '[:alnum:]': '0-9A-Za-z',
  '[:space:]': '\t-\r ',
  '[:blank:]': '\t ',
  '[:punct:]': '!-/:-@\\[-`{-~',
};
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', '\\': '\\' };

/** The characters of a set of `tr`, in order. */
function setOf(text: string): string[] {
  const plain = text.replaceAll(/\[:[a-z]+:\]/g, (name) => RANGES[name] ?? name);
  const all: string[] = [];
  for (const [, from = '', to] of plain.matchAll(/(\\?[^])(?:-(\\?[^]))?/gu)) {
    const first = letterOf(from);
    if (to === undefined) {
      all.push(first);
      continue;
    }
    const [begin, end] = [first.codePointAt(0) ?? 0, letterOf(to).codePointAt(0) ?? 0];
    for (let code = begin; code <= Math.min(end, begin + 255); code += 1) {
      all.push(String.fromCodePoint(code));
    }
  }
  return all;
}

const letterOf = (text: string) =>
  text.length > 1 && text.startsWith('\\') ? (ESCAPES[text[1] ?? ''] ?? text.slice(1)) : text;

const tr: Program = (call) => {
  const { err, out, input } = call;
  const options = optionsOf(call, {
    flags: 'dscC',
    long: { delete: 'd', 'squeeze-repeats': 's', complement: 'c' },
  });
  if (options === undefined) return 1;
  const [one, two] = options.names;
  const needsTwo = !options.has('d') && !options.has('s');
  if (one === undefined || (needsTwo && two === undefined)) {
    err.write(one === undefined ? 'tr: missing operand\n' : `tr: missing operand after '${one}'\n`);
    if (one !== undefined) err.write('Two strings must be given when translating.\n');
    err.write("Try 'tr --help' for more information.\n");
    return 1;
  }
  if (input === undefined) {
    err.write('tr: reads what is piped into it, and here is nothing\n');
    return 1;
  }
  const from = setOf(one);
  const isOther = options.has('c') || options.has('C');
  const isIn = (letter: string) => from.includes(letter) !== isOther;
  const to = two === undefined ? [] : setOf(two);
  const changed = (letter: string) => {
    if (!isIn(letter)) return letter;
    const at = isOther ? to.length - 1 : from.lastIndexOf(letter);
    return to[at] ?? to.at(-1) ?? letter;
  };
  const isDeleting = options.has('d');
  const squeezed = new Set(two === undefined ? undefined : to);
  const isSqueezed = (letter: string) =>
    options.has('s') && (two === undefined ? isIn(letter) : squeezed.has(letter));
  let last = '';
  let text = '';
  for (const letter of input.text) {
    if (isDeleting && isIn(letter)) continue;
    const next = isDeleting || to.length === 0 ? letter : changed(letter);
    if (next === last && isSqueezed(next)) continue;
    text += next;
    last = next;
  }
  out.write(text);
  return 0;
};

/** Programs that take texts apart, as GNU coreutils have them. */
export const TEXT_PROGRAMS: readonly (readonly [string, Program])[] = [
  ['cat', cat],
  ['head', ends],
  ['tail', ends],
  ['wc', wc],
  ['cut', cut],
  ['uniq', uniq],
  ['tr', tr],
];
