import type { Database } from './database.ts';
import { Problem } from './problem.ts';
import type { ShopSettings } from './settings.ts';

/** One request, with who makes it and what the work for them needs. */
export interface Visit {
  readonly db: Database;
  /** Of the request; the caller can name it. */
  readonly id: string;
  /** Whose session it is, if any. */
  readonly customer: number | undefined;
  readonly isStaff: boolean;
  readonly settings: ShopSettings;
}

/**
 * The customer of the session.
 * @throws Problem 401
 */
export function customerOf({ customer }: Visit): number {
  if (customer !== undefined) return customer;
  throw new Problem(401, 'no-session', 'Please sign in', {}, COOKIE_CHALLENGE);
}

/** RFC 9110 asks for a challenge with every 401; no scheme is registered for cookies. */
export const COOKIE_CHALLENGE = { 'WWW-Authenticate': 'Cookie realm="Sparewheel"' };

/**
 * @param doing what is allowed to staff alone
 * @throws Problem 401 for strangers, 403 for customers
 */
export function staffOnly({ isStaff, customer }: Visit, doing: string): void {
  if (isStaff) return;
  if (customer !== undefined) throw new Problem(403, 'staff-only', `Only staff may ${doing}`);
  throw new Problem(
    401,
    'no-staff-key',
    'Please send the key of the staff',
    {},
    {
      'WWW-Authenticate': 'Bearer realm="Sparewheel staff"',
    },
  );
}
