import type { OpenedWorker } from '../open-worker.ts';
import {
  type Progress,
  type Started,
  type StartFault,
  type StopReason,
  TIME_LIMIT,
} from '../protocol.ts';
import { StartError } from '../start-error.ts';
import { Watchdog } from '../watchdog.ts';
import type { RigProgress, RigQuestion, RigReply, RigRun } from './protocol.ts';

/** Starts a thread with a rig; see `openedWorker`. */
export type OpenRig<R> = (
  heard: (reply: RigReply<R>) => void,
  broke: (message: string) => void,
) => OpenedWorker<RigQuestion>;

export interface RigSettings<R> {
  readonly openWorker: OpenRig<R>;
  /** What is ready: “Argon2, bcrypt and scrypt (hash-wasm 4.13.0)”. */
  readonly version: string;
}

/** The question that the worker has. */
interface Asked<R> {
  readonly id: number;
  readonly heard: (reply: RigReply<R>) => void;
  readonly stop: (reason: StopReason) => void;
}

/** Bytes of a text that is taken. */
const LONGEST = 100_000;
/** Milliseconds in which a worker has to be ready. */
const PATIENCE = 30_000;

/**
 * A rig of this page’s own, in a worker. What takes too long is stopped by ending the worker, and
 * another one begins. So no call waits for ever, and none rejects for what was typed.
 */
export class RigClient<R> {
  /** Milliseconds that a run may take. */
  timeLimit = TIME_LIMIT;
  /** Told how far a run is; undefined when it has ended. */
  onProgress: (progress: RigProgress | undefined) => void = () => undefined;
  readonly #openWorker: OpenRig<R>;
  readonly #version: string;
  #worker: Promise<OpenedWorker<RigQuestion>> | undefined;
  #end: () => void = () => undefined;
  #asked: Asked<R> | undefined;
  #turn: Promise<unknown> = Promise.resolve();
  #lastId = 0;
  #isDisposed = false;

  constructor({ openWorker, version }: RigSettings<R>) {
    this.#openWorker = openWorker;
    this.#version = version;
  }

  /**
   * Loads the rig.
   * @throws StartError; the call can be repeated
   */
  async start(onProgress: (progress: Progress) => void = () => undefined): Promise<Started> {
    const began = performance.now();
    onProgress({ phase: 'open', loaded: 0, total: 0, cached: false });
    await this.#ready();
    return { version: this.#version, cached: false, milliseconds: performance.now() - began };
  }

  /** Runs the text of a step; one after the other. */
  run(step: string, text: string): Promise<RigRun<R>> {
    const bytes = new TextEncoder().encode(text).length;
    if (bytes > LONGEST) {
      const refusal = { kind: 'too-long', bytes, limit: LONGEST } as const;
      return Promise.resolve({ kind: 'refused', refusal });
    }
    const turn = this.#turn.then(() => this.#ask(step, text));
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  /** Nothing has to be put back: each run begins anew. */
  reset(): Promise<void> {
    return Promise.resolve();
  }

  /** Stops what is running, as if it were over the time limit. */
  stop(): void {
    this.#asked?.stop({ kind: 'asked' });
  }

  /** Ends the worker; what is still asked is not answered. */
  dispose(): void {
    this.#isDisposed = true;
    this.#end();
    this.stop();
  }

  /** @throws StartError */
  #ready(): Promise<OpenedWorker<RigQuestion>> {
    this.#worker ??= this.#open().catch((error: unknown) => {
      this.#worker = undefined;
      throw error;
    });
    return this.#worker;
  }

  #open(): Promise<OpenedWorker<RigQuestion>> {
    return new Promise((resolve, reject) => {
      const fail = (fault: StartFault) => {
        watchdog.rest();
        worker.end();
        reject(new StartError(fault));
      };
      const watchdog = new Watchdog(() =>
        fail({ kind: 'slow', phase: 'open', seconds: PATIENCE / 1000 }),
      );
      let isReady = false;
      const worker = this.#openWorker(
        (reply) => {
          if (reply.kind === 'ready') {
            isReady = true;
            watchdog.rest();
            resolve(worker);
          } else if (this.#asked?.id === reply.id) this.#asked.heard(reply);
        },
        (message) => {
          if (isReady) this.#asked?.stop({ kind: 'crash', message });
          else fail({ kind: 'file', name: 'worker', fault: { kind: 'unreachable' } });
        },
      );
      this.#end = worker.end;
      watchdog.watch(PATIENCE);
    });
  }

  async #ask(step: string, text: string): Promise<RigRun<R>> {
    const worker = await this.#ready();
    return new Promise((resolve) => {
      const id = (this.#lastId += 1);
      const watchdog = new Watchdog((milliseconds) => stop({ kind: 'time', milliseconds }));
      const settle = (run: RigRun<R>) => {
        watchdog.rest();
        this.#asked = undefined;
        this.onProgress(undefined);
        resolve(run);
      };
      const stop = (reason: StopReason) => {
        worker.end();
        this.#worker = undefined;
        if (!this.#isDisposed) void this.#ready().catch(() => undefined);
        settle({ kind: 'stopped', reason });
      };
      this.#asked = {
        id,
        heard(reply) {
          if (reply.kind === 'progress') onProgress(reply.progress);
          else if (reply.kind === 'done') settle({ kind: 'done', result: reply.result });
          else if (reply.kind === 'broke') stop({ kind: 'crash', message: reply.message });
        },
        stop,
      };
      const onProgress = (progress: RigProgress) => this.onProgress(progress);
      watchdog.watch(this.timeLimit);
      worker.post({ id, step, text });
    });
  }
}
