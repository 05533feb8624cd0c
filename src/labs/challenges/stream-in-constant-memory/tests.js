import { runningTotals } from './answer.js';
import { check, done } from './cases.js';

/** Lines that know how many were read. */
class Lines {
  read = 0;

  *[Symbol.iterator]() {
    for (let price = 1; price <= 100_000; price += 1) {
      this.read += 1;
      yield `${price}\n`;
    }
  }
}

function readAfter(count) {
  const lines = new Lines();
  const totals = runningTotals(lines)[Symbol.iterator]();
  let last;
  for (let taken = 0; taken < count; taken += 1) last = totals.next().value;
  return `total ${last}, ${lines.read} lines read`;
}

function totalsBeforeError(lines) {
  const given = [];
  try {
    for (const total of runningTotals(lines)) given.push(total);
  } catch (error) {
    const named = /line 3/.test(error.message) ? 'named' : `not named: ${error.message}`;
    return `${JSON.stringify(given)}, then the line is ${named}`;
  }
  return `${JSON.stringify(given)}, and no error`;
}

await check('the totals of three lines', '10, 20, 5', [10, 30, 35], () => [
  ...runningTotals(['10\n', '20\n', '5\n']),
]);
await check('no lines', 'nothing', [], () => [...runningTotals([])]);
await check('the first total of 100,000 lines', '1, 2, 3 …', 'total 1, 1 lines read', () =>
  readAfter(1),
);
await check('the tenth total of 100,000 lines', '1, 2, 3 …', 'total 55, 10 lines read', () =>
  readAfter(10),
);
await check('a line that is not a number', '10, 20, x, 5', '[10,30], then the line is named', () =>
  totalsBeforeError(['10\n', '20\n', 'x\n', '5\n']),
);
done();
