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

const TEXT = { total: 20, firstPaint: 14.6 };
const WIDGET = { total: 45, firstPaint: 14.6 };

export type PageType =
  'home' | 'overview' | 'text' | 'listings' | 'technology' | 'reference' | 'widget';

/**
 * The budgets of all pages by their type. The first paint's target is what a server sends before it
 * has to wait for an answer; a widget may add 25 kB to a text page.
 */
export const BUDGETS: Readonly<Record<PageType, Line>> = {
  home: { limit: { total: 57.2, firstPaint: 23.4 }, target: WIDGET },
  overview: { limit: { total: 15.5, firstPaint: 7.8 }, target: TEXT },
  text: { limit: { total: 22.5, firstPaint: 15.2 }, target: TEXT },
  listings: { limit: { total: 26.8, firstPaint: 18.6 }, target: TEXT },
  technology: { limit: { total: 20.4, firstPaint: 13 }, target: TEXT },
  reference: { limit: { total: 33.6, firstPaint: 26 }, target: TEXT },
  widget: { limit: { total: 60, firstPaint: 28 }, target: WIDGET },
};

/** Preloaded fonts of any page: how many files, and their kB. */
export const FONTS = { files: 2, total: 60 };

/** What kind of page a path is, by its content where the path does not tell. */
export function pageType(path: string, has: { widget: boolean; listings: boolean }): PageType {
  if (path === '/') return 'home';
  if (has.widget) return 'widget';
  if (/^\/[\w-]+\/$/.test(path) || path === '/404.html') return 'overview';
  if (path.startsWith('/reference/') && path !== '/reference/about/') return 'reference';
  if (path === '/technologies/catalogue/') return 'reference';
  if (has.listings) return 'listings';
  return READING_ORDER.includes(path.slice(1, -1)) ? 'text' : 'technology';
}
