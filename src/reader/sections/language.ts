import { choiceSection } from './choice.ts';

/** The language in which the reader wants to see listings: an id of src/data/languages.ts. */
export const LANGUAGE = choiceSection('language');
