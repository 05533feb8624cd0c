import type { Happened } from '@/labs/exercises/ssrf-lab/happenings';
import { of } from '@/labs/exercises/told';

/** What a run made of a file; undefined where it is as it was. */
export function changeOf(
  happened: readonly Happened[],
  path: string,
): 'new' | 'overwritten' | undefined {
  const [first] = of(happened, 'stored').filter((each) => each.path === path);
  if (first === undefined) return undefined;
  return first.isOver ? 'overwritten' : 'new';
}
