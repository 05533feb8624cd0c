import distance from 'damerau-levenshtein';

/** How many near names are told. */
const TOLD = 3;
/** As many names are told whole where none is near. */
const FEW = 12;

const slips = (one: string, other: string) =>
  distance(one.toLowerCase(), other.toLowerCase()).steps;
const lastPart = (name: string) => name.slice(name.lastIndexOf('/') + 1).toLowerCase();

/** One slip for every three letters, or about the right name in the wrong folder. */
const isNear = (name: string, other: string) =>
  slips(name, other) <= Math.max(1, Math.floor(name.replace(/^-+/, '').length / 3)) ||
  slips(lastPart(name), lastPart(other)) <= Math.floor(lastPart(name).length / 6);

/** The three names that take the fewest slips to get to, nearest first (Damerau–Levenshtein distance). */
export function nearest(name: string, known: readonly string[]): string[] {
  const far = new Map(known.map((each) => [each, slips(name, each)]));
  return known.toSorted((a, b) => (far.get(a) ?? 0) - (far.get(b) ?? 0)).slice(0, TOLD);
}

/**
 * What to say of a name that is not known: `did you mean “rest” or “test”?`, or, where nothing is
 * near, which names there are.
 */
export function meant(name: string, known: readonly string[]): string {
  const near = nearest(
    name,
    known.filter((each) => isNear(name, each)),
  );
  if (near.length > 0) return `did you mean ${list(near, 'disjunction')}?`;
  if (known.length === 0) return 'there is none yet';
  return known.length <= FEW
    ? `allowed: ${list(known, 'conjunction')}`
    : `the nearest are ${list(nearest(name, known), 'conjunction')}`;
}

function list(names: readonly string[], type: 'conjunction' | 'disjunction'): string {
  return new Intl.ListFormat('en-GB', { type }).format(names.map((name) => `“${name}”`));
}
