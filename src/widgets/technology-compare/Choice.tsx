import { GROUPS, PRESETS } from './data';
import { type Catalogue, FEWEST, groupOf, members, MOST, toggled } from './model';
import { linkTo } from './url';

interface ChoiceProps {
  readonly catalogue: Catalogue;
  readonly chosen: readonly string[];
  readonly choose: (ids: readonly string[]) => void;
}

const isPlainClick = (event: MouseEvent) =>
  event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;

const isSameSet = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((id) => b.includes(id));

/** The comparisons people ask for, as links that also work in a new tab. */
export function Presets({ catalogue, chosen, choose }: ChoiceProps) {
  const current = PRESETS.find(({ ids }) => isSameSet(ids, chosen));
  const inOrder = (ids: readonly string[]) =>
    catalogue.filter(({ id }) => ids.includes(id)).map(({ id }) => id);
  return (
    <nav class="compare-presets needs-js" aria-labelledby="compare-presets-title">
      <p id="compare-presets-title">People ask for</p>
      <ul>
        {PRESETS.map((preset) => (
          <li key={preset.label}>
            <a
              class="compare-preset"
              href={linkTo(inOrder(preset.ids))}
              aria-current={preset === current ? 'true' : undefined}
              onClick={(event) => {
                if (!isPlainClick(event)) return;
                event.preventDefault();
                choose(inOrder(preset.ids));
              }}
            >
              {preset.label}
            </a>
          </li>
        ))}
      </ul>
      {current?.note !== undefined && <p class="compare-presets__note">{current.note}</p>}
    </nav>
  );
}

/** Any two to four technologies of one kind. */
export function OwnChoice({ catalogue, chosen, choose }: ChoiceProps) {
  const group = groupOf(
    GROUPS,
    catalogue.find(({ id }) => id === chosen[0]),
  );
  if (group === undefined) return null;
  return (
    <div class="compare-choice needs-js">
      <p class="field">
        <label for="compare-kind">Kind</label>
        <select
          id="compare-kind"
          value={group.id}
          onChange={({ currentTarget }) => {
            const start = GROUPS.find(({ id }) => id === currentTarget.value)?.start;
            if (start !== undefined) choose(start);
          }}
        >
          {GROUPS.map(({ id, label }) => (
            <option key={id} value={id} selected={id === group.id}>
              {label}
            </option>
          ))}
        </select>
      </p>
      <fieldset>
        <legend>
          Side by side, {FEWEST} to {MOST}
        </legend>
        <div class="compare-choice__technologies">
          {members(catalogue, group).map(({ id, name }) => {
            const after = toggled(catalogue, GROUPS, chosen, id);
            return (
              <label key={id} class="compare-check">
                <input
                  type="checkbox"
                  value={id}
                  checked={chosen.includes(id)}
                  disabled={after === undefined}
                  onChange={() => after !== undefined && choose(after)}
                />
                <span>{name}</span>
              </label>
            );
          })}
        </div>
        {chosen.length === FEWEST && members(catalogue, group).length > FEWEST && (
          <p class="compare-choice__hint">To swap one, first add another.</p>
        )}
        {chosen.length === MOST && (
          <p class="compare-choice__hint">That is the limit. Take one out to add another.</p>
        )}
      </fieldset>
    </div>
  );
}
