import { of } from '../told.ts';
import type { Door, Happened, Verified } from './happenings.ts';

type Look = Verified & { readonly request: number };

/** What the verifier of a door said of tokens. */
export const at = (happened: readonly Happened[], door: Door): readonly Look[] =>
  of(happened, 'verified').filter((look) => look.door === door);

/** The tokens with which the till was opened at a door. */
export const tillsAt = (happened: readonly Happened[], door: Door): readonly Look[] => {
  const opened = of(happened, 'till').map(({ request }) => request);
  return at(happened, door).filter(({ request }) => opened.includes(request));
};

/** Whether two looks are at the same token, or at one that was made of it. */
export const isOf =
  (one: Verified) =>
  (other: Verified): boolean =>
    one.jti !== '' && one.jti === other.jti;
