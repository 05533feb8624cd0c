import { MemoryFileSystem } from '../../shell/file-system.ts';
import type { User } from '../../shell/access.ts';
import type { Process } from '../../shell/processes.ts';
import { accessLog, appLog } from './logs.ts';

export const NADIA: User = { name: 'nadia', uid: 1000, gids: [1000, 990], home: '/home/nadia' };
export const USERS: readonly User[] = [
  { name: 'root', uid: 0, gids: [0], home: '/root' },
  { name: 'sparewheel', uid: 990, gids: [990], home: '/srv/shop' },
  NADIA,
];
export const GROUPS: ReadonlyMap<number, string> = new Map([
  [0, 'root'],
  [42, 'shadow'],
  [990, 'sparewheel'],
  [1000, 'nadia'],
]);
export const HOST = 'web1';
/** Where the shop’s API listens. */
export const PORT = '3000';

/** Monday 30 November 2026, 9 o’clock UTC, in milliseconds since 1970: when each level begins. */
export const BEGINS = Date.UTC(2026, 10, 30, 9);

export const LOGS = '/var/log/sparewheel';
export const SHOP = '/srv/shop';
export const HOME = NADIA.home;
export const RELEASE = 'Release 2026.11.3, by Nadia, on 27 November';

/** Something on the server’s disk. */
export interface Placed {
  readonly path: string;
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  /** Missing for a folder. */
  readonly text?: string;
}

const text = (...lines: readonly string[]) => lines.map((line) => `${line}\n`).join('');
const ROOT = { uid: 0, gid: 0 };
const APP = { uid: 990, gid: 990 };
const OWN = { uid: 1000, gid: 1000 };
const SHARED = { uid: 1000, gid: 990 };
const folder = (path: string, owner: typeof ROOT, mode = 0o755): Placed => ({
  path,
  mode,
  ...owner,
});
const file = (path: string, owner: typeof ROOT, mode: number, content: string): Placed => ({
  path,
  mode,
  ...owner,
  text: content,
});

/** What lies on the disk when a level begins, folders before what is in them. */
export const DISK: readonly Placed[] = [
  folder('/etc', ROOT),
  file('/etc/hostname', ROOT, 0o644, text(HOST)),
  file(
    '/etc/passwd',
    ROOT,
    0o644,
    text(
      'root:x:0:0:root:/root:/bin/bash',
      'sparewheel:x:990:990::/srv/shop:/usr/sbin/nologin',
      'nadia:x:1000:1000:Nadia Weiss:/home/nadia:/bin/bash',
    ),
  ),
  file(
    '/etc/shadow',
    { uid: 0, gid: 42 },
    0o640,
    text('root:*:20422::::::', 'nadia:$y$j9T$kept:20422::::::'),
  ),
  folder('/home', ROOT),
  folder(HOME, OWN, 0o750),
  file(`${HOME}/.profile`, OWN, 0o644, text('export PATH=/usr/local/bin:/usr/bin:/bin')),
  file(
    `${HOME}/notes.txt`,
    OWN,
    0o644,
    text(
      'The shop lies in /srv/shop.',
      'Its logs lie in /var/log/sparewheel.',
      'The API listens at http://localhost:3000.',
    ),
  ),
  folder('/srv', ROOT),
  folder(SHOP, SHARED, 0o775),
  file(
    `${SHOP}/config.env`,
    SHARED,
    0o644,
    text('PORT=3000', 'DATABASE_URL=postgres://shop:wheel-of-fortune@db/shop', 'LOG_LEVEL=info'),
  ),
  file(
    `${SHOP}/backup.sh`,
    SHARED,
    0o644,
    text(
      '#!/bin/sh',
      'mkdir -p backup',
      'cp data/parts.csv backup/parts.csv',
      'echo "saved $(wc -l < backup/parts.csv) parts"',
    ),
  ),
  file(
    `${SHOP}/check.sh`,
    SHARED,
    0o755,
    text(
      '#!/bin/sh',
      '# A line is a number, a semicolon and a price in cents.',
      `! grep -qv '^[A-Z]*-[0-9]*;[0-9][0-9]*$' "$1"`,
    ),
  ),
  folder(`${SHOP}/current`, SHARED),
  file(`${SHOP}/current/RELEASE`, SHARED, 0o644, text(RELEASE)),
  file(
    `${SHOP}/current/server.js`,
    SHARED,
    0o644,
    text("import { serve } from '@hono/node-server';"),
  ),
  folder(`${SHOP}/data`, SHARED),
  file(
    `${SHOP}/data/parts.csv`,
    SHARED,
    0o644,
    text('BRK-2041;4990', 'BRK-2042;7450', 'FLD-0311;1290', 'ENG-0601;8380', 'ENG-0602;6699'),
  ),
  folder(`${SHOP}/inbox`, SHARED),
  file(`${SHOP}/inbox/monday.csv`, SHARED, 0o644, text('BRK-2041;5090', 'BRK-2042;7450')),
  file(`${SHOP}/inbox/tuesday.csv`, SHARED, 0o644, text('BRK-2041;', 'FLD-0311;1290')),
  file(`${SHOP}/inbox/wednesday.csv`, SHARED, 0o644, text('FLD-0311;1190')),
  folder(`${SHOP}/keys`, ROOT, 0o700),
  file(`${SHOP}/keys/tls.env`, ROOT, 0o600, text('TLS_KEY=not for you')),
  folder(`${SHOP}/worker`, SHARED),
  file(`${SHOP}/worker/mail.env`, SHARED, 0o666, text('SMTP_PASSWORD=stamps')),
  file(`${SHOP}/worker/worker.js`, SHARED, 0o644, text("process.on('SIGTERM', finishTheJob);")),
  folder('/tmp', ROOT, 0o777),
  folder('/var', ROOT),
  folder('/var/log', ROOT),
  folder(LOGS, APP),
  file(`${LOGS}/access.log`, APP, 0o640, text(...accessLog())),
  file(`${LOGS}/app.log`, APP, 0o640, text(...appLog())),
];

/** A new disk with all of it. */
export function newDisk(now: () => number): MemoryFileSystem {
  const fs = new MemoryFileSystem(now);
  for (const { path, mode, uid, gid, text: content } of DISK) {
    if (content === undefined) fs.makeFolder(path);
    else fs.write(path, content);
    fs.changeMode(path, mode);
    fs.changeOwner(path, uid, gid);
  }
  return fs;
}

/** The worker that hangs, and the one beside it. */
export const STUCK = 1842;
export const HEALTHY = 1841;

/** What runs when a level begins. */
export const newProcesses = (): Process[] =>
  [
    {
      pid: 1,
      ppid: 0,
      user: 'root',
      cpu: 0,
      memory: 0.3,
      state: 'Ss',
      started: '06:00',
      time: '0:01',
      command: '/sbin/init',
      isDeaf: true,
    },
    {
      pid: 611,
      ppid: 1,
      user: 'sparewheel',
      cpu: 1.2,
      memory: 4.1,
      state: 'Ssl',
      started: '06:00',
      time: '2:10',
      command: 'node /srv/shop/current/server.js',
      isDeaf: false,
    },
    {
      pid: HEALTHY,
      ppid: 1,
      user: 'nadia',
      cpu: 0.1,
      memory: 2.2,
      state: 'Sl',
      started: '06:00',
      time: '0:09',
      command: 'node worker.js --queue mail',
      isDeaf: false,
    },
    {
      pid: STUCK,
      ppid: 1,
      user: 'nadia',
      cpu: 99.7,
      memory: 2.9,
      state: 'Rl',
      started: '06:00',
      time: '88:41',
      command: 'node worker.js --queue stock',
      isDeaf: true,
    },
    {
      pid: 1984,
      ppid: 1,
      user: 'nadia',
      cpu: 0,
      memory: 0.2,
      state: 'Ss',
      started: '08:58',
      time: '0:00',
      command: '-bash',
      isDeaf: true,
    },
  ].map((each) => ({ ...each, signals: [], isAlive: true }));
