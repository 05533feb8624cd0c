import { readFileSync } from 'node:fs';
import { engineKit } from '../../src/build/engines/engines.ts';
import { kitFiles } from '../../src/build/engines/kit.ts';
import type { PostgresFiles } from '../../src/build/engines/postgres.ts';
import { openKit } from '../../src/build/engines/postgres-proof.ts';
import { fillYear, readScripts, resetShop } from '../../shop/data/load.ts';
import type { Engine } from '../../src/labs/exercises/definition.ts';
import { ShopInTab } from '../../src/labs/http/exchange.ts';
import { type Observer, Runner } from '../../src/labs/postgres/run.ts';
import { Session } from '../../src/labs/postgres/session.ts';
import { LIMITS, type Result, type Run, type Seed } from '../../src/labs/protocol.ts';

const SHOP = new URL('../../shop/data/', import.meta.url);
const silent = () => undefined;
const still = () => 0;

/** PostgreSQL from the files that the tab gets. */
export async function openPostgresInNode() {
  const kit = await engineKit('postgres');
  if (kit === null) throw new Error('PostgreSQL cannot be made here');
  return openKit(await kitFiles<keyof PostgresFiles>(kit));
}

/** What labs ask of the backend in the tab, in this thread, without its watchdog. */
export async function engineInNode(seed: Seed) {
  const db = await openPostgresInNode();
  const scripts = readScripts((file) => readFileSync(new URL(file, SHOP), 'utf8'));
  await (seed === 'year' ? fillYear(db, scripts) : resetShop(db, scripts));
  let shop = new ShopInTab(db, still);
  const runner = new Runner(new Session(db, LIMITS), LIMITS);
  const run = (ask: (observer: Observer) => Pick<Run, 'ending' | 'transaction'>): Promise<Run> => {
    const results: Result[] = [];
    const ended = ask({ began: silent, did: (_, result) => result && results.push(result) });
    return Promise.resolve({ results, ...ended });
  };
  const engine: Engine = {
    exec: (text) => run((observer) => runner.text(text, observer)),
    query: (sql, parameters) => run((observer) => runner.query(sql, parameters ?? [], observer)),
    trial: (trial) => Promise.resolve(runner.trial(trial, silent)),
    request: (request) => shop.answer(request, silent),
    catalog: () => Promise.resolve({ tables: [], functions: [] }),
  };
  return {
    db,
    engine,
    /** The shop of the story as it is at first, its limits included. */
    restart: async () => {
      await resetShop(db, scripts);
      shop = new ShopInTab(db, still);
    },
  };
}
