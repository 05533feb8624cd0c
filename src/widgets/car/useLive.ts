import { useSignal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import type { LivePanelProps } from './live/LivePanel';
import type { LiveRun } from './live/model';
import type { LiveShop } from './live/exchanges';
import type { FaultId } from './model';

/** The shop in the tab: off until the reader starts it, and nothing of it is loaded before. */
export function useLive() {
  const Panel = useSignal<ComponentType<LivePanelProps> | undefined>(undefined);
  const shop = useSignal<LiveShop | undefined>(undefined);
  const sent = useSignal<{ readonly faults: readonly FaultId[]; readonly run: LiveRun }>();
  const problem = useSignal('');
  useEffect(() => () => shop.value?.dispose(), []);

  return {
    isOn: shop.value !== undefined,
    /** Shows how the start goes, once it was asked for. */
    Panel: Panel.value,
    problem: problem.value,
    load: () => {
      problem.value = '';
      import('./live/LivePanel').then(
        ({ LivePanel }) => (Panel.value = LivePanel),
        () => (problem.value = 'The program did not come. Is there a network?'),
      );
    },
    started: (open: LiveShop) => (shop.value = open),
    /** What came of the last request, if the car had just these faults. */
    runOf: (faults: readonly FaultId[]): LiveRun | undefined =>
      sent.value?.faults.join() === faults.join() ? sent.value.run : undefined,
    /** Sends a request through a shop with these faults; false where there is nothing to show. */
    send: async (faults: readonly FaultId[]): Promise<boolean> => {
      if (shop.value === undefined) return true;
      problem.value = '';
      try {
        sent.value = { faults, run: await shop.value.send(faults) };
        return true;
      } catch (error) {
        problem.value = error instanceof Error ? error.message : String(error);
        return false;
      }
    },
  };
}

export type Live = ReturnType<typeof useLive>;
