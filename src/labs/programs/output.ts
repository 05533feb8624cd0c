import type { OutputPiece } from './protocol.ts';

/** Writes that are handed over at once, so that a program that then loops for ever has said them. */
const AT_ONCE = 200;
/** Later ones are gathered until they are so many bytes, or so many milliseconds old. */
const GATHERED = 4096;
const OLDEST = 50;

type Stream = OutputPiece['stream'];

/**
 * Gathers what a program writes, and hands it over in few and small pieces: neither a flood of bytes
 * nor a flood of writes reaches the page.
 */
export class Output {
  readonly #limit: number;
  readonly #give: (pieces: readonly OutputPiece[]) => void;
  readonly #full: () => void;
  /** A character may come in two writes. */
  readonly #decoders = { stdout: new TextDecoder(), stderr: new TextDecoder() };
  #pieces: OutputPiece[] = [];
  #writes = 0;
  #bytes = 0;
  #gathered = 0;
  #given = performance.now();
  #timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param limit in bytes; what comes after it is dropped
   * @param full is called once, when the limit is passed
   */
  constructor(limit: number, give: (pieces: readonly OutputPiece[]) => void, full: () => void) {
    this.#limit = limit;
    this.#give = give;
    this.#full = full;
  }

  write(stream: Stream, bytes: Uint8Array): void {
    const room = this.#limit - this.#bytes;
    if (room < 0) return;
    this.#bytes += bytes.length;
    this.#writes += 1;
    this.#add(stream, bytes.subarray(0, Math.max(room, 0)));
    if (this.#bytes > this.#limit) {
      this.flush();
      this.#bytes = Infinity;
      this.#full();
    } else if (this.#isDue()) this.flush();
    else this.#timer ??= setTimeout(() => this.flush(), OLDEST);
  }

  /** Hands over what is gathered. */
  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#gathered = 0;
    this.#given = performance.now();
    if (this.#pieces.length === 0) return;
    const pieces = this.#pieces;
    this.#pieces = [];
    this.#give(pieces);
  }

  /** Hands over the rest, that of a character which never became whole included. */
  end(): void {
    for (const stream of ['stdout', 'stderr'] as const) {
      this.#put(stream, this.#decoders[stream].decode());
    }
    this.flush();
  }

  #isDue(): boolean {
    if (this.#writes <= AT_ONCE || this.#gathered >= GATHERED) return true;
    return performance.now() - this.#given >= OLDEST;
  }

  #add(stream: Stream, bytes: Uint8Array) {
    this.#gathered += bytes.length;
    this.#put(stream, this.#decoders[stream].decode(bytes, { stream: true }));
  }

  #put(stream: Stream, text: string) {
    if (text === '') return;
    const last = this.#pieces.at(-1);
    if (last?.stream === stream) {
      this.#pieces[this.#pieces.length - 1] = { stream, text: last.text + text };
    } else this.#pieces.push({ stream, text });
  }
}
