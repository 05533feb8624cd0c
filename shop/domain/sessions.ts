import { scryptAsync } from '@noble/hashes/scrypt.js';
import { randomBytes } from '@noble/hashes/utils.js';
import { decodeBase64Url, encodeBase64Url } from '../base64url.ts';
import type { Queryable } from '../database.ts';
import { Problem } from '../problem.ts';
import { COOKIE_CHALLENGE } from '../visit.ts';

/** Compared with when nobody has the address, so that the time taken tells nothing. */
const NOBODY = 'scrypt$AAAA$AAAA';

/** What the stored hashes were made with. */
const WORK_FACTOR = { N: 2 ** 14, r: 8, p: 1, dkLen: 32 };

async function isRight(stored: string, password: string): Promise<boolean> {
  const [, salt = '', hash = ''] = stored.split('$');
  const ours = await scryptAsync(password, decodeBase64Url(salt), WORK_FACTOR);
  const theirs = decodeBase64Url(hash);
  // Looks at every byte, so that the time taken does not tell where they differ.
  const difference = ours.reduce((sum, byte, at) => sum | (byte ^ (theirs[at] ?? 0)), 0);
  return ours.length === theirs.length && difference === 0;
}

/** The id of a new session, which only its owner may learn. */
export async function openSession(db: Queryable, customer: number): Promise<string> {
  const id = encodeBase64Url(randomBytes(16));
  await db.query('INSERT INTO sessions (id, customer_id) VALUES ($1, $2)', [id, customer]);
  return id;
}

/** Whose session it is, or undefined where it never was or is over. */
export async function customerIn(db: Queryable, session: string): Promise<number | undefined> {
  const { rows } = await db.query<{ customer_id: number }>(
    'SELECT customer_id FROM sessions WHERE id = $1 AND expires_at > now()',
    [session],
  );
  return rows[0]?.customer_id;
}

export async function closeSession(db: Queryable, session: string): Promise<void> {
  await db.query('DELETE FROM sessions WHERE id = $1', [session]);
}

/**
 * The id of a new session for whoever has the address and its password.
 * @throws Problem 401 that does not say which of the two is wrong
 */
export async function signIn(db: Queryable, email: string, password: string): Promise<string> {
  const { rows } = await db.query<{ id: number; password_hash: string }>(
    'SELECT id, password_hash FROM customers WHERE email = $1',
    [email],
  );
  const [customer] = rows;
  const right = await isRight(customer?.password_hash ?? NOBODY, password);
  if (customer !== undefined && right) return openSession(db, customer.id);
  throw new Problem(401, 'login-failed', 'Address or password is wrong', {}, COOKIE_CHALLENGE);
}
