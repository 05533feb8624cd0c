import { of } from '../told.ts';
import { literalOf, specialUse } from './addresses.ts';
import type { FetchDoor, Happened, UploadDoor } from './happenings.ts';

type One<K extends Happened['kind']> = Extract<Happened, { kind: K }>;

export const deliveredAt = (
  happened: readonly Happened[],
  door: FetchDoor,
): readonly One<'delivered'>[] => of(happened, 'delivered').filter((each) => each.door === door);

export const refusedAt = (
  happened: readonly Happened[],
  door: FetchDoor,
): readonly One<'refused'>[] => of(happened, 'refused').filter((each) => each.door === door);

/** Whether the credentials of the shop’s machine came out by a door. */
export const leaksAt = (happened: readonly Happened[], door: FetchDoor): boolean =>
  deliveredAt(happened, door).some(({ secret }) => secret === 'credentials');

/** Whether a host is an address inside, whatever its notation was. */
export function isInside(host: string): boolean {
  const address = literalOf(host);
  return address !== undefined && specialUse(address) !== undefined;
}

/** What a browser did with the files that came in by one door. */
export const openedFrom = (
  happened: readonly Happened[],
  door: UploadDoor,
): readonly One<'opened'>[] =>
  of(happened, 'opened').filter(({ path, request }) => {
    const written = of(happened, 'stored').filter(
      (each) => each.path === path && each.request < request,
    );
    return written.at(-1)?.door === door;
  });
