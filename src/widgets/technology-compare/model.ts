/**
 * The technology comparison: which technologies may stand beside each other, which rows they have
 * and in which rows they differ. It compares texts, not meanings: two cells differ when a reader
 * sees different words in them, whatever their sources and dates are.
 */

/** Fewest and most technologies of one comparison. */
export const FEWEST = 2;
export const MOST = 4;

/** Kinds of technology that may be compared with each other. */
export interface Group {
  readonly id: string;
  readonly label: string;
  readonly kinds: readonly string[];
  /** Technologies to begin with. */
  readonly start: readonly string[];
}

export interface Row {
  readonly id: string;
  readonly label: string;
  /** Facts carry a source; the others are judgements. */
  readonly sourced: boolean;
  /** Stands in a cell without text. */
  readonly missing: string;
  /** Values say something about each other only where their notes (question, base, year) agree. */
  readonly comparable?: 'same note';
}

export interface Source {
  readonly publisher: string;
  readonly url: string;
}

export interface Line {
  readonly text: string;
  /** Stands before the text and alone decides whether two lines say the same. */
  readonly lead?: string;
}

export interface Cell {
  /** At least one. */
  readonly lines: readonly Line[];
  readonly note?: string;
  readonly source?: Source;
}

export interface Technology {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  /** Row → cell; a row without one is not known. Empty until they are loaded. */
  readonly cells: Readonly<Record<string, Cell>>;
}

/** All technologies, in the order in which they stand beside each other. */
export type Catalogue = readonly Technology[];

/** Whether the cells of all these technologies are there. */
export function hasCellsOf(catalogue: Catalogue, ids: readonly string[]): boolean {
  return catalogue.every(({ id, cells }) => !ids.includes(id) || Object.keys(cells).length > 0);
}

/** The group of a technology, or undefined where it can be compared with nothing. */
export function groupOf<const G extends Group>(
  groups: readonly G[],
  technology: Technology | undefined,
): G | undefined {
  return groups.find(({ kinds }) => technology !== undefined && kinds.includes(technology.kind));
}

/** The technologies of a group, in the order of the catalogue. */
export function members(catalogue: Catalogue, group: Group): Technology[] {
  return catalogue.filter(({ kind }) => group.kinds.includes(kind));
}

/**
 * The ids in the order of the catalogue, or undefined unless they are two to four different known
 * technologies of one group.
 */
export function canonical(
  catalogue: Catalogue,
  groups: readonly Group[],
  ids: readonly string[],
): string[] | undefined {
  const chosen = catalogue.filter(({ id }) => ids.includes(id));
  if (chosen.length !== ids.length || ids.length < FEWEST || ids.length > MOST) return undefined;
  const [group, ...others] = chosen.map((technology) => groupOf(groups, technology));
  if (group === undefined || others.some((other) => other !== group)) return undefined;
  return chosen.map(({ id }) => id);
}

/**
 * What can be compared of any ids, in the order of the catalogue: the first four known technologies
 * of the group of the first one, or none where they are fewer than two.
 */
export function comparable(
  catalogue: Catalogue,
  groups: readonly Group[],
  ids: readonly string[],
): string[] {
  const known = [...new Set(ids)].flatMap((id) => catalogue.find((each) => each.id === id) ?? []);
  const [group, ...others] = known.map((technology) => groupOf(groups, technology));
  const alike = known.filter((_, index) => index === 0 || others[index - 1] === group);
  const chosen = alike.slice(0, MOST).map(({ id }) => id);
  return canonical(catalogue, groups, chosen) ?? [];
}

/** The choice with `id` put in or taken out, or undefined where that is not a comparison. */
export function toggled(
  catalogue: Catalogue,
  groups: readonly Group[],
  chosen: readonly string[],
  id: string,
): string[] | undefined {
  const without = chosen.filter((each) => each !== id);
  return canonical(catalogue, groups, without.length < chosen.length ? without : [...chosen, id]);
}

/**
 * What the cells of a row say about each other:
 * - `differs`: at least two known cells have different words
 * - `unlike`: known cells answer different questions, so their values cannot be compared
 * - `missing`: the known cells agree, but not all are known
 * - `same`: all are known and agree
 */
export type State = 'differs' | 'unlike' | 'missing' | 'same';

/** What decides whether two lines say the same. */
export const keyOf = ({ lead, text }: Line): string => lead ?? text;

const keysOf = ({ lines }: Cell) => JSON.stringify(lines.map(keyOf).sort());

/** @param cells one for each technology, at least one of them known */
export function stateOf(row: Row, cells: readonly (Cell | undefined)[]): State {
  const known = cells.filter((cell) => cell !== undefined);
  if (row.comparable === 'same note' && new Set(known.map(({ note }) => note)).size > 1) {
    return 'unlike';
  }
  if (new Set(known.map(keysOf)).size > 1) return 'differs';
  return known.length < cells.length ? 'missing' : 'same';
}

export interface ComparedRow {
  readonly row: Row;
  /** One for each technology. */
  readonly cells: readonly (Cell | undefined)[];
  readonly state: State;
  /** Keys of the lines that stand in every cell of a row that differs. */
  readonly shared: ReadonlySet<string>;
}

export interface Comparison {
  readonly technologies: readonly Technology[];
  readonly rows: readonly ComparedRow[];
  /** Rows that none of the technologies has. */
  readonly absent: readonly Row[];
}

/** Puts the chosen technologies side by side. */
export function compare(
  catalogue: Catalogue,
  rows: readonly Row[],
  chosen: readonly string[],
): Comparison {
  const technologies = catalogue.filter(({ id }) => chosen.includes(id));
  const all = rows.map((row) => {
    const cells = technologies.map((technology) => technology.cells[row.id]);
    const state = stateOf(row, cells);
    const keys = cells.map((cell) => cell?.lines.map(keyOf) ?? []);
    const [first = [], ...others] = state === 'differs' ? keys : [];
    const shared = new Set(first.filter((key) => others.every((other) => other.includes(key))));
    return { row, cells, state, shared };
  });
  const exists = ({ cells }: ComparedRow) => cells.some((cell) => cell !== undefined);
  return {
    technologies,
    rows: all.filter(exists),
    absent: all.filter((each) => !exists(each)).map(({ row }) => row),
  };
}

/** The rows without those in which nothing is known to differ, and without the lines all share. */
export function differences(rows: readonly ComparedRow[]): ComparedRow[] {
  return rows
    .filter(({ state }) => state === 'differs' || state === 'unlike')
    .map((each) => ({
      ...each,
      cells: each.cells.map(
        (cell) =>
          cell && { ...cell, lines: cell.lines.filter((line) => !each.shared.has(keyOf(line))) },
      ),
    }));
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown) => typeof value === 'string';
const mayBeText = (value: unknown) => value === undefined || isText(value);
const isLine = (value: unknown) =>
  isObject(value) && isText(value['text']) && mayBeText(value['lead']);
const isSource = (value: unknown) =>
  isObject(value) && isText(value['publisher']) && isText(value['url']);

const isCell = (value: unknown) =>
  isObject(value) &&
  Array.isArray(value['lines']) &&
  value['lines'].length > 0 &&
  value['lines'].every(isLine) &&
  mayBeText(value['note']) &&
  (value['source'] === undefined || isSource(value['source']));

const isTechnology = (value: unknown) =>
  isObject(value) &&
  [value['id'], value['name'], value['kind']].every(isText) &&
  isObject(value['cells']) &&
  Object.values(value['cells']).every(isCell);

/**
 * The catalogue that a file holds.
 * @throws Error where the file is damaged, or something else
 */
export function readCatalogue(text: string): Catalogue {
  const value: unknown = JSON.parse(text);
  if (!Array.isArray(value) || !value.every(isTechnology)) throw new Error('no catalogue');
  return value as Catalogue;
}
