import { expect, it } from 'vitest';
import { differences, recordOf } from '../../../scripts/engine-record';

const FILES = { 'b.wasm': Buffer.from('two'), 'a.wasm': Buffer.from('one') };

it('records the hash of each file in the order of their names', () => {
  expect(Object.entries(recordOf(FILES))).toEqual([
    ['a.wasm', '7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed'],
    ['b.wasm', '3fc4ccfe745870e2c0d99f71f30ff0656c8dedd41cc1d7d3d376b0dbe685e2f3'],
  ]);
});

it('tells what is missing, what is more and what has other bytes', () => {
  const made = { 'b.wasm': Buffer.from('2'), 'c.wasm': Buffer.from('three') };
  expect(differences(recordOf(FILES), recordOf(FILES))).toEqual([]);
  expect(differences(recordOf(made), recordOf(FILES))).toEqual([
    'a.wasm is recorded and was not made',
    'b.wasm has other bytes',
    'c.wasm is not recorded',
  ]);
});
