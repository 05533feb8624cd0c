/**
 * Builds the site: says what it does step by step, warns of nothing that nobody can mend, and ends
 * at a bad page with one line. `astro build` builds the same, and says all that Astro has to say.
 * Usage: node scripts/build.ts [--outDir dist] [--verbose]
 */
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { faultLine } from './build/fault-line.ts';
import { errors } from './build/log.ts';
import { steps } from './build/steps.ts';
import { engineKits } from '../src/build/engines/engines.ts';
import { commandLine } from './command-line.ts';

const { values } = commandLine({
  options: {
    outDir: { type: 'string', default: 'dist' },
    verbose: { type: 'boolean', default: process.env.DEBUG !== undefined },
  },
});
const began = performance.now();
enableCompileCache(join('node_modules', '.cache', 'node'));
process.env.ASTRO_TELEMETRY_DISABLED = '1';

/** Astro logs a reference that leads nowhere, and goes on without it. */
function refuseLoggedErrors() {
  if (errors.length > 0) throw new Error(errors.join('\n'));
}

function told(name: string, seconds: number) {
  console.log(`${seconds.toFixed(1).padStart(6)} s  ${name}`);
}

/** The engines of the labs are made once for each version, and timed apart. */
async function makeEngines() {
  const said: string[] = [];
  await engineKits((text) => {
    said.push(text);
    console.log(text);
  });
  if (said.length > 0) told('Engines of the labs', (performance.now() - began) / 1000);
}

try {
  await makeEngines();
  const ready = performance.now();
  const { build } = await import('astro');
  await build({
    outDir: values.outDir,
    ...(values.verbose
      ? {}
      : { logger: { entrypoint: fileURLToPath(new URL('build/log.ts', import.meta.url)) } }),
    integrations: [steps(({ name, seconds }) => told(name, seconds), refuseLoggedErrors, ready)],
  });
  refuseLoggedErrors();
  told(`in all: ${values.outDir} is built`, (performance.now() - began) / 1000);
} catch (error) {
  console.error(values.verbose ? error : faultLine(error));
  // What was under way when it failed, such as other pages, may keep the process alive.
  process.exit(1);
}
