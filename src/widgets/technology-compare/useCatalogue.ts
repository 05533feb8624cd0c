import { type ReadonlySignal, useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { type Catalogue, readCatalogue } from './model';

export interface LoadedCatalogue {
  /** With the cells of the first technologies, and with those of all once they are loaded. */
  readonly catalogue: ReadonlySignal<Catalogue>;
  /** Whether the last try to load the others failed. */
  readonly failed: ReadonlySignal<boolean>;
  /** Loads the cells of all technologies, unless they are there or on their way. */
  readonly load: () => Promise<void>;
}

/**
 * @param initial what the page brings
 * @param address of the whole catalogue
 */
export function useCatalogue(initial: Catalogue, address: string): LoadedCatalogue {
  const catalogue = useSignal(initial);
  const failed = useSignal(false);
  const isAsked = useRef(false);
  return {
    catalogue,
    failed,
    load: async () => {
      if (isAsked.current) return;
      isAsked.current = true;
      failed.value = false;
      try {
        const answer = await fetch(address);
        if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
        catalogue.value = readCatalogue(await answer.text());
      } catch {
        failed.value = true;
        isAsked.current = false;
      }
    },
  };
}
