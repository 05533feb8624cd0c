import type { ProgramLanguage } from './protocol.ts';

/** What a page can tell of the device that it is shown on. */
export interface Device {
  /** Its main pointer is a finger. */
  readonly isCoarse: boolean;
  readonly isNarrow: boolean;
  /** Gigabytes, rounded and at most 8 or 32; most browsers tell nothing. */
  readonly memory: number | undefined;
}

/** Gigabytes up to which a device is small. */
const SMALL = 4;
/** These have runtimes that a phone has room for. */
const EVERYWHERE: ReadonlySet<ProgramLanguage> = new Set(['javascript', 'python']);

/** A phone, or what has no more memory than one. */
export const isSmall = ({ isCoarse, isNarrow, memory }: Device): boolean =>
  (isCoarse && isNarrow) || (memory !== undefined && memory <= SMALL);

/** Whether a language runs on a device; Go and Ruby take half a gigabyte. */
export const runsOn = (language: ProgramLanguage, device: Device): boolean =>
  EVERYWHERE.has(language) || !isSmall(device);

/** The device of this page. */
export function deviceOfPage(): Device {
  const matches = (query: string) => globalThis.matchMedia(query).matches;
  return {
    isCoarse: matches('(pointer: coarse)'),
    isNarrow: matches('(max-width: 50rem)'),
    memory: (navigator as { deviceMemory?: number }).deviceMemory,
  };
}
