import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { EngineContents } from './kit.ts';
import { leanBundle, pgliteVersion, programFile } from './postgres-files.ts';

export const INPUTS: readonly string[] = [
  'node_modules/@electric-sql/pglite/package.json',
  'src/build/engines/postgres*.ts',
  'src/labs/postgres/open.ts',
  'shop/data/*',
];

/** The three files of PostgreSQL. */
export type PostgresFiles = Readonly<Record<'program' | 'bundle' | 'directory', Uint8Array>>;

/**
 * PostgreSQL with the shop in it, which takes up to a minute.
 * @throws Error where it does not answer as PGlite itself does
 */
export async function contents(): Promise<EngineContents> {
  const files: PostgresFiles = {
    program: await programFile(),
    bundle: await leanBundle(),
    directory: await preparedDirectory(),
  };
  const { proveKit } = await import('./postgres-proof.ts');
  const version = await proveKit(files);
  return {
    engine: `PGlite ${await pgliteVersion()}`,
    version: `PostgreSQL ${version}`,
    files: { ...files },
  };
}

async function preparedDirectory(): Promise<Uint8Array> {
  const thread = new Worker(new URL('postgres-directory.ts', import.meta.url));
  const [tar] = (await once(thread, 'message')) as [ArrayBuffer];
  await thread.terminate();
  return new Uint8Array(tar);
}
