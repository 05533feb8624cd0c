import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { kitFiles } from '../../src/build/engines/kit';
import type { PostgresFiles } from '../../src/build/engines/postgres';
import { PROBES, proveKit } from '../../src/build/engines/postgres-proof';
import { kitOf } from './lab';

/** Each opens two engines, one of which makes a data directory first. */
const PATIENCE = 120_000;

const contents = async () => kitFiles<keyof PostgresFiles>(await kitOf('postgres'));

it('answers as PGlite does with its own files', { timeout: PATIENCE }, async () => {
  expect(PROBES.length).toBeGreaterThan(50);
  await expect(proveKit(await contents())).resolves.toMatch(/^18\.\d+$/);
});

it(
  'is told apart from a kit that lacks what a statement needs',
  { timeout: PATIENCE },
  async () => {
    const { bundle, ...others } = await contents();
    const poor = Buffer.from(bundle);
    // A stop word of English.
    poor.fill('\n', poor.indexOf('\nwere\n'), poor.indexOf('\nwere\n') + 5);
    await expect(proveKit({ ...others, bundle: poor })).rejects.toThrow('answers differently');
  },
);

it('describes its files as they are', async () => {
  const { manifest, folder } = await kitOf('postgres');
  let bytes = 0;
  for (const file of Object.values(manifest.files)) {
    const { size } = await stat(join(folder, file.name));
    expect(file.bytes).toBe(size);
    expect(file.name).toMatch(/^postgres-\w+\.[0-9a-f]{8}\.bin$/);
    bytes += size;
  }
  expect(manifest.bytes).toBe(bytes);
  expect(manifest.engine).toMatch(/^PGlite \d/);
  expect(manifest.version).toMatch(/^PostgreSQL 18\.\d+$/);
});
