import { isSame } from './answer.js';
import { check, done } from './cases.js';

const RIGHT = Array.from({ length: 32 }, (_, place) => (7 * place + 3) % 256);

const withOther = (place) => RIGHT.map((value, index) => (index === place ? value ^ 1 : value));

/** How many bytes of a list are read. */
function readsOf(values) {
  let reads = 0;
  const counted = new Proxy(values, {
    get(list, name, receiver) {
      if (typeof name === 'string' && /^\d+$/.test(name)) reads += 1;
      return Reflect.get(list, name, receiver);
    },
  });
  isSame(counted, RIGHT);
  return reads;
}

await check('the same bytes', 'all 32 right', true, () => isSame([...RIGHT], RIGHT));
await check('another last byte', '31 right', false, () => isSame(withOther(31), RIGHT));
await check('another first byte', '0 right', false, () => isSame(withOther(0), RIGHT));
await check('two differences that would cancel out in a sum', '+1 and -1', false, () =>
  isSame([RIGHT[0] + 1, RIGHT[1] - 1, ...RIGHT.slice(2)], RIGHT),
);
await check('fewer bytes', '31 bytes', false, () => isSame(RIGHT.slice(0, 31), RIGHT));
for (const place of [0, 15, 31]) {
  await check(
    `bytes read where byte ${place} is another`,
    `${place} right before it`,
    '32 reads',
    () => `${readsOf(withOther(place))} reads`,
  );
}
done();
