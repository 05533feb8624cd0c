/**
 * What a page and the worker that runs a program say to each other. Everything here can be cloned, so
 * that it crosses between threads.
 */
import type { EngineName, EngineSource, Progress, StartFault } from '../protocol.ts';
import type { Exit, Program, RunLimits } from './runtime.ts';

/** The languages whose listings can run in the tab. */
export type ProgramLanguage = Exclude<EngineName, 'postgres'>;

/** Limits of a run: times in milliseconds, sizes in bytes. */
export interface ProgramLimits extends RunLimits {
  /** Until the runtime is ready, after its files have come. */
  readonly start: number;
  /** Until the program is compiled. */
  readonly compile: number;
  /** That the program itself may take. */
  readonly run: number;
  /** That it may write, on both outputs together. */
  readonly output: number;
  /** That its files and its input may have together. */
  readonly program: number;
}

export const PROGRAM_LIMITS: ProgramLimits = {
  start: 60_000,
  compile: 60_000,
  run: 10_000,
  output: 256 * 1024,
  program: 256 * 1024,
  memory: 512 * 2 ** 20,
};

/** A piece of what a program wrote; pieces come in the order in which they were written. */
export interface OutputPiece {
  readonly stream: 'stdout' | 'stderr';
  readonly text: string;
}

/** How far a run is: its runtime loads and starts; its program is compiled and runs. */
export type ProgramPhase = 'load' | 'start' | 'compile' | 'run';

/** How many bytes of the files that a runtime has asked for are here. */
export type LoadProgress = Pick<Progress, 'loaded' | 'total' | 'cached'>;

/** How a run ended. */
export type ProgramEnding =
  /** By itself, with the exit code that the real tool would have given. */
  | { readonly kind: 'exit'; readonly code: number }
  /** The reader said so. */
  | { readonly kind: 'stopped' }
  /** Its program was over the time limit of a phase, in milliseconds. */
  | { readonly kind: 'time'; readonly phase: 'compile' | 'run'; readonly limit: number }
  /** It wrote more than it may, in bytes; what came before the limit was handed over. */
  | { readonly kind: 'output'; readonly limit: number }
  /** It asked for more memory than it may have, in bytes. */
  | { readonly kind: 'memory'; readonly limit: number }
  /** The runtime broke, or its worker died. */
  | { readonly kind: 'crash'; readonly message: string }
  /** The program is larger than what is taken, in bytes, and was not run. */
  | { readonly kind: 'too-large'; readonly bytes: number; readonly limit: number }
  /** The runtime did not start. */
  | { readonly kind: 'not-started'; readonly fault: StartFault };

/** What came of a run. */
export interface ProgramRun {
  readonly ending: ProgramEnding;
  /** Seconds of each phase that there was; without `load` and `start` where a runtime was ready. */
  readonly seconds: Readonly<Partial<Record<ProgramPhase, number>>>;
}

/** What the page asks of the worker: to open a runtime, then to run one program in it. */
export type ProgramQuestion =
  | { readonly kind: 'open'; readonly source: EngineSource; readonly limits: ProgramLimits }
  | { readonly kind: 'run'; readonly program: Program };

/** What the worker says. */
export type ProgramReply =
  | { readonly kind: 'progress'; readonly progress: LoadProgress }
  | { readonly kind: 'opened'; readonly cached: boolean }
  | { readonly kind: 'not-opened'; readonly fault: StartFault }
  | { readonly kind: 'phase'; readonly phase: 'compile' | 'run' }
  | { readonly kind: 'output'; readonly pieces: readonly OutputPiece[] }
  /** The limit of output is reached; the program goes on until its worker is ended. */
  | { readonly kind: 'output-full' }
  | { readonly kind: 'ended'; readonly exit: Exit };
