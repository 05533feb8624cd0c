import type { Change, ShellRun } from './rig.ts';

/** A file that is new or changed since the level began. */
export const changeAt = ({ changes }: ShellRun, path: string): Change | undefined =>
  changes.find((change) => change.path === path && change.is !== 'gone');

export const isGone = ({ changes }: ShellRun, path: string): boolean =>
  changes.some((change) => change.path === path && change.is === 'gone');

/** The lines of a text, each without blanks around it and with single ones in it. */
export const tidy = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim().replaceAll(/\s+/g, ' '))
    .filter((line) => line !== '');

/** The lines of a new or changed file; undefined where it is neither. */
export function linesAt(run: ShellRun, path: string): string[] | undefined {
  const text = changeAt(run, path)?.text;
  return text === undefined ? undefined : tidy(text);
}

export const same = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((line, at) => line === other[at]);

/** Whether some line of the transcript printed these lines, and no others. */
export const printed = ({ said }: ShellRun, lines: readonly string[]): boolean =>
  said.some(({ output }) => same(tidy(output), lines));

/** Whether a mode such as `-rw-r-----` lets the circle do this. */
export function allows(mode: string, circle: 'owner' | 'group' | 'others', right: 'r' | 'w' | 'x') {
  const start = { owner: 1, group: 4, others: 7 }[circle];
  return mode.slice(start, start + 3).includes(right);
}
