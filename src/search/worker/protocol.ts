import type { Answer } from './engine';
import type { Excerpt } from './full-text';

/** What the page asks of the worker; an answer carries the number of its question. */
export type Question =
  | { readonly kind: 'start'; readonly lexicon: string }
  | { readonly kind: 'load-texts'; readonly index: string }
  | {
      readonly kind: 'search';
      readonly number: number;
      readonly query: string;
      readonly asTyped: boolean;
    }
  | {
      readonly kind: 'excerpts';
      readonly number: number;
      readonly asked: string;
      readonly records: readonly string[];
    };

export type Reply =
  | { readonly kind: 'ready'; readonly part: 'titles' | 'texts' }
  | { readonly kind: 'failed'; readonly part: 'titles' | 'texts'; readonly reason: string }
  | { readonly kind: 'answer'; readonly number: number; readonly answer: Answer }
  | { readonly kind: 'excerpts'; readonly number: number; readonly excerpts: readonly Excerpt[] };
