import { expect, it } from 'vitest';
import { nearest } from '@/lib/known-entry';

it('names the ids that were probably meant, nearest first', () => {
  const known = ['api', 'tokens', 'token', 'cookie', 'broken'];
  expect(nearest('tokes', known)).toEqual(['tokens', 'token', 'broken']);
});
