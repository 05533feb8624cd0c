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

/** The languages that listings may be written in, in the order in which they are offered. */
export const LANGUAGES = [
  { id: 'python', name: 'Python' },
  { id: 'javascript', name: 'JavaScript' },
  { id: 'java', name: 'Java' },
  { id: 'php', name: 'PHP' },
  { id: 'ruby', name: 'Ruby' },
  { id: 'csharp', name: 'C#' },
  { id: 'cpp', name: 'C++' },
  { id: 'go', name: 'Go' },
] as const;

export type LanguageId = (typeof LANGUAGES)[number]['id'];

/** Fired on `document` after the reader chose a language; the detail is its id. */
export const LANGUAGE_EVENT = 'under-the-hood:language';

/** The language that the reader chose for all listings, or null. */
export function chosenLanguage(): LanguageId | null {
  const id = readChoice('language');
  return LANGUAGES.find((language) => language.id === id)?.id ?? null;
}

/** Shows every listing of the site in this language from now on. */
export function chooseLanguage(id: LanguageId): void {
  writeChoice('language', id);
  document.documentElement.dataset['language'] = id;
  document.dispatchEvent(new CustomEvent(LANGUAGE_EVENT, { detail: id }));
}
