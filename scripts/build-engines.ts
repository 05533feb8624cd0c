/**
 * Makes the files of the engines that labs run in the tab, unless they are there, and says how large
 * they are. The build does so by itself. Usage: node scripts/build-engines.ts
 */
import { engineKit } from '../src/build/engines/kit.ts';
import { commandLine } from './command-line.ts';

commandLine({ options: {} });

const began = performance.now();
const { manifest, folder } = await engineKit(console.log);
const seconds = ((performance.now() - began) / 1000).toFixed(1);
for (const { name, bytes } of Object.values(manifest.files)) {
  console.log(`${(bytes / 1e6).toFixed(2).padStart(6)} MB  ${name}`);
}
console.log(
  `${(manifest.bytes / 1e6).toFixed(2).padStart(6)} MB  ${manifest.engine}, PostgreSQL ${manifest.postgres}, in ${folder} after ${seconds} s`,
);
