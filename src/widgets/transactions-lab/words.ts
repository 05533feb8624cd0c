import type { LeftOver } from '@/labs/exercises/script';
import type { Party } from '@/labs/exercises/transactions-lab/turns';
import type { Standing } from './model';

/** How a transaction stands, beside its statement. */
export const STANDING_WORDS: Readonly<Record<Standing, string>> = {
  none: '',
  open: 'transaction open',
  failed: 'transaction failed',
  parked: 'set aside, still open',
};

/** What the end of a script did to what was open. */
export function leftWords(left: readonly LeftOver[]): string | undefined {
  if (left.length === 0) return undefined;
  const names = left.map((each) =>
    each.kind === 'open' ? 'the open transaction' : `the transaction “${each.name}”`,
  );
  return `The script ended here, so both parties hung up, and ${names.join(' and ')} was rolled back.`;
}

export const heldWords = (party: Party): string =>
  `The script ended here: ${party} has a transaction open in the one connection, and the other party’s words would have become a part of it. Let ${party} end it, or set it aside: PREPARE TRANSACTION 'a'.`;

export const SPOILED =
  'The tables that each run is made of are gone. “Reset lab” brings them back.';
