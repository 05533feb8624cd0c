import { effect } from '@preact/signals';
import { render } from 'preact';
import { SearchDialog } from './SearchDialog';
import { SearchSession, type SearchFiles } from './session';

let session: SearchSession | undefined;

/**
 * Opens the search over the page. While it is open the query stands in the address as `?q=`.
 * @param query what to search for at once; without it the search continues where it was left
 */
export function openSearch(files: SearchFiles, query?: string): void {
  const current = (session ??= new SearchSession(files));
  if (query !== undefined) current.type(query);
  const host = document.createElement('div');
  document.body.append(host);
  const stop = effect(() => {
    showInAddress(current.query.value);
  });
  const close = () => {
    stop();
    showInAddress('');
    render(null, host);
    host.remove();
  };
  render(<SearchDialog session={current} onClose={close} />, host);
}

let pause: ReturnType<typeof setTimeout> | undefined;

/** Browsers refuse to change the address at every keystroke. */
function showInAddress(query: string): void {
  clearTimeout(pause);
  pause = setTimeout(
    () => {
      const address = new URL(location.href);
      if (query === '') address.searchParams.delete('q');
      else address.searchParams.set('q', query);
      if (address.href !== location.href) history.replaceState(history.state, '', address);
    },
    query === '' ? 0 : 300,
  );
}
