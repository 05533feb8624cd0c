import type { Program } from '../session.ts';
import { inputsOf, joined, linesOf } from './inputs.ts';
import { optionsOf } from './options.ts';

// cspell:ignore nrufbs nrbf -- letters of options

/** A part of a line to sort by, as `-k` names it: `2`, `2,2`, `3nr`. */
interface Key {
  /** Number of the first field, from 1. */
  readonly from: number;
  readonly to: number;
  readonly isNumeric: boolean;
  readonly isReversed: boolean;
  readonly isFolded: boolean;
  readonly skipsBlanks: boolean;
}

const inBytes = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
const numberOf = (text: string) => Number(/^\s*(-?\d*\.?\d*)/.exec(text)?.[1] ?? '') || 0;

const fieldsOf = (line: string, separator: string | undefined) =>
  separator === undefined ? (line.match(/[ \t]*[^ \t]+|[ \t]+$/g) ?? []) : line.split(separator);

function compare(one: string, other: string, key: Key): number {
  const [a, b] = [one, other].map((text) => {
    const folded = key.isFolded ? text.toUpperCase() : text;
    return key.skipsBlanks ? folded.trimStart() : folded;
  }) as [string, string];
  const order = key.isNumeric ? numberOf(a) - numberOf(b) : inBytes(a, b);
  return key.isReversed ? -order : order;
}

function keyOf(text: string, usual: Omit<Key, 'from' | 'to'>): Key | undefined {
  const [, from = '', flags = '', , to, more = ''] =
    /^(\d+)([nrbf]*)(,(\d+)([nrbf]*))?$/.exec(text) ?? [];
  if (from === '' || Number(from) === 0) return undefined;
  const own = flags + more;
  const place = { from: Number(from), to: to === undefined ? Infinity : Number(to) };
  if (own === '') return { ...place, ...usual };
  return {
    ...place,
    isNumeric: own.includes('n'),
    isReversed: own.includes('r'),
    isFolded: own.includes('f'),
    skipsBlanks: own.includes('b'),
  };
}

/** `sort` in the order of bytes (`LC_ALL=C`). */
export const sort: Program = (call) => {
  const { err, out } = call;
  const options = optionsOf(call, {
    flags: 'nrufbs',
    valued: 'kt',
    long: {
      'numeric-sort': 'n',
      reverse: 'r',
      unique: 'u',
      'ignore-case': 'f',
      key: 'k',
      'field-separator': 't',
    },
  });
  if (options === undefined) return 2;
  const separator = options.value('t');
  const usual = {
    isNumeric: options.has('n'),
    isReversed: options.has('r'),
    isFolded: options.has('f'),
    skipsBlanks: options.has('b'),
  };
  const keys: Key[] = [];
  for (const text of options.values('k')) {
    const key = keyOf(text, usual);
    if (key === undefined) {
      err.write(`sort: invalid number at field start: invalid count at start of '${text}'\n`);
      return 2;
    }
    keys.push(key);
  }
  const says = (name: string, why: string) =>
    why === 'Is a directory'
      ? `sort: read failed: ${name}: ${why}`
      : `sort: cannot read: ${name}: ${why}`;
  const { inputs, failed } = inputsOf(call, options.names, { says });
  if (failed) return 2;
  const whole: Key = { from: 1, to: Infinity, ...usual };
  const used = keys.length > 0 ? keys : [whole];
  const partOf = (line: string, { from, to }: Key) =>
    from === 1 && to === Infinity
      ? line
      : fieldsOf(line, separator)
          .slice(from - 1, to)
          .join(separator ?? '');
  const byKeys = (one: string, other: string) => {
    for (const key of used) {
      const order = compare(partOf(one, key), partOf(other, key), key);
      if (order !== 0) return order;
    }
    return 0;
  };
  const last = (one: string, other: string) =>
    options.has('s') || options.has('u') ? 0 : inBytes(one, other) * (usual.isReversed ? -1 : 1);
  const sorted = inputs
    .flatMap(({ text }) => linesOf(text))
    .toSorted((one, other) => byKeys(one, other) || last(one, other));
  const kept = options.has('u')
    ? sorted.filter((line, at) => at === 0 || byKeys(sorted[at - 1] ?? '', line) !== 0)
    : sorted;
  out.write(joined(kept));
  return 0;
};
