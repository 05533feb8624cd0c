import { expect, it } from 'vitest';
import { TECHNOLOGY_KINDS } from '@/data/technology-kinds';
import { inMenuOrder } from '@/lib/technology';

it('orders technologies by kind, and within a kind by their ids', () => {
  const given = [
    { id: 'spring-boot', kind: 'framework' },
    { id: 'redis', kind: 'database' },
    { id: 'spring', kind: 'framework' },
    { id: 'python', kind: 'language' },
  ] as const;
  expect(inMenuOrder(given).map(({ id }) => id)).toEqual([
    'python',
    'spring',
    'spring-boot',
    'redis',
  ]);
  expect(TECHNOLOGY_KINDS.findIndex(({ id }) => id === 'framework')).toBeLessThan(
    TECHNOLOGY_KINDS.findIndex(({ id }) => id === 'database'),
  );
});
