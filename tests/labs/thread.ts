import { Worker } from 'node:worker_threads';
import { inject, type ProvidedContext } from 'vitest';

/**
 * A thread of Node in the place of a browser's worker.
 * @param name of what it runs; see `bundled.ts`
 * @param heard gets what it posts
 * @param broke gets the reason where it ends without being asked to
 */
export function openedThread(
  name: keyof ProvidedContext['threads'],
  heard: (reply: never) => void,
  broke: (message: string) => void,
  workerData?: unknown,
) {
  const thread = new Worker(new URL(inject('threads')[name]), { workerData });
  let isOver = false;
  thread.on('message', (reply) => heard(reply as never));
  thread.on('error', (error: Error) => broke(error.message));
  thread.on('exit', () => !isOver && broke('the thread has ended'));
  return {
    post: (question: unknown) => thread.postMessage(question),
    end() {
      isOver = true;
      void thread.terminate();
    },
  };
}
