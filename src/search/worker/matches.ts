import { FIELDS, type Field } from '../index/parts';
import { term, tokens } from '../index/words';
import type { Lexicon, TermEntries } from './lexicon';

/** An entry that has words of a query in its fields. */
export interface Match {
  readonly entry: number;
  readonly score: number;
  /** The terms of the query that the entry has. */
  readonly terms: readonly string[];
}

/** The usual parameters of BM25+: saturation, share of the length, and what any match counts. */
const BM25 = { k: 1.2, b: 0.7, d: 0.5 } as const;
/** What a longer word counts that begins with the typed one, before its length is considered. */
const BEGINNING = 0.4;
const PER_LETTER = 0.3;

/**
 * The entries that have words of the query, or words that begin with its last one, best first, as
 * BM25+ sees them.
 * @param boosts how much a match in each field counts
 */
export function matches(
  lexicon: Lexicon,
  query: string,
  boosts: Readonly<Record<Field, number>>,
): Match[] {
  const asked = tokens(query).flatMap(({ text }) => term(text) ?? []);
  const found = new Map<number, { score: number; readonly terms: Set<string> }>();
  const add = (sought: string, { fields }: TermEntries, weight: number) => {
    for (const [index, field] of FIELDS.entries()) {
      const counts = fields[index] ?? new Map<number, number>();
      const rare = Math.log(1 + (lexicon.size - counts.size + 0.5) / (counts.size + 0.5));
      for (const [entry, count] of counts) {
        const length = BM25.k * (1 - BM25.b + BM25.b * lexicon.relativeLength(entry, index));
        const often = BM25.d + (count * (BM25.k + 1)) / (count + length);
        const match = found.get(entry) ?? { score: 0, terms: new Set() };
        match.score += weight * boosts[field] * rare * often;
        match.terms.add(sought);
        found.set(entry, match);
      }
    }
  };
  for (const [index, sought] of asked.entries()) {
    const exact = lexicon.term(sought);
    if (exact !== undefined) add(sought, exact, 1);
    if (index < asked.length - 1) continue;
    for (const [longer, entries] of lexicon.termsFrom(sought)) {
      const more = longer.length - sought.length;
      const share = longer.length / (longer.length + PER_LETTER * more);
      if (more > 0) add(sought, entries, BEGINNING * share);
    }
  }
  return [...found]
    .map(([entry, { score, terms }]) => ({ entry, score: score * terms.size, terms: [...terms] }))
    .sort((a, b) => b.score - a.score);
}
