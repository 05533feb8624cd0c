import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answersIn, keep, locksIn, pickerUrl } from '@/widgets/stack-picker/url';
import { initialAnswers } from '@/widgets/stack-picker/model';
import { stack } from './catalogue';

const url = pickerUrl(stack);

describe('the address', () => {
  it('is empty for the initial answers', () => {
    expect(url.write(url.initial, '')).toBe('');
    expect(answersIn(stack, url.initial)).toEqual(initialAnswers(stack));
    expect(locksIn(stack, url.initial)).toEqual({});
  });

  it('brings back answers and kept parts', () => {
    const state = { ...url.initial, goal: 'website', knows: ['php'], ...keep('database', 'mysql') };
    const { state: found, problems } = url.read(url.write(state, '?car.break=tank'));
    expect(problems).toEqual([]);
    expect(found).toEqual(state);
    expect(locksIn(stack, found)).toEqual({ database: 'mysql' });
  });

  it('tells “no language known” from the initial answer', () => {
    const state = { ...url.initial, knows: [] };
    expect(url.read(url.write(state, '')).state).toEqual(state);
  });

  it('never throws, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (goal, knows) => {
        const search = new URLSearchParams({ 'stack.goal': goal, 'stack.knows': knows });
        expect(() => url.read(`?${search.toString()}`)).not.toThrow();
      }),
    );
  });
});
