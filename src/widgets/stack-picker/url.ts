import { type Field, oneOf, someOf, type UrlState, urlState } from '@/lib/url-state';
import type { Answers, Choice, Stack } from './model';

/** Answers under their question, kept parts under `keep-<slot>`, and the step in view. */
export type PickerState = Readonly<Record<string, string | readonly string[]>>;

/** Stands for “the picker decides” in a slot. */
export const FREE = 'free';

const keepKey = (slot: string) => `keep-${slot}`;

/** The picker's place in the address: `stack.goal=website&stack.keep-database=mysql`. */
export function pickerUrl(stack: Stack): UrlState<PickerState> {
  const fields: Record<string, Field<string> | Field<readonly string[]>> = {};
  for (const { id, several, answers, initial } of stack.questions) {
    const ids = answers.map((answer) => answer.id);
    fields[id] = several === true ? someOf(ids, initial) : oneOf(ids, initial[0] ?? '');
  }
  for (const { id, options } of stack.slots) {
    fields[keepKey(id)] = oneOf([FREE, ...options.map((option) => option.id)], FREE);
  }
  fields['step'] = oneOf(
    stack.steps.map((_, index) => String(index + 1)),
    '1',
  );
  return urlState('stack', fields);
}

/** The answers in a state. */
export function answersIn(stack: Stack, state: PickerState): Answers {
  return Object.fromEntries(stack.questions.map(({ id }) => [id, [state[id] ?? []].flat()]));
}

/** The parts that the reader keeps. */
export function locksIn(stack: Stack, state: PickerState): Choice {
  return Object.fromEntries(
    stack.slots.flatMap(({ id }) => {
      const kept = state[keepKey(id)];
      return typeof kept === 'string' && kept !== FREE ? [[id, kept]] : [];
    }),
  );
}

/** The change of state that keeps `option`, or that leaves the slot to the picker. */
export function keep(slot: string, option: string = FREE): PickerState {
  return { [keepKey(slot)]: option };
}
