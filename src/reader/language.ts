import { LANGUAGES, type LanguageId } from '../data/languages.ts';
import { LANGUAGE } from './sections/language.ts';
import { changeSection, readSection } from './storage.ts';

/** Fired on `document` after the reader chose a language; the detail is its id. */
export const LANGUAGE_EVENT = 'under-the-hood:language';

/** The language that the reader chose for all listings, or null. */
export function chosenLanguage(): LanguageId | null {
  const { value } = readSection(LANGUAGE);
  return LANGUAGES.find(({ id }) => id === value)?.id ?? null;
}

/** Shows every listing of the site in this language from now on. */
export function chooseLanguage(id: LanguageId): void {
  changeSection(LANGUAGE, () => ({ value: id, at: Date.now() }));
  document.documentElement.dataset['language'] = id;
  document.dispatchEvent(new CustomEvent(LANGUAGE_EVENT, { detail: id }));
}
