const ENTITY_TAG = /(?:W\/)?("[^"]*")/g;

/**
 * Whether a list of entity tags has this one, as RFC 9110 compares them.
 * @param header the value of If-Match or If-None-Match
 * @param isStrong whether weak tags never match, as If-Match asks
 */
export function hasTag(header: string, tag: string, isStrong: boolean): boolean {
  if (header.trim() === '*') return true;
  return [...header.matchAll(ENTITY_TAG)].some(
    ([whole, opaque]) => (isStrong ? whole : opaque) === tag,
  );
}
