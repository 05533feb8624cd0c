import { EngineFiles, FileError } from '../files.ts';
import type { EngineSource, StartFault } from '../protocol.ts';
import { Output } from './output.ts';
import type { ProgramLimits, ProgramQuestion, ProgramReply } from './protocol.ts';
import type { Exit, OpenRuntime, Program, RunIO, Runtime } from './runtime.ts';
import { seal } from './seal.ts';

/** What a shell needs of its thread. */
export interface Thread {
  readonly post: (reply: ProgramReply) => void;
  /** Takes away what a program must not reach; called when the program begins. */
  readonly seal: () => void;
}

/** Opens a runtime, and runs one program in it. */
export class Shell {
  readonly #open: OpenRuntime;
  readonly #thread: Thread;
  #opened: { readonly runtime: Runtime; readonly limits: ProgramLimits } | undefined;

  constructor(open: OpenRuntime, thread: Thread) {
    this.#open = open;
    this.#thread = thread;
  }

  readonly hear = async (question: ProgramQuestion): Promise<void> => {
    const { post } = this.#thread;
    if (question.kind === 'open') {
      post(
        await this.#start(question.source, question.limits).catch((error: unknown) => {
          return { kind: 'not-opened', fault: startFault(error) } as const;
        }),
      );
    } else post({ kind: 'ended', exit: await this.#run(question.program) });
  };

  async #start(source: EngineSource, limits: ProgramLimits): Promise<ProgramReply> {
    const files = new EngineFiles(source, (progress) => {
      this.#thread.post({ kind: 'progress', progress });
    });
    const runtime = await this.#open({ file: (name) => files.inflated(name) }, limits);
    this.#opened = { runtime, limits };
    return { kind: 'opened', cached: files.cached };
  }

  async #run(program: Program): Promise<Exit> {
    if (this.#opened === undefined) return { kind: 'crash', message: 'no runtime is open' };
    const { runtime, limits } = this.#opened;
    const { post, seal: close } = this.#thread;
    const output = new Output(
      limits.output,
      (pieces) => post({ kind: 'output', pieces }),
      () => post({ kind: 'output-full' }),
    );
    let isSealed = false;
    const io: RunIO = {
      stdout: (bytes) => output.write('stdout', bytes),
      stderr: (bytes) => output.write('stderr', bytes),
      phase(phase) {
        if (phase === 'run' && !isSealed) {
          isSealed = true;
          close();
        }
        post({ kind: 'phase', phase });
      },
    };
    try {
      return await runtime.run(program, io);
    } catch (error) {
      return { kind: 'crash', message: messageOf(error) };
    } finally {
      output.end();
    }
  }
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

function startFault(error: unknown): StartFault {
  if (error instanceof FileError) return { kind: 'file', name: error.file, fault: error.fault };
  // What engines say where the device gives them no memory.
  if (error instanceof RangeError) return { kind: 'little-memory' };
  return { kind: 'engine', message: messageOf(error) };
}

/** Makes this worker run one program of a language. */
export function serve(open: OpenRuntime): void {
  const post = postMessage.bind(globalThis) as Thread['post'];
  const shell = new Shell(open, { post, seal });
  addEventListener('message', ({ data }: MessageEvent<ProgramQuestion>) => void shell.hear(data));
}
