/**
 * What this reader keeps, in this browser alone: one document under one key. The storage may be
 * blocked, full or damaged: a change then lasts as long as the page, and making it gives false.
 * The theme has a key of its own, which a script reads before the first paint (ThemeProvider.astro).
 */
import {
  parseDocument,
  type ReaderDocument,
  type Section,
  sectionOf,
  setAside,
  VERSION,
} from './document.ts';
import { migrated, SINGLE_KEYS } from './migrations.ts';

export const KEY = 'under-the-hood';
/** Here stands a document that could not be read and was written over. */
export const DAMAGED_KEY = `${KEY}.damaged`;

const singleKey = (key: string) => `${KEY}.${key}`;

type Change = (document: ReaderDocument) => ReaderDocument;

/** Changes that the browser has not kept, oldest first. */
let unkept: readonly Change[] = [];

/** @returns undefined where it is damaged; @throws Error where the storage is blocked */
function kept(): ReaderDocument | undefined {
  const text = localStorage.getItem(KEY);
  if (text !== null) return parseDocument(text);
  const singles = SINGLE_KEYS.map(
    (key) => [key, localStorage.getItem(singleKey(key)) ?? undefined] as const,
  );
  return { ...(Object.fromEntries(singles) as Record<string, unknown>), version: 0 };
}

function present(document: ReaderDocument = { version: VERSION }): ReaderDocument {
  return unkept.reduce((before, change) => change(before), migrated(document));
}

function read(): ReaderDocument {
  try {
    return present(kept());
  } catch {
    return present();
  }
}

/** Changes the document as it stands now, in whichever tab; false when the browser does not keep it. */
export function changeDocument(change: Change): boolean {
  unkept = [...unkept, change];
  try {
    const before = kept();
    if (before === undefined) localStorage.setItem(DAMAGED_KEY, localStorage.getItem(KEY) ?? '');
    localStorage.setItem(KEY, JSON.stringify(present(before)));
    for (const key of SINGLE_KEYS) localStorage.removeItem(singleKey(key));
    unkept = [];
    return true;
  } catch {
    return false;
  }
}

export function readSection<T>(section: Section<T>): T {
  return sectionOf(read(), section);
}

/**
 * Changes one section and nothing else; false when the browser does not keep it.
 * @param change takes the section as it stands, and gives it as it has to be
 */
export function changeSection<T>(section: Section<T>, change: (value: T) => T): boolean {
  return changeDocument((document) => ({
    ...setAside(document, section),
    [section.name]: change(sectionOf(document, section)),
  }));
}

/** Calls back when another tab has changed something, or a later page from which the reader comes back. */
export function onChangeElsewhere(show: () => void): void {
  addEventListener('storage', show);
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) show();
  });
}
