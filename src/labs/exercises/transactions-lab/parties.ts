/**
 * Two parties on one connection. What a party does stands under a line `-- A` or `-- B`; a transaction
 * of A that has to wait for B is set aside with PREPARE TRANSACTION, and stays open with its locks.
 */
import type { Engine } from '../definition.ts';
import { type Line, type Play, played, spoken } from '../script.ts';
import { GIVEN } from './given.ts';
import { type Party, partyAt } from './turns.ts';

export interface PartyLine extends Line {
  /** Absent where the script names no parties. */
  readonly party?: Party;
}

export interface PartyPlay extends Play<PartyLine> {
  /** Whose open transaction was not set aside when the other’s turn came, which ended the script. */
  readonly held?: Party;
}

/** Runs a script with the turns of its parties. */
export async function playedByParties(engine: Engine, script: string): Promise<PartyPlay> {
  let held: Party | undefined;
  const play = await played<PartyLine>(engine, GIVEN, script, async (statement, before) => {
    const party = partyAt(script, statement.at);
    const last = before.at(-1);
    if (last?.party !== undefined && party !== last.party && last.run.transaction !== 'none') {
      held = last.party;
      return undefined;
    }
    const line = await spoken(engine, statement);
    return party === undefined ? line : { ...line, party };
  });
  return held === undefined ? play : { ...play, held };
}
