import { pageOf } from './answer.js';
import { check, done } from './cases.js';

const orders = (...places) => places.map(([id, time]) => ({ id, time }));

/** The ids on all pages; after the first, what happens meanwhile has happened. */
function turn(given, size, meanwhile = () => undefined) {
  const rows = [...given];
  const pages = [];
  let cursor = null;
  while (pages.length < 10) {
    let page;
    [page, cursor] = pageOf(rows, size, cursor);
    pages.push(page.map(({ id }) => id).join(' '));
    if (cursor === null || cursor === undefined) return pages.join(' | ');
    if (pages.length === 1) meanwhile(rows);
  }
  return `${pages.join(' | ')} … and no end`;
}

const FIVE = orders([1, 10], [2, 20], [3, 30], [4, 40], [5, 50]);
const SAME = orders([1, 10], [2, 10], [3, 10], [4, 10], [5, 10]);
await check('five orders, two on a page', 'ids 1 to 5', '5 4 | 3 2 | 1', () => turn(FIVE, 2));
await check('as many orders as two pages hold', 'ids 1 to 4', '4 3 | 2 1', () =>
  turn(FIVE.slice(0, 4), 2),
);
await check('no orders', 'no ids', '', () => turn([], 2));
await check('five orders of the same second', 'ids 1 to 5', '5 4 | 3 2 | 1', () => turn(SAME, 2));
await check('an order that comes after the first page', 'ids 1 to 5, then 6', '5 4 | 3 2 | 1', () =>
  turn(FIVE, 2, (rows) => rows.push(...orders([6, 60]))),
);
await check(
  'an order of the first page is deleted',
  'ids 1 to 5, then without 5',
  '5 4 | 3 2 | 1',
  () => turn(FIVE, 2, (rows) => rows.pop()),
);
await check(
  'the order at which the first page ends is deleted',
  'ids 1 to 5, then without 4',
  '5 4 | 3 2 | 1',
  () => turn(FIVE, 2, (rows) => rows.splice(3, 1)),
);
done();
