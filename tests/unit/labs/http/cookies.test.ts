import { expect, it } from 'vitest';
import { cookieHeader, withCookies } from '@/labs/http/cookies';

it('keeps a cookie with its attributes, and sends name and value alone', () => {
  const jar = withCookies([], ['sid=a=b; Path=/; HttpOnly', 'theme=dark']);
  expect(jar).toEqual([
    { name: 'sid', value: 'a=b', attributes: 'Path=/; HttpOnly' },
    { name: 'theme', value: 'dark', attributes: '' },
  ]);
  expect(cookieHeader(jar)).toBe('sid=a=b; theme=dark');
});

it('replaces a cookie of the same name, and drops one whose time is over', () => {
  const jar = withCookies([], ['sid=1', 'sid=2']);
  expect(cookieHeader(jar)).toBe('sid=2');
  expect(withCookies(jar, ['sid=; Max-Age=0; Secure'])).toEqual([]);
  expect(withCookies(jar, ['sid=; max-age=-1'])).toEqual([]);
  expect(cookieHeader(withCookies(jar, ['sid=3; Max-Age=05']))).toBe('sid=3');
});

it.each(['', '=value', 'no pair', ';;;'])('takes nothing out of %j', (line) => {
  expect(withCookies([], [line])).toEqual([]);
  expect(cookieHeader([])).toBe('');
});
