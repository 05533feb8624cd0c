import { describe, expect, test } from 'vitest';
import type { Step, Verdict } from '../../src/labs/exercises/definition';

/** Answers to the steps of a lab beside their solutions, by step. */
export interface Answers {
  readonly right: Readonly<Record<string, readonly string[]>>;
  /** A part of what is said of each, and the answer. */
  readonly wrong: Readonly<Record<string, readonly (readonly [says: string, text: string])[]>>;
}

/** Tests that a lab takes every right answer to its steps, and refuses the start and what is wrong. */
export function judges(
  steps: readonly Pick<Step<never>, 'id' | 'start' | 'solution'>[],
  { right, wrong }: Answers,
  verdictOn: (id: string, text: string) => Promise<Verdict>,
): void {
  describe.each(steps)('$id', ({ id, start, solution }) => {
    test('is solved by its solution and by other right answers', async () => {
      for (const text of [solution, ...(right[id] ?? [])]) {
        expect([text, await verdictOn(id, text)]).toMatchObject([text, { solved: true }]);
      }
    });

    test('is not solved by what stands in the editor at first', async () => {
      expect(await verdictOn(id, start)).toMatchObject({ solved: false });
    });

    test('refuses wrong answers, and says why', async () => {
      const refused = wrong[id] ?? [];
      expect(refused.length).toBeGreaterThanOrEqual(5);
      for (const [says, text] of refused) {
        const verdict = await verdictOn(id, text);
        expect([text, verdict.solved, verdict.says]).toEqual([
          text,
          false,
          expect.stringContaining(says),
        ]);
      }
    });
  });
}
