import { type EngineFiles, inflated } from '../files.ts';
import type { KeptEngine } from '../protocol.ts';

/**
 * PostgreSQL from its files, in a form that another worker can take over.
 * @param loaded is called when all files are here
 * @throws FileError
 */
export async function loadPostgres(files: EngineFiles, loaded: () => void): Promise<KeptEngine> {
  const [program, bundle, directory] = await Promise.all([
    files.load('program'),
    files.load('bundle'),
    files.load('directory'),
  ]);
  loaded();
  return {
    program: await inflated(program).blob(),
    bundle: await inflated(bundle).blob(),
    directory: await inflated(directory).blob(),
  };
}
