import { FAULTS, type FaultText } from '../data';
import type { FaultId } from '../model';

/** What is other about a fault where the shop is in the tab: there is no proxy and no queue. */
export const LIVE_FAULTS: Readonly<Partial<Record<FaultId, FaultText>>> = {
  tank: {
    ...FAULTS.tank,
    stands: 'the database answers no statement',
    atStage: 'The database of this tab does not answer',
  },
  wire: {
    ...FAULTS.wire,
    stands: 'the request is never handed to the shop',
    sees: 'The page says that it cannot reach the shop.',
    atStage: 'Nothing was sent to the shop in this tab, and nothing comes back',
  },
  ecu: {
    ...FAULTS.ecu,
    stands: 'the handler throws an error before it does anything',
    symptom: '500 Internal Server Error',
    sees: 'The page is there, with an error message where the part should be.',
    why: 'Here the process lives and its code fails, so the framework’s last safety net answers 500, and no SQL is run. On a server whose process has died, the reverse proxy would answer in its place, with 502. There is no proxy in this tab.',
    atStage: 'The handler throws an error',
  },
  heat: {
    ...FAULTS.heat,
    why: 'The shop has room for no request at all now, and turns this one away before it does any work. A server with a queue would let it wait first.',
    atStage: 'There is no room: the request is turned away at once',
  },
};
