import { parentPort, workerData } from 'node:worker_threads';
import type { ProgramLanguage, ProgramQuestion } from '../../../src/labs/programs/protocol.ts';
import type { OpenRuntime } from '../../../src/labs/programs/runtime.ts';
import { Shell } from '../../../src/labs/programs/worker-shell.ts';

/** What the worker of a language is in a browser, but for the seal, which fits a browser alone. */
const language = workerData as ProgramLanguage;
const { open } = (await import(`../../../src/labs/programs/${language}/runtime.ts`)) as {
  open: OpenRuntime;
};
const shell = new Shell(open, {
  post: (reply) => parentPort?.postMessage(reply),
  seal: () => undefined,
});
parentPort?.on('message', (question: ProgramQuestion) => void shell.hear(question));
