import { PGlite } from '@electric-sql/pglite';
import type { KeptEngine } from '../protocol.ts';

/** How the server is started, in the tab, in tests and where its files are made. */
export const SETTINGS: Readonly<Record<string, string>> = {
  // The usual 128 MB would be a third of what the tab uses.
  shared_buffers: '16MB',
  // A transaction that is set aside stands for a second session.
  max_prepared_transactions: '10',
  // The usual 2 MB is more than the stack of WebAssembly in a worker: deep recursion would break the
  // engine instead of failing with 54001.
  max_stack_depth: '250kB',
  // A page in memory is never half written, so it need not be in the log as a whole. To fill a year
  // of orders takes a quarter less.
  full_page_writes: 'off',
  min_wal_size: '2MB',
  max_wal_size: '64MB',
};

export const START_PARAMETERS = [
  ...PGlite.defaultStartParams,
  ...Object.entries(SETTINGS).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
];

/** A module without anything in it. */
const EMPTY_MODULE = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);

/** Starts PostgreSQL on a copy of the given data directory. */
export async function openPostgres({ program, bundle, directory }: KeptEngine): Promise<PGlite> {
  const db = await PGlite.create({
    // Its own bytes, because a host that sends the wrong type would keep the usual way from ending.
    pgliteWasmModule: await WebAssembly.compile(await program.arrayBuffer()),
    // Else PGlite loads the program that makes data directories, which we never need.
    initdbWasmModule: new WebAssembly.Module(EMPTY_MODULE),
    fsBundle: bundle,
    loadDataDir: directory,
    startParams: START_PARAMETERS,
  });
  // `COPY … PROGRAM`: there are no programs. PGlite’s own answer is an exception that breaks the engine.
  db.handleExternalCmd = () => 0;
  return db;
}
