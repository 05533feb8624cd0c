import type { Answers, Stack, WhatIf } from './model';

/** “PostgreSQL” for the option `postgresql` of the slot `database`. */
export function optionName(stack: Stack, slot: string, id: string | undefined): string {
  const options = stack.slots.find((each) => each.id === slot)?.options ?? [];
  return options.find((each) => each.id === id)?.name ?? '';
}

/** The anchor of the card of a part. */
export const partId = (slot: string) => `stack-part-${slot}`;

/** “+4”, “−2” with a true minus sign, “0”. */
export function signed(points: number): string {
  return points > 0 ? `+${points}` : points < 0 ? `−${-points}` : '0';
}

/** “1 point”, “3 points”. */
export function inPoints(points: number): string {
  return `${points} ${points === 1 ? 'point' : 'points'}`;
}

/** The answers to one question, for a summary. */
export function answerWords(stack: Stack, answers: Answers, question: string): string {
  const asked = stack.questions.find(({ id }) => id === question);
  const labels = (asked?.answers ?? [])
    .filter(({ id }) => answers[question]?.includes(id) === true)
    .map(({ label }) => label);
  return labels.length === 0 ? 'none' : labels.join(', ');
}

/** “Goal: A website with content”, or “Known languages: also Ruby” for questions with several. */
export function changeWords(stack: Stack, change: WhatIf): string {
  const asked = stack.questions.find(({ id }) => id === change.question);
  const label = asked?.answers.find(({ id }) => id === change.answer)?.label ?? change.answer;
  if (asked?.several !== true) return `${asked?.short ?? ''}: ${label}`;
  const added = change.answers[change.question]?.includes(change.answer) === true;
  return `${asked.short}: ${added ? 'also' : 'not'} ${label}`;
}

/** “a, b and c”. */
export function list(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}
