import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

const build = (settings: Record<string, string>) =>
  spawnSync(process.execPath, ['scripts/build.ts', '--outDir', 'dist-never'], {
    encoding: 'utf8',
    env: { ...process.env, ...settings },
  });

describe('a bad setting', () => {
  it.each([{ BASE_PATH: '/..' }, { SITE_URL: 'example.org' }, { EDIT_URL: 'foo' }])(
    '%o stops the build with one clear line',
    (setting) => {
      const [name = ''] = Object.keys(setting);
      const { status, stderr } = build(setting);
      expect(status).toBe(1);
      expect(stderr.trim().split('\n')).toHaveLength(1);
      expect(stderr).toContain(`${name} must be`);
    },
  );
});
