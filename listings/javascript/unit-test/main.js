// region: unit-test
import assert from 'node:assert/strict';
import { test } from 'node:test';

function shippingCents(totalCents) {
  if (totalCents < 0) throw new RangeError('a total is never negative');
  return totalCents >= 5000 ? 0 : 490;
}

test('just below the limit', () => {
  assert.equal(shippingCents(4999), 490);
});

test('at the limit', () => {
  assert.equal(shippingCents(5000), 0);
});

test('negative is refused', () => {
  assert.throws(() => shippingCents(-1), RangeError);
});
// endregion
