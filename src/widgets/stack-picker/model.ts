/**
 * The stack picker's model. Every number that it adds stands in the data with its reason; here is
 * only the arithmetic:
 *
 * score(option) = sum over its fits whose answers were given of weight(slot, question) × fit
 *
 * Slots that depend on each other (a framework needs its language) are solved together: the best
 * permitted combination of their options wins, and at a draw the combination that comes first.
 */
import { sum } from '@/lib/sum';
import type { Question } from '@/data/stack-picker';

/** How well an option suits some answers of a question: a whole number from -2 to 2, never 0. */
export interface Fit {
  readonly question: string;
  readonly answers: readonly string[];
  readonly fit: number;
  readonly because: string;
}

/** A hard constraint between slots: the other slot must hold one of these options. */
export interface Need {
  readonly slot: string;
  readonly anyOf: readonly string[];
  readonly because: string;
}

/** A hard constraint on answers: with any of them the option is out. */
export interface Never {
  readonly question: string;
  readonly answers: readonly string[];
  readonly because: string;
}

export interface Option {
  readonly id: string;
  readonly name: string;
  readonly giveUp: string;
  readonly brings?: string;
  readonly needs?: Need;
  readonly never: readonly Never[];
  readonly fits: readonly Fit[];
}

export interface Slot {
  readonly id: string;
  readonly label: string;
  /** Shown beside the recommendation instead of in it. */
  readonly beside: boolean;
  /** In the order that decides a draw. */
  readonly options: readonly Option[];
  /** Question → how often a fit counts, a whole number from 1 to 3. */
  readonly weights: Readonly<Record<string, number>>;
}

export interface Stack {
  readonly questions: readonly Question[];
  readonly steps: readonly { readonly label: string; readonly questions: readonly string[] }[];
  readonly slots: readonly Slot[];
  readonly companions: readonly Option[];
  /** Points from which a companion is shown. */
  readonly companionsFrom: number;
}

/** Question → the answers given; exactly one, unless the question takes several. */
export type Answers = Readonly<Record<string, readonly string[]>>;

/** Slot → option. */
export type Choice = Readonly<Record<string, string>>;

/** One option of a slot with the best total that a permitted combination around it reaches. */
export interface Ranked {
  readonly option: Option;
  readonly total: number;
}

/** A wish of the reader that a hard constraint forbids. */
export interface Refusal {
  readonly slot: string;
  readonly option: string;
  readonly because: string;
}

export interface Solution {
  readonly choice: Choice;
  /** Slot → its permitted options, best first; a slot that the reader fixed has one. */
  readonly ranking: Readonly<Record<string, readonly Ranked[]>>;
  /** Slot → options that an answer rules out. */
  readonly excluded: Readonly<Record<string, readonly Refusal[]>>;
  readonly refused: readonly Refusal[];
}

/** A reason with what it adds to the score. */
export interface Reason {
  readonly question: string;
  readonly points: number;
  readonly because: string;
}

/** The answers that stand before the reader gives any. */
export function initialAnswers(stack: Stack): Answers {
  return Object.fromEntries(stack.questions.map(({ id, initial }) => [id, initial]));
}

function given(stack: Stack, answers: Answers, question: string): readonly string[] {
  const chosen = answers[question] ?? [];
  const none = stack.questions.find(({ id }) => id === question)?.none;
  return chosen.length === 0 && none !== undefined ? [none] : chosen;
}

/** Every fit of the option that the answers touch, with weight × fit as its points. */
export function reasons(
  stack: Stack,
  option: Option,
  weights: Readonly<Record<string, number>>,
  answers: Answers,
): Reason[] {
  return option.fits
    .filter((fit) => given(stack, answers, fit.question).some((id) => fit.answers.includes(id)))
    .map(({ question, fit, because }) => ({
      question,
      points: (weights[question] ?? 0) * fit,
      because,
    }));
}

/** The answer that rules the option out, or undefined. */
export function ruledOut(stack: Stack, option: Option, answers: Answers): Never | undefined {
  return option.never.find(({ question, answers: out }) =>
    given(stack, answers, question).some((id) => out.includes(id)),
  );
}

/** The slots in groups that share a constraint, so that groups can be solved one by one. */
export function groups(stack: Stack): Slot[][] {
  const result: Slot[][] = stack.slots.map((slot) => [slot]);
  const groupOf = (id: string) => result.findIndex((group) => group.some((s) => s.id === id));
  for (const slot of stack.slots) {
    for (const { needs } of slot.options) {
      if (needs === undefined) continue;
      const [from, to] = [groupOf(slot.id), groupOf(needs.slot)];
      if (from !== to) result[to]?.push(...result.splice(from, 1).flat());
    }
  }
  return result;
}

/** The questions that can change this slot; no other answer ever does. */
export function relevantQuestions(stack: Stack, slot: string): Set<string> {
  return questionsOf(groups(stack).find((each) => each.some(({ id }) => id === slot)) ?? []);
}

function questionsOf(group: readonly Slot[]): Set<string> {
  const relevant = new Set<string>();
  for (const { options, weights } of group) {
    for (const { fits, never } of options) {
      for (const { question } of never) relevant.add(question);
      for (const { question } of fits) if ((weights[question] ?? 0) > 0) relevant.add(question);
    }
  }
  return relevant;
}

interface Combination {
  readonly picks: Readonly<Record<string, Option>>;
  readonly total: number;
}

function combinations(stack: Stack, group: readonly Slot[], answers: Answers): Combination[] {
  let found: Combination[] = [{ picks: {}, total: 0 }];
  for (const { id, options, weights } of group) {
    const scored = options
      .filter((option) => ruledOut(stack, option, answers) === undefined)
      .map((option) => ({
        option,
        score: sum(reasons(stack, option, weights, answers).map(({ points }) => points)),
      }));
    found = found.flatMap(({ picks, total }) =>
      scored.map(({ option, score }) => ({
        picks: { ...picks, [id]: option },
        total: total + score,
      })),
    );
  }
  return found.filter(({ picks }) =>
    Object.values(picks).every(
      ({ needs }) => needs === undefined || needs.anyOf.includes(picks[needs.slot]?.id ?? ''),
    ),
  );
}

const first = (found: readonly Combination[]) =>
  found.reduce((best, each) => (each.total > best.total ? each : best));

function whyRefused(stack: Stack, slot: Slot, id: string, answers: Answers): Refusal {
  const option = slot.options.find((each) => each.id === id);
  const because =
    option === undefined
      ? 'It is not one of the options.'
      : (ruledOut(stack, option, answers)?.because ??
        option.needs?.because ??
        'It does not go with the other parts that you kept.');
  return { slot: slot.id, option: option?.name ?? id, because };
}

interface Permitted {
  /** At least one. */
  readonly found: readonly Combination[];
  readonly refused: readonly Refusal[];
}

/** The combinations of a group that the answers and the locks leave. */
function permitted(
  stack: Stack,
  group: readonly Slot[],
  answers: Answers,
  locks: Choice,
): Permitted {
  let found = combinations(stack, group, answers);
  const refused: Refusal[] = [];
  for (const slot of group) {
    const lock = locks[slot.id];
    if (lock === undefined) continue;
    const kept = found.filter(({ picks }) => picks[slot.id]?.id === lock);
    if (kept.length > 0) found = kept;
    else refused.push(whyRefused(stack, slot, lock, answers));
  }
  if (found.length === 0) throw new Error('The constraints leave no combination of options.');
  return { found, refused };
}

/**
 * The recommendation for these answers.
 * @param locks slot → option that the reader fixed. A lock that breaks a hard constraint, alone or
 * with a lock before it, is refused and reported; all others are kept.
 * @throws Error when the constraints leave a group of slots without any combination
 */
export function solve(stack: Stack, answers: Answers, locks: Choice = {}): Solution {
  const choice: Record<string, string> = {};
  const ranking: Record<string, readonly Ranked[]> = {};
  const excluded: Record<string, readonly Refusal[]> = {};
  const refused: Refusal[] = [];

  for (const group of groups(stack)) {
    const { found, refused: wishes } = permitted(stack, group, answers, locks);
    refused.push(...wishes);
    const best = first(found);
    for (const slot of group) {
      choice[slot.id] = best.picks[slot.id]?.id ?? '';
      const ranked = slot.options.flatMap((option) => {
        const around = found.filter(({ picks }) => picks[slot.id] === option);
        return around.length > 0 ? [{ option, total: first(around).total }] : [];
      });
      ranking[slot.id] = ranked.sort(
        (a, b) =>
          b.total - a.total ||
          Number(b.option === best.picks[slot.id]) - Number(a.option === best.picks[slot.id]),
      );
      excluded[slot.id] = slot.options
        .filter((option) => ruledOut(stack, option, answers) !== undefined)
        .map((option) => whyRefused(stack, slot, option.id, answers));
    }
  }
  return { choice, ranking, excluded, refused };
}

/** The companions with enough points that the choice does not hold already, best first. */
export function companions(
  stack: Stack,
  answers: Answers,
  choice: Choice,
): { option: Option; points: number; because: string }[] {
  const held = new Set(Object.values(choice));
  const once = Object.fromEntries(stack.questions.map(({ id }) => [id, 1]));
  return stack.companions
    .filter(({ id }) => !held.has(id))
    .map((option) => {
      const all = reasons(stack, option, once, answers).sort((a, b) => b.points - a.points);
      const points = sum(all.map((reason) => reason.points));
      return { option, points, because: all[0]?.because ?? '' };
    })
    .filter(({ points }) => points >= stack.companionsFrom)
    .sort((a, b) => b.points - a.points);
}

/** What the recommendation becomes when one answer changes. */
export interface WhatIf {
  readonly question: string;
  /** The answer that is given instead, or that is added or taken away. */
  readonly answer: string;
  readonly answers: Answers;
  readonly choice: Choice;
  /** The slots of the recommendation, those beside it left out, that change. */
  readonly changed: readonly string[];
}

/** Every single change of one answer, solved. */
export function whatIfs(stack: Stack, answers: Answers, locks: Choice = {}): WhatIf[] {
  const now = solve(stack, answers, locks).choice;
  const parts = groups(stack).map((group) => ({ group, questions: questionsOf(group) }));
  const choose = (question: string, changed: Answers): Choice => {
    const choice = { ...now };
    for (const { group, questions } of parts) {
      if (!questions.has(question)) continue;
      const { picks } = first(permitted(stack, group, changed, locks).found);
      for (const { id } of group) choice[id] = picks[id]?.id ?? '';
    }
    return choice;
  };
  const slots = stack.slots.filter(({ beside }) => !beside).map(({ id }) => id);
  return stack.questions.flatMap(({ id: question, several, answers: possible }) => {
    const before = answers[question] ?? [];
    return possible
      .filter(({ id }) => several === true || !before.includes(id))
      .map(({ id }) => {
        const without = before.filter((each) => each !== id);
        const toggled = without.length < before.length ? without : [...before, id];
        const changedAnswers = { ...answers, [question]: several === true ? toggled : [id] };
        const choice = choose(question, changedAnswers);
        const changed = slots.filter((slot) => choice[slot] !== now[slot]);
        return { question, answer: id, answers: changedAnswers, choice, changed };
      });
  });
}

/**
 * The smallest single change that puts `option` into `slot`: the one that leaves most of the other
 * slots as they are; among equals the one that is asked first.
 */
export function flip(changes: readonly WhatIf[], slot: string, option: string): WhatIf | undefined {
  return changes
    .filter(({ choice }) => choice[slot] === option)
    .reduce<WhatIf | undefined>(
      (best, each) =>
        best === undefined || each.changed.length < best.changed.length ? each : best,
      undefined,
    );
}

/** How much one question matters for the present recommendation. */
export interface Sensitivity {
  readonly question: string;
  /** Single changes of this answer that were tried, and how many changed a slot. */
  readonly tried: number;
  readonly effective: number;
  /** Slots that change on average over the changes tried: from 0 to the number of slots. */
  readonly mean: number;
  readonly slots: readonly string[];
}

/** The questions, the one that matters most first; at a draw the one that is asked first. */
export function sensitivity(stack: Stack, changes: readonly WhatIf[]): Sensitivity[] {
  return stack.questions
    .map(({ id }) => {
      const tried = changes.filter(({ question }) => question === id);
      const slots = new Set(tried.flatMap(({ changed }) => changed));
      return {
        question: id,
        tried: tried.length,
        effective: tried.filter(({ changed }) => changed.length > 0).length,
        mean: tried.length === 0 ? 0 : sum(tried.map((t) => t.changed.length)) / tried.length,
        slots: stack.slots.filter((slot) => slots.has(slot.id)).map((slot) => slot.id),
      };
    })
    .sort((a, b) => b.mean - a.mean);
}
