/** Stands for `node:stream`: `Readable` and `Writable` over iterators, and `pipeline`. */
import { Buffer } from './buffer.ts';
import { EventEmitter } from './events.ts';

type Source = Iterable<unknown> | AsyncIterable<unknown>;

export class Readable extends EventEmitter {
  readonly #source: Source;
  #encoding: string | undefined;
  #isRead = false;

  constructor(source: Source = []) {
    super();
    this.#source = source;
  }

  static from(source: Source | string): Readable {
    return new Readable(typeof source === 'string' ? [source] : source);
  }

  setEncoding(encoding: string): this {
    this.#encoding = encoding;
    return this;
  }

  override on(name: string | symbol, listener: (...values: unknown[]) => unknown): this {
    super.on(name, listener);
    if (name === 'data') this.resume();
    return this;
  }

  resume(): this {
    if (!this.#isRead) queueMicrotask(() => void this.#flow());
    return this;
  }

  pipe<Target extends Writable>(target: Target): Target {
    this.on('data', (chunk) => target.write(chunk));
    this.on('end', () => target.end());
    return target;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator {
    this.#isRead = true;
    for await (const chunk of this.#source) {
      yield this.#encoding !== undefined && chunk instanceof Buffer
        ? chunk.toString(this.#encoding)
        : chunk;
    }
  }

  async toArray(): Promise<unknown[]> {
    const chunks: unknown[] = [];
    for await (const chunk of this) chunks.push(chunk);
    return chunks;
  }

  async #flow() {
    if (this.#isRead) return;
    try {
      for await (const chunk of this) this.emit('data', chunk);
      this.emit('end');
      this.emit('close');
    } catch (error) {
      this.emit('error', error);
    }
  }
}

export class Writable extends EventEmitter {
  readonly #put: (chunk: unknown) => void;
  readonly #finish: () => void;

  constructor(
    put: (chunk: unknown) => void = () => undefined,
    finish: () => void = () => undefined,
  ) {
    super();
    this.#put = put;
    this.#finish = finish;
  }

  write(chunk: unknown): boolean {
    this.#put(chunk);
    return true;
  }

  end(chunk?: unknown): this {
    if (chunk !== undefined) this.write(chunk);
    this.#finish();
    queueMicrotask(() => {
      this.emit('finish');
      this.emit('close');
    });
    return this;
  }
}

type Stage = Source | ((source?: Source) => Source | Promise<void>) | Writable;

/** Passes what the first gives through the functions between, into the last. */
export async function pipeline(...stages: Stage[]): Promise<void> {
  const target = stages.at(-1);
  let source: Source | undefined;
  for (const stage of stages.slice(0, -1)) {
    source = (typeof stage === 'function' ? stage(source) : stage) as Source;
  }
  if (typeof target === 'function') {
    await target(source);
    return;
  }
  // What gives its chunks at once is not waited for, chunk by chunk.
  if (isIterable(source)) for (const chunk of source) (target as Writable).write(chunk);
  else for await (const chunk of source ?? []) (target as Writable).write(chunk);
  (target as Writable).end();
}

const isIterable = (source: Source | undefined): source is Iterable<unknown> =>
  source !== undefined && Symbol.iterator in source;

export default { Readable, Writable, pipeline };
