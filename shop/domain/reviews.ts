import type { Database, Queryable } from '../database.ts';
import { notFound, Problem } from '../problem.ts';
import { customerOf, type Visit } from '../visit.ts';
import { findPart } from './parts.ts';

export interface Review {
  readonly id: number;
  readonly stars: number;
  readonly body: string | null;
  readonly written_at: Date;
}

/** What a customer says of a part. */
export interface ReviewFields {
  readonly stars: number;
  readonly body?: string | undefined;
}

/** The newest twenty reviews of a part. */
export async function reviewsOf(db: Queryable, part: number): Promise<Review[]> {
  const { rows } = await db.query<Review>(
    `SELECT id, stars, body, written_at FROM reviews
     WHERE part_id = $1 ORDER BY written_at DESC, id DESC LIMIT 20`,
    [part],
  );
  return rows;
}

/** @throws Problem 401, 404, 409 where the customer has reviewed the part before */
export async function writeReview(
  visit: Visit,
  part: number,
  { stars, body }: ReviewFields,
): Promise<Review> {
  const customer = customerOf(visit);
  await findPart(visit.db, part);
  const { rows } = await visit.db.query<Review>(
    `INSERT INTO reviews (part_id, customer_id, stars, body) VALUES ($1, $2, $3, $4)
     ON CONFLICT (part_id, customer_id) DO NOTHING
     RETURNING id, stars, body, written_at`,
    [part, customer, stars, body ?? null],
  );
  const [review] = rows;
  if (review !== undefined) return review;
  throw new Problem(409, 'reviewed-before', 'You have reviewed this part already');
}

/** @throws Problem 401, 403 for somebody else's, 404 */
export async function deleteReview(visit: Visit, id: number): Promise<void> {
  const customer = customerOf(visit);
  if (await isDeleted(visit.db, id, customer)) return;
  const { rows } = await visit.db.query('SELECT 1 FROM reviews WHERE id = $1', [id]);
  if (rows.length === 0) throw notFound();
  throw new Problem(403, 'not-yours', 'Only its author may delete a review');
}

async function isDeleted(db: Database, id: number, customer: number): Promise<boolean> {
  const deleted = await db.query('DELETE FROM reviews WHERE id = $1 AND customer_id = $2', [
    id,
    customer,
  ]);
  return deleted.affectedRows === 1;
}
