import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { PageFacts } from './facts.ts';

const THREAD = new URL('facts-thread.ts', import.meta.url);

/** Threads that read pages; a thread starts when all others are at work, and none before. */
export interface FactsThreads {
  /** The facts of a page, as `factsOf` gives them. */
  readonly factsOf: (source: string) => Promise<PageFacts>;
  readonly end: () => Promise<void>;
}

/** How many pages can be read at a time. */
export const THREADS = availableParallelism();

/** The caller waits with a page while `THREADS` are read. */
export function factsThreads(): FactsThreads {
  const all: Worker[] = [];
  const idle: Worker[] = [];
  const started = () => {
    const thread = new Worker(THREAD);
    all.push(thread);
    return thread;
  };
  return {
    async factsOf(source) {
      const thread = idle.pop() ?? started();
      thread.postMessage(source);
      const [answer] = (await once(thread, 'message')) as [{ facts: PageFacts } | { error: Error }];
      idle.push(thread);
      if ('error' in answer) throw answer.error;
      return answer.facts;
    },
    async end() {
      await Promise.all(all.map((thread) => thread.terminate()));
    },
  };
}
