import { LEVELS, type Level } from '@/data/levels';
import { SECTIONS, type SectionId } from '@/sidebar';
import { SEARCH_TYPES, type SearchEntry, type SearchType } from '../index/entry';
import type { Found } from '../worker/protocol';

/** What the reader narrowed the results to. */
export interface Facets {
  readonly type?: SearchType;
  readonly section?: SectionId;
  readonly level?: Level;
}

export type FacetName = keyof Required<Facets>;

/** One value of a facet, and how many results it would leave. */
export interface FacetValue {
  readonly id: string;
  readonly label: string;
  readonly count: number;
}

const VALUES: Readonly<
  Record<FacetName, readonly { readonly id: string; readonly label: string }[]>
> = {
  type: SEARCH_TYPES.map(({ id, many }) => ({ id, label: many })),
  section: SECTIONS.map(({ id, label }) => ({ id, label })),
  level: LEVELS.map((id) => ({ id, label: id.charAt(0).toUpperCase() + id.slice(1) })),
};

export const FACET_NAMES: readonly FacetName[] = ['type', 'section', 'level'];

/** What a facet's chosen value is called. */
export function facetLabel(name: FacetName, id: string): string {
  return VALUES[name].find((value) => value.id === id)?.label ?? id;
}

const fits = (entry: SearchEntry, facets: Facets, names: readonly FacetName[]) =>
  names.every((name) => facets[name] === undefined || entry[name] === facets[name]);

/**
 * The results that fit all chosen values, in their order. Each place stands there once: the page, or
 * the question that it answers, whichever is better.
 */
export function narrow(found: readonly Found[], facets: Facets): Found[] {
  const shown = new Set<string>();
  return found.filter(({ entry }) => {
    if (!fits(entry, facets, FACET_NAMES) || shown.has(entry.path)) return false;
    shown.add(entry.path);
    return true;
  });
}

/** The values of a facet with the results that each would leave beside the other facets. */
export function facetValues(
  name: FacetName,
  found: readonly Found[],
  facets: Facets,
): FacetValue[] {
  const others = FACET_NAMES.filter((each) => each !== name);
  const places = new Map<string | undefined, Set<string>>();
  for (const { entry } of found) {
    if (!fits(entry, facets, others)) continue;
    const same = places.get(entry[name]) ?? new Set();
    places.set(entry[name], same.add(entry.path));
  }
  return VALUES[name]
    .map((value) => ({ ...value, count: places.get(value.id)?.size ?? 0 }))
    .filter(({ id, count }) => count > 0 || facets[name] === id);
}
