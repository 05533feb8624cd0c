import { describe, expect, it } from 'vitest';
import { deviceFault, deviceLimits, StartCount } from '../../../src/labs/device';
import { LIMITS } from '../../../src/labs/protocol';

const kept = (values = new Map<string, string>()) => ({
  getItem: (key: string) => values.get(key) ?? null,
  setItem: (key: string, value: string) => void values.set(key, value),
  removeItem: (key: string) => void values.delete(key),
});

describe('a device', () => {
  it('with little memory does not start the engine', () => {
    expect(deviceFault(1)).toEqual({ kind: 'little-memory', gigabytes: 1 });
    expect(deviceFault(2)).toBeUndefined();
    expect(deviceFault(undefined)).toBeUndefined();
  });

  it('with not much memory gives it half', () => {
    expect(deviceLimits(4).memory).toBe(LIMITS.memory / 2);
    expect(deviceLimits(8)).toEqual(LIMITS);
    expect(deviceLimits(undefined)).toEqual(LIMITS);
  });

  it('that has closed the tab twice is not asked again', () => {
    const storage = kept();
    for (let starts = 0; starts < 2; starts += 1) {
      const count = new StartCount(storage);
      expect(count.fault).toBeUndefined();
      // The browser closes the tab, and opens it again.
      count.begin();
    }
    expect(new StartCount(storage).fault).toEqual({ kind: 'failed-before', times: 2 });
    new StartCount(storage).end();
    expect(new StartCount(storage).fault).toBeUndefined();
  });

  it('that keeps nothing starts the engine all the same', () => {
    const forbidden = () => {
      throw new DOMException('no', 'SecurityError');
    };
    const count = new StartCount({ getItem: forbidden, setItem: forbidden, removeItem: forbidden });
    count.begin();
    expect(count.fault).toBeUndefined();
  });
});
