import { candidates } from 'virtual:picker-candidates';
import { COMPANION_SLOT, COMPANIONS_FROM, QUESTIONS, SLOTS, STEPS } from '@/data/stack-picker';
import { OUTSIDE } from './data';
import type { Fit, Need, Never, Option, Stack } from './model';

/** What a file of the catalogue says for the picker: one entry for each part it can play. */
export interface Role {
  readonly slot: string;
  readonly name?: string | undefined;
  readonly giveUp?: string | undefined;
  /** A technology that comes with it, such as Node.js with JavaScript. */
  readonly brings?: string | undefined;
  readonly needs?: Need | undefined;
  readonly never?: readonly Never[] | undefined;
  readonly fits: readonly Fit[];
}

/** A technology as the picker needs it. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly picker: readonly Role[];
}

/**
 * The typed catalogue as the model takes it.
 * @throws Error when a slot names an option that no file describes, or a file a slot that has no
 * place for it: the build stops instead of recommending from half a catalogue
 */
export function stackOf(technologies: readonly Candidate[]): Stack {
  const roles: { slot: string; option: Option }[] = technologies.flatMap(({ id, name, picker }) =>
    picker.map((role) => ({
      slot: role.slot,
      option: {
        id,
        name: role.name ?? name,
        giveUp: role.giveUp ?? '',
        ...(role.brings === undefined ? {} : { brings: role.brings }),
        ...(role.needs === undefined ? {} : { needs: role.needs }),
        never: role.never ?? [],
        fits: role.fits,
      },
    })),
  );
  for (const { slot, because: _, ...option } of OUTSIDE) roles.push({ slot, option });

  const slots = SLOTS.map((plan) => ({
    id: plan.id,
    label: plan.label,
    beside: 'beside' in plan,
    weights: Object.fromEntries(plan.weights.map((w) => [w.question, w.weight])),
    options: plan.order.map((id) => {
      const role = roles.find((each) => each.slot === plan.id && each.option.id === id);
      if (role === undefined) throw new Error(`${plan.id}: nothing describes the option ${id}`);
      return role.option;
    }),
  }));
  for (const { slot, option } of roles) {
    const known = slots.find(({ id }) => id === slot)?.options.includes(option);
    if (slot !== COMPANION_SLOT && known !== true) {
      throw new Error(`${option.id}: the slot ${slot} does not list it`);
    }
  }
  return {
    questions: QUESTIONS,
    steps: STEPS,
    slots,
    companions: roles.filter(({ slot }) => slot === COMPANION_SLOT).map(({ option }) => option),
    companionsFrom: COMPANIONS_FROM.points,
  };
}

/** The stack picker's data, from the files of the catalogue. */
export const stack = stackOf(candidates as readonly Candidate[]);
