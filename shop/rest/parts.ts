import { Hono, type MiddlewareHandler } from 'hono';
import {
  changePart,
  findPart,
  listParts,
  movementsOf,
  PART_ORDERS,
  type PartVersion,
} from '../domain/parts.ts';
import type { ShopContext, ShopEnv } from '../http/context.ts';
import { hasTag } from '../http/conditions.ts';
import { described } from '../http/description.ts';
import { offers } from '../http/negotiation.ts';
import {
  ById,
  Part,
  PartFields,
  PartPage,
  PartPatch,
  PartSearch,
  StockMovements,
} from '../http/schemas.ts';
import { body, path, query } from '../http/validation.ts';
import { Problem } from '../problem.ts';
import { staffOnly } from '../visit.ts';
import { csvOf } from './csv.ts';
import { cursorAt, placeIn } from './cursor.ts';
import { partPage } from './part-page.ts';

const LARGEST_PAGE = 100;
const USUAL_PAGE = 20;
const MERGE_PATCH = 'application/merge-patch+json';
const INVALID_PART = { type: 'invalid-part', title: 'The part is not valid' };

const tagOf = ({ part, version }: PartVersion) => `"p${part.id}-v${version}"`;

/** The rest of a list, with everything that the caller has asked for. */
function nextAfter(c: ShopContext, limit: number, cursor: string): string {
  const next = new URLSearchParams(c.req.query());
  next.set('limit', String(limit));
  next.set('cursor', cursor);
  return `/parts?${next.toString()}`;
}

/**
 * The test whether a part still is what the caller has read.
 * @throws Problem 428 where the caller does not say what that was
 */
function expectation(c: ShopContext): (version: PartVersion) => boolean {
  const expected = c.req.header('If-Match');
  if (expected === undefined) throw new Problem(428, 'if-match-missing', 'Say what you have read');
  return (version) => hasTag(expected, tagOf(version), true);
}

const staff: MiddlewareHandler<ShopEnv> = (c, next) => {
  staffOnly(c.var.visit, 'change parts');
  return next();
};

/** A part as callers see it. */
function shown(c: ShopContext, { part }: PartVersion): object {
  if (c.var.visit.settings.isRenamed !== true) return part;
  const { name, ...others } = part;
  return { ...others, title: name };
}

const json = (c: ShopContext, version: PartVersion) =>
  c.json(shown(c, version), 200, { ETag: tagOf(version) });

const CHANGE = {
  tag: 'parts',
  answer: [200, 'The part as it is now', { 'application/json': Part }],
  fields: [['If-Match', 'The entity tag of the version that you have read', true]],
  security: 'staff',
} as const;

export const parts = new Hono<ShopEnv>()
  .get(
    '/parts',
    described({
      operationId: 'listParts',
      tag: 'parts',
      summary: 'A page of the parts, filtered and in order',
      answer: [200, 'A page', { 'application/json': PartPage, 'text/csv': 'text' }],
      refusals: [400, 406],
    }),
    offers('application/json', 'text/csv'),
    query(PartSearch),
    async (c) => {
      const { q = '', category, in_stock, sort = 'id', limit, cursor } = c.req.valid('query');
      const size = Math.min(limit ?? USUAL_PAGE, LARGEST_PAGE);
      const [column] = PART_ORDERS[sort];
      const { items, hasMore } = await listParts(c.var.visit.db, {
        q,
        category,
        inStock: in_stock === 'true',
        sort,
        limit: size,
        after: cursor === undefined ? undefined : placeIn(cursor, column),
      });
      const last = items.at(-1);
      const next = hasMore && last ? nextAfter(c, size, cursorAt(last, column)) : undefined;
      if (next !== undefined) c.header('Link', `<${next}>; rel="next"`);
      if (c.var.offer === 'text/csv') {
        return c.body(csvOf(['id', 'sku', 'name', 'price_cents'], items), 200, {
          'Content-Type': 'text/csv; charset=utf-8; header=present',
        });
      }
      return c.json({ items, ...(next === undefined ? {} : { next }) });
    },
  )
  .get(
    '/parts/:id',
    described({
      operationId: 'readPart',
      tag: 'parts',
      summary: 'A part, as data or as a page',
      answer: [200, 'The part', { 'application/json': Part, 'text/html': 'text' }],
      refusals: [304, 404, 406],
      fields: [['If-None-Match', 'The entity tag of the version that you have', false]],
    }),
    offers('application/json', 'text/html'),
    path(ById),
    async (c) => {
      const version = await findPart(c.var.visit.db, c.req.valid('param').id);
      if (c.var.offer === 'text/html') return partPage(c, version.part, tagOf(version));
      if (hasTag(c.req.header('If-None-Match') ?? '', tagOf(version), false)) {
        return c.body(null, 304, { ETag: tagOf(version) });
      }
      return json(c, version);
    },
  )
  .put(
    '/parts/:id',
    described({
      ...CHANGE,
      operationId: 'replacePart',
      summary: 'Replaces a part',
      refusals: [400, 401, 403, 404, 409, 412, 415, 422, 428],
    }),
    staff,
    path(ById),
    body(PartFields, INVALID_PART),
    async (c) => {
      const { id } = c.req.valid('param');
      return json(c, await changePart(c.var.visit.db, id, c.req.valid('json'), expectation(c)));
    },
  )
  .patch(
    '/parts/:id',
    described({
      ...CHANGE,
      operationId: 'changePart',
      summary: 'Changes some fields of a part',
      refusals: [400, 401, 403, 404, 409, 412, 415, 422, 428],
    }),
    staff,
    path(ById),
    body(PartPatch, { ...INVALID_PART, media: MERGE_PATCH }),
    async (c) => {
      const { id } = c.req.valid('param');
      return json(c, await changePart(c.var.visit.db, id, c.req.valid('json'), expectation(c)));
    },
  )
  .get(
    '/parts/:id/movements',
    described({
      operationId: 'listMovements',
      tag: 'parts',
      summary: 'The newest twenty movements of a part in and out of stock',
      answer: [200, 'The movements', { 'application/json': StockMovements }],
      refusals: [401, 403, 404],
      security: 'staff',
    }),
    path(ById),
    async (c) => {
      const { visit } = c.var;
      staffOnly(visit, 'see the stock move');
      const { part } = await findPart(visit.db, c.req.valid('param').id);
      return c.json({ items: await movementsOf(visit.db, part.id) });
    },
  )
  .get(
    '/v1/parts/:id',
    described({
      operationId: 'readPartV1',
      tag: 'parts',
      summary: 'A part, at the endpoint’s first version, which is being retired',
      answer: [200, 'The part', { 'application/json': Part }],
      refusals: [404],
      deprecated: true,
    }),
    path(ById),
    async (c) => {
      const { part } = await findPart(c.var.visit.db, c.req.valid('param').id);
      return c.json(part, 200, {
        Deprecation: '@1796083200',
        Sunset: 'Wed, 30 Jun 2027 23:59:59 GMT',
        Link: '<https://api.sparewheel.example/docs/v2>; rel="successor-version"',
      });
    },
  );
