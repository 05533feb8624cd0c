/** When two values of PostgreSQL, as its text, are the same value. */

/** What a type’s values are compared as. */
export type Family =
  | 'number'
  | 'text'
  | 'boolean'
  | 'date'
  | 'time'
  | 'timestamp'
  | 'timestamptz'
  | 'interval'
  | 'json'
  | 'array'
  | 'other';

const FAMILIES: Readonly<Record<string, Family>> = {
  smallint: 'number',
  integer: 'number',
  bigint: 'number',
  numeric: 'number',
  real: 'number',
  'double precision': 'number',
  text: 'text',
  name: 'text',
  '"char"': 'text',
  character: 'text',
  'character varying': 'text',
  unknown: 'text',
  boolean: 'boolean',
  date: 'date',
  'time without time zone': 'time',
  'timestamp without time zone': 'timestamp',
  'timestamp with time zone': 'timestamptz',
  interval: 'interval',
  json: 'json',
  jsonb: 'json',
};

/** A type without its length, precision or scale: `numeric(10,2)` is `numeric`. */
export const baseType = (type: string): string => type.replace(/\(\d+(,\s*-?\d+)?\)/, '');

export function familyOf(type: string): Family {
  if (type.endsWith('[]')) return 'array';
  return FAMILIES[baseType(type)] ?? 'other';
}

/** True where values of both types can be the same: labels of an enum are told as text. */
export function areComparable(one: string, other: string): boolean {
  const families = [familyOf(one), familyOf(other)];
  if (families[0] === families[1]) {
    return families[0] !== 'other' || baseType(one) === baseType(other);
  }
  return families.includes('text') && families.includes('other');
}

const NUMBER = /^([+-]?)(\d+)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/;
/** A JSON text may hold an exponent that would need gigabytes of zeros. */
const LARGEST_EXPONENT = 1000;

/** A number without needless zeros, exact however long it is: `-0.50` is `-0.5`, `1e2` is `100`. */
export function decimal(text: string): string {
  const parts = NUMBER.exec(text);
  const exponent = Number(parts?.[4] ?? 0);
  if (parts === null || Math.abs(exponent) > LARGEST_EXPONENT) return text;
  const [, sign, whole = '', fraction = ''] = parts;
  const point = whole.length + exponent;
  const digits = (whole + fraction).padEnd(point, '0');
  const padded = point < 0 ? '0'.repeat(-point) + digits : digits;
  const before = padded.slice(0, Math.max(0, point)).replace(/^0+(?=.)/, '') || '0';
  const after = padded.slice(Math.max(0, point)).replace(/0+$/, '');
  const value = after === '' ? before : `${before}.${after}`;
  return sign === '-' && value !== '0' ? `-${value}` : value;
}

const TIMESTAMP =
  /^(\d{4,})-(\d\d)-(\d\d) (\d\d):(\d\d):(\d\d)(\.\d+)?([+-])(\d\d)(?::(\d\d))?(?::(\d\d))?$/;

/** A point in time, whatever the zone that it was written in. */
function instant(text: string): string {
  const parts = TIMESTAMP.exec(text);
  if (parts === null) return text;
  const at = (index: number) => Number(parts[index] ?? 0);
  const utc = Date.UTC(at(1), at(2) - 1, at(3), at(4), at(5), at(6)) / 1000;
  const offset = (at(9) * 60 + at(10)) * 60 + at(11);
  return `${utc - (parts[8] === '-' ? -offset : offset)}${parts[7]?.replace(/0+$/, '') ?? ''}`;
}

const INTERVAL_UNITS: Readonly<Record<string, bigint>> = {
  year: 360n * 86_400_000_000n,
  mon: 30n * 86_400_000_000n,
  day: 86_400_000_000n,
};

/** An interval in microseconds, as `justify_interval` counts: 24 hours a day, 30 days a month. */
function microseconds(text: string): string {
  let sum = 0n;
  for (const [, count = '', unit = ''] of text.matchAll(/([+-]?\d+) (year|mon|day)s?/g)) {
    sum += BigInt(count) * (INTERVAL_UNITS[unit] ?? 0n);
  }
  const clock = /([+-]?)(\d+):(\d\d):(\d\d)(?:\.(\d+))?$/.exec(text);
  if (clock !== null) {
    const [, sign, hours = '', minutes = '', seconds = '', fraction = ''] = clock;
    const time =
      ((BigInt(hours) * 60n + BigInt(minutes)) * 60n + BigInt(seconds)) * 1_000_000n +
      BigInt(fraction.padEnd(6, '0'));
    sum += sign === '-' ? -time : time;
  }
  return String(sum);
}

type Json = string | boolean | null | readonly Json[] | { readonly [key: string]: Json };

const JSON_TOKEN = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*/g;

/** JSON by value: keys sorted, numbers exact. */
function json(text: string): string {
  // Numbers become texts with a sign that no other text begins with, so that none is rounded.
  const marked = text.replaceAll(JSON_TOKEN, (token) =>
    token.startsWith('"') ? `"s${token.slice(1)}` : `"n${decimal(token)}"`,
  );
  const written = (value: Json): string => {
    if (Array.isArray(value)) return `[${(value as readonly Json[]).map(written).join()}]`;
    if (value === null || typeof value !== 'object') return JSON.stringify(value);
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${written(each)}`).join()}}`;
  };
  return written(JSON.parse(marked) as Json);
}

const ELEMENT = /[{}]|"((?:[^"\\]|\\.)*)"|[^{},"]+/g;

/** An array’s elements in their order, each as its own type compares. */
function array(text: string, type: string): string {
  if (!text.startsWith('{')) return text;
  return text.replaceAll(ELEMENT, (token, quoted: string | undefined) => {
    if (token === '{' || token === '}') return token;
    if (quoted === undefined && token.toUpperCase() === 'NULL') return 'null';
    return JSON.stringify(canonical(quoted?.replaceAll(/\\(.)/g, '$1') ?? token, type));
  });
}

/** A form of a value that is the same text for the same value, within its type’s family. */
export function canonical(text: string, type: string): string {
  switch (familyOf(type)) {
    case 'number':
      return decimal(text);
    case 'timestamptz':
      return instant(text);
    case 'interval':
      return microseconds(text);
    case 'json':
      return json(text);
    case 'array':
      return array(text, type.slice(0, -'[]'.length));
    case 'text':
      return baseType(type) === 'character' ? text.replace(/ +$/, '') : text;
    default:
      return text;
  }
}

/** How far two numbers may lie apart where a binary fraction takes part; undefined for exact ones. */
export function tolerance(...types: readonly string[]): number | undefined {
  const bases = types.map(baseType);
  if (bases.includes('real')) return 1e-5;
  return bases.includes('double precision') ? 1e-9 : undefined;
}

/** True where two numbers lie within a share of the larger one; NaN is NaN. */
export function isClose(one: string, other: string, share: number): boolean {
  const [a, b] = [Number(one), Number(other)];
  if (Number.isNaN(a) || Number.isNaN(b)) return Number.isNaN(a) && Number.isNaN(b);
  if (a === b) return true;
  const largest = Math.max(Math.abs(a), Math.abs(b));
  return Number.isFinite(largest) && Math.abs(a - b) <= share * largest;
}

/** What alone tells two different texts apart, where it is hard to see. */
export type Nuance = 'blanks' | 'letter case' | 'Unicode form';

export function nuanceBetween(one: string, other: string): Nuance | undefined {
  const isSame = (form: (text: string) => string) => form(one) === form(other);
  if (isSame((text) => text.normalize('NFC'))) return 'Unicode form';
  if (isSame((text) => text.replaceAll(/\s+/g, ''))) return 'blanks';
  return isSame((text) => text.toLowerCase()) ? 'letter case' : undefined;
}
