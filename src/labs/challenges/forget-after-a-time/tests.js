import { Cache } from './answer.js';
import { check, done } from './cases.js';

const tryCalls = (name, calls, expected, answers = []) =>
  check(name, { ttl: 60, calls: calls.map(([key, now]) => `${key} at ${now} s`) }, expected, () => {
    let loaded = 0;
    const load = (key) => {
      loaded += 1;
      if (answers[loaded - 1] === 'failure') throw new Error('the database does not answer');
      return key === 'no price' ? undefined : `${key} ${loaded}`;
    };
    const cache = new Cache(load, 60);
    const told = calls.map(([key, now]) => {
      try {
        return String(cache.get(key, now));
      } catch {
        return 'failure';
      }
    });
    return `${told.join(', ')}; loaded ${loaded} times`;
  });

const pads = (now) => ['pads', now];
await tryCalls('twice within the time', [pads(0), pads(59)], 'pads 1, pads 1; loaded 1 times');
await tryCalls('at the end of the time', [pads(0), pads(60)], 'pads 1, pads 2; loaded 2 times');
await tryCalls(
  'each load has a time of its own',
  [pads(0), pads(60), pads(119)],
  'pads 1, pads 2, pads 2; loaded 2 times',
);
await tryCalls(
  'a use does not make the time longer',
  [pads(0), pads(50), pads(70)],
  'pads 1, pads 1, pads 2; loaded 2 times',
);
await tryCalls(
  'two parts',
  [pads(0), ['disc', 1], pads(2)],
  'pads 1, disc 2, pads 1; loaded 2 times',
);
await tryCalls(
  'a part without a price',
  [
    ['no price', 0],
    ['no price', 1],
  ],
  'undefined, undefined; loaded 1 times',
);
await tryCalls('after a failure', [pads(0), pads(1)], 'failure, pads 2; loaded 2 times', [
  'failure',
]);
done();
