import { describe, expect, it } from 'vitest';
import { namedLike } from '@/components/named-like';

describe('namedLike', () => {
  it.each([
    ['log in', 'Authentication (login, log in)', true],
    ['AUTH ident', 'Authentication (login, identity check)', true],
    ['ci/cd', 'CI/CD', true],
    ['cafe', 'Café', true],
    ['', 'Anything', true],
    ['++', 'Anything', true],
    ['location', 'Allocation', false],
    ['log out', 'Authentication (login, log in)', false],
  ])('“%s” and “%s”: %s', (query, names, isLike) => {
    expect(namedLike(query)(names)).toBe(isLike);
  });
});
