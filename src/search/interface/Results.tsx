import { sitePath } from '@/lib/site-path';
import { sectionById } from '@/sidebar';
import { type Heading, SEARCH_TYPES } from '../index/entry';
import type { ShownEntry, Stretch } from '../worker/protocol';
import { highlighted } from './highlighted';
import type { SearchSession } from './session';

interface Props {
  readonly session: SearchSession;
  readonly listId: string;
  /** Index of the option that Enter opens. */
  readonly active: number;
  readonly optionId: (index: number) => string;
  readonly onPoint: (index: number) => void;
}

/** A line of the list: a result, or one of its best sections. */
interface Option {
  readonly entry: ShownEntry;
  readonly heading?: Heading;
}

/** Below this rank a result's sections would only push the next results away. */
const WITH_SECTIONS = 4;

/** The lines of the list as the reader walks through them. */
export function optionsOf(session: SearchSession): Option[] {
  return (session.answer.value?.found ?? []).flatMap(({ entry, sections }, rank) => [
    { entry },
    ...(rank < WITH_SECTIONS ? sections.map((heading) => ({ entry, heading })) : []),
  ]);
}

/** The results; pointing at one makes it the one that Enter opens. */
export function Results({ session, listId, active, optionId, onPoint }: Props) {
  const query = session.answer.value?.asked ?? '';
  return (
    <ul
      class="search__list"
      id={listId}
      role="listbox"
      aria-label="Results"
      aria-busy={session.busy.value}
    >
      {optionsOf(session).map(({ entry, heading }, index) => (
        <li
          key={`${entry.type} ${entry.path} ${entry.title} ${heading?.slug ?? ''}`}
          role="presentation"
        >
          <a
            id={optionId(index)}
            class={heading === undefined ? 'search__result' : 'search__section'}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            href={addressOf(entry, heading, query)}
            onPointerMove={() => onPoint(index)}
            onClick={() => session.remember()}
          >
            {heading === undefined ? (
              <Entry
                entry={entry}
                query={query}
                excerpt={session.excerpts.value.get(entry.record ?? '')}
              />
            ) : (
              <Marked stretches={highlighted(heading.text, query)} />
            )}
          </a>
        </li>
      ))}
    </ul>
  );
}

interface EntryProps {
  readonly entry: ShownEntry;
  readonly query: string;
  readonly excerpt: readonly Stretch[] | undefined;
}

function Entry({ entry, query, excerpt }: EntryProps) {
  const facts = [
    sectionById(entry.section).label,
    entry.level,
    entry.minutes === undefined ? undefined : `${entry.minutes}\u00A0min`,
  ];
  const text = excerpt ?? highlighted(entry.about ?? '', query);
  return (
    <>
      <span class="search__title">
        <Marked stretches={highlighted(entry.title, query)} />
      </span>
      <span class="search__facts">
        <span class="search__type">{SEARCH_TYPES.find(({ id }) => id === entry.type)?.one}</span>
        {facts.filter((fact) => fact !== undefined).join(' · ')}
      </span>
      {text.length > 0 && (
        <span class="search__text">
          <Marked stretches={text} />
        </span>
      )}
    </>
  );
}

function Marked({ stretches }: { readonly stretches: readonly Stretch[] }) {
  return <>{stretches.map(({ text, match }) => (match ? <mark>{text}</mark> : text))}</>;
}

/** The page marks what was searched for; places on reference pages mark themselves. */
function addressOf(entry: ShownEntry, heading: Heading | undefined, query: string): string {
  const path = sitePath(entry.path);
  if (path.includes('#') || query.trim() === '') return path;
  const hash = heading === undefined ? '' : `#${heading.slug}`;
  return `${path}?found=${encodeURIComponent(query)}${hash}`;
}
