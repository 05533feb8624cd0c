/** Bytes in lines of 16, each in two groups, as they are drawn. */
export interface DrawnByte {
  readonly digits: string;
  readonly isMarked: boolean;
}

export type DrawnGroup = readonly DrawnByte[];

const IN_GROUP = 8;
const GROUPS = 2;

const chunks = <T>(all: readonly T[], size: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, index) =>
    all.slice(index * size, (index + 1) * size),
  );

/**
 * Lines of groups of bytes.
 * @param hex two digits for each byte
 * @param marked numbers of bytes, from 0
 */
export function drawn(
  hex: string,
  marked: readonly number[] = [],
): readonly (readonly DrawnGroup[])[] {
  const bytes = (hex.match(/../g) ?? []).map((digits, index) => ({
    digits,
    isMarked: marked.includes(index),
  }));
  return chunks(chunks(bytes, IN_GROUP), GROUPS);
}

export interface DrawnText {
  readonly text: string;
  readonly isMarked: boolean;
}

/** A text in pieces with the letters of marked bytes apart; whole where letters are more than bytes. */
export function drawnText(
  text: string,
  length: number,
  marked: readonly number[] = [],
): readonly DrawnText[] {
  if (text.length !== length) return [{ text, isMarked: false }];
  const pieces: DrawnText[] = [];
  for (const [index, sign] of Array.from(text).entries()) {
    const isMarked = marked.includes(index);
    const last = pieces.at(-1);
    if (last?.isMarked === isMarked) pieces.splice(-1, 1, { text: last.text + sign, isMarked });
    else pieces.push({ text: sign, isMarked });
  }
  return pieces;
}
