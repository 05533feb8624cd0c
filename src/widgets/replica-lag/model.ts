/** An order that is written to a primary, and looked for at copies that hear of it later. */

/** By which rule a look is sent on. */
export type Rule = 'turns' | 'one' | 'primary' | 'wait';

export interface Copies {
  readonly rule: Rule;
  /** Milliseconds until the first and the second replica have the order. */
  readonly lag1: number;
  readonly lag2: number;
}

/** Where a look is answered. */
export type Place = 'primary' | 'replica 1' | 'replica 2';

export interface Look {
  /** Milliseconds after the commit. */
  readonly at: number;
  readonly place: Place;
  /** Milliseconds for which it waits before it is answered. */
  readonly waited: number;
  readonly status: 200 | 404;
}

/** When the customer looks, in milliseconds after the commit. */
export const LOOKS = [300, 800, 1300, 1800, 2300, 2800] as const;

/** For how long a customer who has written something reads from the primary. */
export const OWN_READS = 2000;

/** For how long a replica waits for the position of the write. */
export const LONGEST_WAIT = 200;

/** How each look is answered; replicas take turns unless the rule says otherwise. */
export function look({ rule, lag1, lag2 }: Copies): Look[] {
  return LOOKS.map((at, turn) => {
    const isSecond = rule !== 'one' && turn % 2 === 1;
    const place = isSecond ? 'replica 2' : 'replica 1';
    const missing = Math.max(0, (isSecond ? lag2 : lag1) - at);
    if (rule === 'primary' && at <= OWN_READS) {
      return { at, place: 'primary', waited: 0, status: 200 };
    }
    if (rule === 'wait') {
      const inVain = missing > LONGEST_WAIT;
      const waited = Math.min(missing, LONGEST_WAIT);
      return { at, place: inVain ? 'primary' : place, waited, status: 200 };
    }
    return { at, place, waited: 0, status: missing > 0 ? 404 : 200 };
  });
}

/** How often the order was there and is gone at the next look. */
export const stepsBack = (looks: readonly Look[]): number =>
  looks.filter(({ status }, turn) => status === 404 && looks[turn - 1]?.status === 200).length;
