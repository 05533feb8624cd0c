import { FACET_NAMES, type FacetName } from '../worker/protocol';
import { facetLabel, facetValues } from './facets';
import type { SearchSession } from './session';

const ALL: Readonly<Record<FacetName, string>> = {
  type: 'All kinds',
  section: 'All sections',
  level: 'All levels',
};

/** Narrows the results by kind, section and level; chosen values can be taken off one by one. */
export function Facets({ session }: { readonly session: SearchSession }) {
  const { value: facets } = session.facets;
  const answer = session.query.value === '' ? undefined : session.answer.value;
  const chosen = FACET_NAMES.flatMap((name) => {
    const id = facets[name];
    return id === undefined ? [] : [{ name, label: facetLabel(name, id) }];
  });
  if ((answer?.total ?? 0) === 0 && chosen.length === 0) return null;
  return (
    <div class="search__facets" role="group" aria-label="Narrow the results">
      {FACET_NAMES.map((name) => (
        <select
          key={name}
          aria-label={ALL[name].replace('All ', '').replace(/^./, (letter) => letter.toUpperCase())}
          autocomplete="off"
          value={facets[name] ?? ''}
          onChange={({ currentTarget: { value } }) =>
            session.choose(name, value === '' ? undefined : value)
          }
        >
          <option value="">{ALL[name]}</option>
          {facetValues(name, answer?.facets[name], facets[name]).map(({ id, label, count }) => (
            <option key={id} value={id}>
              {label} ({count})
            </option>
          ))}
        </select>
      ))}
      {chosen.map(({ name, label }) => (
        <button
          key={name}
          class="search__chip"
          type="button"
          aria-label={`Remove the filter ${label}`}
          onClick={() => session.choose(name, undefined)}
        >
          {label} <span aria-hidden="true">×</span>
        </button>
      ))}
    </div>
  );
}
