import { expect, it } from 'vitest';
import { runsOn } from '../../../../src/labs/programs/device';

const DESKTOP = { isCoarse: false, isNarrow: false, memory: 8 };

it.each([
  ['a desktop', DESKTOP, true],
  ['a desktop that tells nothing', { ...DESKTOP, memory: undefined }, true],
  ['a narrow window', { ...DESKTOP, isNarrow: true }, true],
  ['a large tablet', { ...DESKTOP, isCoarse: true }, true],
  ['a phone', { isCoarse: true, isNarrow: true, memory: 8 }, false],
  ['a phone that tells nothing', { isCoarse: true, isNarrow: true, memory: undefined }, false],
  ['a small computer', { ...DESKTOP, memory: 4 }, false],
])('offers Go and Ruby on %s: %s', (_what, device, isOffered) => {
  expect(runsOn('go', device)).toBe(isOffered);
  expect(runsOn('ruby', device)).toBe(isOffered);
  expect(runsOn('javascript', device)).toBe(true);
  expect(runsOn('python', device)).toBe(true);
});
