/**
 * Makes the files of the engines that labs run in the tab, unless they are there, says how large they
 * are, and holds that they are the bytes that were recorded, on whichever machine, in whichever folder
 * and time zone. The build makes them by itself. With `--record` they are written down; what this
 * machine cannot make stays as it was.
 * Usage: node scripts/build-engines.ts [--record] [--report FILE]
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { engineKits } from '../src/build/engines/engines.ts';
import { kitFiles } from '../src/build/engines/kit.ts';
import { commandLine } from './command-line.ts';
import { differences, type KitRecord, recordOf } from './engine-record.ts';

const RECORDING = 'src/data/recordings/engines.json';

const { values } = commandLine({
  options: { record: { type: 'boolean', default: false }, report: { type: 'string' } },
});

const recorded = JSON.parse(readFileSync(RECORDING, 'utf8')) as Record<string, KitRecord>;
const began = performance.now();
const made: Record<string, KitRecord> = {};
for (const kit of await engineKits(console.log)) {
  const { manifest, folder } = kit;
  for (const { name, bytes } of Object.values(manifest.files)) told(bytes, name);
  told(manifest.bytes, `${manifest.version} (${manifest.engine}) in ${folder}`);
  made[manifest.name] = recordOf(await kitFiles(kit));
}
console.log(`after ${((performance.now() - began) / 1000).toFixed(1)} s`);

function told(bytes: number, what: string): void {
  console.log(`${(bytes / 1e6).toFixed(2).padStart(6)} MB  ${what}`);
}

if (values.record) {
  writeFileSync(RECORDING, `${JSON.stringify({ ...recorded, ...made }, null, 2)}\n`);
}
const other = Object.entries(values.record ? {} : made).flatMap(([engine, files]) =>
  differences(files, recorded[engine] ?? {}).map((what) => `${engine}: ${what}`),
);
for (const line of other) console.log(`not as recorded  ${line}`);
if (other.length > 0) {
  console.log('Where their sources have changed, record them: npm run engines -- --record');
  process.exitCode = 1;
}
if (values.report !== undefined) {
  const files = Object.values(made).flatMap((kit) => Object.keys(kit)).length;
  const counts = { passed: files - other.length, failed: other.length, skipped: 0 };
  writeFileSync(values.report, JSON.stringify(counts));
}
