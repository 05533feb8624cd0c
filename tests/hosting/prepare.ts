import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { servers } from './servers';

/** Unpacks both builds, and installs in CI what is missing. */
export default async function prepare() {
  process.env['HOSTING_RUN'] = randomUUID();
  const missing = servers.filter((server) => !server.isHere());
  if (process.env['CI'] && missing.length > 0) {
    const packages = missing.map(({ debianPackage }) => debianPackage);
    const install = ['install', '--yes', '--no-install-recommends', ...packages];
    // Their own services would take port 80.
    const options = { stdio: 'inherit', env: { ...process.env, RUNLEVEL: '1' } } as const;
    if (spawnSync('apt-get', install, options).status !== 0) {
      spawnSync('apt-get', ['update'], options);
      spawnSync('apt-get', install, options);
    }
  }
  for (const server of servers.filter((one) => !one.isHere())) {
    console.log(`${process.env['CI'] ? 'failed' : 'skipped'}  ${server.name}: it is not installed`);
  }
  const { places, runFolder, unpack } = await import('./places');
  for (const place of places) await unpack(place);
  return () => rmSync(runFolder, { recursive: true });
}
