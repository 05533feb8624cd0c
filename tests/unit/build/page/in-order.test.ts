import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { inOrder } from '@/build/page/in-order';

it('gives results in the order of the items, with no more in work than allowed', async () => {
  let running = 0;
  let most = 0;
  const work = async (item: number) => {
    running += 1;
    most = Math.max(most, running);
    await setTimeout(item % 2 === 0 ? 5 : 1);
    running -= 1;
    return item;
  };
  const items = [0, 1, 2, 3, 4, 5, 6];
  expect(await Array.fromAsync(inOrder(items, 3, work))).toEqual(items);
  expect(most).toBe(3);
});

it('fails with the first that fails', async () => {
  const work = (item: number) => (item === 1 ? Promise.reject(Error('no')) : Promise.resolve(item));
  await expect(Array.fromAsync(inOrder([0, 1, 2], 2, work))).rejects.toThrow('no');
});
