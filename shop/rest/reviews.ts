import { Hono } from 'hono';
import { findPart } from '../domain/parts.ts';
import { deleteReview, reviewsOf, writeReview } from '../domain/reviews.ts';
import type { ShopEnv } from '../http/context.ts';
import { described } from '../http/description.ts';
import { ById, Review, ReviewFields, Reviews } from '../http/schemas.ts';
import { body, path } from '../http/validation.ts';
import { signedIn } from './signed-in.ts';

export const reviews = new Hono<ShopEnv>()
  .get(
    '/parts/:id/reviews',
    described({
      operationId: 'listReviews',
      tag: 'reviews',
      summary: 'The newest twenty reviews of a part',
      answer: [200, 'The reviews', { 'application/json': Reviews }],
      refusals: [404],
    }),
    path(ById),
    async (c) => {
      const { part } = await findPart(c.var.visit.db, c.req.valid('param').id);
      return c.json({ items: await reviewsOf(c.var.visit.db, part.id) });
    },
  )
  .post(
    '/parts/:id/reviews',
    described({
      operationId: 'writeReview',
      tag: 'reviews',
      summary: 'Reviews a part, once for each customer',
      answer: [201, 'The review', { 'application/json': Review }],
      refusals: [400, 401, 404, 409, 415, 422],
      security: 'session',
    }),
    signedIn,
    path(ById),
    body(ReviewFields, { type: 'invalid-review', title: 'The review is not valid' }),
    async (c) =>
      c.json(await writeReview(c.var.visit, c.req.valid('param').id, c.req.valid('json')), 201),
  )
  .delete(
    '/reviews/:id',
    described({
      operationId: 'deleteReview',
      tag: 'reviews',
      summary: 'Deletes a review of your own',
      answer: [204, 'It is gone'],
      refusals: [401, 403, 404],
      security: 'session',
    }),
    path(ById),
    async (c) => {
      await deleteReview(c.var.visit, c.req.valid('param').id);
      return c.body(null, 204);
    },
  );
