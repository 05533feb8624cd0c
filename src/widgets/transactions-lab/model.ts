/** How the transactions of two parties stand after each line of a script. */
import type { PartyLine } from '@/labs/exercises/transactions-lab/parties';
import type { Party } from '@/labs/exercises/transactions-lab/turns';

/** `parked` is set aside with PREPARE TRANSACTION: open, and of no connection. */
export type Standing = 'none' | 'open' | 'failed' | 'parked';

export interface Standings {
  readonly A: Standing;
  readonly B: Standing;
}

export const PARTIES: readonly Party[] = ['A', 'B'];

const tagOf = ({ run }: PartyLine) => run.results[0]?.tag;

/** How it stands with both after each line; a line of nobody counts as B’s. */
export function standingsOf(lines: readonly PartyLine[]): Standings[] {
  let now: Standings = { A: 'none', B: 'none' };
  return lines.map((line) => {
    const party = line.party ?? 'B';
    const tag = tagOf(line);
    const isEnd = tag === 'COMMIT PREPARED' || tag === 'ROLLBACK PREPARED';
    const before = now[party] === 'parked' && !isEnd ? 'parked' : 'none';
    const { transaction } = line.run;
    const after: Standing =
      tag === 'PREPARE TRANSACTION' ? 'parked' : transaction === 'none' ? before : transaction;
    now = { ...now, [party]: after };
    return now;
  });
}
