import { parentPort } from 'node:worker_threads';
import { factsOf } from './facts.ts';

/** Answers each source with its facts, or with the error that it met. */
parentPort?.on('message', (source: string) => {
  factsOf(source).then(
    (facts) => parentPort?.postMessage({ facts }),
    (error: unknown) => parentPort?.postMessage({ error }),
  );
});
