import type { Loadable } from '../database.ts';

/** The files of this folder that make the shop's data, by name. */
const SCRIPTS = ['schema', 'parts', 'seed', 'orders', 'story', 'year', 'surroundings'] as const;

/** Their text; who has the database reads them, as it can: from the disk, or from its bundle. */
export type Scripts = Readonly<Record<(typeof SCRIPTS)[number], string>>;

const STORY = ['schema', 'parts', 'seed', 'orders', 'story', 'surroundings'] as const;
const YEAR = ['schema', 'parts', 'year', 'orders', 'surroundings'] as const;

/** The text of all scripts, each read by its file name. */
export function readScripts(read: (file: string) => string): Scripts {
  return Object.fromEntries(SCRIPTS.map((name) => [name, read(`${name}.sql`)])) as Scripts;
}

/** Makes the database the shop of the story, whatever it held before. */
export async function resetShop(db: Loadable, scripts: Scripts): Promise<void> {
  await fill(db, scripts, STORY);
}

/** Makes the database the test copy, whatever it held before: 109,500 orders with exact statistics. */
export async function fillYear(db: Loadable, scripts: Scripts): Promise<void> {
  await fill(db, scripts, YEAR);
  // At its default the planner looks at a random sample, so its estimates would change by the run.
  await db.exec('SET default_statistics_target = 1000;');
  await db.exec('VACUUM ANALYZE;');
}

async function fill(db: Loadable, scripts: Scripts, names: readonly (keyof Scripts)[]) {
  await db.exec('DROP SCHEMA public CASCADE; CREATE SCHEMA public;');
  // The rows are drawn from the tables that they refer to; checking each again takes as long as all else.
  await db.exec('SET session_replication_role = replica;');
  for (const name of names) await db.exec(scripts[name]);
  await db.exec('RESET session_replication_role;');
}
