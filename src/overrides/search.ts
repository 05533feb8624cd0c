/** Loads the search when it is wanted and hands over what was typed meanwhile. */
class SiteSearch extends HTMLElement {
  connectedCallback() {
    const address = new URLSearchParams(location.search);
    this.querySelector('button')?.addEventListener('click', () => void this.open());
    document.addEventListener('keydown', (event) => {
      if (!isShortcut(event)) return;
      event.preventDefault();
      void this.open();
    });
    const query = address.get('q');
    if (query !== null) void this.open(query);
    const found = address.get('found');
    if (found !== null) {
      void import('@/search/interface/mark-found').then(({ markFound }) => markFound(found));
    }
  }

  async open(query?: string) {
    const button = this.querySelector('button');
    if (button === null || button.ariaBusy === 'true') return;
    if (document.querySelector('dialog[open]') !== null) return;
    button.ariaBusy = 'true';
    let ahead = '';
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.key.length !== 1) return;
      ahead += event.key;
      event.preventDefault();
    };
    document.addEventListener('keydown', listen);
    try {
      const { openSearch } = await import('@/search/interface/open');
      const { lexicon = '', index = '' } = this.dataset;
      openSearch({ lexicon, index }, query ?? (ahead === '' ? undefined : ahead));
    } catch {
      location.assign(document.querySelector<HTMLAnchorElement>('a.topics-link')?.href ?? '#');
    } finally {
      document.removeEventListener('keydown', listen);
      button.ariaBusy = null;
    }
  }
}

/**
 * Ctrl K or ⌘ K anywhere, and a slash where nobody is writing. The K is the key that says so or, on
 * a keyboard of other letters, the one in its place.
 */
function isShortcut(event: KeyboardEvent): boolean {
  const { key, code, ctrlKey, metaKey, altKey } = event;
  const isK = key.toLowerCase() === 'k' || (code === 'KeyK' && !/^[a-z]$/i.test(key));
  if ((ctrlKey || metaKey) && !altKey && isK) return true;
  if (key !== '/' || ctrlKey || metaKey || altKey) return false;
  // The target of what is typed in an editor is the element around its shadow tree.
  const [target] = event.composedPath();
  return !(
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, select, textarea'))
  );
}

customElements.define('site-search', SiteSearch);
