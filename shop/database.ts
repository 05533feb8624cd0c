import { PGlite } from '@electric-sql/pglite';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const script = (name: string) => readFileSync(join(import.meta.dirname, name), 'utf8');

const SHOP = ['schema.sql', 'parts.sql', 'seed.sql', 'orders.sql', 'story.sql'].map(script);
const YEAR = ['schema.sql', 'parts.sql', 'year.sql', 'orders.sql'].map(script);

/** An empty PostgreSQL in this process. */
export function openDatabase(): Promise<PGlite> {
  return PGlite.create();
}

/** Makes the database the shop of the story, whatever it held before. */
export async function resetShop(db: PGlite): Promise<void> {
  await db.exec('DROP SCHEMA public CASCADE; CREATE SCHEMA public;');
  for (const sql of SHOP) await db.exec(sql);
}

/** Fills an empty database with the test copy: 109,500 orders with exact statistics. */
export async function fillYear(db: PGlite): Promise<void> {
  // The rows are drawn from the tables that they refer to; checking each again takes seconds.
  await db.exec('SET session_replication_role = replica');
  for (const sql of YEAR) await db.exec(sql);
  await db.exec('RESET session_replication_role');
  // At its default the planner looks at a random sample, so its estimates would change by the run.
  await db.exec('SET default_statistics_target = 1000');
  await db.exec('VACUUM ANALYZE');
}
