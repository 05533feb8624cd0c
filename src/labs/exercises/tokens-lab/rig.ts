import { readRequests } from '../../http/written.ts';
import type { Rig } from '../../rig/protocol.ts';
import { type ToldRun, toldInTurn } from '../told.ts';
import type { Happening } from './happenings.ts';
import { vaultKeys } from './keys.ts';
import { fillerOf } from './notation.ts';
import type { Family } from './store.ts';
import { Vault } from './vault.ts';

/** What came of a text of requests to the vault. */
export interface TokensRun extends ToldRun<Happening> {
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
    const { store } = vault;
    const came = await toldInTurn(
      readRequests(text),
      store.happenings,
      (request) => vault.answer(request),
      fillerOf(text),
    );
    return {
      ...came,
      afterwards: {
        clock: new Date(store.now * 1000).toISOString(),
        sessions: [...store.sessions.values()].map(({ account }) => account.id),
        families: store.families,
      },
    };
  },
};
