import type { PartId } from '@/data/car-parts';
import { sitePath } from '@/lib/site-path';
import { SECTIONS } from '@/sidebar';
import { PARTS } from '../data';
import { PART_IDS } from '../model';
import { PART_TEXTS } from './data';

interface PartEntriesProps {
  /** Titles of pages by their ids. */
  readonly titles: ReadonlyMap<string, string>;
}

/**
 * All parts, the drawing's twin: drawn on the server alone. A number in the drawing leads to its
 * entry here; in the browser, PartCard shows it beside the number.
 */
export function PartEntries({ titles }: PartEntriesProps) {
  return (
    <ol class="car-entries">
      {PART_IDS.map((id) => (
        <Entry key={id} part={id} titles={titles} />
      ))}
    </ol>
  );
}

function Entry({ part, titles }: PartEntriesProps & { readonly part: PartId }) {
  const { number, name, side } = PARTS[part];
  const { plain, technical, what, ends, pages } = PART_TEXTS[part];
  const section = SECTIONS.find((candidate) => candidate.part === part);
  return (
    <li class={`car-entry car-side--${side}`} id={`part-${part}`}>
      <h4 class="car-entry__name">
        <span class="car-dot">{number}</span> {name}
      </h4>
      <p class="car-entry__concept">
        {plain}: <strong>{technical}</strong>
      </p>
      <p class="car-entry__what">{what}</p>
      <p>
        <strong>Where the picture ends:</strong> {ends}
      </p>
      <p>
        Read:{' '}
        {pages.map((page, index) => (
          <>
            {index > 0 && ', '}
            <a href={sitePath(`/${page}/`)}>{titles.get(page)}</a>
          </>
        ))}
      </p>
      {section && (
        <p>
          In this guide:{' '}
          <a href={sitePath(`/${section.id}/`)}>
            {number} {section.label}
          </a>
        </p>
      )}
    </li>
  );
}
