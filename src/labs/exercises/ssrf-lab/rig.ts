import { readRequests } from '../../http/written.ts';
import type { Rig } from '../../rig/protocol.ts';
import { type ToldRun, toldInTurn } from '../told.ts';
import type { Happening } from './happenings.ts';
import { PictureShop } from './shop.ts';

/** What came of a text of requests to the shop. */
export interface SsrfRun extends ToldRun<Happening> {
  /** The server’s files after it. */
  readonly files: readonly (readonly [path: string, content: string])[];
}

/** The shop, new in each run. */
export const RIG: Rig<SsrfRun> = {
  async run(_, text) {
    const shop = new PictureShop();
    const came = await toldInTurn(readRequests(text), shop.happenings, (request) =>
      shop.answer(request),
    );
    return { ...came, files: shop.disk.files };
  },
};
