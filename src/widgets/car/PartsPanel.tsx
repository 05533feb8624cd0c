import { sitePath } from '@/lib/site-path';
import { PARTS } from './data';
import { BACKEND_PARTS, FRONTEND_PARTS, type PartId } from './model';

interface PartsPanelProps {
  readonly selected: PartId | 'none';
  readonly broken: readonly PartId[];
  readonly onPick: (part: PartId) => void;
}

/** The parts as a list of buttons with the card of the selected one: the accessible interface. */
export function PartsPanel({ selected, broken, onPick }: PartsPanelProps) {
  const list = (parts: readonly PartId[]) => (
    <ul class="car-parts">
      {parts.map((part) => (
        <li key={part}>
          <button
            type="button"
            class={`car-pick car-side--${PARTS[part].side}`}
            aria-pressed={part === selected}
            onClick={() => onPick(part)}
          >
            <span class="car-dot">{PARTS[part].number}</span>
            <span>
              {PARTS[part].name}
              {broken.includes(part) && <span class="car-fault"> (broken)</span>}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
  return (
    <section class="car-panel" aria-labelledby="car-parts-title">
      <h3 id="car-parts-title">Parts</h3>
      <div class="car-card">
        {selected === 'none' ? (
          <p class="car-muted">
            Choose a number in the drawing or a name in the list to see what it stands for.
          </p>
        ) : (
          <Card part={selected} />
        )}
      </div>
      <div class="needs-js">
        <h4>Frontend: what the driver sees and touches</h4>
        {list(FRONTEND_PARTS)}
        <h4>Backend: what makes it run</h4>
        {list(BACKEND_PARTS)}
      </div>
    </section>
  );
}

function Card({ part }: { readonly part: PartId }) {
  const { number, name, side, plain, technical, what, ends, page, pageTitle } = PARTS[part];
  return (
    <div class={`car-side--${side}`}>
      <p class="car-card__title">
        <span class="car-dot">{number}</span>
        <strong>{name}</strong>
      </p>
      <p class="car-card__concept">
        {plain}: <strong>{technical}</strong>
      </p>
      <p>{what}</p>
      <p>
        <strong>Where the picture ends:</strong> {ends}
      </p>
      <p>
        <a href={sitePath(`/${page}/`)}>{pageTitle}</a>
      </p>
    </div>
  );
}
