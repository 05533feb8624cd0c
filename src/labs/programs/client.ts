import { deviceFault } from '../device.ts';
import type { EngineSource, StartFault } from '../protocol.ts';
import { OneRun, type RunObserver } from './one-run.ts';
import {
  type LoadProgress,
  PROGRAM_LIMITS,
  type ProgramEnding,
  type ProgramLanguage,
  type ProgramLimits,
  type ProgramPhase,
  type ProgramRun,
} from './protocol.ts';
import type { Program } from './runtime.ts';
import type { OpenProgramWorker } from './worker.ts';

export type { RunObserver } from './one-run.ts';

export interface ProgramSettings {
  readonly language: ProgramLanguage;
  readonly source: EngineSource;
  readonly limits?: Partial<ProgramLimits>;
  /** Whether a runtime waits for the next run while the page is in view; small devices have no room. */
  readonly keepsWarm?: boolean;
  /** How to start a thread with a runtime; a worker of the page unless given. */
  readonly openWorker?: OpenProgramWorker;
}

/** What came of loading a runtime. */
export type Loading =
  | { readonly kind: 'ready'; readonly cached: boolean; readonly seconds: number }
  | { readonly kind: 'not-started'; readonly fault: StartFault }
  | { readonly kind: 'stopped' };

/** A run that is under way. */
interface UnderWay {
  readonly text: string;
  readonly run: Promise<ProgramRun>;
  readonly stop: () => void;
}

/** Milliseconds that a runtime waits for a run before its memory is given back. */
const WARM_FOR = 120_000;

/** Of all clients of a page, one has a runtime that waits. */
let warmest: ProgramClient | undefined;

/**
 * Runs programs of one language in this tab: each in a worker of its own, which ends with it. No call
 * waits for ever, and none rejects: an ending says what happened.
 *
 * One program runs at a time. The same one again, while it runs, is the same run; another one stops
 * the one before it.
 */
export class ProgramClient {
  readonly language: ProgramLanguage;
  readonly limits: ProgramLimits;
  readonly #source: EngineSource;
  readonly #keepsWarm: boolean;
  #openWorker: OpenProgramWorker | undefined;
  #warm: OneRun | undefined;
  /** The last run that has ended by itself: where the next worker opens beside it, it finds what was compiled. */
  #spent: OneRun | undefined;
  #cooling: ReturnType<typeof setTimeout> | undefined;
  #underWay: UnderWay | undefined;
  /** Whether a runtime waited when the page went out of view. */
  #wasWarm = false;
  #isDisposed = false;

  constructor({ language, source, limits, keepsWarm = true, openWorker }: ProgramSettings) {
    // A worker has an address of its own.
    const { href } = new URL(source.folder, (globalThis as { location?: Location }).location?.href);
    this.language = language;
    this.limits = { ...PROGRAM_LIMITS, ...limits };
    this.#source = { ...source, folder: href };
    this.#keepsWarm = keepsWarm;
    this.#openWorker = openWorker;
    pageOf()?.addEventListener('visibilitychange', this.#seen);
  }

  /** Whether a program is running, or about to. */
  get isRunning(): boolean {
    return this.#underWay !== undefined;
  }

  /** Loads the runtime and leaves it ready for a run. */
  async load(onProgress: (progress: LoadProgress) => void = () => undefined): Promise<Loading> {
    const began = performance.now();
    const worker = await this.#ready();
    if (!(worker instanceof OneRun)) return worker;
    worker.observe({ onProgress });
    const failed = await worker.opened;
    if (failed === undefined) {
      this.#keepFor(WARM_FOR);
      const seconds = (performance.now() - began) / 1000;
      return { kind: 'ready', cached: worker.cached, seconds };
    }
    if (this.#warm === worker) this.#warm = undefined;
    return failed.kind === 'not-started' ? failed : { kind: 'stopped' };
  }

  /** Runs a program; what it writes is told as it comes. */
  run(program: Program, observer: RunObserver = {}): Promise<ProgramRun> {
    const text = JSON.stringify(program);
    if (this.#underWay?.text === text) return this.#underWay.run;
    this.stop();
    const bytes = sizeOf(program);
    const limit = this.limits.program;
    if (bytes > limit) {
      return Promise.resolve({ ending: { kind: 'too-large', bytes, limit }, seconds: {} });
    }
    let isStopped = false;
    let stopWorker: () => void = () => undefined;
    const run = this.#run(program, observer, (worker) => {
      stopWorker = () => worker.end({ kind: 'stopped' });
      if (isStopped) stopWorker();
    });
    const underWay: UnderWay = {
      text,
      run,
      stop() {
        isStopped = true;
        stopWorker();
      },
    };
    this.#underWay = underWay;
    void run.then(({ ending }) => {
      if (this.#underWay !== underWay) {
        this.#releaseSpent();
        return;
      }
      this.#underWay = undefined;
      // What did not start is tried again when the reader says so, who then hears of that try.
      if (ending.kind !== 'not-started') this.#warmUp();
    });
    return run;
  }

  /** Stops the program that is running, or the runtime that is loading for it. */
  stop(): void {
    this.#underWay?.stop();
    this.#underWay = undefined;
  }

  /** Ends all workers for good. */
  dispose(): void {
    this.#isDisposed = true;
    pageOf()?.removeEventListener('visibilitychange', this.#seen);
    this.stop();
    this.#coolDown();
  }

  async #run(
    program: Program,
    { onPhase, ...observer }: RunObserver,
    began: (worker: OneRun) => void,
  ): Promise<ProgramRun> {
    const watch = new PhaseWatch(onPhase);
    const worker = await this.#ready();
    if (!(worker instanceof OneRun)) return { ending: worker, seconds: {} };
    // What waited runs now.
    this.#warm = undefined;
    clearTimeout(this.#cooling);
    began(worker);
    worker.observe({ ...observer, onPhase: watch.enter });
    const ending = (await worker.opened) ?? (await worker.run(program));
    if (ending.kind === 'exit') this.#spent = worker;
    return { ending, seconds: watch.end() };
  }

  /** The runtime that waits, or a new one; an ending where there can be none. */
  async #ready(): Promise<OneRun | Extract<ProgramEnding, { kind: 'not-started' | 'stopped' }>> {
    const fault = deviceFault();
    if (fault?.kind === 'unsupported') return { kind: 'not-started', fault };
    try {
      this.#openWorker ??= (await import('./worker.ts')).openProgramWorker;
    } catch {
      const file = { kind: 'file', name: 'worker', fault: { kind: 'unreachable' } } as const;
      return { kind: 'not-started', fault: file };
    }
    if (this.#isDisposed) return { kind: 'stopped' };
    if (this.#warm === undefined || this.#warm.isOver) {
      const [language, source, limits] = [this.language, this.#source, this.limits];
      this.#warm = new OneRun({ language, source, limits, openWorker: this.#openWorker });
      void this.#warm.opened.then(() => this.#releaseSpent());
    }
    return this.#warm;
  }

  /** Opens a runtime ahead of the next run. */
  #warmUp() {
    if (this.#keepsWarm && !this.#isDisposed && pageOf()?.visibilityState !== 'hidden') {
      void this.load();
    } else this.#releaseSpent();
  }

  #releaseSpent() {
    this.#spent?.release();
    this.#spent = undefined;
  }

  #keepFor(milliseconds: number) {
    if (warmest !== undefined && warmest !== this) warmest.#coolDown();
    // eslint-disable-next-line @typescript-eslint/no-this-alias -- one of all clients is remembered
    warmest = this;
    clearTimeout(this.#cooling);
    this.#cooling = setTimeout(() => this.#coolDown(), milliseconds);
  }

  #coolDown() {
    clearTimeout(this.#cooling);
    this.#warm?.end({ kind: 'stopped' });
    this.#warm = undefined;
    this.#releaseSpent();
  }

  /** The page came into view, or went out of it. */
  readonly #seen = () => {
    if (pageOf()?.visibilityState === 'hidden') {
      this.#wasWarm = this.#warm?.isOpen === true;
      if (this.#wasWarm) this.#coolDown();
    } else if (this.#wasWarm) this.#warmUp();
  };
}

/** The page that this runs in; tests in Node have none. */
const pageOf = (): Document | undefined => (globalThis as { document?: Document }).document;

/** Bytes of a program’s files and input; a long text is not encoded to learn how long it is. */
function sizeOf({ files, stdin }: Program): number {
  const encoder = new TextEncoder();
  return [...Object.values(files), stdin].reduce((sum, text) => {
    return sum + (text.length > 2 ** 20 ? text.length : encoder.encode(text).length);
  }, 0);
}

/** Measures the phases of a run. */
class PhaseWatch {
  readonly #tell: ((phase: ProgramPhase) => void) | undefined;
  readonly #seconds: Partial<Record<ProgramPhase, number>> = {};
  #phase: ProgramPhase | undefined;
  #since = performance.now();

  constructor(tell: ((phase: ProgramPhase) => void) | undefined) {
    this.#tell = tell;
  }

  readonly enter = (phase: ProgramPhase): void => {
    this.end();
    this.#phase = phase;
    this.#tell?.(phase);
  };

  end(): Readonly<Partial<Record<ProgramPhase, number>>> {
    const now = performance.now();
    if (this.#phase !== undefined) {
      this.#seconds[this.#phase] = (this.#seconds[this.#phase] ?? 0) + (now - this.#since) / 1000;
    }
    this.#since = now;
    return this.#seconds;
  }
}
