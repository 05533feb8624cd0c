/** Stands for `util.inspect` with its default settings and `depth`: how Node shows a value. */
import { Buffer } from './buffer.ts';

export interface InspectOptions {
  /** Levels that are shown within an object; null for all. */
  readonly depth?: number | null;
}

/** What is being shown, and where. */
interface Context {
  readonly depth: number;
  readonly seen: readonly object[];
  /** Objects that contain themselves, by the number that refers to them. */
  readonly circular: Map<object, number>;
  /** Columns that lines are indented by. */
  readonly indent: number;
  /** The level of the object that was shown last: what ends deep has no line of its own. */
  readonly last: { level: number };
}

const WIDTH = 80;
/** Levels that may share a line. */
const COMPACT = 3;
const MOST_ENTRIES = 100;
const MOST_SIGNS = 10_000;
/** Above this, short entries of lists stand in columns. */
const IN_ROWS = 6;

const custom = Symbol.for('nodejs.util.inspect.custom');

export function inspect(value: unknown, { depth = 2 }: InspectOptions = {}): string {
  const last = { level: 0 };
  return shown(value, { depth: depth ?? Infinity, seen: [], circular: new Map(), indent: 0, last });
}

inspect.custom = custom;

function shown(value: unknown, context: Context): string {
  switch (typeof value) {
    case 'string':
      return shownText(value, context);
    case 'bigint':
      return `${value}n`;
    case 'number':
      return Object.is(value, -0) ? '-0' : String(value);
    case 'boolean':
    case 'undefined':
      return String(value);
    case 'symbol':
      return value.toString();
    case 'function':
    case 'object':
      return value === null ? 'null' : shownObject(value, context);
  }
}

/** Text in the quotes that it does not hold. */
export function quoted(text: string): string {
  const quote = ["'", '"', '`'].find((sign) => !text.includes(sign)) ?? "'";
  const isTemplate = quote === '`' && text.includes('${');
  const used = isTemplate ? "'" : quote;
  const escaped = text.replace(/[\0-\x1f\x7f-\x9f\\'\ud800-\udfff]/gu, (sign) => {
    if (sign === "'" && used !== "'") return sign;
    return ESCAPES[sign] ?? hex(sign);
  });
  return `${used}${escaped}${used}`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\f': '\\f',
  '\r': '\\r',
  '\\': '\\\\',
  "'": "\\'",
};

function hex(sign: string): string {
  const code = sign.charCodeAt(0).toString(16).toUpperCase();
  return code.length > 2 ? `\\u${code}` : `\\x${code.padStart(2, '0')}`;
}

/** A text; one that is too long for a line is broken where its own lines end. */
function shownText(text: string, { indent }: Context): string {
  const left = text.length - MOST_SIGNS;
  const more = left > 0 ? `... ${left} more character${left > 1 ? 's' : ''}` : '';
  const kept = left > 0 ? text.slice(0, MOST_SIGNS) : text;
  if (kept.length <= 16 || kept.length <= WIDTH - indent - 4) return quoted(kept) + more;
  const lines = kept.split(/(?<=\n)/).map(quoted);
  return lines.join(` +\n${' '.repeat(indent + 2)}`) + more;
}

/** Entries between braces, with what stands before them. */
interface Parts {
  /** Name and size, or what the object itself is shown as. */
  readonly prefix: string;
  readonly isItself?: boolean;
  readonly braces: readonly [string, string];
  readonly entries: string[];
  readonly isList?: boolean;
  /** The list itself, where its entries may stand in columns. */
  readonly value?: object;
}

function shownObject(value: object, context: Context): string {
  if (context.seen.includes(value)) {
    const index = context.circular.get(value) ?? context.circular.size + 1;
    context.circular.set(value, index);
    return `[Circular *${index}]`;
  }
  const own: unknown = Reflect.get(value, custom);
  if (typeof own === 'function') {
    const said: unknown = own.call(value, context.depth - context.seen.length, {}, inspect);
    if (said !== value) return typeof said === 'string' ? said : shown(said, context);
  }
  const name = nameOf(value);
  const simple = withoutEntries(value, name, context);
  const keys = keysOf(value);
  if (simple !== undefined && keys.length === 0) return simple;
  if (context.seen.length > context.depth && !isEmpty(value, keys)) {
    return `[${Array.isArray(value) ? 'Array' : (name ?? 'Object: null prototype')}]`;
  }
  const inner: Context = { ...context, seen: [...context.seen, value], indent: context.indent + 2 };
  const before = context.last.level;
  context.last.level = context.seen.length;
  const parts = partsOf(value, name, simple, keys, inner);
  // What is empty is shown before its level counts.
  if (parts.entries.length === 0) context.last.level = before;
  const index = context.circular.get(value);
  return joined(parts, context, index === undefined ? '' : `<ref *${index}> `);
}

function nameOf(value: object): string | undefined {
  for (
    let object: object | null = value;
    object !== null;
    object = Object.getPrototypeOf(object) as object | null
  ) {
    const found = Object.getOwnPropertyDescriptor(object, 'constructor')?.value as
      { readonly name?: string } | undefined;
    if (typeof found === 'function' && found.name !== '') return found.name;
  }
  return undefined;
}

/** What is shown of an object that has no properties to show. */
function withoutEntries(
  value: object,
  name: string | undefined,
  { indent }: Context,
): string | undefined {
  if (typeof value === 'function') return shownFunction(value as () => unknown);
  if (value instanceof Error) return shownError(value, indent);
  if (value instanceof RegExp) return String(value);
  if (value instanceof Date) {
    return Number.isNaN(value.getTime()) ? 'Invalid Date' : value.toISOString();
  }
  if (value instanceof Boolean || value instanceof Number || value instanceof String) {
    return `[${name ?? ''}: ${shown(value.valueOf(), TOP)}]`;
  }
  if (value instanceof Buffer) {
    const bytes = Array.from(value.subarray(0, 50), (byte) => byte.toString(16).padStart(2, '0'));
    const more = value.length > 50 ? ` ... ${value.length - 50} more bytes` : '';
    return `<Buffer${bytes.map((byte) => ` ${byte}`).join('')}${more}>`;
  }
  if (value instanceof WeakMap || value instanceof WeakSet) return `${name} { <items unknown> }`;
  return undefined;
}

const TOP: Context = { depth: 2, seen: [], circular: new Map(), indent: 0, last: { level: 0 } };

function shownFunction(value: (...values: never[]) => unknown): string {
  const isClass = Function.prototype.toString.call(value).startsWith('class');
  const name = value.name === '' ? '(anonymous)' : value.name;
  if (isClass) {
    const parent = Object.getPrototypeOf(value) as { readonly name?: string } | null;
    const above = parent?.name === undefined || parent.name === '' ? '' : ` extends ${parent.name}`;
    return `[class ${name}${above}]`;
  }
  const kind = nameOf(value) ?? 'Function';
  return value.name === '' ? `[${kind} ${name}]` : `[${kind}: ${name}]`;
}

/** The stack with the class in the place of `Error`, where that says more. */
function shownError(error: Error, indent: number): string {
  const { stack, name, message } = error;
  const kind = nameOf(error) ?? '';
  const head = message === '' ? name : `${name}: ${message}`;
  const written = typeof stack === 'string' ? stack : '';
  // A message that was set later is not in it.
  const frames = /(?:\n {4}at .*)+$/.exec(written)?.[0] ?? '';
  const text = written !== '' && written.includes(message) ? written : `${head}${frames}`;
  const isNamed = name === 'Error' && kind !== 'Error' && text.startsWith('Error');
  const named = isNamed ? `${kind}${text.slice('Error'.length)}` : text;
  const whole = /\n\s+at /.test(named) ? named : `[${named}]`;
  return whole.replaceAll('\n', `\n${' '.repeat(indent)}`);
}

/** What the stack says already. */
const isInStack = (error: Error, key: string | symbol) =>
  key === 'stack' ||
  key === 'message' ||
  (key === 'name' && shownError(error, 0).includes(error.name));

function keysOf(value: object): (string | symbol)[] {
  const isList = Array.isArray(value) || ArrayBuffer.isView(value);
  return Reflect.ownKeys(value).filter((key) => {
    if (isList && typeof key === 'string' && /^\d+$/.test(key)) return false;
    if (value instanceof String && typeof key === 'string' && /^\d+$/.test(key)) return false;
    if (value instanceof Error && (key === 'cause' || key === 'errors')) return true;
    if (value instanceof Error && isInStack(value, key)) return false;
    return Object.getOwnPropertyDescriptor(value, key)?.enumerable === true;
  });
}

function partsOf(
  value: object,
  name: string | undefined,
  simple: string | undefined,
  keys: readonly (string | symbol)[],
  inner: Context,
): Parts {
  const properties = keys.map((key) => property(value, key, inner));
  const called = name ?? '[Object: null prototype]';
  if (simple !== undefined) {
    return { prefix: simple, isItself: true, braces: ['{', '}'], entries: properties };
  }
  if (Array.isArray(value)) {
    const prefix = name === 'Array' ? '' : `${called}(${value.length})`;
    return list(prefix, elements(value, inner), properties, value);
  }
  if (ArrayBuffer.isView(value) && !(value instanceof DataView)) {
    const numbers = Array.from(value as Uint8Array);
    return list(`${called}(${numbers.length})`, elements(numbers, inner), properties, value);
  }
  if (value instanceof Map) {
    const entries = capped(
      [...value],
      ([key, each]) => `${shown(key, inner)} => ${shown(each, inner)}`,
    );
    return {
      prefix: `${called}(${value.size})`,
      braces: ['{', '}'],
      entries: [...entries, ...properties],
    };
  }
  if (value instanceof Set) {
    const entries = capped([...value], (each) => shown(each, inner));
    return {
      prefix: `${called}(${value.size})`,
      braces: ['{', '}'],
      entries: [...entries, ...properties],
    };
  }
  const isOwn = Object.hasOwn(value, Symbol.toStringTag);
  const tag: unknown = isOwn ? undefined : Reflect.get(value, Symbol.toStringTag);
  const tagged =
    typeof tag === 'string' && tag !== '' && tag !== name ? `${called} [${tag}]` : called;
  const prefix = tagged === 'Object' ? '' : tagged;
  return { prefix, braces: ['{', '}'], entries: properties };
}

const list = (
  prefix: string,
  entries: string[],
  properties: readonly string[],
  value: object,
): Parts => ({
  prefix,
  braces: ['[', ']'],
  entries: [...entries, ...properties],
  isList: true,
  value,
});

/** Of a long collection the first hundred, and how many more there are. */
function capped<Item>(items: readonly Item[], show: (item: Item) => string): string[] {
  const left = items.length - MOST_ENTRIES;
  const entries = items.slice(0, MOST_ENTRIES).map(show);
  return left > 0 ? [...entries, more(left)] : entries;
}

const more = (left: number) => `... ${left} more item${left > 1 ? 's' : ''}`;

/** With runs of places that hold nothing. */
function elements(value: readonly unknown[], inner: Context): string[] {
  const entries: string[] = [];
  let at = 0;
  while (at < value.length && entries.length < MOST_ENTRIES) {
    if (Object.hasOwn(value, at)) {
      entries.push(shown(value[at], inner));
      at += 1;
      continue;
    }
    const from = at;
    while (at < value.length && !Object.hasOwn(value, at)) at += 1;
    entries.push(`<${at - from} empty item${at - from > 1 ? 's' : ''}>`);
  }
  if (at < value.length) entries.push(more(value.length - at));
  return entries;
}

function property(value: object, key: string | symbol, inner: Context): string {
  const descriptor = Object.getOwnPropertyDescriptor(value, key) ?? {};
  const plain = typeof key === 'symbol' ? key.toString() : keyText(key);
  const name = descriptor.enumerable === false ? `[${String(key)}]` : plain;
  const accessors = [descriptor.get && 'Getter', descriptor.set && 'Setter'].filter(Boolean);
  if (accessors.length > 0) return `${name}: [${accessors.join('/')}]`;
  return `${name}: ${shown(Reflect.get(value, key), inner)}`;
}

function keyText(key: string): string {
  if (key === '__proto__') return "['__proto__']";
  return /^[A-Za-z_]\w*$/.test(key) ? key : quoted(key);
}

/** What is empty is shown however deep it is. */
const isEmpty = (value: object, keys: readonly unknown[]) =>
  keys.length === 0 && !(Array.isArray(value) && value.length > 0) && !sizeOf(value);

const sizeOf = (value: object) =>
  value instanceof Map || value instanceof Set ? value.size : ArrayBuffer.isView(value);

/** On one line where that is short and shallow, else an entry a line. */
function joined(parts: Parts, { indent, seen, last }: Context, reference: string): string {
  const { prefix, isItself = false, braces, entries, isList = false, value } = parts;
  const before = `${reference}${prefix === '' ? '' : `${prefix} `}`;
  const [open, close] = braces;
  if (entries.length === 0) return `${before}${open}${close}`;
  const rows = isList && entries.length > IN_ROWS ? inRows(entries, value, indent) : entries;
  if (last.level - seen.length < COMPACT && rows.length === entries.length) {
    // The gap after what stands before counts where that is a name.
    const gap = isItself || prefix === '' ? before.trimEnd() : before;
    const opening = gap.length + open.length;
    const start = rows.length + indent + opening + 10;
    const length = rows.reduce((sum, entry) => sum + entry.length, rows.length + start);
    const line = rows.join(', ');
    if (length <= WIDTH && !line.includes('\n') && !prefix.includes('\n')) {
      return `${before}${open} ${line} ${close}`;
    }
  }
  const margin = `\n${' '.repeat(indent)}`;
  return `${before}${open}${margin}  ${rows.join(`,${margin}  `)}${margin}${close}`;
}

const GAP = ', '.length;

/** Short entries in columns, as near to a square as the signs of a terminal make it. */
function inRows(entries: string[], value: object | undefined, indent: number): string[] {
  const tail = entries.at(-1)?.startsWith('... ') === true ? entries.slice(-1) : [];
  const cells = entries.slice(0, entries.length - tail.length);
  const widest = Math.max(...cells.map(({ length }) => length)) + GAP;
  const total = cells.reduce((sum, { length }) => sum + length + GAP, 0);
  const isEven = total / widest > 5 || widest - GAP <= 6;
  if (widest * 3 + indent >= WIDTH || !isEven) return entries;
  const usual = Math.max(widest - 3 - Math.sqrt(widest - total / entries.length), 1);
  const columns = Math.min(
    Math.round(Math.sqrt(2.5 * usual * cells.length) / usual),
    Math.floor((WIDTH - indent) / widest),
    COMPACT * 4,
    15,
  );
  if (columns <= 1) return entries;
  const widths = Array.from({ length: columns }, (_, column) => {
    const lengths = cells.filter((_cell, index) => index % columns === column);
    return Math.max(...lengths.map(({ length }) => length)) + GAP;
  });
  const isOfNumbers = Array.from(value as ArrayLike<unknown>).every((each) =>
    ['number', 'bigint'].includes(typeof each),
  );
  const rows = Array.from({ length: Math.ceil(cells.length / columns) }, (_, row) => {
    const inRow = cells.slice(row * columns, (row + 1) * columns);
    return inRow
      .map((cell, column) => {
        const isLast = column === inRow.length - 1;
        const text = isLast ? cell : `${cell}, `;
        const width = (widths[column] ?? 0) - (isLast ? GAP : 0);
        if (isOfNumbers) return text.padStart(width);
        return isLast ? text : text.padEnd(width);
      })
      .join('');
  });
  return [...rows, ...tail];
}

/** What `util.format` and `console.log` make of their values. */
export function format(first?: unknown, ...values: unknown[]): string {
  if (arguments.length === 0) return '';
  if (typeof first !== 'string') return [first, ...values].map(plain).join(' ');
  let used = 0;
  const text = first.replace(/%(?:s|d|i|f|j|o|O|c|%)/g, (sign) => {
    if (sign === '%%') return '%';
    if (used >= values.length) return sign;
    const value = values[used];
    used += 1;
    return formatted(sign, value);
  });
  return [values.length === 0 ? first : text, ...values.slice(used).map(plain)].join(' ');
}

const plain = (value: unknown) => (typeof value === 'string' ? value : inspect(value));

function formatted(sign: string, value: unknown): string {
  switch (sign) {
    case '%s':
      return typeof value === 'object' && value !== null && !(value instanceof Error)
        ? inspect(value, { depth: 0 })
        : typeof value === 'bigint' || Object.is(value, -0)
          ? inspect(value)
          : String(value);
    case '%d':
      return typeof value === 'bigint' ? `${value}n` : inspect(Number(value));
    case '%i':
      return typeof value === 'bigint' ? `${value}n` : inspect(parseInt(String(value), 10));
    case '%f':
      return inspect(parseFloat(String(value)));
    case '%j':
      return JSON.stringify(value);
    case '%c':
      return '';
    default:
      return inspect(value, sign === '%o' ? { depth: 4 } : {});
  }
}
