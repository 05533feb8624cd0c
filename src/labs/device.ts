import { LIMITS, type Limits, type StartFault } from './protocol.ts';

/** Gigabytes below which the engine would take the memory of everything else. */
const LEAST = 2;
/** Gigabytes up to which it gets half. */
const SMALL = 4;
const MOST_FAILURES = 2;
const KEY = 'under-the-hood.lab-starts';

type Kept = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** What a device tells of its memory, in gigabytes and at most 8 or 32; most tell nothing. */
const gigabytes = () =>
  (globalThis.navigator as { deviceMemory?: number } | undefined)?.deviceMemory;

/** What the backend may use on this device. */
export function deviceLimits(memory = gigabytes()): Limits {
  if (memory === undefined || memory > SMALL) return LIMITS;
  return { ...LIMITS, memory: LIMITS.memory / 2, disk: LIMITS.disk / 2 };
}

/** Why this device should not start the engine, or undefined. */
export function deviceFault(memory = gigabytes()): StartFault | undefined {
  const missing = [
    ['WebAssembly', typeof WebAssembly],
    ['DecompressionStream', typeof DecompressionStream],
  ].find(([, type]) => type === 'undefined');
  if (missing !== undefined) return { kind: 'unsupported', what: missing[0] ?? '' };
  return memory !== undefined && memory < LEAST
    ? { kind: 'little-memory', gigabytes: memory }
    : undefined;
}

/**
 * Counts starts of which the tab never heard the end: the browser has closed it for its memory, and
 * opened it again. The count lives as long as the tab.
 */
export class StartCount {
  readonly #storage: Kept | undefined;

  constructor(storage: Kept | undefined = storageOfTab()) {
    this.#storage = storage;
  }

  get fault(): StartFault | undefined {
    const times = Number(this.#try((storage) => storage.getItem(KEY)) ?? 0);
    return times >= MOST_FAILURES ? { kind: 'failed-before', times } : undefined;
  }

  begin(): void {
    this.#try((storage) => storage.setItem(KEY, String(Number(storage.getItem(KEY) ?? 0) + 1)));
  }

  /** It has ended, well or with a reason. */
  end(): void {
    this.#try((storage) => storage.removeItem(KEY));
  }

  #try<Result>(work: (storage: Kept) => Result) {
    try {
      return this.#storage && work(this.#storage);
    } catch {
      return undefined;
    }
  }
}

/** A browser that keeps nothing for this site throws at the mere question. */
function storageOfTab(): Storage | undefined {
  try {
    return globalThis.sessionStorage;
  } catch {
    return undefined;
  }
}
