import { useSignal } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { sitePath } from '@/lib/site-path';
import { SECTIONS } from '@/sidebar';
import { LONGEST_QUERY } from '../worker/protocol';
import { Facets } from './Facets';
import { optionsOf, Results } from './Results';
import type { SearchSession } from './session';
import './search.css';

interface Props {
  readonly session: SearchSession;
  /** Takes the dialog off the page. */
  readonly onClose: () => void;
}

const LIST_ID = 'search-results';

/** The search as a dialog: a field that commands a list of results. */
export function SearchDialog({ session, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const active = useSignal(0);
  const pressedOutside = useRef(false);
  /** How to open the best result of what stands in the field, once it has come. */
  const awaited = useRef<{ readonly newTab: boolean }>();
  const options = optionsOf(session);

  // Before the next keystroke, which belongs to the field already.
  useLayoutEffect(() => {
    dialog.current?.showModal();
    const input = field.current;
    input?.setSelectionRange(input.value.length, input.value.length);
  }, []);
  // A new list begins at its best result.
  useEffect(() => session.answer.subscribe(() => (active.value = 0)), []);
  useEffect(() => {
    document.getElementById(optionId(active.value))?.scrollIntoView({ block: 'nearest' });
  }, [active.value]);

  const move = (step: number) => {
    if (options.length > 0) active.value = (active.value + step + options.length) % options.length;
  };
  const open = (newTab: boolean) => {
    if (!session.isAnswered.value) {
      awaited.current = { newTab };
      return;
    }
    const link = document.getElementById(optionId(active.value));
    if (!(link instanceof HTMLAnchorElement)) return;
    session.remember();
    if (newTab) window.open(link.href, '_blank', 'noopener');
    else link.click();
  };
  useEffect(() => {
    const { current } = awaited;
    if (current === undefined || !session.isAnswered.value) return;
    awaited.current = undefined;
    open(current.newTab);
  }, [session.answer.value]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(-1);
    else if (event.key === 'Enter') open(event.ctrlKey || event.metaKey);
    else if (event.key !== 'Backspace' || session.query.value !== '') return;
    else if (!session.removeLastFacet()) return;
    event.preventDefault();
  };
  const onCancel = (event: Event) => {
    if (session.answer.value?.corrected === undefined) return;
    event.preventDefault();
    session.undoCorrection();
  };

  return (
    <dialog
      ref={dialog}
      class="search not-content"
      aria-label="Search"
      onCancel={onCancel}
      onClose={onClose}
      onPointerDown={(event) => (pressedOutside.current = event.target === dialog.current)}
      onClick={(event) => {
        // A selection that is drawn out of the field ends outside, too.
        if (pressedOutside.current && event.target === dialog.current) dialog.current?.close();
      }}
    >
      <div class="search__frame">
        <div class="search__head">
          <input
            ref={field}
            class="search__field"
            type="text"
            role="combobox"
            aria-label="Search the guide"
            aria-autocomplete="list"
            aria-expanded={options.length > 0}
            aria-controls={LIST_ID}
            aria-activedescendant={options.length > 0 ? optionId(active.value) : undefined}
            placeholder="A topic, a term, a question"
            autocomplete="off"
            autocapitalize="none"
            spellcheck={false}
            enterkeyhint="go"
            maxLength={LONGEST_QUERY}
            value={session.query.value}
            onInput={(event) => {
              awaited.current = undefined;
              session.type(event.currentTarget.value);
            }}
            onKeyDown={onKeyDown}
          />
          <button class="search__button" type="button" onClick={() => dialog.current?.close()}>
            Close
          </button>
        </div>
        <Facets session={session} />
        <div class="search__body">
          <Status session={session} />
          <Results
            session={session}
            listId={LIST_ID}
            active={active.value}
            optionId={optionId}
            onPoint={(index) => (active.value = index)}
          />
          <Nothing session={session} />
          <Recent session={session} />
        </div>
        <p class="search__keys keys" aria-hidden="true">
          <span>
            <kbd>↑</kbd> <kbd>↓</kbd> choose
          </span>
          <span>
            <kbd>Enter</kbd> open
          </span>
          <span>
            <kbd>Ctrl</kbd> <kbd>Enter</kbd> new tab
          </span>
          <span>
            <kbd>Esc</kbd> {session.answer.value?.corrected === undefined ? 'close' : 'as typed'}
          </span>
        </p>
      </div>
    </dialog>
  );
}

const optionId = (index: number) => `search-option-${index}`;

/** How many results there are, what was corrected, and what does not work. */
function Status({ session }: { readonly session: SearchSession }) {
  const { value: answer } = session.answer;
  const { value: failure } = session.failure;
  const count = answer?.count ?? 0;
  const searched = answer !== undefined && answer.query.trim() !== '';
  return (
    <>
      <p class="search__status" role="status">
        {searched && count > 0 && `${count} ${count === 1 ? 'result' : 'results'}`}
        {searched && count > 0 && answer.corrected !== undefined && (
          <>
            {' for '}
            <strong>{answer.corrected}</strong>
          </>
        )}
        {searched && count === 0 && 'Nothing found.'}
        {!searched && count > 0 && 'Popular topics'}
        {answer === undefined && failure === undefined && 'The search is loading.'}
      </p>
      {answer?.corrected !== undefined && (
        <button class="search__link" type="button" onClick={() => session.undoCorrection()}>
          Search for “{answer.query}” as typed <kbd class="keys">Esc</kbd>
        </button>
      )}
      {failure !== undefined && (
        <div class="search__failure" role="alert">
          <p>
            {failure.part === 'titles'
              ? `The search did not load (${failure.reason}).`
              : `The text of the pages cannot be searched (${failure.reason}); titles, terms and questions can.`}
          </p>
          <button class="search__button" type="button" onClick={() => session.start()}>
            Try again
          </button>{' '}
          <a href={sitePath('/reference/topics/')}>All topics on one page</a>
        </div>
      )}
    </>
  );
}

/** The way on for a reader who found nothing. */
function Nothing({ session }: { readonly session: SearchSession }) {
  const { value: answer } = session.answer;
  if (answer === undefined || answer.count > 0) return null;
  if (answer.total > 0) {
    return <p class="search__hint">Nothing of this kind; take a filter off to see the others.</p>;
  }
  return (
    <div class="search__hint">
      {answer.nearest.length > 0 && (
        <>
          <p>Perhaps one of these:</p>
          <ul>
            {answer.nearest.map(({ path, title }) => (
              <li key={path}>
                <a href={sitePath(path)}>{title}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      <p>All sections:</p>
      <ul>
        {SECTIONS.map(({ id, label }) => (
          <li key={id}>
            <a href={sitePath(`/${id}/`)}>{label}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What the reader searched for before, in this browser. */
function Recent({ session }: { readonly session: SearchSession }) {
  const { value: recent } = session.recent;
  // What is above stands by then, and moves nothing under a finger.
  const isSettled = session.answer.value !== undefined || session.failure.value !== undefined;
  if (session.query.value !== '' || recent.length === 0 || !isSettled) return null;
  return (
    <div class="search__recent">
      <p>Searched before</p>
      <ul>
        {recent.map((query) => (
          <li key={query}>
            <button class="search__link" type="button" onClick={() => session.type(query)}>
              {query}
            </button>
          </li>
        ))}
      </ul>
      <button class="search__link" type="button" onClick={() => session.forgetRecent()}>
        Forget these
      </button>
    </div>
  );
}
