import type { Touched } from '@/labs/exercises/documents-lab/touched';
import type { LeftOver } from '@/labs/exercises/script';
import { count } from '@/widgets/lab/words';

export const SPOILED =
  'The tables that each run is made of are gone. “Reset lab” brings them back.';

/** What the end of a script did to what was open. */
export const leftWords = (left: readonly LeftOver[]): string | undefined =>
  left.length === 0
    ? undefined
    : 'The script ended with a transaction open, which was rolled back as when a connection closes.';

interface Measure {
  readonly name: string;
  readonly value: string;
  readonly unit: string;
  /** Percent of the largest in the script, where that can be drawn. */
  readonly share?: number;
}

/** Of 100, and never so small that nothing is seen. */
const shareOf = (amount: number, most: number) => Math.max(0.5, (100 * amount) / most);

/** The largest amounts of a script, against which its statements are drawn. */
export type Most = Readonly<Record<'bytes' | 'pages', number>>;

/** What a statement touched, measure by measure. */
export function touchedWords(
  { rows, bytes, pages, indexes }: Touched,
  most: Most,
): readonly Measure[] {
  const size = { name: 'Their size', value: count(bytes), unit: 'bytes' };
  const accesses = { name: 'Page accesses', value: count(pages ?? 0), unit: 'of 8 kB' };
  return [
    { name: 'Written', value: count(rows), unit: rows === 1 ? 'row version' : 'row versions' },
    ...(rows > 0 ? [{ ...size, share: shareOf(bytes, most.bytes) }] : []),
    ...(pages === undefined ? [] : [{ ...accesses, share: shareOf(pages, most.pages) }]),
    ...(indexes.length === 0 ? [] : [{ name: 'By index', value: indexes.join(', '), unit: '' }]),
  ];
}
