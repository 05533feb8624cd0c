/**
 * Makes a fresh clone ready, with nothing but Node ≥ 20 and npm: installs the locked packages when
 * they are missing or older than the lock file and, for the tests, finds or installs a browser.
 * Usage: node scripts/setup.mjs [--browser]
 */
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const isWindows = process.platform === 'win32';

/** @param {string} command @param {string[]} args @param {boolean} quiet */
function run(command, args, quiet = false) {
  const result = spawnSync(command, args, {
    cwd: root,
    stdio: quiet ? 'ignore' : 'inherit',
    shell: isWindows,
  });
  return result.status === 0;
}

/** @param {string} message @returns {never} */
function stop(message) {
  console.error(message);
  process.exit(1);
}

function packagesAreCurrent() {
  const installed = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  return statSync(installed).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs;
}

function installPackages() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < 20) stop(`Node 20 or newer is needed to begin; this is ${process.version}.`);
  if (packagesAreCurrent()) return;
  console.log('Setting up: installing the locked packages (once, about a minute) …');
  // No package needs its install script; the HTML checker's would fetch a Java. npm checks engines
  // against the Node that it came with, not the one that it is about to install: errors alone count.
  const quietly = ['--no-audit', '--no-fund', '--loglevel=error'];
  if (!run('npm', ['ci', '--ignore-scripts', ...quietly])) {
    stop('npm ci failed; its message above says why. Check the network and run the command again.');
  }
}

async function browserIsThere() {
  const { findTestBrowser } = await import('./find-browser.mjs');
  return findTestBrowser() !== undefined;
}

/** Does nothing elsewhere, and nothing for somebody who may not install. */
function installFromDebian(/** @type {string[]} */ ...packages) {
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return;
  run('apt-get', ['update', '-qq']);
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages]);
}

/** Firefox and WebKit; where one is missing, its tests are skipped, or fail in CI. */
async function installOtherEngines() {
  const { findFirefox, findWebKit } = await import('./find-browser.mjs');
  const missing = [
    ...(findFirefox() === undefined ? ['firefox-esr'] : []),
    ...(findWebKit() === undefined ? ['webkit2gtk-driver', 'xvfb', 'fonts-dejavu'] : []),
  ];
  if (missing.length > 0) installFromDebian(...missing);
}

async function installBrowser() {
  if (await browserIsThere()) return;
  console.log('Setting up: looking for a browser for the tests …');
  run('npx', ['playwright', 'install', 'chromium'], true);
  if (await browserIsThere()) return;
  installFromDebian('chromium-headless-shell', 'fonts-liberation');
  if (await browserIsThere()) return;
  installFromDebian('chromium', 'fonts-liberation');
  if (await browserIsThere()) return;
  stop('The tests need Chromium or Chrome: install one, or set BROWSER_PATH to its program.');
}

/** The site needs Node 22.18; packages bring it where there is one for the platform. */
function requireNode() {
  const shipped = existsSync(join(root, 'node_modules', '.bin', isWindows ? 'node.cmd' : 'node'));
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (shipped || major > 22 || (major === 22 && minor >= 18)) return;
  stop(`Node 22.18 or newer is needed on this platform; this is ${process.version}.`);
}

process.on('uncaughtException', ({ message }) => stop(message));
const { browser } = parseArgs({ options: { browser: { type: 'boolean', default: false } } }).values;
installPackages();
requireNode();
if (browser) {
  await installBrowser();
  await installOtherEngines();
}
