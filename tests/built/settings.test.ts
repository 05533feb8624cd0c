import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

it('stops the build at bad settings, with one clear line for each', () => {
  const settings = { BASE_PATH: '/..', SITE_URL: 'example.org', EDIT_URL: 'foo' };
  const { status, stderr } = spawnSync(
    process.execPath,
    ['scripts/build.ts', '--outDir', 'dist-never'],
    { encoding: 'utf8', env: { ...process.env, ...settings } },
  );
  expect(status).toBe(1);
  const lines = stderr.trim().split('\n');
  expect(lines).toHaveLength(3);
  for (const name of Object.keys(settings)) {
    expect(lines).toContainEqual(expect.stringContaining(`${name} must be`));
  }
});
