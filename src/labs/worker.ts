import address from './backend.worker.ts?worker&url';
import { type OpenedWorker, openedWorker } from './open-worker.ts';
import type { NumberedQuestion, Reply } from './protocol.ts';

/** A backend in another thread. */
export type BackendWorker = OpenedWorker<NumberedQuestion>;

/**
 * Starts a thread with a backend in it.
 * @param heard gets its replies
 * @param broke gets the reason where the thread itself breaks
 */
export type OpenWorker = (
  heard: (reply: Reply) => void,
  broke: (message: string) => void,
) => BackendWorker;

export const openBackend: OpenWorker = (heard, broke) =>
  openedWorker(new URL(address, import.meta.url).href, heard, broke);
