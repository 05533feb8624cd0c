/**
 * Starts Astro's development server with Node's compile cache, which halves the time to load its
 * modules, and without its notice of telemetry; starts it again when the menu changes. Takes the
 * options of `astro dev`.
 * Usage: node scripts/dev.ts [--port 4321] …
 */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, watch } from 'node:fs';
import { dirname, join } from 'node:path';
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

const ASTRO = join('node_modules', 'astro', 'bin', 'astro.mjs');
const SIDEBAR = join('src', 'sidebar.ts');
const TECHNOLOGIES = join('src', 'content', 'technologies');
/** Editors write a file in several steps, which take less, in milliseconds. */
const WRITTEN = 150;

/** What Starlight’s menu is made of, which it gets with the configuration, once. */
function menuSource(): string {
  // Some editors take a file away before they write it anew.
  if (!existsSync(SIDEBAR)) return menu;
  return readFileSync(SIDEBAR, 'utf8') + readdirSync(TECHNOLOGIES).join('\n');
}

function startAstro() {
  const child = spawn(process.execPath, [ASTRO, 'dev', ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: {
      ...process.env,
      ASTRO_TELEMETRY_DISABLED: '1',
      NODE_COMPILE_CACHE: join('node_modules', '.cache', 'node'),
    },
  });
  child.on('exit', (status) => {
    if (!startsAgain) process.exit(status ?? 1);
    startsAgain = false;
    astro = startAstro();
  });
  return child;
}

/**
 * Astro’s own restart is not enough: Node keeps the modules of the configuration, and the content is
 * not watched any more.
 */
function startAgain() {
  const source = menuSource();
  if (source === menu || startsAgain) return;
  menu = source;
  startsAgain = true;
  console.log('The menu has changed: starting again …');
  astro.kill();
}

let menu = '';
let startsAgain = false;
let astro = startAstro();
// Ctrl+C reaches Astro as well, and its end is ours.
process.on('SIGINT', () => undefined);
for (const end of ['SIGTERM', 'exit']) process.on(end, () => astro.kill());

if (positionals.length === 0 && values['background'] !== true) {
  menu = menuSource();
  let timer: NodeJS.Timeout | undefined;
  for (const folder of [dirname(SIDEBAR), TECHNOLOGIES]) {
    watch(folder, () => {
      clearTimeout(timer);
      timer = setTimeout(startAgain, WRITTEN);
    });
  }
}
