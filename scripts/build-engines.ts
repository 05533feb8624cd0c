/**
 * Makes the files of the engines that labs run in the tab, unless they are there, and says how large
 * they are. The build does so by itself. Usage: node scripts/build-engines.ts
 */
import { engineKits } from '../src/build/engines/engines.ts';
import { commandLine } from './command-line.ts';

commandLine({ options: {} });

const began = performance.now();
for (const { manifest, folder } of await engineKits(console.log)) {
  for (const { name, bytes } of Object.values(manifest.files)) told(bytes, name);
  told(manifest.bytes, `${manifest.version} (${manifest.engine}) in ${folder}`);
}
console.log(`after ${((performance.now() - began) / 1000).toFixed(1)} s`);

function told(bytes: number, what: string): void {
  console.log(`${(bytes / 1e6).toFixed(2).padStart(6)} MB  ${what}`);
}
