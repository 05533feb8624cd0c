import { type Progress, type Started, TIME_LIMIT } from '../protocol.ts';
import type { RigRun } from '../rig/protocol.ts';
import { StartError } from '../start-error.ts';
import { Watchdog } from '../watchdog.ts';
import type { ProgramClient } from './client.ts';
import type { ProgramEnding } from './protocol.ts';
import type { Program } from './runtime.ts';

/** What a program wrote on both of its outputs, and how it ended. */
export interface Ended {
  readonly output: string;
  readonly errors: string;
  readonly ending: ProgramEnding;
}

/**
 * How the texts of a lab are tested: each by a program that reads a mark before it loads the text, and
 * reports behind that mark, so that the text cannot report in its place.
 * @template R what the tests found, as JSON
 */
export interface TestedByProgram<R> {
  /** Undefined for a text that is refused without a run: `refusal` says why. */
  readonly programOf: (step: string, text: string, mark: string) => Program | undefined;
  readonly refusal: (text: string) => R;
  readonly runOf: (ended: Ended, mark: string, text: string) => RigRun<R>;
}

interface ProgramLabSettings<R> {
  readonly client: ProgramClient;
  readonly tests: TestedByProgram<R>;
  /** What is ready, with its version. */
  readonly version: string;
}

/** Runs the texts of a lab in programs: each in a worker of its own, which ends with it. */
export class ProgramLabClient<R> {
  /** Milliseconds that a text may take. */
  timeLimit = TIME_LIMIT;
  readonly #client: ProgramClient;
  readonly #tests: TestedByProgram<R>;
  readonly #version: string;

  constructor({ client, tests, version }: ProgramLabSettings<R>) {
    this.#client = client;
    this.#tests = tests;
    this.#version = version;
  }

  /**
   * Loads the runtime.
   * @throws StartError; the call can be repeated
   */
  async start(onProgress: (progress: Progress) => void = () => undefined): Promise<Started> {
    const loading = await this.#client.load((progress) => {
      onProgress({ phase: progress.loaded < progress.total ? 'load' : 'open', ...progress });
    });
    switch (loading.kind) {
      case 'ready': {
        const { cached, seconds } = loading;
        return { version: this.#version, cached, milliseconds: seconds * 1000 };
      }
      case 'not-started':
        throw new StartError(loading.fault);
      case 'stopped':
        throw new StartError({ kind: 'engine', message: 'it was stopped' });
    }
  }

  /** Tests the text of a step. */
  async run(step: string, text: string): Promise<RigRun<R>> {
    const mark = markOf(crypto.getRandomValues(new Uint8Array(16)));
    const program = this.#tests.programOf(step, text, mark);
    if (program === undefined) return { kind: 'done', result: this.#tests.refusal(text) };
    const written = { stdout: '', stderr: '' };
    let tooLong: number | undefined;
    const watchdog = new Watchdog((milliseconds) => {
      tooLong = milliseconds;
      this.stop();
    });
    const { ending } = await this.#client.run(program, {
      onOutput(pieces) {
        for (const { stream, text: piece } of pieces) written[stream] += piece;
      },
      onPhase: (phase) => {
        if (phase === 'run') watchdog.watch(this.timeLimit);
      },
    });
    watchdog.rest();
    if (tooLong !== undefined && ending.kind === 'stopped') {
      return { kind: 'stopped', reason: { kind: 'time', milliseconds: tooLong } };
    }
    const { stdout: output, stderr: errors } = written;
    return this.#tests.runOf({ output, errors, ending }, mark, text);
  }

  /** Nothing has to be put back: each run begins anew. */
  reset(): Promise<void> {
    return Promise.resolve();
  }

  stop(): void {
    this.#client.stop();
  }

  dispose(): void {
    this.#client.dispose();
  }
}

/** A page without TLS has no `crypto.randomUUID`. */
const markOf = (bytes: Uint8Array) => `${bytes.join('-')}:`;
