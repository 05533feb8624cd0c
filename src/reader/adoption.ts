/** On every page: where an older guide has left something, it is taken over, once. */
import { parseDocument, VERSION } from './document.ts';
import { PREFIX, SINGLE_KEYS } from './single-keys.ts';
import { KEY } from './storage.ts';

function isOlderHere(): boolean {
  try {
    const { version = VERSION } = parseDocument(localStorage.getItem(KEY) ?? '') ?? {};
    return (
      version < VERSION || SINGLE_KEYS.some((key) => localStorage.getItem(PREFIX + key) !== null)
    );
  } catch {
    return false;
  }
}

if (isOlderHere()) {
  void import('./take-over.ts').then(
    ({ takeOver }) => {
      takeOver();
      // Whatever shows something kept looks again, as after a change in another tab.
      dispatchEvent(new Event('storage'));
    },
    // Without the module the old values stay, and the next page tries again.
    () => undefined,
  );
}
