import type { Live } from './useLive';

interface LiveSwitchProps {
  readonly live: Live;
  readonly size: string;
  /** Forgets the run in view, which was the model’s. */
  readonly restart: () => void;
}

/** Start of the real shop, how far it is, and what it means once it runs. */
export function LiveSwitch({ live, size, restart }: LiveSwitchProps) {
  const { isOn, Panel, problem, load, started } = live;
  return (
    <div class="car-live needs-js">
      {isOn ? (
        <p class="car-muted">The accelerator sends a real request to the shop in this tab.</p>
      ) : Panel === undefined ? (
        <button type="button" class="button" onClick={load}>
          Start the real shop <span class="car-muted">{size}</span>
        </button>
      ) : (
        <Panel
          onStarted={(shop) => {
            restart();
            started(shop);
          }}
        />
      )}
      {problem !== '' && <p role="alert">{problem}</p>}
    </div>
  );
}
