import { randomBytes, scryptSync, timingSafeEqual } from 'node:crypto';
import type { PGlite } from '@electric-sql/pglite';
import { parsed, Problem, type Handler } from './answers.ts';

/** Compared with when nobody has the address, so that the time taken tells nothing. */
const NOBODY = 'scrypt$AAAA$AAAA';

function isRight(stored: string, password: string): boolean {
  const [, salt = '', hash = ''] = stored.split('$');
  const ours = scryptSync(password, Buffer.from(salt, 'base64url'), 32);
  const theirs = Buffer.from(hash, 'base64url');
  return ours.length === theirs.length && timingSafeEqual(ours, theirs);
}

/** The cookie of a new session. */
export async function signIn(db: PGlite, customer: number): Promise<string> {
  const id = randomBytes(16).toString('base64url');
  await db.query('INSERT INTO sessions (id, customer_id) VALUES ($1, $2)', [id, customer]);
  return `__Host-session=${id}`;
}

/** Whose session the Cookie header names. */
export async function customerIn(db: PGlite, cookie = ''): Promise<number | undefined> {
  const id = /(?:^|; )__Host-session=([\w-]+)/.exec(cookie)?.[1];
  if (id === undefined) return undefined;
  const { rows } = await db.query<{ customer_id: number }>(
    'SELECT customer_id FROM sessions WHERE id = $1',
    [id],
  );
  return rows[0]?.customer_id;
}

export const createSession: Handler = async (call) => {
  const { email, password } = parsed(call) as { email: string; password: string };
  const { rows } = await call.db.query<{ id: number; password_hash: string }>(
    'SELECT id, password_hash FROM customers WHERE email = $1',
    [email],
  );
  const [customer] = rows;
  const right = isRight(customer?.password_hash ?? NOBODY, password);
  if (customer === undefined || !right) {
    throw new Problem(401, 'login-failed', 'Address or password is wrong');
  }
  const cookie = await signIn(call.db, customer.id);
  return {
    status: 201,
    headers: {
      'Set-Cookie': `${cookie}; Secure; HttpOnly; SameSite=Lax; Path=/`,
      'Cache-Control': 'no-store',
    },
  };
};
