import { oneOf, type UrlState, urlState } from '@/lib/url-state';
import { type Edit, EDIT_IDS } from './data';
import { type Style, STYLES } from './model';

export interface Merging {
  readonly ours: Edit;
  readonly theirs: Edit;
  readonly style: Style;
}

/** The state in the address: `merge.ours=returns&merge.style=diff3`. */
export const MERGE_URL: UrlState<Merging> = urlState<Merging>('merge', {
  ours: oneOf(EDIT_IDS, 'fast'),
  theirs: oneOf(EDIT_IDS, 'faster'),
  style: oneOf(STYLES, 'merge'),
});
