import { type ReadonlySignal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Keeping as Kept } from '@/labs/keep';
import type { EngineSource } from '@/labs/protocol';

/** How the engine is kept on this device, or what is being done about it. */
export type KeepingState =
  { readonly kind: Kept | 'failed' } | { readonly kind: 'loading'; readonly loaded: number };

export interface Keeping {
  readonly state: ReadonlySignal<KeepingState>;
  /** Keeps the engine for reading offline, or gives its room back. */
  readonly want: (isWanted: boolean) => Promise<void>;
}

const module = () => import('@/labs/keep');

/**
 * Whether this device has the engine without a network, and the reader’s wish about that; undefined
 * where the engine has no files of its own.
 */
export function useKeeping(source: EngineSource): Keeping;
export function useKeeping(source: EngineSource | undefined): Keeping | undefined;
export function useKeeping(source: EngineSource | undefined): Keeping | undefined {
  const state = useSignal<KeepingState>({ kind: 'not-kept' });
  useEffect(() => {
    if (source === undefined) return;
    // Where the program does not come, nothing is known to be kept.
    module().then(
      async ({ keeping }) => (state.value = { kind: await keeping(source) }),
      () => undefined,
    );
  }, [source]);
  if (source === undefined) return undefined;
  return {
    state,
    async want(isWanted) {
      try {
        const { forget, keeping, keepOffline } = await module();
        if (isWanted) {
          state.value = { kind: 'loading', loaded: 0 };
          const kind = await keepOffline(source, ({ loaded }) => {
            state.value = { kind: 'loading', loaded };
          });
          state.value = { kind: kind === 'not-kept' ? 'failed' : kind };
        } else {
          await forget(source);
          state.value = { kind: await keeping(source) };
        }
      } catch {
        state.value = { kind: 'failed' };
      }
    },
  };
}
