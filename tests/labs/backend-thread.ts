import { readFileSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import { readScripts } from '../../shop/data/load.ts';
import { Backend } from '../../src/labs/backend.ts';
import type { NumberedQuestion } from '../../src/labs/protocol.ts';

/** What `backend.worker.ts` is in a browser. */
const scripts = readScripts((file) => readFileSync(`shop/data/${file}`, 'utf8'));
const backend = new Backend(scripts, (reply) => parentPort?.postMessage(reply));
parentPort?.on('message', (question: NumberedQuestion) => backend.ask(question));
