import { describe, expect, it } from 'vitest';
import { meant, nearest } from '@/lib/near-names';

it('names what was probably meant, nearest first', () => {
  const known = ['api', 'tokens', 'token', 'cookie', 'broken'];
  expect(nearest('tokes', known)).toEqual(['tokens', 'token', 'broken']);
});

describe('what was meant', () => {
  it('is what a slip or two lead to, whatever the case', () => {
    expect(meant('Tokens', ['api', 'token', 'cookie'])).toBe('did you mean “token”?');
    expect(meant('tokes', ['token', 'tokens'])).toBe('did you mean “token” or “tokens”?');
  });

  it('is the same name in another folder', () => {
    expect(meant('rest', ['basics/why', 'apis/rest'])).toBe('did you mean “apis/rest”?');
    expect(meant('http/transactions', ['sql/transactons', 'git/x'])).toContain('sql/transactons');
  });

  it('is any of few names where none is near', () => {
    expect(meant('zzz', ['python', 'go', 'java'])).toBe('allowed: “python”, “go” and “java”');
    expect(meant('zzz', [])).toBe('there is none yet');
  });

  it('is one of the three nearest of many', () => {
    const many = Array.from({ length: 50 }, (_, index) => `some-page-${index}`);
    expect(meant('zzz', many)).toMatch(/^the nearest are “some-page-\d+”, “[^”]+” and “[^”]+”$/);
  });
});
