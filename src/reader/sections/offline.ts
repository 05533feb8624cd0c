import { choiceSection } from './choice.ts';

/** The version that was kept for reading offline, to notice when the browser cleared it. */
export const OFFLINE = choiceSection('offline');
