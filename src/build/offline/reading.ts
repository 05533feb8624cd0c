import { globSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  figures,
  isForReading,
  type KeptFile,
  keptFile,
  manifestOf,
  offered,
  withFigures,
} from './files.ts';
import { workerWith } from './worker.ts';

/** Files in work at a time; each is held while it is. */
const LANES = 8;

/**
 * Writes into a finished build the service worker that keeps it offline, and the figures of that
 * choice into the page that offers it. Nothing may change a file after it.
 * @param cache folder in which the code of the service worker is kept between builds
 * @returns those figures
 * @throws Error where no page offers the choice
 */
export async function writeOfflineReading(root: string, cache: string): Promise<string> {
  const names = globSync('**/*.*', { cwd: root }).map((file) => file.replaceAll('\\', '/'));
  const kept = new Map<string, KeptFile>();
  const offers: { file: string; html: string; updated: string }[] = [];
  const waiting = names.filter(isForReading).values();
  const lane = async () => {
    for (const file of waiting) {
      const content = await readFile(join(root, file));
      kept.set(file, await keptFile(file, content));
      if (!file.endsWith('.html')) continue;
      const html = content.toString();
      const updated = offered(html);
      if (updated !== undefined) offers.push({ file, html, updated });
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  const [offer] = offers;
  if (offer === undefined) throw new Error('no page offers to keep the guide offline');

  const told = figures(kept);
  const html = withFigures(offer.html, told);
  await writeFile(join(root, offer.file), html);
  kept.set(offer.file, await keptFile(offer.file, html));
  const manifest = manifestOf(kept, offer.updated);
  await writeFile(join(root, 'sw.js'), await workerWith(manifest, cache));
  return told;
}
