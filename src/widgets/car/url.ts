import { oneOf, someOf, urlState, wholeNumber } from '@/lib/url-state';
import { FAULT_IDS, PART_IDS, ROUTE } from './model';

/** The x-ray setting of a first visit: all parts open, the tail still painted. */
export const FIRST_XRAY = 95;

/** The state in the address: x-ray setting, faults, selected part, stages shown of the last run. */
export const codec = urlState('car', {
  xray: wholeNumber(0, 100, FIRST_XRAY),
  break: someOf(FAULT_IDS, []),
  part: oneOf(['none', ...PART_IDS], 'none'),
  stage: wholeNumber(0, ROUTE.length, 0),
});

export type CarState = typeof codec.initial;
