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

/** What a link asks for in a field and does not get, or not whole. */
export interface Problem {
  /** Such as `car.break`. */
  readonly name: string;
  readonly text: string;
  /** What the field takes. */
  readonly expects: string;
  /** The parts that are left out; none where all of it is. */
  readonly leftOut: readonly string[];
}

/** A widget's state in the query part of the address. */
export interface UrlState<S> {
  readonly initial: S;
  /**
   * The state that `search` asks for. A value that is not allowed gives the field's initial value,
   * one that is known in part gives that part, and each is told in `problems`; nothing is ever
   * thrown.
   */
  read(search: string): { state: S; problems: Problem[] };
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
      const parameters = new URLSearchParams(search);
      const problems: Problem[] = [];
      const state = build((key) => {
        const field = fields[key];
        const name = `${prefix}.${key}`;
        const text = parameters.get(name);
        if (text === null) return field.initial;
        const { value, leftOut = [] } = field.parse(text) ?? {};
        if (value === undefined || leftOut.length > 0) {
          problems.push({ name, text, expects: field.expects, leftOut });
        }
        return value ?? field.initial;
      });
      return { state, problems };
    },
    write(state, search) {
      const parameters = new URLSearchParams(search);
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
