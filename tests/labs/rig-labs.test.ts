import { describe, expect, test } from 'vitest';
import { differences, recorded } from '../../scripts/labs/record';
import { RIG_LABS } from '../../scripts/labs/rig-labs';

/** What nobody should have to fear, whatever a lab takes. */
const HOSTILE: readonly string[] = [
  '',
  ' \n\t\n',
  '\0',
  '\ud800',
  '{'.repeat(5000),
  '('.repeat(5000),
  "'; DROP TABLE orders; --",
  '<img src=x onerror=alert(1)>',
  '__proto__: {}\nconstructor: 1',
  '-1\n1e400\nNaN\n99999999999999999999',
  'é'.repeat(20_000),
  '\r\n'.repeat(10_000),
  '%00%ff%c0%ae',
  '𝒳'.repeat(10_000),
];

describe.each(RIG_LABS.map((each) => [each.id, each] as const))('%s', (id, lab) => {
  const verdictOn = async (step: string, text: string) => {
    const { outcome, verdict } = await lab.attempt(step, text);
    expect(outcome).toEqual(JSON.parse(JSON.stringify(outcome)));
    return verdict;
  };

  test('has its steps, each with hints, and half of them with a guess', () => {
    expect(lab.steps.length).toBeGreaterThanOrEqual(4);
    for (const { hints } of lab.steps) expect(hints.length).toBeGreaterThanOrEqual(2);
    const guesses = lab.steps.filter(({ predict }) => predict !== undefined);
    expect(guesses.length).toBeGreaterThanOrEqual(lab.steps.length / 2);
  });

  test('is recorded as its solutions go now', async () => {
    expect(differences(recorded(id), await lab.record(''))).toEqual([]);
  });

  test.each(lab.steps)(
    '$id: its solution passes; start, nothing and hostile texts do not',
    async (step) => {
      expect(await verdictOn(step.id, step.solution)).toMatchObject({ solved: true });
      for (const text of [step.start, ...HOSTILE]) {
        expect([text.slice(0, 40), await verdictOn(step.id, text)]).toMatchObject([
          text.slice(0, 40),
          { solved: false },
        ]);
      }
    },
  );

  test('no earlier solution solves a later step', async () => {
    for (const [index, step] of lab.steps.entries()) {
      const before = lab.steps[index - 1];
      if (before === undefined) continue;
      expect([step.id, await verdictOn(step.id, before.solution)]).toMatchObject([
        step.id,
        { solved: false },
      ]);
    }
  });
});
