import type { SectionId } from '@/sidebar';

/** Something on a page that the reader can run or change, and where it stands. */
export interface Tryout {
  readonly title: string;
  /** Without the base path. */
  readonly path: string;
  readonly section: SectionId;
  readonly about: string;
  readonly names: readonly string[];
}

/** What the search offers to try. */
export const TRYOUTS: readonly Tryout[] = [
  {
    title: 'The car: take the bonnet off',
    path: '/basics/frontend-and-backend/',
    section: 'basics',
    about:
      'Drive a car whose seats are the frontend and whose engine is the backend, and break parts of it.',
    names: ['car model', 'car analogy', 'bonnet', 'hood'],
  },
  {
    title: 'The journey of a request, step by step',
    path: '/basics/journey-of-a-request/',
    section: 'basics',
    about:
      'Send a request from a browser to a database and back, slow each station down, and read the waterfall.',
    names: ['request simulator', 'latency simulator', 'waterfall'],
  },
  {
    title: 'The stack picker',
    path: '/technologies/stack-picker/',
    section: 'technologies',
    about: 'Answer a few questions and see which languages, frameworks and databases fit, and why.',
    names: ['tech stack quiz', 'stack chooser', 'which stack'],
  },
  {
    title: 'Compare technologies side by side',
    path: '/technologies/comparison/',
    section: 'technologies',
    about: 'Choose two to four technologies of one kind and see their differences marked.',
    names: ['versus', 'comparison table', 'technology comparison'],
  },
];
