import fc from 'fast-check';
import { expect, test } from 'vitest';
import { look, LONGEST_WAIT, LOOKS, OWN_READS, stepsBack } from '@/widgets/replica-lag/model';

const lag = fc.integer({ min: 0, max: 3000 });
const lags = fc.record({ lag1: lag, lag2: lag });

test('without lag every rule answers every look, without the primary for reads', () => {
  for (const rule of ['turns', 'one', 'wait'] as const) {
    for (const { status, place, waited } of look({ rule, lag1: 0, lag2: 0 })) {
      expect([status, place === 'primary', waited]).toEqual([200, false, 0]);
    }
  }
});

test('a replica answers 404 exactly while it lags', () => {
  fc.assert(
    fc.property(lags, (given) => {
      for (const { at, place, status } of look({ rule: 'turns', ...given })) {
        const behind = place === 'replica 1' ? given.lag1 : given.lag2;
        expect(status).toBe(at < behind ? 404 : 200);
      }
    }),
  );
});

test('one replica alone never goes back in time', () => {
  fc.assert(
    fc.property(lags, (given) => {
      expect(stepsBack(look({ rule: 'one', ...given }))).toBe(0);
    }),
  );
  expect(stepsBack(look({ rule: 'turns', lag1: 600, lag2: 2000 }))).toBe(1);
});

test('the primary shows own writes for as long as the rule lasts, and no longer', () => {
  fc.assert(
    fc.property(lags, (given) => {
      const looks = look({ rule: 'primary', ...given });
      const first = looks.filter(({ at }) => at <= OWN_READS);
      expect(first.every(({ status, place }) => status === 200 && place === 'primary')).toBe(true);
      if (Math.max(given.lag1, given.lag2) <= OWN_READS) {
        expect(looks.every(({ status }) => status === 200)).toBe(true);
      }
    }),
  );
  const late = look({ rule: 'primary', lag1: 3000, lag2: 3000 });
  expect(late.map(({ status }) => status)).toEqual([200, 200, 200, 200, 404, 404]);
});

test('waiting for the position always shows the order, and never waits longer than allowed', () => {
  fc.assert(
    fc.property(lags, (given) => {
      const looks = look({ rule: 'wait', ...given });
      expect(looks).toHaveLength(LOOKS.length);
      for (const { at, place, status, waited } of looks) {
        expect(status).toBe(200);
        expect(waited).toBeLessThanOrEqual(LONGEST_WAIT);
        const behind = place === 'replica 1' ? given.lag1 : given.lag2;
        if (place !== 'primary') expect(at + waited).toBeGreaterThanOrEqual(behind);
      }
    }),
  );
});
