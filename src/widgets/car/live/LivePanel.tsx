import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { postgres } from 'virtual:engines';
import { StartError } from '@/labs/start-error';
import { POSTGRES } from '@/labs/tab-engines';
import { StartBar } from '@/widgets/lab/StartBar';
import type { EngineState } from '@/widgets/lab/useEngine';
import { useKeeping } from '@/widgets/lab/useKeeping';
import { type LiveShop, openShop } from './exchanges';
import '@/widgets/lab/start.css';

export interface LivePanelProps {
  readonly onStarted: (shop: LiveShop) => void;
}

type StartState = Exclude<EngineState, { kind: 'ready' }>;

/** Starts the shop in the tab at once: how far it is, or why it failed. */
export function LivePanel({ onStarted }: LivePanelProps) {
  const state = useSignal<StartState>({ kind: 'starting', progress: null });
  const keeping = useKeeping(postgres);
  const start = async () => {
    const before = state.value.kind === 'failed' ? state.value.fault.kind : undefined;
    state.value = { kind: 'starting', progress: null };
    try {
      const shop = await openShop(
        postgres,
        (progress) => (state.value = { kind: 'starting', progress }),
        before === 'little-memory' || before === 'failed-before',
      );
      onStarted(shop);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      const fault =
        error instanceof StartError ? error.fault : ({ kind: 'engine', message } as const);
      state.value = { kind: 'failed', fault };
    }
  };
  useEffect(() => void start(), []);
  return (
    <StartBar
      state={state.value}
      engine={POSTGRES.name}
      note={POSTGRES.note}
      bytes={postgres.manifest.bytes}
      start={() => void start()}
      keeping={keeping}
    />
  );
}
