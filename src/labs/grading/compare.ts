/** How a table differs from the expected one. */
import type { Cell, Column } from '../protocol.ts';
import {
  areComparable,
  baseType,
  canonical,
  familyOf,
  isClose,
  type Nuance,
  nuanceBetween,
  tolerance,
} from './values.ts';

export type Row = readonly Cell[];

export interface Rows {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

/** What an exercise is strict about beyond the usual. */
export interface Rules {
  /** Columns count by their position, even where the names would pair them. */
  readonly columns?: 'fixed';
  /** Columns must have the expected names. */
  readonly names?: boolean;
  /** Types must be the expected ones, not only the values. */
  readonly types?: 'strict';
  /** How many rows are asked of those that the reference gives, by its order. */
  readonly limit?: number;
}

/**
 * The last column of a reference that asks for an order: `dense_rank() OVER (ORDER BY key) - 1`. Rows
 * of the same number may come in any order.
 */
export const GROUP_COLUMN = '__g';

/** How a table differs; rows are in the expected order of columns. */
export type Difference =
  | { readonly kind: 'columns'; readonly fault: ColumnFault }
  | {
      readonly kind: 'type';
      readonly column: string;
      readonly expected: string;
      readonly actual: string;
    }
  | { readonly kind: 'rows-missing'; readonly missing: Shown }
  | { readonly kind: 'rows-extra'; readonly extra: Shown }
  | { readonly kind: 'rows-differ'; readonly missing: Shown; readonly extra: Shown }
  | {
      readonly kind: 'duplicates';
      readonly row: Shown;
      readonly expected: number;
      readonly actual: number;
    }
  | {
      readonly kind: 'values';
      readonly column: string;
      /** Rows that differ in that column alone, in the same order. */
      readonly expected: Shown;
      readonly actual: Shown;
      readonly only?: Nuance;
    }
  /** The right rows; the one at `position`, counted from 1, stands too early. */
  | { readonly kind: 'order'; readonly position: number; readonly row: Shown };

export type ColumnFault =
  | { readonly kind: 'count'; readonly expected: number; readonly actual: number }
  | { readonly kind: 'names'; readonly missing: readonly string[] }
  | { readonly kind: 'order' };

/** Some rows of `count`. */
export interface Shown extends Rows {
  readonly count: number;
}

/** Columns that are compared with each other, and how. */
interface Pairing {
  readonly columns: readonly Column[];
  /** Whether the key alone decides. */
  readonly isExact: boolean;
  readonly isSame: (expected: Row, actual: Row) => boolean;
  /** The same text for rows that may be the same. */
  readonly key: (row: Row, side: 'expected' | 'actual') => string;
}

function pairing(expected: readonly Column[], actual: readonly Column[]): Pairing {
  const shares = expected.map(({ type }, at) => tolerance(type, actual[at]?.type ?? ''));
  return {
    columns: expected,
    isExact: shares.every((share) => share === undefined),
    isSame: (one, other) =>
      shares.every((share, at) => {
        if (share === undefined) return true;
        const [a, b] = [one[at] ?? null, other[at] ?? null];
        return a === null || b === null ? a === b : isClose(a, b, share);
      }),
    key(row, side) {
      const columns = side === 'expected' ? expected : actual;
      return JSON.stringify(
        row.map((cell, at) => {
          if (cell === null) return null;
          return shares[at] === undefined ? canonical(cell, columns[at]?.type ?? 'text') : true;
        }),
      );
    },
  };
}

/** Places of rows by their keys. */
function byKey(rows: readonly Row[], keyOf: (row: Row) => string): ReadonlyMap<string, number[]> {
  const places = new Map<string, number[]>();
  rows.forEach((row, at) => {
    const key = keyOf(row);
    const known = places.get(key);
    if (known === undefined) places.set(key, [at]);
    else known.push(at);
  });
  return places;
}

/** Rows by their places in both tables, as many as can be paired; earlier expected rows come first. */
function paired(expected: readonly Row[], actual: readonly Row[], pairs: Pairing) {
  const { key, isSame, isExact } = pairs;
  const buckets = byKey(actual, (row) => key(row, 'actual'));
  const partnerOf = new Map<number, number>();
  // Nearness is not transitive, so a partner may have to be taken from a row that finds another.
  const findPartner = (at: number, bucket: readonly number[], asked: Set<number>): boolean => {
    const row = expected[at] ?? [];
    const near = bucket.filter((each) => !asked.has(each) && isSame(row, actual[each] ?? []));
    const free = near.find((each) => !partnerOf.has(each));
    if (free !== undefined) {
      partnerOf.set(free, at);
      return true;
    }
    if (isExact) return false;
    for (const each of near) {
      asked.add(each);
      if (findPartner(partnerOf.get(each) ?? -1, bucket, asked)) {
        partnerOf.set(each, at);
        return true;
      }
    }
    return false;
  };
  const lonely: number[] = [];
  expected.forEach((row, at) => {
    const bucket = buckets.get(key(row, 'expected')) ?? [];
    if (!findPartner(at, bucket, new Set())) lonely.push(at);
  });
  return {
    pairs: new Map([...partnerOf].map(([own, other]) => [other, own])),
    missing: lonely,
    extra: actual.flatMap((_, at) => (partnerOf.has(at) ? [] : [at])),
  };
}

const pick = (row: Row, places: readonly number[]): Row => places.map((at) => row[at] ?? null);

/** Where in the actual table each expected column is looked for, or what is wrong with the columns. */
function places(
  expected: readonly Column[],
  actual: readonly Column[],
  rules: Rules,
): readonly number[] | ColumnFault {
  if (expected.length !== actual.length) {
    return { kind: 'count', expected: expected.length, actual: actual.length };
  }
  const names = actual.map(({ name }) => name.toLowerCase());
  const asked = expected.map(({ name }) => name.toLowerCase());
  const missing = asked.filter((name) => !names.includes(name));
  if (rules.names === true && missing.length > 0) return { kind: 'names', missing };
  const isNamed = missing.length === 0 && new Set(names).size === names.length;
  return asked.map((name, at) =>
    isNamed && rules.columns === undefined ? names.indexOf(name) : at,
  );
}

/** Where both types have values that can never be the same. */
function typeDifference(expected: Rows, actual: Rows, rules: Rules): Difference | undefined {
  for (const [at, { name, type }] of expected.columns.entries()) {
    const other = actual.columns[at]?.type ?? '';
    const difference = { kind: 'type', column: name, expected: type, actual: other } as const;
    if (rules.types === 'strict' && baseType(type) !== baseType(other)) return difference;
    const hasValues = [expected, actual].every(({ rows }) => rows.some((row) => row[at] !== null));
    if (hasValues && !areComparable(type, other)) return difference;
  }
  return undefined;
}

/** An expected table as groups of rows; without an asked order it is one group. */
function grouped({ columns, rows }: Rows) {
  if (columns.at(-1)?.name !== GROUP_COLUMN) return { columns, groups: [rows], isOrdered: false };
  const groups: Row[][] = [];
  for (const row of rows) (groups[Number(row.at(-1))] ??= []).push(row.slice(0, -1));
  return { columns: columns.slice(0, -1), groups, isOrdered: true };
}

/** The groups that are asked for whole, and the one of which `fill` rows are asked. */
function within(groups: readonly (readonly Row[])[], limit = Infinity) {
  const whole: (readonly Row[])[] = [];
  let left = limit;
  for (const group of groups) {
    if (left === 0) break;
    if (group.length > left) return { whole, edge: group, fill: left };
    whole.push(group);
    left -= group.length;
  }
  return { whole, edge: [], fill: 0 };
}

/**
 * The first difference that a reader should hear of, or undefined where there is none.
 * @param expected the reference’s table, all rows of it where `rules.limit` cuts
 */
export function difference(
  expected: Rows,
  actual: Rows,
  rules: Rules = {},
): Difference | undefined {
  const { columns, groups, isOrdered } = grouped(expected);
  const found = places(columns, actual.columns, rules);
  if (!('length' in found)) return { kind: 'columns', fault: found };
  const asked = within(groups, rules.limit);
  const all = { columns, rows: [...asked.whole, asked.edge].flat() };
  const own: Rows = {
    columns: found.flatMap((at) => actual.columns[at] ?? []),
    rows: actual.rows.map((row) => pick(row, found)),
  };
  const ofRows =
    typeDifference(all, own, rules) ??
    rowDifference(all, own, { needed: asked.whole.flat().length, fill: asked.fill });
  if (ofRows !== undefined) {
    const isTurned = isPermuted(all, own) && asked.edge.length === 0;
    return isTurned ? { kind: 'columns', fault: { kind: 'order' } } : ofRows;
  }
  return isOrdered ? orderDifference(columns, [...asked.whole, asked.edge], own) : undefined;
}

const shown = (columns: readonly Column[], rows: readonly Row[]): Shown => ({
  columns,
  rows,
  count: rows.length,
});

/** Of the expected rows the first `needed` are asked for, and `fill` of the others. */
function rowDifference(
  expected: Rows,
  actual: Rows,
  { needed, fill }: { readonly needed: number; readonly fill: number },
): Difference | undefined {
  const { columns } = expected;
  const pairs = pairing(columns, actual.columns);
  const left = paired(expected.rows, actual.rows, pairs);
  const missing = left.missing.filter((at) => at < needed);
  const fillers = left.missing.filter((at) => at >= needed);
  const atEdge = expected.rows.length - needed - fillers.length;
  const lacking = Math.max(0, fill - atEdge);
  const surplus = Math.max(0, atEdge - fill);
  const rowsOf = (rows: readonly Row[], at: readonly number[]) =>
    at.map((each) => rows[each] ?? []);
  const less = rowsOf(expected.rows, [...missing, ...fillers.slice(0, lacking)]);
  // Rows of the edge beyond those that are asked for stand last, if the order is right.
  const beyond = surplus > 0 ? actual.rows.slice(-surplus) : [];
  const more = [...rowsOf(actual.rows, left.extra), ...beyond];
  if (less.length === 0 && more.length === 0) return undefined;
  return (
    (surplus > 0
      ? undefined
      : duplicateDifference(expected.rows, actual.rows, less, more, pairs)) ??
    valueDifference(columns, actual.columns, less, more) ??
    countedDifference(columns, less, more)
  );
}

function countedDifference(
  columns: readonly Column[],
  less: readonly Row[],
  more: readonly Row[],
): Difference {
  const [missing, extra] = [shown(columns, less), shown(columns, more)];
  if (more.length === 0) return { kind: 'rows-missing', missing };
  if (less.length === 0) return { kind: 'rows-extra', extra };
  return { kind: 'rows-differ', missing, extra };
}

/** Where every row is one of the expected ones, and all of those are there, but not as often. */
function duplicateDifference(
  expected: readonly Row[],
  actual: readonly Row[],
  less: readonly Row[],
  more: readonly Row[],
  { columns, key, isSame }: Pairing,
): Difference | undefined {
  const places = {
    expected: byKey(expected, (row) => key(row, 'expected')),
    actual: byKey(actual, (row) => key(row, 'actual')),
  };
  const timesExpected = (row: Row, side: 'expected' | 'actual') =>
    (places.expected.get(key(row, side)) ?? []).filter((at) => isSame(expected[at] ?? [], row))
      .length;
  const timesActual = (row: Row, side: 'expected' | 'actual') =>
    (places.actual.get(key(row, side)) ?? []).filter((at) => isSame(row, actual[at] ?? [])).length;
  const isRepeated =
    less.every((row) => timesActual(row, 'expected') > 0) &&
    more.every((row) => timesExpected(row, 'actual') > 0);
  const [row] = [...less, ...more];
  if (!isRepeated || row === undefined) return undefined;
  const side = less.length > 0 ? 'expected' : 'actual';
  return {
    kind: 'duplicates',
    row: shown(columns, [row]),
    expected: timesExpected(row, side),
    actual: timesActual(row, side),
  };
}

/** Where the rows that are left would be the same without one column. */
function valueDifference(
  columns: readonly Column[],
  actual: readonly Column[],
  less: readonly Row[],
  more: readonly Row[],
): Difference | undefined {
  if (less.length !== more.length || columns.length < 2) return undefined;
  for (const [at, { name }] of columns.entries()) {
    const others = columns.flatMap((_, each) => (each === at ? [] : [each]));
    const typed = (all: readonly Column[]) => others.flatMap((each) => all[each] ?? []);
    const rest = pairing(typed(columns), typed(actual));
    const part = (row: Row) => pick(row, others);
    const { missing, pairs } = paired(less.map(part), more.map(part), rest);
    if (missing.length > 0) continue;
    const partners = less.map((_, index) => more[pairs.get(index) ?? -1] ?? []);
    const nuances = less.map((row, index) => {
      const [one, other] = [row[at] ?? null, partners[index]?.[at] ?? null];
      return one === null || other === null ? undefined : nuanceBetween(one, other);
    });
    const [only] = nuances;
    const isText = familyOf(columns[at]?.type ?? '') === 'text';
    return {
      kind: 'values',
      column: name,
      expected: shown(columns, less),
      actual: shown(columns, partners),
      ...(isText && only !== undefined && nuances.every((each) => each === only) ? { only } : {}),
    };
  }
  return undefined;
}

/** A column’s values, in an order that does not depend on the rows’. */
const profile = ({ columns, rows }: Rows, at: number): string => {
  const type = columns[at]?.type ?? 'text';
  const values = rows.map((row) => {
    const cell = row[at] ?? null;
    return cell === null ? null : canonical(cell, type);
  });
  return JSON.stringify(values.sort());
};

/** Whether the rows would be right with their columns in another order. */
function isPermuted(expected: Rows, actual: Rows): boolean {
  if (expected.rows.length !== actual.rows.length) return false;
  const profiles = actual.columns.map((_, at) => profile(actual, at));
  const candidates = expected.columns.map(({ type }, at) => {
    const own = profile(expected, at);
    return actual.columns.flatMap((column, each) =>
      profiles[each] === own && areComparable(type, column.type) ? [each] : [],
    );
  });
  const fits = (order: readonly number[]): boolean => {
    if (order.length < candidates.length) {
      const next = candidates[order.length] ?? [];
      return next.some((at) => !order.includes(at) && fits([...order, at]));
    }
    if (order.every((at, place) => at === place)) return false;
    const columns = order.flatMap((at) => actual.columns[at] ?? []);
    const rows = actual.rows.map((row) => pick(row, order));
    return paired(expected.rows, rows, pairing(expected.columns, columns)).missing.length === 0;
  };
  return fits([]);
}

/** The first row that stands before one of an earlier group; the rows themselves are right. */
function orderDifference(
  columns: readonly Column[],
  groups: readonly (readonly Row[])[],
  actual: Rows,
): Difference | undefined {
  const pairs = pairing(columns, actual.columns);
  let begin = 0;
  for (const group of groups) {
    const part = actual.rows.slice(begin, begin + group.length);
    const [early] = paired(group, part, pairs).extra;
    if (early !== undefined) {
      const row = shown(columns, [part[early] ?? []]);
      return { kind: 'order', position: begin + early + 1, row };
    }
    begin += group.length;
  }
  return undefined;
}

/** Which of many rows are shown. */
export interface Choice {
  readonly most: number;
  readonly first: 'first' | 'shortest';
}

function chosen({ rows }: Rows, { most, first }: Choice): readonly number[] {
  const at = [...rows.keys()];
  const length = (index: number) => JSON.stringify(rows[index]).length;
  return (first === 'first' ? at : at.sort((a, b) => length(a) - length(b))).slice(0, most);
}

/** The same difference with a few of its rows. */
export function trimmed(found: Difference, choice: Choice): Difference {
  const some = (table: Shown, at = chosen(table, choice)): Shown => ({
    ...table,
    rows: at.flatMap((each) => [table.rows[each] ?? []]),
  });
  switch (found.kind) {
    case 'rows-missing':
      return { ...found, missing: some(found.missing) };
    case 'rows-extra':
      return { ...found, extra: some(found.extra) };
    case 'rows-differ':
      return { ...found, missing: some(found.missing), extra: some(found.extra) };
    case 'values': {
      const at = chosen(found.expected, choice);
      return { ...found, expected: some(found.expected, at), actual: some(found.actual, at) };
    }
    default:
      return found;
  }
}
