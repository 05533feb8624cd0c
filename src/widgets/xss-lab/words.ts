import type { Shown } from '@/labs/exercises/xss-lab/run';

/** How a visit ended. */
export type Fate = 'ran' | 'blocked' | 'quiet';

export const FATES: Readonly<Record<Fate, string>> = {
  ran: 'The input ran',
  blocked: 'Blocked by the policy',
  quiet: 'Nothing ran',
};

export function fateOf({ ran, blocked }: Pick<Shown, 'ran' | 'blocked'>): Fate {
  if (ran.length > 0) return 'ran';
  return blocked.length > 0 ? 'blocked' : 'quiet';
}

/** “An honest visitor”, “Attack 2 of the lab’s”. */
export function whoWords(pages: readonly Pick<Shown, 'who'>[], index: number): string {
  if (pages[index]?.who !== 'attack') return 'An honest visitor';
  const before = pages.slice(0, index + 1).filter(({ who }) => who === 'attack');
  return `Attack ${before.length} of the lab’s`;
}
