import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { cacheOf } from '@/build/cache';

let name = '';
beforeEach(() => {
  name = `test-${randomUUID()}`;
});
afterEach(() => {
  rmSync(join('node_modules/.astro', name), { recursive: true, force: true });
});

it('makes a value once for the same parts, over builds', async () => {
  let made = 0;
  const make = () => Promise.resolve(`value ${(made += 1)}`);
  expect(String(await cacheOf(name, [])(['a', 'b'], make))).toBe('value 1');
  expect(String(await cacheOf(name, [])(['a', 'b'], make))).toBe('value 1');
  expect(String(await cacheOf(name, [])(['ab'], make))).toBe('value 2');
});

it('makes it anew when the code that makes it has changed', async () => {
  const make = (value: string) => () => Promise.resolve(value);
  await cacheOf(name, ['tsconfig.json'])(['a'], make('old'));
  expect(String(await cacheOf(name, ['package.json'])(['a'], make('new')))).toBe('new');
});

it('lets two make the same at once', async () => {
  const cache = cacheOf(name, []);
  const both = await Promise.all([1, 2].map(() => cache(['a'], () => Promise.resolve('same'))));
  expect(both.map(String)).toEqual(['same', 'same']);
});
