import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codec } from '@/widgets/car/url';
import { FAULT_IDS, PART_IDS } from '@/widgets/car/model';

const states = fc.record({
  xray: fc.integer({ min: 0, max: 100 }),
  break: fc.subarray([...FAULT_IDS]),
  part: fc.constantFrom('none' as const, ...PART_IDS),
  stage: fc.integer({ min: 0, max: 10 }),
});

describe('the address', () => {
  it('brings every state back', () => {
    fc.assert(
      fc.property(states, (state) => {
        expect(codec.read(codec.write(state, ''))).toEqual({ state, problems: [] });
      }),
    );
  });

  it('answers anything else with a plain sentence and the first state', () => {
    for (const bad of ['car.xray=101', 'car.break=wheels', 'car.part=__proto__', 'car.stage=-1']) {
      const { state, problems } = codec.read(`?${bad}`);
      expect(state).toEqual(codec.initial);
      expect(problems).toHaveLength(1);
    }
  });
});
