/**
 * What this reader keeps, in this browser alone: one document under one key. The storage may be
 * blocked, full or damaged: a change then lasts as long as the page, and making it gives false.
 * The theme has a key of its own, which a script reads before the first paint (ThemeProvider.astro).
 */
import {
  EMPTY,
  isDamaged,
  parseDocument,
  type ReaderDocument,
  type Section,
  sectionOf,
} from './document.ts';

export const KEY = 'under-the-hood';
/** What was damaged and would have been written over. */
export const DAMAGED_KEY = `${KEY}.damaged`;

interface Change {
  readonly apply: (document: ReaderDocument) => ReaderDocument;
  readonly sections: readonly Pick<Section<unknown>, 'name' | 'parse'>[];
}

/** Changes that the browser has not kept, oldest first. */
let unkept: readonly Change[] = [];

const withChanges = (document: ReaderDocument) =>
  unkept.reduce((before, { apply }) => apply(before), document);

function read(): ReaderDocument {
  let text = null;
  try {
    text = localStorage.getItem(KEY);
  } catch {
    // Blocked: what was changed on this page is all there is.
  }
  return withChanges(parseDocument(text ?? '') ?? EMPTY);
}

/** Changes the document as it stands now, in whichever tab; false when the browser does not keep it. */
export function changeDocument(apply: Change['apply'], sections: Change['sections']): boolean {
  unkept = [...unkept, { apply, sections }];
  try {
    const text = localStorage.getItem(KEY);
    const before = text === null ? EMPTY : parseDocument(text);
    const loses = (change: Change) =>
      change.sections.some((each) => before !== undefined && isDamaged(before, each));
    if (text !== null && (before === undefined || unkept.some(loses))) {
      localStorage.setItem(DAMAGED_KEY, text);
    }
    localStorage.setItem(KEY, JSON.stringify(withChanges(before ?? EMPTY)));
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
 * @param change takes the section as it stands, and says what holds whatever else has changed
 */
export function changeSection<T>(section: Section<T>, change: (value: T) => T): boolean {
  return changeDocument(
    (document) => ({ ...document, [section.name]: change(sectionOf(document, section)) }),
    [section],
  );
}

/** Calls back when another tab has changed something, or a later page from which the reader comes back. */
export function onChangeElsewhere(show: () => void): void {
  addEventListener('storage', show);
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) show();
  });
}
