import { plain } from './words.ts';

/** Signs that code is written with, such as `==`, `&&` and `...`, and brackets with nothing between them. */
const SIGNS = /[!$%&*+\-/<=>?@^|~:.\\]+|\(\)|\[\]|\{\}/g;

/** Longer runs are lines and frames. */
const LONGEST_SIGN = 4;

/** How often each sign stands in a piece of code; a run such as `=>` is one sign. */
export function signsIn(code: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [sign] of code.matchAll(SIGNS)) {
    if (sign.length <= LONGEST_SIGN) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  }
  return counts;
}

/** The sign that a query asks for, whatever its widths; undefined where it has words. */
export function signOf(query: string): string | undefined {
  const sign = plain(query).replaceAll(/\s/g, '');
  return sign === '' || /[\p{L}\p{N}]/u.test(sign) ? undefined : sign;
}

/** Pages that a reader who asks for a sign is led to. */
const PAGES_OF_SIGN = 6;

/**
 * The signs that each page is found by, since it is among those that use them most.
 * @param pages how often each sign stands on a page, by the page's address
 * @returns how often they stand there, by address
 */
export function signsByPage(
  pages: ReadonlyMap<string, ReadonlyMap<string, number>>,
): Map<string, Record<string, number>> {
  const users = new Map<string, { address: string; count: number }[]>();
  for (const [address, counts] of pages) {
    for (const [sign, count] of counts) {
      users.set(sign, [...(users.get(sign) ?? []), { address, count }]);
    }
  }
  const signs = new Map<string, Record<string, number>>();
  for (const [sign, all] of users) {
    const most = all.sort((a, b) => b.count - a.count || (a.address < b.address ? -1 : 1));
    for (const { address, count } of most.slice(0, PAGES_OF_SIGN)) {
      signs.set(address, { ...signs.get(address), [sign]: count });
    }
  }
  return signs;
}
