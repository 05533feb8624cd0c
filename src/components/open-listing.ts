import { sitePath } from '@/lib/site-path';
import type { PageProgram } from '@/widgets/program/content';
import type { ProgramInPage, ProgramShown } from '@/widgets/program/Program';

/**
 * Brings a listing or a challenge to life: what runs it and its program are loaded together.
 * @param anchor id of the program with the region that is shown, such as `python/rest/retry`
 * @param tell gets what the buttons have to show
 * @throws Error where something does not come
 */
export async function openListing(
  block: HTMLElement,
  anchor: string,
  tell: (shown: ProgramShown) => void,
): Promise<ProgramInPage> {
  const at = anchor.lastIndexOf('/');
  const [{ openProgram }, answer] = await Promise.all([
    import('@/widgets/program/Program'),
    fetch(sitePath(`/programs/${anchor.slice(0, at)}.json`)),
  ]);
  if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`);
  const program = (await answer.json()) as PageProgram;
  const place = document.createElement('div');
  block.append(place);
  return openProgram(place, { program, region: anchor.slice(at + 1), anchor, block, tell });
}
