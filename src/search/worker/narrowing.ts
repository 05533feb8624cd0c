import { FACET_NAMES, type FacetCounts, type FacetName, type Facets } from './protocol';
import type { Ranked } from './ranking';

const fits = ({ kind }: Ranked, facets: Facets, names: readonly FacetName[]) =>
  names.every((name) => facets[name] === undefined || kind[name] === facets[name]);

/**
 * The results that fit all chosen values, in their order. Each place stands there once: the page, or
 * the question that it answers, whichever is better.
 */
export function narrow(found: readonly Ranked[], facets: Facets): Ranked[] {
  const shown = new Set<number>();
  return found.filter((each) => {
    if (!fits(each, facets, FACET_NAMES) || shown.has(each.path)) return false;
    shown.add(each.path);
    return true;
  });
}

/** How many places each value of each facet would leave beside the other facets. */
export function facetCounts(found: readonly Ranked[], facets: Facets): FacetCounts {
  const countsOf = (name: FacetName) => {
    const others = FACET_NAMES.filter((each) => each !== name);
    const places = new Map<string, Set<number>>();
    for (const each of found) {
      const value = each.kind[name];
      if (value === undefined || !fits(each, facets, others)) continue;
      places.set(value, (places.get(value) ?? new Set()).add(each.path));
    }
    return new Map([...places].map(([value, { size }]) => [value, size]));
  };
  return { type: countsOf('type'), section: countsOf('section'), level: countsOf('level') };
}
