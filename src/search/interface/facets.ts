import { LEVELS } from '@/data/levels';
import { SECTIONS } from '@/sidebar';
import { SEARCH_TYPES } from '../index/entry';
import type { FacetName } from '../worker/protocol';

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

/** What a facet's chosen value is called. */
export function facetLabel(name: FacetName, id: string): string {
  return VALUES[name].find((value) => value.id === id)?.label ?? id;
}

/** The values of a facet that leave results, and the chosen one. */
export function facetValues(
  name: FacetName,
  counts: ReadonlyMap<string, number> | undefined,
  chosen: string | undefined,
): FacetValue[] {
  return VALUES[name]
    .map((value) => ({ ...value, count: counts?.get(value.id) ?? 0 }))
    .filter(({ id, count }) => count > 0 || chosen === id);
}
