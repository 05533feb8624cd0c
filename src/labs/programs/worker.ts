import { trustedScriptUrl } from '../../lib/trusted-scripts.ts';
import type { ProgramLanguage, ProgramQuestion, ProgramReply } from './protocol.ts';

/** Each language has a worker beside this file. */
const ADDRESSES = import.meta.glob<string>('./*.worker.ts', {
  query: '?worker&url',
  import: 'default',
  eager: true,
});

/** A runtime in another thread. */
export interface ProgramWorker {
  readonly post: (question: ProgramQuestion) => void;
  /** Ends it, whatever it is doing. */
  readonly end: () => void;
}

/**
 * Starts a thread with the runtime of a language in it.
 * @param heard gets its replies
 * @param broke gets the reason where the thread itself breaks
 */
export type OpenProgramWorker = (
  language: ProgramLanguage,
  heard: (reply: ProgramReply) => void,
  broke: (message: string) => void,
) => ProgramWorker;

export const openProgramWorker: OpenProgramWorker = (language, heard, broke) => {
  const address = ADDRESSES[`./${language}.worker.ts`] ?? '';
  const url = trustedScriptUrl(new URL(address, import.meta.url).href);
  const worker = new Worker(url, { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<ProgramReply>) => heard(data));
  worker.addEventListener('error', ({ message }) => broke(message || 'its program was not loaded'));
  return {
    post: (question) => worker.postMessage(question),
    end: () => worker.terminate(),
  };
};
