import type { OutputPiece } from '@/labs/programs/protocol';
import type { Case } from '@/labs/programs/challenge';
import type { Marks } from '@/reader/sections/programs';
import { bare } from '@/widgets/lab/model';
import type { ChallengeProgram, PageProgram } from './content';
import type { Comparison } from './differences/model';

type Pieces = readonly OutputPiece[];

/** A line as it is shown, or the part of one that the other stream interrupted. */
export interface PrintedLine {
  readonly stream: OutputPiece['stream'];
  readonly text: string;
  /** False where the recorded output has another line here. */
  readonly isSame: boolean;
}

/** Pieces with what came after them; what follows in the same stream joins the last one. */
export function gathered(before: Pieces, more: Pieces): Pieces {
  const all = [...before];
  for (const piece of more) {
    const last = all.at(-1);
    if (last?.stream === piece.stream) {
      all[all.length - 1] = { ...last, text: last.text + piece.text };
    } else all.push(piece);
  }
  return all;
}

export const isChallenge = (program: PageProgram): program is ChallengeProgram =>
  'solution' in program;

/** True for a text that the reader was shown and has not made their own. */
export const isShownSolution = ({ shown }: Marks, solution: string, text: string): boolean =>
  shown === true && bare(text) === bare(solution);

/** Those that failed come first, in the order in which they were tried. */
export const failedFirst = (cases: readonly Case[]): readonly Case[] => [
  ...cases.filter(({ passed }) => !passed),
  ...cases.filter(({ passed }) => passed),
];

/** What stands on standard output, which alone is recorded. */
export const standardOutput = (pieces: Pieces): string =>
  pieces.map(({ stream, text }) => (stream === 'stdout' ? text : '')).join('');

/**
 * Both streams in the order in which they were written, as lines.
 * @param comparison of standard output with the recorded one, once it is complete
 */
export function printedLines(pieces: Pieces, comparison?: Comparison): PrintedLine[] {
  const lines: PrintedLine[] = [];
  /** Lines of standard output that are complete. */
  let complete = 0;
  let isOpen = false;
  for (const { stream, text } of pieces) {
    const parts = text.split('\n');
    for (const [index, part] of parts.entries()) {
      const isEnded = index < parts.length - 1;
      const continues: boolean = stream === 'stdout' && isOpen;
      const isSame = stream === 'stderr' || comparison?.here[complete]?.isSame !== false;
      if (part !== '' || (isEnded && !continues)) lines.push({ stream, text: part, isSame });
      if (stream === 'stderr') continue;
      if (isEnded) complete += 1;
      isOpen = isEnded ? false : continues || part !== '';
    }
  }
  const said = comparison?.here.slice(complete + (isOpen ? 1 : 0)) ?? [];
  return [...lines, ...said.map((line) => ({ stream: 'stdout' as const, ...line }))];
}
