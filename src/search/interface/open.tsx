import { effect } from '@preact/signals';
import { render } from 'preact';
import { followInAddress } from '@/lib/address';
import { keepTranslatedTextTrue } from '@/lib/translated-text';
import { SearchDialog } from './SearchDialog';
import { SearchSession, type SearchFiles } from './session';

let session: SearchSession | undefined;

/**
 * Opens the search over the page. While it is open the query stands in the address as `?q=`.
 * @param query what to search for at once; without it the search continues where it was left
 */
export function openSearch(files: SearchFiles, query?: string): void {
  keepTranslatedTextTrue();
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

/** While the search is open, its query is in the address. */
function showInAddress(query: string): void {
  followInAddress(showInAddress, ({ searchParams }) => {
    if (query === '') searchParams.delete('q');
    else searchParams.set('q', query);
  });
}
