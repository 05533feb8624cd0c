/** A story of two sessions that was recorded, and what to make of it. */
export interface Story {
  /** Name of its file under `exchanges/sessions/`; stands in addresses. */
  readonly id: string;
  readonly title: string;
  /** What is about to happen. */
  readonly about: string;
  readonly lesson: string;
}

export const STORIES = [
  {
    id: 'lock-wait',
    title: 'Waiting for a lock',
    about:
      'A sells 11 of the 12 sets and has not committed. B wants two, with the condition in its UPDATE.',
    lesson:
      'B waits until A has committed, then looks at the row again: one set is left, the condition is false, and nothing is changed. While it waits, pg_stat_activity says on what.',
  },
  {
    id: 'non-repeatable-read',
    title: 'A read that does not repeat',
    about: 'A reads the same row twice in one transaction, and B changes it in between.',
    lesson:
      'At READ COMMITTED, the default, each statement sees what is committed when it begins: 12, then 10. At REPEATABLE READ the whole transaction sees one moment: 10 and 10, and 8 only after it.',
  },
  {
    id: 'lost-update',
    title: 'A lost update',
    about:
      'Both read 12. A sells two and writes 10, B sells one and writes 11, as their programs computed it.',
    lesson:
      'B’s UPDATE waits for A, then overwrites 10 with 11. Three sets are gone from the shelf, the table has lost one of 12, and there is no error.',
  },
  {
    id: 'refused-update',
    title: 'The same, refused',
    about: 'The same two programs at REPEATABLE READ.',
    lesson:
      'The row that B wants to write has changed since B’s snapshot, so B gets 40001 the moment A commits. B does the whole transaction again: it reads 10 and writes 9.',
  },
  {
    id: 'deadlock',
    title: 'A deadlock',
    about:
      'A changes part 311 and then 2041, B the other way round. Each holds what the other needs.',
    lesson:
      'After a second of waiting PostgreSQL looks for a circle, finds one, and aborts a transaction with 40P01, here B’s. That frees A. B has to do all of its work again. If both took the parts in the same order, one would just wait.',
  },
] as const satisfies readonly Story[];

export type StoryId = (typeof STORIES)[number]['id'];

export const STORY_IDS: readonly StoryId[] = STORIES.map(({ id }) => id);
