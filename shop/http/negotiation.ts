import { accepts } from 'hono/accepts';
import type { MiddlewareHandler } from 'hono';
import { Problem } from '../problem.ts';
import type { ShopEnv } from './context.ts';

interface Range {
  readonly type: string;
  readonly q: number;
}

/** How much a caller likes a media type, 0 to 1: the most specific range that covers it decides. */
function quality(ranges: readonly Range[], type: string): number {
  const covering = [type, `${type.split('/')[0] ?? ''}/*`, '*/*'];
  for (const range of covering) {
    const found = ranges.find((each) => each.type.toLowerCase() === range);
    if (found !== undefined) return found.q;
  }
  return 0;
}

/**
 * Finds the type that the caller likes best, the first of equals, or refuses with 406.
 * @param types what the resource can be had as
 */
export function offers(...types: [string, ...string[]]): MiddlewareHandler<ShopEnv> {
  const best = (ranges: readonly Range[]) =>
    types.reduce((a, b) => (quality(ranges, b) > quality(ranges, a) ? b : a));
  return async (c, next) => {
    const [usual] = types;
    const offer = accepts(c, {
      header: 'Accept',
      supports: types,
      default: usual,
      match: (ranges) => (quality(ranges, best(ranges)) > 0 ? best(ranges) : ''),
    });
    if (types.length > 1) c.header('Vary', 'Accept');
    if (offer === '') {
      throw new Problem(406, 'not-acceptable', 'This is not to be had in such a form', {
        detail: `It can be had as ${types.join(' or ')}.`,
      });
    }
    c.set('offer', offer);
    await next();
  };
}
