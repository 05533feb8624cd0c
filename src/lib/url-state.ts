/** One value of a widget's state, as it stands in the address. */
export interface Field<T> {
  readonly initial: T;
  /** The value that `text` stands for, or undefined where it stands for none. */
  parse(text: string): T | undefined;
  format(value: T): string;
  /** As much of `text` as the field takes; unless given, of a list each part by itself. */
  known?(text: string): string;
  /** What the field takes, in words for the reader. */
  readonly expects: string;
}

/** A field with one of `values`. */
export function oneOf<const T extends string>(values: readonly T[], initial: T): Field<T> {
  return {
    initial,
    parse: (text) => values.find((value) => value === text),
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
      return value >= min && value <= max ? value : undefined;
    },
    format: String,
    expects: `a whole number from ${min} to ${max}`,
  };
}

/** A field with at least one and at most `most` whole numbers from `min` to `max`, both included. */
export function wholeNumbers(
  min: number,
  max: number,
  most: number,
  initial: readonly number[],
): Field<readonly number[]> {
  const each = wholeNumber(min, max, min);
  return {
    initial,
    parse(text) {
      const numbers = text.split(',', most + 1).map((part) => each.parse(part));
      const allowed = numbers.filter((number) => number !== undefined);
      return numbers.length <= most && allowed.length === numbers.length ? allowed : undefined;
    },
    format: (numbers) => numbers.join(','),
    expects: `one to ${most} whole numbers from ${min} to ${max}, separated by commas`,
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
      const known = values.filter((value) => parts.includes(value));
      return parts.every((part) => values.some((value) => value === part)) ? known : undefined;
    },
    format: (value) => canonical(value).join(','),
    expects: `any of ${values.join(', ')}, separated by commas`,
  };
}

/** What a link asks for and a field does not take. */
export interface Problem<S> {
  /** Such as `car.break`. */
  readonly name: string;
  readonly text: string;
  readonly field: Field<S[keyof S]>;
}

/** A widget's state in the query part of the address. */
export interface UrlState<S> {
  readonly initial: S;
  /**
   * The state that `search` asks for. A value that is not allowed gives the field's initial value
   * and is told in `problems`; nothing is ever thrown.
   */
  read(search: string): { state: S; problems: Problem<S>[] };
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
      const problems: Problem<S>[] = [];
      const state = build((key) => {
        const field = fields[key];
        const name = `${prefix}.${key}`;
        const text = parameters.get(name);
        if (text === null) return field.initial;
        const value = field.parse(text);
        if (value === undefined) problems.push({ name, text, field });
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
