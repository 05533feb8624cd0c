/** Calls for help where something takes too long; each new beginning starts the time again. */
export class Watchdog {
  readonly #bark: (milliseconds: number) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param bark gets the limit that was passed */
  constructor(bark: (milliseconds: number) => void) {
    this.#bark = bark;
  }

  watch(milliseconds: number): void {
    this.rest();
    this.#timer = setTimeout(() => this.#bark(milliseconds), milliseconds);
  }

  rest(): void {
    clearTimeout(this.#timer);
  }
}
