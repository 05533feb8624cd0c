import { LANGUAGES, type LanguageId } from '../data/languages.ts';
import { readChoice, writeChoice } from './storage.ts';

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
