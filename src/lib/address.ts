/** Changes an address in place. */
type Change = (address: URL) => void;

/**
 * How long an input must rest before the address follows it, in milliseconds. Safari refuses more
 * than a hundred changes in thirty seconds.
 */
const REST = 400;

/** What is not in the address yet, by whose it is. */
const waiting = new Map<unknown, Change>();
let timer: ReturnType<typeof setTimeout> | undefined;

/** Brings the address up to date; it stays as it is where the browser refuses. */
function follow(): void {
  clearTimeout(timer);
  const address = currentAddress();
  waiting.clear();
  if (address.href === location.href) return;
  try {
    history.replaceState(history.state, '', address);
  } catch {
    // A link that is copied comes from `currentAddress`, and the next change tries again.
  }
}

/** A link within the page starts from the address bar, and would bring back what that still shows. */
function followBeforeLink({ target }: Event): void {
  if (target instanceof Element && target.closest('a') !== null) follow();
}

/** The address of what the page shows now, which the address bar may not follow yet. */
export function currentAddress(): URL {
  const address = new URL(location.href);
  for (const change of waiting.values()) change(address);
  return address;
}

/**
 * Lets the address bar follow a state, without a new entry in the history, once changes rest.
 * @param owner whose state it is: a later change of the same owner takes the place of an earlier one
 */
export function followInAddress(owner: unknown, change: Change): void {
  waiting.set(owner, change);
  clearTimeout(timer);
  timer = setTimeout(follow, REST);
  // Who leaves the page before that comes back to what it showed.
  addEventListener('pagehide', follow);
  addEventListener('click', followBeforeLink, true);
}

/** Forgets what the address bar does not follow yet: the reader went elsewhere in the history. */
export function leaveAddress(owner: unknown): void {
  waiting.delete(owner);
}
