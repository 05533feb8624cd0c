import { type Field, oneOf, type UrlState, urlState } from '@/lib/url-state';
import { GROUPS, INITIAL } from './data';
import { canonical, type Catalogue, comparable, FEWEST, MOST } from './model';

export interface CompareState {
  /** Ids of the technologies, in the order of the catalogue. */
  readonly with: readonly string[];
  readonly rows: 'all' | 'differences';
}

const WORDS = ['no', 'one', 'two', 'three', 'four'];

function technologies(catalogue: Catalogue): Field<readonly string[]> {
  return {
    initial: INITIAL,
    parse: (text) => canonical(catalogue, GROUPS, text.split(',')),
    known: (text) => comparable(catalogue, GROUPS, text.split(',')).join(','),
    format: (ids) => ids.join(','),
    expects: `a list of ${WORDS[FEWEST] ?? ''} to ${WORDS[MOST] ?? ''} technologies of one kind, such as ${INITIAL.join(',')}`,
  };
}

/** The comparison’s place in the address: `compare.with=django,flask&compare.rows=differences`. */
export function compareUrl(catalogue: Catalogue): UrlState<CompareState> {
  return urlState('compare', {
    with: technologies(catalogue),
    rows: oneOf(['all', 'differences'], 'all'),
  });
}

/** The query of a link to a comparison. */
export const linkTo = (ids: readonly string[]) =>
  `?compare.with=${ids.join(',')}#technology-compare`;
