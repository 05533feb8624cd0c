import { trustedScriptUrl } from '@/lib/trusted-scripts';
import address from './backend.worker.ts?worker&url';
import type { NumberedQuestion, Reply } from './protocol.ts';

/** A backend in another thread. */
export interface BackendWorker {
  readonly post: (question: NumberedQuestion) => void;
  /** Ends it, whatever it is doing. */
  readonly end: () => void;
}

/**
 * Starts a thread with a backend in it.
 * @param heard gets its replies
 * @param broke gets the reason where the thread itself breaks
 */
export type OpenWorker = (
  heard: (reply: Reply) => void,
  broke: (message: string) => void,
) => BackendWorker;

export const openBackend: OpenWorker = (heard, broke) => {
  const url = trustedScriptUrl(new URL(address, import.meta.url).href);
  const worker = new Worker(url, { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => heard(data));
  worker.addEventListener('error', ({ message }) => broke(message || 'its program was not loaded'));
  return {
    post: (question) => worker.postMessage(question),
    end: () => worker.terminate(),
  };
};
