/** The languages in which a challenge can be met. */
export const CHALLENGE_LANGUAGES = ['javascript', 'python'] as const;
export type ChallengeLanguage = (typeof CHALLENGE_LANGUAGES)[number];

/**
 * A task at a listing, as data. Its texts lie beside its `task.ts`: `start`, `tests` and `solution`, each
 * in both languages.
 */
export interface Challenge {
  /** Its folder; unique in the guide, and a key of what the reader keeps. */
  readonly name: string;
  readonly title: string;
  /** What is to be done, in two or three sentences. */
  readonly task: string;
  /** The page on which it stands, such as `security/authentication`. */
  readonly page: string;
  /** The listing from which it grows. */
  readonly topic: string;
  /** Each says more than the one before. */
  readonly hints: readonly [string, string, string];
}
