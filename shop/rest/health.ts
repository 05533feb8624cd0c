import { Hono } from 'hono';
import type { ShopEnv } from '../http/context.ts';
import { described } from '../http/description.ts';
import { Health } from '../http/schemas.ts';
import { Problem } from '../problem.ts';

const RETRY_AFTER = '5';

export const health = new Hono<ShopEnv>().get(
  '/health',
  described({
    operationId: 'readHealth',
    tag: 'operations',
    summary: 'Whether the shop can answer, for the load balancer',
    answer: [200, 'It can', { 'application/json': Health }],
    refusals: [503],
  }),
  async (c) => {
    c.header('Cache-Control', 'no-store');
    try {
      await c.var.visit.db.query('SELECT 1');
    } catch {
      throw new Problem(
        503,
        'not-ready',
        'The database does not answer',
        {},
        {
          'Retry-After': RETRY_AFTER,
        },
      );
    }
    return c.json({ status: 'ready' as const });
  },
);
