/**
 * Makes the data directory that the tab starts from, the shop of the story in it, and posts it as a tar. In a thread of its own,
 * where the clock and chance can be set: the same packages give the same bytes on every machine, so
 * that a new deployment leaves what readers have loaded as it is.
 */
import { PGlite } from '@electric-sql/pglite';
import nodeCrypto from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import { readScripts, resetShop } from '../../../shop/data/load.ts';
import { START_PARAMETERS } from '../../labs/postgres/open.ts';

const SHOP = new URL('../../../shop/data/', import.meta.url);
const scripts = readScripts((file) => readFileSync(new URL(file, SHOP), 'utf8'));
const BIRTH = Date.UTC(2026, 10, 20);

/** Each question about the time is answered one microsecond later. */
function setClock() {
  let microseconds = 0;
  const elapsed = () => (microseconds += 1) / 1000;
  const Now = Date;
  globalThis.Date = class extends Now {
    constructor(...args: [] | [number]) {
      super(...(args.length === 0 ? ([BIRTH + elapsed()] as const) : args));
    }

    static override now() {
      return Math.floor(BIRTH + elapsed());
    }
  } as DateConstructor;
  performance.now = elapsed;
}

/** Numbers that only look random: what the engine draws here is no secret. */
function setChance() {
  let state = 1;
  const next = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0);
  Math.random = () => next() / 2 ** 32;
  // The engine asks Node for them.
  nodeCrypto.randomFillSync = (array) => {
    const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
    for (let at = 0; at < bytes.length; at += 1) bytes[at] = next() >>> 24;
    return array;
  };
}

/** Without the databases that new ones are copied from, which take two thirds of the bytes. */
async function directory(): Promise<ArrayBuffer> {
  const db = await PGlite.create({
    initDbStartParams: ['--wal-segsize=1'],
    // Old segments of the log are kept for use up to this size, and would have to be loaded.
    startParams: [...START_PARAMETERS, '-c', 'max_wal_size=2MB'],
  });
  // The shop of the story comes along: to fill it would take as long as to open it.
  await resetShop(db, scripts);
  await db.exec('UPDATE pg_database SET datistemplate = false');
  await db.exec('DROP DATABASE template0');
  await db.exec('DROP DATABASE template1');
  await db.exec('VACUUM FREEZE ANALYZE');
  await db.exec('CHECKPOINT');
  // What came before the checkpoint lies in older segments, which the next one deletes.
  await db.exec('SELECT pg_switch_wal()');
  await db.exec('CHECKPOINT');
  const tar = await db.dumpDataDir('none');
  return tar.arrayBuffer();
}

setClock();
setChance();
const tar = await directory();
parentPort?.postMessage(tar, [tar]);
