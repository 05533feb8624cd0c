import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { PartId } from '@/data/car-parts';
import { sitePath } from '@/lib/site-path';

/** Addresses and titles of the pages in the sections that parts stand for, in reading order. */
export type Contents = Readonly<Partial<Record<PartId, readonly (readonly [string, string])[]>>>;

/** The contents of the guide, loaded when they are first wanted; empty until then. */
export function useContents(isWanted: boolean): Contents {
  const contents = useSignal<Contents>({});
  const isMissing = isWanted && contents.value.seat === undefined;
  useEffect(() => {
    if (!isMissing) return;
    fetch(sitePath('/contents.json'))
      .then(async (answer) => (contents.value = (await answer.json()) as Contents))
      .catch(() => {
        // The link to the section is there all the same.
      });
  }, [isMissing]);
  return contents.value;
}
