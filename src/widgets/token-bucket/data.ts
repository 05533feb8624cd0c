import { MOST_SECONDS } from './url';

/** What breaks a limit that counts on patience: a caller who never stops. */
export const FLOOD: readonly number[] = Array.from({ length: MOST_SECONDS }, () => 30);

export const CAPTION = 'A token bucket: short bursts pass, a steady flood does not.';

export const DESCRIPTION =
  'A tap drips tokens into a bucket at 10 a second. The bucket holds at most 20 tokens; more run over. Each arriving request takes a token. If there is one the request goes ahead; if there is none it is answered with 429, come back later. Below, six seconds: 25 requests pour in at once and 20 pass; nothing comes in the next second, so the bucket fills again; of 30 in the fourth second 20 pass; later pours are small and all pass. 59 of 74 go ahead.';

export const ASSUMPTIONS = [
  'All requests of a second arrive at its beginning, and the bucket is full before the first.',
  'One bucket in one place. Several servers need a shared one, or each hands out its own tokens.',
  'At most means the full bucket and the refill between the first and the last pour: b + r·T.',
  'A refused caller does not come back by itself.',
] as const;
