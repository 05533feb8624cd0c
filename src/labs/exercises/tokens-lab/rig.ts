import { readRequests } from '../../http/written.ts';
import type { Rig } from '../../rig/protocol.ts';
import { type HttpRun, sentInTurn } from '../http.ts';
import type { Happened } from './happenings.ts';
import { vaultKeys } from './keys.ts';
import { fillerOf } from './notation.ts';
import type { Family } from './store.ts';
import { Vault } from './vault.ts';

/** What came of a text of requests to the vault. */
export interface TokensRun extends HttpRun {
  /** In order; what a request did in the vault. */
  readonly happened: readonly Happened[];
  readonly afterwards: Afterwards;
}

/** What the vault knows after a run. */
export interface Afterwards {
  /** ISO 8601, by the vault’s clock. */
  readonly clock: string;
  /** Accounts that have a session. */
  readonly sessions: readonly number[];
  readonly families: readonly Readonly<Family>[];
}

/** The vault, new in each run. */
export const RIG: Rig<TokensRun> = {
  async run(_, text) {
    const vault = new Vault(await vaultKeys());
    const { requests, faults } = readRequests(text);
    const { store } = vault;
    const happened: Happened[] = [];
    const answer = async (request: (typeof requests)[number]) => {
      const before = store.happenings.length;
      const exchange = await vault.answer(request);
      number += 1;
      happened.push(
        ...store.happenings.slice(before).map((each) => ({ ...each, request: number })),
      );
      return exchange;
    };
    let number = 0;
    const came: HttpRun =
      faults.length > 0
        ? { sent: [], faults, jar: [] }
        : await sentInTurn(requests, [], answer, fillerOf(text));
    return {
      ...came,
      happened,
      afterwards: {
        clock: new Date(store.now * 1000).toISOString(),
        sessions: [...store.sessions.values()].map(({ account }) => account.id),
        families: store.families,
      },
    };
  },
};
