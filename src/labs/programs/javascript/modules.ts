/** Node's modules that there are here, by name without `node:`, and the stand-in that each has. */
export const NODE_MODULES: Readonly<Record<string, string>> = {
  assert: 'assert',
  'assert/strict': 'assert',
  buffer: 'buffer',
  console: 'console',
  crypto: 'crypto',
  events: 'events',
  fs: 'fs',
  'fs/promises': 'fs-promises',
  http: 'http',
  os: 'os',
  path: 'path',
  'path/posix': 'path',
  process: 'process',
  readline: 'readline',
  'readline/promises': 'readline-promises',
  sqlite: 'sqlite',
  stream: 'stream',
  'stream/promises': 'stream-promises',
  test: 'test',
  timers: 'timers',
  'timers/promises': 'timers-promises',
  url: 'url',
  util: 'util',
};

/** Packages that programs may import, each a file of the kit. They are the real ones. */
export const PACKAGES: readonly string[] = ['graphql', 'jose'];

/** The file of the kit with all stand-ins. */
export const STAND_INS_FILE = 'stand-ins.json';
/** What runs before the program. */
export const START = 'start';

/** The stand-in of a module that is imported under a name, or undefined. */
export const standInOf = (name: string): string | undefined =>
  NODE_MODULES[name.replace(/^node:/, '')];

/** What the files of a program import by a name that is written out. */
export function imported(files: Readonly<Record<string, string>>): ReadonlySet<string> {
  const names = new Set<string>();
  for (const text of Object.values(files)) {
    const found = text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*(['"])([^'"\n]+)\1/g);
    for (const [, , name] of found) if (name !== undefined) names.add(name);
  }
  return names;
}
