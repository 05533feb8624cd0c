import type { EngineSource, StartFault } from '../protocol.ts';
import { Watchdog } from '../watchdog.ts';
import type {
  LoadProgress,
  OutputPiece,
  ProgramEnding,
  ProgramLanguage,
  ProgramLimits,
  ProgramPhase,
  ProgramReply,
} from './protocol.ts';
import type { Exit, Program } from './runtime.ts';
import type { OpenProgramWorker, ProgramWorker } from './worker.ts';

/** What is told while a runtime starts and a program runs. */
export interface RunObserver {
  readonly onOutput?: (pieces: readonly OutputPiece[]) => void;
  readonly onPhase?: (phase: ProgramPhase) => void;
  /** Bytes of the runtime’s files. */
  readonly onProgress?: (progress: LoadProgress) => void;
}

/** What a worker is opened with. */
export interface OneRunSettings {
  readonly language: ProgramLanguage;
  /** With the whole address of its folder. */
  readonly source: EngineSource;
  readonly limits: ProgramLimits;
  readonly openWorker: OpenProgramWorker;
}

/** Milliseconds without a byte after which loading is given up. */
const LOAD_PATIENCE = 30_000;

type State = 'load' | 'start' | 'open' | 'compile' | 'run' | 'over';

/** A worker, from its opening to the end of the one program that it runs. */
export class OneRun {
  /** Resolves when the runtime is open, or with the reason why it never will be. */
  readonly opened: Promise<ProgramEnding | undefined>;
  readonly #ended: Promise<ProgramEnding>;
  readonly #limits: ProgramLimits;
  readonly #worker: ProgramWorker;
  readonly #watchdog: Watchdog;
  #state: State = 'load';
  #cached = true;
  #observer: RunObserver = {};
  #progress: LoadProgress | undefined;
  #tellOpened: () => void = () => undefined;
  #tellEnded: (ending: ProgramEnding) => void = () => undefined;

  constructor({ language, source, limits, openWorker }: OneRunSettings) {
    this.#limits = limits;
    this.#ended = new Promise((resolve) => (this.#tellEnded = resolve));
    const opened = new Promise<undefined>((resolve) => {
      this.#tellOpened = () => resolve(undefined);
    });
    this.opened = Promise.race([opened, this.#ended]);
    this.#watchdog = new Watchdog((limit) => this.end(this.#tooLong(limit)));
    this.#watchdog.watch(LOAD_PATIENCE);
    this.#worker = openWorker(
      language,
      (reply) => this.#state !== 'over' && this.#hear(reply),
      (message) => this.end(this.#broken(message)),
    );
    this.#worker.post({ kind: 'open', source, limits });
  }

  /** Whether it can run a program at once. */
  get isOpen(): boolean {
    return this.#state === 'open';
  }

  /** Whether it has ended. */
  get isOver(): boolean {
    return this.#state === 'over';
  }

  /** Whether its files came from an earlier visit. */
  get cached(): boolean {
    return this.#cached;
  }

  /** Who is told from now on, beginning with what is known. */
  observe(observer: RunObserver): void {
    this.#observer = observer;
    if (this.#state === 'load' || this.#state === 'start') observer.onPhase?.(this.#state);
    if (this.#progress !== undefined) observer.onProgress?.(this.#progress);
  }

  /** Runs the program, once the runtime is open. */
  run(program: Program): Promise<ProgramEnding> {
    this.#enter('compile', this.#limits.compile);
    this.#worker.post({ kind: 'run', program });
    return this.#ended;
  }

  /**
   * Ends the run, whatever it is doing; the first reason counts. Its worker ends as well, unless the
   * program has ended by itself: that one keeps what it compiled until it is released.
   */
  end(ending: ProgramEnding): void {
    if (this.#state === 'over') return;
    this.#state = 'over';
    this.#watchdog.rest();
    if (ending.kind !== 'exit') this.#worker.end();
    this.#tellEnded(ending);
  }

  /** Ends the worker of a run that is over. */
  release(): void {
    this.#worker.end();
  }

  #hear(reply: ProgramReply) {
    switch (reply.kind) {
      case 'progress':
        this.#hearProgress(reply.progress);
        break;
      case 'opened':
        this.#cached = reply.cached;
        this.#state = 'open';
        this.#watchdog.rest();
        this.#tellOpened();
        break;
      case 'not-opened':
        this.end({ kind: 'not-started', fault: reply.fault });
        break;
      case 'phase':
        if (reply.phase === 'run') this.#enter('run', this.#limits.run);
        break;
      case 'output':
        this.#observer.onOutput?.(reply.pieces);
        break;
      case 'output-full':
        this.end({ kind: 'output', limit: this.#limits.output });
        break;
      case 'ended':
        this.end(this.#endingBy(reply.exit));
        break;
    }
  }

  #hearProgress(progress: LoadProgress) {
    this.#progress = progress;
    this.#observer.onProgress?.(progress);
    // A language may load more when it sees the program.
    if (this.#state === 'compile') this.#watchdog.watch(this.#limits.compile);
    else if (progress.loaded < progress.total) this.#enter('load', LOAD_PATIENCE);
    else this.#enter('start', this.#limits.start);
  }

  #enter(state: ProgramPhase, patience: number) {
    this.#watchdog.watch(patience);
    if (this.#state === state) return;
    this.#state = state;
    this.#observer.onPhase?.(state);
  }

  #endingBy(exit: Exit): ProgramEnding {
    return exit.kind === 'memory' ? { ...exit, limit: this.#limits.memory } : exit;
  }

  #tooLong(limit: number): ProgramEnding {
    const phase = this.#state;
    if (phase === 'compile' || phase === 'run') return { kind: 'time', phase, limit };
    const fault: StartFault = {
      kind: 'slow',
      phase: phase === 'load' ? 'load' : 'open',
      seconds: Math.round(limit / 1000),
    };
    return { kind: 'not-started', fault };
  }

  #broken(message: string): ProgramEnding {
    const isRunning = this.#state === 'compile' || this.#state === 'run';
    return isRunning
      ? { kind: 'crash', message }
      : { kind: 'not-started', fault: { kind: 'engine', message } };
  }
}
