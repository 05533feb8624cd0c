/** A process of the simulated machine. */
export interface Process {
  readonly pid: number;
  readonly ppid: number;
  readonly user: string;
  /** Percent of one processor. */
  readonly cpu: number;
  readonly memory: number;
  /** As `ps` has it: `S` waits, `R` runs. */
  readonly state: string;
  readonly started: string;
  readonly time: string;
  readonly command: string;
  /** It has a handler for SIGTERM that never comes to its end. */
  readonly isDeaf: boolean;
  /** What was sent to it. */
  readonly signals: SignalName[];
  isAlive: boolean;
}

/** The signals of this machine, by number. */
export const SIGNALS = { HUP: 1, INT: 2, QUIT: 3, KILL: 9, TERM: 15 } as const;
export type SignalName = keyof typeof SIGNALS;

/** `KILL` for `9`, `KILL` and `SIGKILL`; undefined for what is none. */
export function signalNamed(name: string): SignalName | undefined {
  const plain = name.toUpperCase().replace(/^SIG/, '');
  return (Object.keys(SIGNALS) as SignalName[]).find(
    (each) => each === plain || String(SIGNALS[each]) === plain,
  );
}

/** What a signal does: SIGKILL ends any process, the others those that listen. */
export function receive(process: Process, signal: SignalName): void {
  process.signals.push(signal);
  if (signal === 'KILL' || !process.isDeaf) process.isAlive = false;
}
