import { trustedScriptUrl } from '../lib/trusted-scripts.ts';

/** What a page does with a thread of its own. */
export interface OpenedWorker<Question> {
  readonly post: (question: Question) => void;
  /** Ends it, whatever it is doing. */
  readonly end: () => void;
}

/**
 * Starts a worker from its address.
 * @param heard gets its replies, of the kind that this worker sends
 * @param broke gets the reason where the thread itself breaks
 */
export function openedWorker<Question>(
  address: string,
  heard: (reply: never) => void,
  broke: (message: string) => void,
): OpenedWorker<Question> {
  const worker = new Worker(trustedScriptUrl(address), { type: 'module' });
  worker.addEventListener('message', ({ data }) => heard(data as never));
  worker.addEventListener('error', ({ message }) => broke(message || 'its program was not loaded'));
  return {
    post: (question) => worker.postMessage(question),
    end: () => worker.terminate(),
  };
}
