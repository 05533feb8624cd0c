import { Bucket } from './answer.js';
import { check, done } from './cases.js';

const tryTimes = (name, times, expected, { size = 3, rate = 2 } = {}) =>
  check(name, { size, rate, start: 100, times }, expected, () => {
    const bucket = new Bucket(size, rate, 100);
    return times.map((time) => (bucket.take(time) ? 'yes' : 'no')).join(' ');
  });

await tryTimes('a burst as large as the bucket', [100, 100, 100], 'yes yes yes');
await tryTimes('one request more', [100, 100, 100, 100], 'yes yes yes no');
await tryTimes(
  'around the turn of a second',
  [100.75, 100.75, 100.75, 101, 101],
  'yes yes yes no no',
);
await tryTimes(
  'half a second later there is one more',
  [100, 100, 100, 100.5, 100.5],
  'yes yes yes yes no',
);
await tryTimes('quarters of a second add up', [100, 100, 100, 100.25, 100.5], 'yes yes yes no yes');
await tryTimes(
  'after a long rest',
  [100, 100, 100, 200, 200, 200, 200],
  'yes yes yes yes yes yes no',
);
await tryTimes('a clock that goes back', [50, 100, 100, 50, 100, 100.5], 'yes yes yes no no yes');
await tryTimes('a rate below one', [100, 102, 104, 104], 'yes no yes no', { size: 1, rate: 0.25 });
done();
