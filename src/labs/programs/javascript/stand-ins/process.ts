/** Stands for `node:process`: the outputs, the input, the exit code, the clock; no system behind it. */
import { Buffer } from './buffer.ts';
import { EventEmitter } from './events.ts';
import { encode, exact, host } from './host.ts';
import { Readable } from './stream.ts';

type Stream = 'stdout' | 'stderr';

/** Characters that cross to the worker at a time: a flood is noticed before it is whole. */
const SLICE = 65_536;

export function writeText(stream: Stream, text: string): void {
  for (let from = 0; from < text.length;) {
    const isCut = /[\ud800-\udbff]/.test(text[from + SLICE - 1] ?? '');
    const to = from + (isCut ? SLICE - 1 : SLICE);
    const slice = text.slice(from, to);
    if (slice.includes('\0')) host.write(stream, encode(slice).buffer);
    else host.print(stream, slice.toWellFormed());
    from = to;
  }
}

class Output extends EventEmitter {
  readonly isTTY = false;
  readonly writable = true;
  readonly fd: number;
  readonly #stream: Stream;

  constructor(stream: Stream) {
    super();
    this.#stream = stream;
    this.fd = stream === 'stdout' ? 1 : 2;
  }

  write(content: string | Uint8Array, ...more: unknown[]): boolean {
    if (typeof content === 'string') writeText(this.#stream, content);
    else host.write(this.#stream, exact(content));
    const written = more.find((each) => typeof each === 'function');
    if (written !== undefined) queueMicrotask(written as () => void);
    return true;
  }

  end(content?: string | Uint8Array): this {
    if (content !== undefined) this.write(content);
    return this;
  }
}

const began = performance.now();

function hrtime(): [number, number] {
  const now = performance.now();
  return [Math.floor(now / 1000), Math.round((now % 1000) * 1e6)];
}

class Process extends EventEmitter {
  exitCode: number | string | undefined;
  title = 'node';
  readonly argv = ['node', 'main.js'];
  readonly execArgv: string[] = [];
  readonly env: Record<string, string> = {};
  readonly platform = 'linux';
  readonly arch = 'wasm32';
  readonly pid = 1;
  readonly version = 'v24.0.0';
  readonly versions = { node: '24.0.0' };
  readonly stdout = new Output('stdout');
  readonly stderr = new Output('stderr');
  readonly stdin = Readable.from([Buffer.from(host.stdin())]);
  readonly hrtime = Object.assign(hrtime, {
    bigint: () => BigInt(Math.round(performance.now() * 1e6)),
  });

  cwd(): string {
    return '/home/reader';
  }

  uptime(): number {
    return (performance.now() - began) / 1000;
  }

  memoryUsage(): { heapUsed: number; rss: number } {
    const heapUsed = host.heap();
    return { heapUsed, rss: heapUsed };
  }

  nextTick(work: (...values: unknown[]) => void, ...values: unknown[]): void {
    queueMicrotask(() => work(...values));
  }

  emitWarning(warning: string | Error): void {
    writeText(
      'stderr',
      `(node:1) ${warning instanceof Error ? String(warning) : `Warning: ${warning}`}\n`,
    );
  }

  exit(code: number | string = this.exitCode ?? 0): never {
    this.exitCode = code;
    this.emit('exit', Number(code));
    host.exit(Number(this.exitCode));
    // It is ended from outside before the loop has gone round.
    for (;;);
  }
}

export const process = new Process();
export default process;
export const { argv, env, platform, stdin, stdout, stderr } = process;
