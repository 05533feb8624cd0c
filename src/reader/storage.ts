/**
 * What this reader chose, kept in this browser alone. Storage may be blocked, full or corrupted:
 * a choice then lasts as long as the page, and writing it gives false.
 */
const PREFIX = 'under-the-hood.';

/** What the browser did not take. */
const unkept = new Map<string, string>();

export function readChoice(key: string): string | null {
  const value = unkept.get(key);
  if (value !== undefined) return value;
  try {
    return localStorage.getItem(PREFIX + key);
  } catch {
    return null;
  }
}

/** Keeps the value; false when the browser does not keep it. */
export function writeChoice(key: string, value: string): boolean {
  try {
    localStorage.setItem(PREFIX + key, value);
    unkept.delete(key);
    return true;
  } catch {
    unkept.set(key, value);
    return false;
  }
}

/** Calls back when another tab has chosen, or a later page from which the reader comes back. */
export function onChoiceElsewhere(show: () => void): void {
  addEventListener('storage', show);
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) show();
  });
}
