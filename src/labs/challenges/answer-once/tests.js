import { place } from './answer.js';
import { check, done } from './cases.js';

const PADS = { part_id: 2041, quantity: 2 };
const DISC = { part_id: 2042, quantity: 1 };

const tryRequests = (name, requests, expected, failures = 0) =>
  check(name, requests, expected, () => {
    const kept = new Map();
    let made = 0;
    const make = () => {
      made += 1;
      if (made <= failures) throw new Error('the database does not answer');
      return `order ${76 + made}`;
    };
    const told = requests.map(([key, order]) => {
      try {
        const [status, answer] = place(kept, key, { ...order }, make);
        return status < 400 ? `${status} ${answer}` : `${status}`;
      } catch {
        return 'no answer';
      }
    });
    return `${told.join(', ')}; made ${made - failures}`;
  });

const first = ['k-1', PADS];
const other = ['k-1', DISC];
await tryRequests('one order', [first], '201 order 77; made 1');
await tryRequests('the same order again', [first, first], '201 order 77, 201 order 77; made 1');
await tryRequests(
  'the same order with another key',
  [first, ['k-2', PADS]],
  '201 order 77, 201 order 78; made 2',
);
await tryRequests('another order with the same key', [first, other], '201 order 77, 422; made 1');
await tryRequests(
  'the first order once more after that',
  [first, other, first],
  '201 order 77, 422, 201 order 77; made 1',
);
await tryRequests('again after a failure', [first, first], 'no answer, 201 order 78; made 1', 1);
done();
