import { LabClient } from '@/labs/client';
import type { EngineSource, LabRequest, Progress, ShopFault } from '@/labs/protocol';
import type { FaultId } from '../model';
import { type Answered, type LiveRun, liveRun } from './model';

/** Where the parts of the car are in the shop; the other two lie outside it. */
const BROKEN: Readonly<Partial<Record<FaultId, ShopFault>>> = {
  tank: 'database',
  ecu: 'handler',
  brakes: 'authorization',
  heat: 'capacity',
};

export interface LiveShop {
  /**
   * Sends the car’s request through a shop with these faults.
   * @throws Error with a sentence for the reader, where the engine gave no answer
   */
  send(faults: readonly FaultId[]): Promise<LiveRun>;
  dispose(): void;
}

/** @throws StartError */
export async function openShop(
  source: EngineSource,
  onProgress: (progress: Progress) => void,
  anyway: boolean,
): Promise<LiveShop> {
  const client = new LabClient({ source, seed: 'story' });
  try {
    await client.start(onProgress, { anyway });
  } catch (error) {
    client.dispose();
    throw error;
  }
  return shopOf(client);
}

/** The car’s way to a backend that has started. */
export function shopOf(client: Pick<LabClient, 'request' | 'dispose'>): LiveShop {
  const ask = async (url: string, faults: readonly FaultId[]): Promise<Answered> => {
    const broken = faults.map((fault) => BROKEN[fault]).filter((fault) => fault !== undefined);
    const headers = [['Accept', 'application/json']] as const;
    const request: LabRequest = { method: 'GET', url, headers, faults: broken };
    const exchange = await client.request(request);
    if (exchange.kind === 'answered') return { url, headers, exchange };
    throw new Error('The engine was stopped, and another one has taken its place. Try once more.');
  };
  return {
    async send(faults) {
      // Nothing goes through a wire that is cut.
      if (faults.includes('wire')) return liveRun(faults);
      const part = await ask('/parts/2041', faults);
      // The same shop shows a stranger somebody’s order only where nothing is checked.
      return liveRun(faults, part, await ask('/orders/77', faults));
    },
    dispose: () => client.dispose(),
  };
}
