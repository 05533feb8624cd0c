import { asMeant, parametersOf } from './passed-on';

/** What a text stands for. */
export interface Parsed<T> {
  readonly value: T;
  /** Parts of the text that stand for nothing and are left out; none unless given. */
  readonly leftOut?: readonly string[];
}

/** One value of a widget's state, as it stands in the address. */
export interface Field<T> {
  readonly initial: T;
  /** What `text` stands for, or undefined where it stands for nothing. */
  parse(text: string): Parsed<T> | undefined;
  format(value: T): string;
  /** What the field takes, in words for the reader. */
  readonly expects: string;
}

/** A field with one of `values`. */
export function oneOf<const T extends string>(values: readonly T[], initial: T): Field<T> {
  return {
    initial,
    parse(text) {
      const value = values.find((each) => each === text);
      return value === undefined ? undefined : { value };
    },
    format: (value) => value,
    expects: `one of ${values.join(', ')}`,
  };
}

/** A field with a whole number from `min` to `max`, both included. */
export function wholeNumber(min: number, max: number, initial: number): Field<number> {
  return {
    initial,
    parse(text) {
      if (!/^-?\d{1,9}$/.test(text)) return undefined;
      const value = Number(text);
      return value >= min && value <= max ? { value } : undefined;
    },
    format: String,
    expects: `a whole number from ${min} to ${max}`,
  };
}

/** A field with any of `values`, each at most once, always in the order of `values`. */
export function someOf<const T extends string>(
  values: readonly T[],
  initial: readonly T[],
): Field<readonly T[]> {
  const canonical = (chosen: readonly T[]) => values.filter((value) => chosen.includes(value));
  return {
    initial: canonical(initial),
    parse(text) {
      const parts = text === '' ? [] : text.split(',');
      const value = values.filter((each) => parts.includes(each));
      const leftOut = parts.filter((part) => !values.some((each) => each === part));
      return value.length > 0 || leftOut.length === 0 ? { value, leftOut } : undefined;
    },
    format: (value) => canonical(value).join(','),
    expects: `any of ${values.join(', ')}, separated by commas`,
  };
}

/** A widget's state in the query part of the address. */
export interface UrlState<S> {
  readonly initial: S;
  /**
   * The state that `search` asks for, however it was passed on. A value that is not allowed gives
   * the field's initial value, one that is known in part gives that part, and each a sentence for
   * the reader in `problems`; nothing is ever thrown.
   */
  read(search: string): { state: S; problems: string[] };
  /**
   * `search` with this state in it: initial values are left out, other parameters are kept. Commas
   * stand as they are, because people read and pass on these links.
   */
  write(state: S, search: string): string;
}

/** Describes a state whose fields stand in the address as `<prefix>.<field>`. */
export function urlState<S extends object>(
  prefix: string,
  fields: { readonly [K in keyof S]: Field<S[K]> },
): UrlState<S> {
  const keys = Object.keys(fields) as (keyof S & string)[];
  const build = (value: <K extends keyof S & string>(key: K) => S[K]) =>
    Object.fromEntries(keys.map((key) => [key, value(key)])) as S;
  return {
    initial: build((key) => fields[key].initial),
    read(search) {
      const parameters = ownParameters(prefix, search);
      const problems: string[] = [];
      const state = build((key) => {
        const field = fields[key];
        const name = `${prefix}.${key}`;
        const text = parameters.get(name);
        if (text === null) return field.initial;
        const found = understood(field, text);
        const leftOut = found?.leftOut ?? [];
        if (found === undefined || leftOut.length > 0) {
          problems.push(refusal(name, text, field.expects, leftOut));
        }
        return found === undefined ? field.initial : found.value;
      });
      return { state, problems };
    },
    write(state, search) {
      const parameters = ownParameters(prefix, search);
      for (const key of keys) {
        const field = fields[key];
        const name = `${prefix}.${key}`;
        const text = field.format(state[key]);
        if (text === field.format(field.initial)) parameters.delete(name);
        else parameters.set(name, text);
      }
      const query = parameters
        .toString()
        .split('&')
        .map((part) => (part.startsWith(`${prefix}.`) ? part.replaceAll('%2C', ',') : part))
        .join('&');
      return query === '' ? '' : `?${query}`;
    },
  };
}

/** What a text stands for as it is written or, where that says less, as it was meant. */
function understood<T>(field: Field<T>, text: string): Parsed<T> | undefined {
  const written = field.parse(text);
  if (written !== undefined && (written.leftOut ?? []).length === 0) return written;
  return field.parse(asMeant(text)) ?? written;
}

/** The parameters of a query, those under a prefix in lower case. */
function ownParameters(prefix: string, search: string): URLSearchParams {
  const isOwn = (name: string) => name.toLowerCase().startsWith(`${prefix}.`);
  return new URLSearchParams(
    [...parametersOf(search)].map(([name, value]) => [
      isOwn(name) ? name.toLowerCase() : name,
      value,
    ]),
  );
}

const LONGEST_SHOWN = 40;

function refusal(name: string, text: string, expects: string, leftOut: readonly string[]): string {
  const shown = (value: string) =>
    `“${value.length > LONGEST_SHOWN ? `${value.slice(0, LONGEST_SHOWN)}…` : value}”`;
  const asked = `The link asks for ${name} = ${shown(text)}, which is not ${expects}.`;
  return leftOut.length === 0
    ? `${asked} The usual setting is shown instead.`
    : `${asked} The rest is shown, without ${shown(leftOut.join(', '))}.`;
}
