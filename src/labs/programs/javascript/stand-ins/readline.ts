/** Stands for `node:readline`: lines of the input, by iterator and by events. */
import { Buffer } from './buffer.ts';
import { EventEmitter } from './events.ts';
import { linesOf } from './files.ts';
import { process } from './process.ts';
import type { Readable } from './stream.ts';

interface Settings {
  readonly input: Readable;
  readonly output?: { write: (text: string) => unknown };
}

export class Interface extends EventEmitter {
  readonly #output: Settings['output'];
  readonly #lines: AsyncGenerator<string>;
  #isClosed = false;

  constructor({ input, output }: Settings) {
    super();
    this.#output = output;
    this.#lines = linesIn(input);
  }

  override on(name: string | symbol, listener: (...values: unknown[]) => unknown): this {
    if (name === 'line' && this.listenerCount('line') === 0)
      queueMicrotask(() => void this.#flow());
    return super.on(name, listener);
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<string> {
    for await (const line of this.#lines) {
      if (this.#isClosed) return;
      yield line;
    }
    this.close();
  }

  question(text: string, answered: (line: string) => void): void {
    this.#output?.write(text);
    void this.#lines.next().then(({ value, done }) => done !== true && answered(value));
  }

  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.emit('close');
  }

  async #flow() {
    for await (const line of this) this.emit('line', line);
  }
}

async function* linesIn(input: Readable): AsyncGenerator<string> {
  const chunks = await input.toArray();
  yield* linesOf(Buffer.concat(chunks.map((chunk) => Buffer.from(chunk as string))).toString());
}

export const createInterface = (settings: Settings): Interface => new Interface(settings);

export const promises = {
  createInterface: (settings: Settings = { input: process.stdin }) => {
    const lines = new Interface(settings);
    const question = (text: string) =>
      new Promise<string>((resolve) => lines.question(text, resolve));
    return Object.assign(Object.create(lines) as Interface, {
      question,
      close: () => lines.close(),
      [Symbol.asyncIterator]: () => lines[Symbol.asyncIterator](),
    });
  },
};

export default { createInterface, Interface, promises };
