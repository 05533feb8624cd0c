import { describe, expect, it } from 'vitest';
import { COMPANION_SLOT, type Question, QUESTIONS, SLOTS, STEPS } from '@/data/stack-picker';
import { stackOf } from '@/widgets/stack-picker/content';
import { OUTSIDE } from '@/widgets/stack-picker/data';
import { stack, technologies } from './catalogue';

const questions: readonly Question[] = QUESTIONS;
const options = [
  ...stack.slots.flatMap((slot) => slot.options.map((option) => ({ slot, option }))),
  ...stack.companions.map((option) => ({ slot: undefined, option })),
];

describe('every number', () => {
  it('of a fit is a whole number from -2 to 2, not 0, with a reason of one sentence', () => {
    for (const { option } of options) {
      for (const { fit, because } of option.fits) {
        expect([-2, -1, 1, 2], option.id).toContain(fit);
        expect(because, option.id).toMatch(/^[A-Z].{8,98}\.$/);
      }
    }
  });

  it('of a weight is a whole number from 1 to 3 with a reason', () => {
    for (const { weights, orderBecause } of SLOTS) {
      expect(orderBecause).toMatch(/\.$/);
      for (const { weight, because } of weights) {
        expect([1, 2, 3]).toContain(weight);
        expect(because).toMatch(/\.$/);
      }
    }
  });
});

describe('a fit', () => {
  it('answers a question that exists, with answers that exist', () => {
    for (const { option } of options) {
      for (const { question, answers } of [...option.fits, ...option.never]) {
        const asked = questions.find(({ id }) => id === question);
        const known = [...(asked?.answers.map(({ id }) => id) ?? []), asked?.none];
        for (const answer of answers) expect(known, `${option.id}: ${question}`).toContain(answer);
      }
    }
  });

  it('stands once for each answer of a question', () => {
    for (const { option } of options) {
      const seen = option.fits.flatMap(({ question, answers }) =>
        answers.map((answer) => `${question}=${answer}`),
      );
      expect(seen, option.id).toEqual([...new Set(seen)]);
    }
  });

  it('counts: its question has a weight in the slot, and each weight has a fit', () => {
    for (const slot of stack.slots) {
      const used = new Set(
        slot.options.flatMap(({ fits }) => fits.map(({ question }) => question)),
      );
      expect([...used].sort(), slot.id).toEqual(Object.keys(slot.weights).sort());
    }
  });
});

describe('the slots', () => {
  it('need only options that exist', () => {
    for (const { option } of options) {
      if (option.needs === undefined) continue;
      const needed = stack.slots.find(({ id }) => id === option.needs?.slot);
      const ids = needed?.options.map(({ id }) => id) ?? [];
      for (const id of option.needs.anyOf) expect(ids).toContain(id);
    }
  });

  it('say what is given up with every option', () => {
    for (const { slot, option } of options) {
      if (slot !== undefined) expect(option.giveUp, option.id).toMatch(/\.$/);
    }
  });

  it('stop the build when a technology is missing or has no place', () => {
    const without = technologies.filter(({ id }) => id !== 'mysql');
    expect(() => stackOf(without)).toThrow('mysql');
    const stray = { id: 'oracle', name: 'Oracle', picker: [{ slot: 'database', fits: [] }] };
    expect(() => stackOf([...technologies, stray])).toThrow('oracle');
  });

  it('hold the catalogue and the options outside it, nothing else', () => {
    const outside: readonly string[] = OUTSIDE.map(({ id }) => id);
    const known = new Set([...technologies.map(({ id }) => id), ...outside]);
    for (const { option } of options) expect(known).toContain(option.id);
    const placed = new Set(options.map(({ option }) => option.id));
    const missing = technologies.filter(({ id }) => !placed.has(id)).map(({ id }) => id);
    expect(missing).toEqual(['nodejs']);
    expect(technologies.flatMap(({ picker }) => picker.map(({ brings }) => brings))).toContain(
      'nodejs',
    );
    expect(SLOTS.map(({ id }) => id as string)).not.toContain(COMPANION_SLOT);
  });
});

it('asks at most three questions at once, and each of them once', () => {
  for (const step of STEPS) expect(step.questions.length).toBeLessThanOrEqual(3);
  expect(STEPS.flatMap((step) => step.questions as readonly string[])).toEqual(
    QUESTIONS.map(({ id }) => id),
  );
});
