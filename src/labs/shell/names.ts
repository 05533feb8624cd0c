import { meant } from '../../lib/near-names.ts';

/** Letters of a name that is worth a guess; to compare longer ones takes long. */
const LONGEST_NAME = 40;

/** A name as it is told, however long it is. */
export const named = (name: string): string =>
  name.length <= LONGEST_NAME ? name : `${name.slice(0, LONGEST_NAME)}…`;

/** “ (did you mean “git”?)”; nothing for what is too long to be a slip. */
export const hint = (name: string, known: readonly string[]): string =>
  name.length <= LONGEST_NAME ? ` (${meant(name, known)})` : '';
