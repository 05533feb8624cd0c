/** What a command of Git printed, and whether it went wrong. */
export interface Answer {
  /** Lines, each with its end. */
  readonly output: string;
  readonly failed?: boolean;
}
