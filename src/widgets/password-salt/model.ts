import { CUSTOMERS, DIGESTS, type Password, PREPARED } from './data';

/** What a thief learns from stored hashes; see OWASP's Password Storage Cheat Sheet on salting. */

export interface Row {
  readonly name: string;
  readonly password: Password;
  /** In hexadecimal; none without salting. */
  readonly salt: string | undefined;
  readonly hash: string;
}

/** The rows that the customers' passwords make, one password each. */
export function store(passwords: readonly Password[], isSalted: boolean): Row[] {
  return passwords.map((password, index) => {
    const { name = '', salt } = CUSTOMERS[index] ?? {};
    const { alone, salted } = DIGESTS[password];
    return isSalted
      ? { name, password, salt, hash: salted[index] ?? '' }
      : { name, password, salt: undefined, hash: alone };
  });
}

/** Rows that hold the same hash as another row. */
export const equals = (rows: readonly Row[]): Row[] =>
  rows.filter((row) => rows.some((other) => other !== row && other.hash === row.hash));

/** Rows whose hash stands in the prepared table. */
export const opened = (rows: readonly Row[]): Row[] =>
  rows.filter(({ hash }) => PREPARED.some((line) => line.hash === hash));

/** How many hashes must be computed to try each of so many guesses on every row. */
export const hashesFor = (rows: readonly Row[], guesses: number): number =>
  new Set(rows.map(({ salt }) => salt)).size * guesses;
