/** Something that the reader wrote and that cannot be run. */
export class Fault extends Error {
  /** Characters of the text before it. */
  readonly at: number;

  constructor(at: number, message: string) {
    super(message);
    this.at = at;
  }
}
