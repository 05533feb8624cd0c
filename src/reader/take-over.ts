import { merge, SECTIONS } from './merge.ts';
import { isWhole, migrated } from './migrations.ts';
import { PREFIX, SINGLE_KEYS } from './single-keys.ts';
import { changeDocument, DAMAGED_KEY } from './storage.ts';

/**
 * Brings what an older guide kept into the present document. The old values go once the browser has
 * kept the new one, and what could not be read of them is set aside.
 */
export function takeOver(): void {
  const entries = SINGLE_KEYS.map((key) => [key, localStorage.getItem(PREFIX + key)] as const);
  const single = Object.fromEntries(entries.filter(([, text]) => text !== null));
  const older = { version: 0, ...single };
  const isKept = changeDocument((document) => merge(migrated(document), migrated(older)), SECTIONS);
  if (!isKept) return;
  if (!isWhole(older)) localStorage.setItem(DAMAGED_KEY, JSON.stringify(older));
  for (const key of SINGLE_KEYS) localStorage.removeItem(PREFIX + key);
}
