import type { Answered, Asked, Stage } from './protocol.ts';
import {
  type Progress,
  type Started,
  type StartFault,
  type StopReason,
  TIME_LIMIT,
} from '../protocol.ts';
import type { RigProgress, RigRun } from '../rig/protocol.ts';
import { StartError } from '../start-error.ts';
import { Watchdog } from '../watchdog.ts';

export interface FrameSettings<R> {
  /** Address of the frame’s file. */
  readonly address: string;
  /** What is ready, with its version. */
  readonly version: string;
  /** Where the frame is put. */
  readonly place: () => Element;
  /** Runs a step’s text on the frame. */
  readonly run: (stage: Stage, step: string, text: string) => Promise<R>;
}

/** A frame that has been loaded and has answered. */
interface Opened {
  readonly stage: Stage;
  readonly remove: () => void;
}

/** Bytes of a text that is taken. */
const LONGEST = 20_000;
/** Milliseconds in which the frame has to answer. */
const PATIENCE = 8000;

const NO_ANSWER: StartFault = {
  kind: 'engine',
  message:
    'nothing may run in the frame of this lab. The server of this site does not send the rule for it. The recorded results are complete.',
};

/**
 * A sandboxed frame of this page in which a reader’s scripts may run. Each run gets a frame of its
 * own, so nothing of one reaches the next, and what takes too long ends with its frame.
 */
export class FrameClient<R> {
  /** Milliseconds that a run may take. */
  timeLimit = TIME_LIMIT;
  onProgress: (progress: RigProgress | undefined) => void = () => undefined;
  readonly #settings: FrameSettings<R>;
  #remove: () => void = () => undefined;
  #stop: (reason: StopReason) => void = () => undefined;

  constructor(settings: FrameSettings<R>) {
    this.#settings = settings;
  }

  /**
   * Loads the frame once, to see that it works.
   * @throws StartError; the call can be repeated
   */
  async start(onProgress: (progress: Progress) => void = () => undefined): Promise<Started> {
    const began = performance.now();
    onProgress({ phase: 'open', loaded: 0, total: 0, cached: false });
    const { remove } = await this.#open({ isHidden: true });
    remove();
    const { version } = this.#settings;
    return { version, cached: false, milliseconds: performance.now() - began };
  }

  /** Runs the text of a step in a new frame; the frame stays in view until the next run. */
  async run(step: string, text: string): Promise<RigRun<R>> {
    const bytes = new TextEncoder().encode(text).length;
    if (bytes > LONGEST) {
      return { kind: 'refused', refusal: { kind: 'too-long', bytes, limit: LONGEST } };
    }
    this.#remove();
    const ended = Promise.withResolvers<RigRun<R>>();
    const watchdog = new Watchdog((milliseconds) => this.#stop({ kind: 'time', milliseconds }));
    this.#stop = (reason) => {
      this.#remove();
      ended.resolve({ kind: 'stopped', reason });
    };
    watchdog.watch(this.timeLimit);
    this.#open({ isHidden: false })
      .then(async ({ stage }) => this.#settings.run(stage, step, text))
      .then(
        (result) => ended.resolve({ kind: 'done', result }),
        (error: unknown) => this.#stop({ kind: 'crash', message: String(error) }),
      );
    try {
      return await ended.promise;
    } finally {
      watchdog.rest();
      this.#stop = () => undefined;
    }
  }

  /** Nothing has to be put back: each run begins anew. */
  reset(): Promise<void> {
    this.#remove();
    return Promise.resolve();
  }

  stop(): void {
    this.#stop({ kind: 'asked' });
  }

  dispose(): void {
    this.stop();
    this.#remove();
  }

  /** @throws StartError where the frame does not answer */
  #open({ isHidden }: { readonly isHidden: boolean }): Promise<Opened> {
    const { promise, resolve, reject } = Promise.withResolvers<Opened>();
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-scripts');
    frame.referrerPolicy = 'no-referrer';
    frame.title = 'The page of the shop, in a sandboxed frame';
    // Only to be looked at: no key and no focus goes in.
    frame.inert = true;
    frame.hidden = isHidden;
    frame.src = this.#settings.address;
    const { port1: port, port2: given } = new MessageChannel();
    const watchdog = new Watchdog(() => {
      remove();
      reject(new StartError(NO_ANSWER));
    });
    const remove = () => {
      watchdog.rest();
      port.close();
      frame.remove();
    };
    let heard: (answered: Answered) => void = (answered) => {
      if (answered.kind !== 'ready') return;
      watchdog.rest();
      resolve({ stage, remove });
    };
    port.addEventListener('message', ({ data }: MessageEvent<Answered>) => heard(data));
    port.start();
    const ask = (asked: Asked): Promise<Answered> => {
      port.postMessage(asked);
      return new Promise((answered) => (heard = answered));
    };
    const stage: Stage = {
      async show(page) {
        const answered = await ask({ kind: 'show', page });
        if (answered.kind !== 'shown') throw new Error(`the frame answered ${answered.kind}`);
        return answered.outcome;
      },
      async clean(texts) {
        const answered = await ask({ kind: 'clean', texts });
        if (answered.kind !== 'cleaned') throw new Error(`the frame answered ${answered.kind}`);
        return answered.texts;
      },
      nonce: () => crypto.randomUUID().replaceAll('-', ''),
    };
    // An opaque origin has no name, so the message goes to whoever is in the frame: our own file.
    const open = () => frame.contentWindow?.postMessage('open', '*', [given]);
    frame.addEventListener('load', open, { once: true });
    watchdog.watch(PATIENCE);
    this.#remove = remove;
    this.#settings.place().replaceChildren(frame);
    return promise;
  }
}
