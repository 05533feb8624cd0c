import { type OpenedWorker, openedWorker } from '../open-worker.ts';
import type { ProgramLanguage, ProgramQuestion, ProgramReply } from './protocol.ts';

/** Each language has a worker beside this file. */
const ADDRESSES = import.meta.glob<string>('./*.worker.ts', {
  query: '?worker&url',
  import: 'default',
  eager: true,
});

/** A runtime in another thread. */
export type ProgramWorker = OpenedWorker<ProgramQuestion>;

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
  return openedWorker(new URL(address, import.meta.url).href, heard, broke);
};
