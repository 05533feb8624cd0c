import { oneOf, type UrlState, urlState, wholeNumber } from '@/lib/url-state';
import { STORY_IDS, type StoryId } from './data';

export interface SessionsState {
  readonly story: StoryId;
  /** Steps that are shown; more than there are means all. */
  readonly step: number;
}

const MOST_STEPS = 20;

/** The state in the address: `sessions.story=deadlock&sessions.step=6`. */
export const SESSIONS_URL: UrlState<SessionsState> = urlState<SessionsState>('sessions', {
  story: oneOf(STORY_IDS, 'lock-wait'),
  step: wholeNumber(0, MOST_STEPS, MOST_STEPS),
});
