/**
 * Replays every exchange under `exchanges/` and compares it with its recording. With `--record` it
 * records what is new or differs; a recording that still holds keeps its day and its measurements,
 * unless `--afresh` asks for new ones.
 * Usage: node scripts/record-exchanges.ts [--record [--afresh]] [--report FILE] [name …]
 */
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo, Server } from 'node:net';
import type { PGlite } from '@electric-sql/pglite';
import { fillYear, resetShop } from '../shop/data/load.ts';
import type { Payment } from '../shop/settings.ts';
import { createShop } from '../shop/shop.ts';
import type { Recording } from '../src/lib/exchanges.ts';
import { chosen, commandLine } from './command-line.ts';
import {
  differences,
  exchangeFiles,
  setting,
  type ExchangeFile,
  type Run,
} from './exchanges/files.ts';
import { runGraphql, runHttp } from './exchanges/http.ts';
import { createProxy } from './exchanges/proxy.ts';
import { SERVER, SessionServer } from './exchanges/sessions.ts';
import { hasTool, PACKAGES, runShell, toolsOf } from './exchanges/shell.ts';
import { openDatabase, SCRIPTS, serverOf } from './exchanges/shop.ts';
import { runSql } from './exchanges/sql.ts';

type State = 'passed' | 'failed' | 'skipped' | 'recorded';

const RECORDINGS = 'src/data/recordings/exchanges.json';
const STAFF_KEY = 'staff-key';
/** How many requests the shop works on at once. */
const CAPACITY = 100;
/** How long the proxy waits for the shop, in ms; the length of the wait is not recorded. */
const PATIENCE = 200;
const inCI = Boolean(process.env['CI']);

const { values, positionals } = commandLine({
  allowPositionals: true,
  options: {
    record: { type: 'boolean', default: false },
    afresh: { type: 'boolean', default: false },
    report: { type: 'string' },
  },
});

if (values.afresh && !values.record) throw new Error('--afresh goes with --record');

async function listen(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

/** Which of a file's tools are missing, after an attempt to install them in CI. */
function missingTools(file: ExchangeFile): string[] {
  const own = file.kind === 'sessions' ? [SERVER] : toolsOf(file);
  const missing = ['bash', ...own].filter((tool) => !hasTool(tool));
  if (missing.length === 0 || !inCI) return missing;
  const packages = missing.map((tool) => PACKAGES[tool] ?? tool);
  // Debian starts a server that it installs, unless the machine is at the level for maintenance.
  const install = `RUNLEVEL=1 apt-get install --yes --no-install-recommends ${packages.join(' ')}`;
  spawnSync('bash', ['-c', `${install} || { apt-get update && ${install}; }`]);
  return missing.filter((tool) => !hasTool(tool));
}

const all = exchangeFiles();
const asked = chosen(
  'exchange',
  positionals,
  all.map(({ name }) => name),
);
const files = all.filter(({ name }) => asked.includes(name));
const recorded = new Map(
  (JSON.parse(readFileSync(RECORDINGS, 'utf8')) as Recording[]).map((each) => [each.name, each]),
);
const today = new Date().toISOString().slice(0, 10);
const counts: Record<State, number> = { passed: 0, failed: 0, skipped: 0, recorded: 0 };

const shopDatabase = await openDatabase();
let yearDatabase: PGlite | undefined;
let sessionServer: Promise<SessionServer> | undefined;
let log: string[] = [];
// Takes payments and never says so: the case that a page is about.
const silentProvider = createServer(() => undefined);
const silentPort = await listen(silentProvider);

async function pay(payment: Payment, signal: AbortSignal): Promise<void> {
  const body = JSON.stringify(payment);
  await fetch(`http://127.0.0.1:${silentPort}/payments`, { method: 'POST', body, signal });
}

async function year(): Promise<PGlite> {
  if (yearDatabase === undefined) {
    yearDatabase = await openDatabase();
    await fillYear(yearDatabase, SCRIPTS);
  }
  return yearDatabase;
}

async function runOnYear(file: ExchangeFile): Promise<Run> {
  const db = await year();
  await db.exec('BEGIN');
  try {
    return await runSql(file, db);
  } finally {
    await db.exec('ROLLBACK');
  }
}

/** What `broken` may name; see exchanges/README.md. */
const FAULTS = ['database', 'capacity', 'authorization', 'crashed', 'hung'] as const;

/** @throws Error for an unknown fault */
function faultOf(file: ExchangeFile): (typeof FAULTS)[number] | undefined {
  const name = setting(file, 'broken');
  const fault = FAULTS.find((each) => each === name);
  if (name !== fault) throw new Error(`broken: ${name ?? ''}, but only ${FAULTS.join(', ')}`);
  return fault;
}

/** A port on which nobody listens. */
async function closedPort(): Promise<number> {
  const server = createServer();
  const port = await listen(server);
  server.close();
  await once(server, 'close');
  return port;
}

async function closedDatabase(): Promise<PGlite> {
  const db = await openDatabase();
  await db.close();
  return db;
}

async function withShop(file: ExchangeFile): Promise<Run> {
  const fault = faultOf(file);
  for (const given of file.settings.get('given') ?? []) await shopDatabase.exec(given);
  log = [];
  const db = fault === 'database' ? await closedDatabase() : shopDatabase;
  const shopServer = serverOf(
    createShop(db, {
      log: (event) => log.push(JSON.stringify({ time: new Date().toISOString(), ...event })),
      pay,
      staffKey: STAFF_KEY,
      capacity: CAPACITY,
      faults: new Set(fault === 'capacity' || fault === 'authorization' ? [fault] : []),
      clock: () => performance.now(),
    }),
  );
  const server =
    fault === 'crashed'
      ? createProxy(await closedPort(), PATIENCE)
      : fault === 'hung'
        ? createProxy(silentPort, PATIENCE)
        : shopServer;
  const shop = { port: await listen(server), db: shopDatabase, log };
  try {
    if (file.kind === 'http') return await runHttp(file, shop);
    if (file.kind === 'graphql') return await runGraphql(file, shop);
    return await runShell(file, shop.port);
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

async function run(file: ExchangeFile): Promise<Run> {
  if (file.kind === 'sessions') {
    sessionServer ??= SessionServer.start();
    return (await sessionServer).run(file);
  }
  if (setting(file, 'on') === 'year') return runOnYear(file);
  await resetShop(shopDatabase, SCRIPTS);
  return file.kind === 'sql' ? runSql(file, shopDatabase) : withShop(file);
}

function judge(file: ExchangeFile, result: Run): readonly [State, string] {
  const { name } = file;
  const before = recorded.get(name);
  const faults = before === undefined ? ['it has no recording'] : differences(file, before, result);
  if (faults.length === 0 && !values.afresh) return ['passed', before?.tool ?? ''];
  if (!values.record) return ['failed', faults.join('\n')];
  recorded.set(name, { name, date: today, ...result });
  return ['recorded', result.tool];
}

async function replay(file: ExchangeFile): Promise<readonly [State, string]> {
  if (['git', 'sessions', 'shell'].includes(file.kind)) {
    const missing = missingTools(file);
    if (missing.length > 0) return [inCI ? 'failed' : 'skipped', `missing: ${missing.join(', ')}`];
  }
  try {
    return judge(file, await run(file));
  } catch (error) {
    return ['failed', error instanceof Error ? error.message : String(error)];
  }
}

for (const file of files) {
  const [state, detail] = await replay(file);
  counts[state] += 1;
  console.log(`${state}  ${file.name}: ${detail}`);
}

if (values.record) {
  const names = new Set(all.map(({ name }) => name));
  const kept = [...recorded.values()].filter(({ name }) => names.has(name));
  kept.sort((a, b) => (a.name < b.name ? -1 : 1));
  writeFileSync(RECORDINGS, `${JSON.stringify(kept, null, 2)}\n`);
}
if (values.report !== undefined) writeFileSync(values.report, JSON.stringify(counts));
silentProvider.close();
silentProvider.closeAllConnections();
await shopDatabase.close();
await yearDatabase?.close();
await (await sessionServer?.catch(() => undefined))?.stop();
if (files.length === 0 || counts.failed > 0) process.exitCode = 1;
