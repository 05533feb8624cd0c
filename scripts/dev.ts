/**
 * Starts Astro's development server with Node's compile cache, which halves the time to load its
 * modules, and without its notice of telemetry. Takes the options of `astro dev`.
 * Usage: node scripts/dev.ts [--port 4321] …
 */
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { chosen, commandLine, portNumber } from './command-line.ts';

/** What `astro dev` takes, which passes over anything else. */
const TEXTS = ['port', 'host', 'open', 'allowed-hosts', 'mode', 'config', 'root', 'site', 'base'];
const SWITCHES = [
  'force',
  'ignore-lock',
  'background',
  'follow',
  'verbose',
  'silent',
  'json',
  'help',
];
const COMMANDS = ['stop', 'status', 'logs'];

const options: Record<string, { type: 'string' | 'boolean' }> = {};
for (const name of TEXTS) options[name] = { type: 'string' };
for (const name of SWITCHES) options[name] = { type: 'boolean' };
// Not strict, since `--host` and `--open` may stand with a value or without one.
const { values, positionals } = commandLine({ strict: false, allowPositionals: true, options });
chosen('command', positionals, COMMANDS);
if (values['port'] !== undefined) portNumber(String(values['port']));

enableCompileCache(join('node_modules', '.cache', 'node'));
process.env.ASTRO_TELEMETRY_DISABLED = '1';
process.argv.splice(2, 0, 'dev');
await import(new URL('../node_modules/astro/bin/astro.mjs', import.meta.url).href);
