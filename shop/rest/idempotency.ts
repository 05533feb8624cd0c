import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Queryable } from '../database.ts';
import type { Order } from '../domain/orders.ts';
import type { ShopContext } from '../http/context.ts';
import { Problem } from '../problem.ts';

/** What is kept of an answer, to be given again. */
interface Answer {
  readonly status: 201;
  readonly location: string;
  readonly body: Order;
}

/** One attempt at something that must happen once. */
interface Attempt {
  readonly customer: number;
  readonly key: string;
  readonly body: string;
}

const LONGEST_KEY = 255;

/** @throws Problem 400 where the caller has not named the attempt */
export function keyOf(c: ShopContext): string {
  const key = c.req.header('Idempotency-Key') ?? '';
  if (key !== '' && key.length <= LONGEST_KEY) return key;
  throw new Problem(400, 'key-missing', 'Send an Idempotency-Key with every order', {
    detail: `It has 1 to ${LONGEST_KEY} characters.`,
  });
}

/**
 * Does the work, or gives the answer that the same attempt had before.
 * @throws Problem 422 where the key belongs to another request
 */
export async function once(
  tx: Queryable,
  { customer, key, body }: Attempt,
  work: () => Promise<Answer>,
): Promise<Answer> {
  const fingerprint = fingerprintOf(body);
  const claimed = await tx.query(
    `INSERT INTO idempotency_keys (customer_id, key, fingerprint) VALUES ($1, $2, $3)
     ON CONFLICT (customer_id, key) DO NOTHING`,
    [customer, key, fingerprint],
  );
  if (claimed.affectedRows !== 1) return answerBefore(tx, customer, key, fingerprint);
  const answer = await work();
  await tx.query('UPDATE idempotency_keys SET answer = $3 WHERE customer_id = $1 AND key = $2', [
    customer,
    key,
    answer,
  ]);
  return answer;
}

async function answerBefore(tx: Queryable, customer: number, key: string, fingerprint: string) {
  const { rows } = await tx.query<{ fingerprint: string; answer: Answer }>(
    'SELECT fingerprint, answer FROM idempotency_keys WHERE customer_id = $1 AND key = $2',
    [customer, key],
  );
  const [before] = rows;
  if (before?.fingerprint === fingerprint) return before.answer;
  throw new Problem(422, 'key-reused', 'This key belongs to another request');
}

/** The first eight digits of its hash tell one body from another. */
const fingerprintOf = (body: string) => bytesToHex(sha256(utf8ToBytes(body))).slice(0, 8);
