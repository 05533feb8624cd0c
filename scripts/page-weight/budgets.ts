import { READING_ORDER } from '../../src/sidebar.ts';

/** kB (1,000 bytes), brotli. */
export interface Budget {
  /** HTML, CSS and JavaScript before the reader does anything, widgets included. */
  readonly total: number;
  /** HTML with the CSS that the first paint waits for. */
  readonly firstPaint: number;
}

/** What every page is held to, and the aim where it is not reached yet. */
interface Line {
  readonly limit: Budget;
  readonly target: Budget;
}

const TEXT = { total: 22, firstPaint: 14.6 };
const WIDGET = { total: TEXT.total + 25, firstPaint: 14.6 };
/** Before the reader reaches for the lab, whose program (23 kB) loads then. */
const LAB = { total: TEXT.total + 30, firstPaint: 14.6 };

export type PageType =
  | 'home'
  | 'overview'
  | 'text'
  | 'listings'
  | 'technology'
  | 'reference'
  | 'glossary'
  | 'widget'
  | 'lab';

/**
 * The budgets of all pages by their type. The first paint's target is what a server sends before it
 * has to wait for an answer; a widget may add 25 kB to a text page.
 */
export const BUDGETS: Readonly<Record<PageType, Line>> = {
  home: { limit: { total: 62, firstPaint: 24.6 }, target: { total: 62, firstPaint: 14.6 } },
  overview: { limit: { total: 20.4, firstPaint: 10.2 }, target: TEXT },
  text: { limit: { total: 24.5, firstPaint: 16 }, target: TEXT },
  listings: { limit: { total: 33.4, firstPaint: 22.3 }, target: { total: 27.5, firstPaint: 14.6 } },
  technology: { limit: { total: 22.2, firstPaint: 13.8 }, target: TEXT },
  reference: { limit: { total: 36.4, firstPaint: 28.7 }, target: TEXT },
  glossary: { limit: { total: 16.8, firstPaint: 12 }, target: TEXT },
  widget: { limit: { total: 64.3, firstPaint: 29 }, target: WIDGET },
  lab: { limit: { total: 49.2, firstPaint: 31.5 }, target: LAB },
};

/** What instruments may add: Preact and their frame once, their own drawing, words and script each. */
const INSTRUMENTS = {
  shared: { total: 15.9, firstPaint: 1.7 },
  each: { total: 4.6, firstPaint: 1.3 },
};

/** What a term may add to the glossary: its name, what it means, and where it leads. */
const TERM = { total: 0.079, firstPaint: 0.068 };

/** What the first steps with a technology may add: a heading and four steps of 30 words at most. */
const FIRST_STEPS = { total: 0.5, firstPaint: 0.5 };

interface Weighed {
  readonly type: PageType;
  readonly instruments: number;
  readonly hasFirstSteps: boolean;
  /** In the glossary; 0 on other pages. */
  readonly terms: number;
}

/** The limit of a page: that of its type, and what its instruments, first steps or terms may add. */
export function limitOf({ type, instruments, hasFirstSteps, terms }: Weighed): Budget {
  const { limit } = BUDGETS[type];
  const { shared, each } = INSTRUMENTS;
  const most = (part: keyof Budget) =>
    limit[part] +
    (instruments > 0 ? shared[part] : 0) +
    instruments * each[part] +
    (hasFirstSteps ? FIRST_STEPS[part] : 0) +
    terms * TERM[part];
  return { total: most('total'), firstPaint: most('firstPaint') };
}

/** Preloaded fonts of any page: how many files, and their kB. */
export const FONTS = { files: 2, total: 60 };

/** What kind of page a path is, by its content where the path does not tell. */
export function pageType(
  path: string,
  has: { widget: boolean; lab: boolean; listings: boolean },
): PageType {
  if (path === '/') return 'home';
  if (has.lab) return 'lab';
  if (has.widget) return 'widget';
  if (/^\/[\w-]+\/$/.test(path) || path === '/404.html') return 'overview';
  if (path === '/reference/glossary/') return 'glossary';
  if (path.startsWith('/reference/') && path !== '/reference/about/') return 'reference';
  if (path === '/technologies/catalogue/') return 'reference';
  if (has.listings) return 'listings';
  return READING_ORDER.includes(path.slice(1, -1)) ? 'text' : 'technology';
}
