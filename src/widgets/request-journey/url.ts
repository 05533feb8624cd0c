import { oneOf, someOf, urlState, wholeNumber } from '@/lib/url-state';
import { FIRST_VISIT, LIMITS } from './data';
import { COPIES, FRONTS, type JourneyOptions, PHASE_IDS, WARM } from './model';

/** The state in the address: the model's options, the open tab, and the open step. */
export const codec = urlState('journey', {
  view: oneOf(['model', 'live'], 'model'),
  km: wholeNumber(LIMITS.km.min, LIMITS.km.max, FIRST_VISIT.km),
  query: wholeNumber(LIMITS.query.min, LIMITS.query.max, FIRST_VISIT.query),
  copy: oneOf(COPIES, FIRST_VISIT.copy),
  front: oneOf(FRONTS, FIRST_VISIT.front),
  warm: someOf(WARM, FIRST_VISIT.warm),
  step: oneOf(['none', ...PHASE_IDS], 'none'),
});

export type JourneyState = typeof codec.initial;

/** Whether two sets of options describe the same journey. */
export function sameOptions(a: JourneyOptions, b: JourneyOptions): boolean {
  return (
    a.km === b.km &&
    a.query === b.query &&
    a.copy === b.copy &&
    a.front === b.front &&
    a.warm.length === b.warm.length &&
    a.warm.every((item) => b.warm.includes(item))
  );
}
