import { diffArrays } from 'diff';

/** A line of output, and whether the other output has it in the same place. */
export interface ComparedLine {
  readonly text: string;
  readonly isSame: boolean;
}

/** Two outputs, line by line. */
export interface Comparison {
  readonly recorded: readonly ComparedLine[];
  readonly here: readonly ComparedLine[];
  /** Lines that one of the two does not have; 0 where they are the same to the last character. */
  readonly different: number;
}

/** Beyond so many changes two outputs have nothing to do with each other. */
const MOST_CHANGES = 2000;

const NO_LAST_LINE = '(no line break at the end)';

/** The lines of an output; where the last one is not ended, that is a line of its own. */
function linesOf(output: string): string[] {
  const lines = output.split('\n');
  const last = lines.pop();
  return last === '' ? lines : [...lines, last ?? '', NO_LAST_LINE];
}

/** How what was printed here differs from what was recorded. */
export function compared(recorded: string, here: string): Comparison {
  const [a, b] = [linesOf(recorded), linesOf(here)];
  const changes = diffArrays(a, b, { maxEditLength: MOST_CHANGES });
  const all = (lines: readonly string[], isSame: boolean) =>
    lines.map((text) => ({ text, isSame }));
  if (changes === undefined) {
    return { recorded: all(a, false), here: all(b, false), different: a.length + b.length };
  }
  return {
    recorded: changes.flatMap(({ value, added, removed }) => (added ? [] : all(value, !removed))),
    here: changes.flatMap(({ value, added, removed }) => (removed ? [] : all(value, !added))),
    different: changes.reduce(
      (sum, { added, removed, count }) => sum + (added || removed ? count : 0),
      0,
    ),
  };
}
