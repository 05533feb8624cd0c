import { options } from 'preact';

/** A text that Preact wrote and a translator took out of its place. */
interface Translated {
  readonly text: Text;
  /** What it said then. */
  readonly said: string;
  /** Where the translator moved it to, or null where it is in no page. */
  readonly home: Element | null;
}

/** What the translators of browsers write is inside such an element. */
const TRANSLATION = 'FONT';

/** What stands in the place of texts, by that. */
const translations = new Map<Element, Translated[]>();
let watcher: MutationObserver | undefined;

/**
 * Lets Preact draw on a page that the browser translates. A translator puts an element of its own in
 * the place of a text, and Preact would go on changing the text, which nobody sees, or look for it
 * in vain (https://github.com/facebook/react/issues/11538). So texts are put back before each
 * drawing; those that say the same afterwards are translated again as they were, and the
 * translator finds the others.
 */
export function keepTranslatedTextTrue(): void {
  if (watcher !== undefined) return;
  watcher = new MutationObserver(note);
  watcher.observe(document.body, { childList: true, subtree: true });
  options.debounceRendering = (draw) => {
    queueMicrotask(() => {
      const before = restore();
      draw();
      translateAgain(before);
    });
  };
}

function note(changes: readonly MutationRecord[]): void {
  for (const change of changes) {
    // A signal writes its text without a drawing.
    if (change.type === 'characterData') showChanged(change.target);
    const beside = [...change.addedNodes, change.previousSibling, change.nextSibling];
    for (const text of change.removedNodes) {
      if (!(text instanceof Text)) continue;
      const place = outermost(text) ?? beside.find(isTranslation);
      if (!place?.isConnected) continue;
      const known = translations.get(place) ?? [];
      translations.set(place, [...known, { text, said: text.data, home: text.parentElement }]);
      watcher?.observe(text, { characterData: true });
    }
  }
}

const isTranslation = (node: Node | null): node is Element => node?.nodeName === TRANSLATION;

/** The outermost translation around a text. */
function outermost(text: Text): Element | undefined {
  let found: Element | undefined;
  for (let above = text.parentElement; isTranslation(above); above = above.parentElement) {
    found = above;
  }
  return found;
}

/** Puts all texts back in their places. @returns what had taken them */
function restore(): ReadonlyMap<Element, Translated[]> {
  note(watcher?.takeRecords() ?? []);
  const before = new Map(translations);
  translations.clear();
  for (const [place, texts] of before) place.replaceWith(...texts.map(({ text }) => text));
  return before;
}

/** Translates again what still says what it said when it was translated. */
function translateAgain(before: ReadonlyMap<Element, Translated[]>): void {
  for (const [place, texts] of before) {
    const isSame = texts.every(({ text, said }) => text.isConnected && text.data === said);
    const [first] = texts;
    if (!isSame || first === undefined) continue;
    first.text.before(place);
    for (const { text, home } of texts) {
      if (home === null) text.remove();
      else home.append(text);
    }
    translations.set(place, texts);
  }
  watcher?.takeRecords();
}

function showChanged(target: Node): void {
  for (const [place, texts] of translations) {
    if (!texts.some(({ text, said }) => text === target && text.data !== said)) continue;
    place.replaceWith(...texts.map(({ text }) => text));
    translations.delete(place);
  }
}
