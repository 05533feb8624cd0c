import { type Pages, pagesIn, type PlanNode, type Real } from '@/labs/explain/plan';

const NUMBER = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });

/** “109,500”, “2.5”. */
export const number = (value: number): string => NUMBER.format(value);

/** “1 row”, “22 rows”. */
export const counted = (value: number, one: string, many = `${one}s`): string =>
  `${number(value)} ${value === 1 ? one : many}`;

/** “orders”, “order_items i”. */
export const tableOf = ({ relation, alias }: PlanNode): string | undefined =>
  relation === undefined || alias === undefined || alias === relation
    ? relation
    : `${relation} ${alias}`;

/** “Index Scan on orders by orders_pkey”. */
export function nameOf(node: PlanNode): string {
  const table = tableOf(node);
  const on = table === undefined ? '' : ` on ${table}`;
  return `${node.title}${on}${node.index === undefined ? '' : ` by ${node.index}`}`;
}

/** “expected 25 times too many”; undefined where the guess does not mislead. */
export function misjudgedWords({ expected, real }: PlanNode): string | undefined {
  if (real?.isMisjudged !== true) return undefined;
  const [guess, truth] = [Math.max(1, expected), Math.max(1, real.rows)];
  return guess > truth
    ? `expected ${number(Math.round(guess / truth))} times too many`
    : `expected ${number(Math.round(truth / guess))} times too few`;
}

/** “2 rows × 22 loops = 44 rows”; undefined where there is one loop. */
export const loopWords = ({ rows, loops, rowsInAll }: Real): string | undefined =>
  loops > 1
    ? `${counted(rows, 'row')} × ${number(loops)} loops = ${counted(rowsInAll, 'row')}`
    : undefined;

/** “24 pages: 3 hit, 21 read”. */
export const pagesWords = (pages: Pages): string =>
  `${counted(pagesIn(pages), 'page')}: ${number(pages.hit)} hit, ${number(pages.read)} read`;
