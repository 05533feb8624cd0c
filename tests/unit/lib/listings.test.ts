import { describe, expect, it } from 'vitest';
import { region } from '@/lib/listings';

const SOURCE = ['a', '  // region: one', '  if x:', '', '    y', '  // endregion', 'b'].join('\n');

describe('region', () => {
  it('gives the lines inside without their shared indentation', () => {
    expect(region(SOURCE, 'one')).toBe('if x:\n\n  y');
  });

  it('refuses a region that is missing or not closed', () => {
    expect(() => region(SOURCE, 'two')).toThrow('no region “two”: allowed: “one”');
    expect(() => region(SOURCE, 'on')).toThrow('no region “on”: did you mean “one”?');
    expect(() => region('# region: open\nx', 'open')).toThrow('no region “open”');
  });
});
