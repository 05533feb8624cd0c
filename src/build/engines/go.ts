import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  archiveName,
  SQLITE,
  type KitIndex,
  type KitPackage,
} from '../../labs/programs/go/packages.ts';
import type { ShippedPackage } from '../../lib/shipped-packages.ts';
import { go, LEAN, LISTINGS, obstacle, pinnedVersion } from './go-command.ts';
import { tools } from './go-tools.ts';
import type { EngineContents } from './kit.ts';

// cspell:ignore GOROOT modfile strconv tzdata -- names of Go

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const STAND_IN = 'src/labs/programs/go/stand-ins/sqlite';

export const INPUTS: readonly string[] = [
  'listings/go/go.mod',
  'listings/go/go.sum',
  'src/build/engines/go*.ts',
  'src/labs/programs/go/packages.ts',
  'src/labs/programs/memory-limit.ts',
  `${STAND_IN}/*`,
  'node_modules/sql.js/package.json',
];

/** Packages that programs may import, with those that these import and that have a name of their own. */
const OFFERED = [
  // Those of the listings.
  ...['bufio', 'cmp', 'context', 'crypto/rand', 'crypto/subtle', 'database/sql', 'encoding/base64'],
  ...['encoding/csv', 'encoding/json', 'errors', 'fmt', 'io', 'log', 'log/slog', 'maps', 'math'],
  ...['math/rand/v2', 'net/http', 'net/http/httptest', 'os', 'regexp', 'slices', 'strconv'],
  ...['strings', 'testing', 'time'],
  ...['github.com/golang-jwt/jwt/v5', 'golang.org/x/crypto/argon2', SQLITE],
  // What a reader who changes one may reach for.
  ...['container/heap', 'container/ring', 'crypto/pbkdf2', 'encoding/base32', 'encoding/xml'],
  ...['hash/fnv', 'hash/maphash', 'html', 'html/template', 'net/http/cookiejar'],
  ...['net/http/httputil', 'net/mail', 'os/signal', 'testing/synctest', 'text/tabwriter'],
  ...['text/template', 'time/tzdata'],
];

/** Parts of packages that are not for others. */
const HIDDEN = /(^|\/)(internal|vendor)(\/|$)/;

/** The licences of the modules that are in the kit beside Go, whose names Go does not know. */
const LICENCES: Readonly<Record<string, string>> = {
  'github.com/golang-jwt/jwt/v5': 'MIT',
  'golang.org/x/crypto': 'BSD-3-Clause',
  'golang.org/x/sys': 'BSD-3-Clause',
};

/** What `go list` tells of a package. */
interface Listed {
  readonly ImportPath: string;
  readonly Imports?: readonly string[];
  /** Where its archive lies; package `unsafe` has none. */
  readonly Export?: string;
  /** Where it comes from, unless from Go itself. */
  readonly Module?: { readonly Path: string; readonly Version: string; readonly Dir: string };
}

/** The modules of the listings, with the stand-in in the place of the driver that is no use in a tab. */
async function moduleFile(folder: string): Promise<string> {
  const file = join(folder, 'kit.mod');
  const module = await readFile(join(LISTINGS, 'go.mod'), 'utf8');
  await writeFile(file, `${module}\nreplace ${SQLITE} => ${join(ROOT, STAND_IN)}\n`);
  await writeFile(join(folder, 'kit.sum'), await readFile(join(LISTINGS, 'go.sum')));
  return file;
}

/** Builds the packages, and says where they are. */
async function packages(folder: string): Promise<readonly Listed[]> {
  const asked = ['-deps', '-export', '-json=ImportPath,Imports,Export,Module'];
  const from = `-modfile=${await moduleFile(folder)}`;
  const said = await go('list', ...LEAN, ...asked, from, ...OFFERED);
  // One object after another.
  return JSON.parse(`[${said.replaceAll(/^\}\n\{/gm, '},{')}]`) as readonly Listed[];
}

async function licences(listed: readonly Listed[], version: string) {
  const root = (await go('env', 'GOROOT')).trim();
  const text = await readFile(join(root, 'LICENSE'), 'utf8');
  const source = 'https://go.dev/';
  const shipped: ShippedPackage[] = [
    { name: 'go', version, license: 'BSD-3-Clause', text, source, isSubset: false },
  ];
  const modules = new Map(listed.flatMap(({ Module }) => (Module ? [[Module.Path, Module]] : [])));
  for (const { Path: name, Version, Dir } of modules.values()) {
    // Ours has its place.
    if (name === SQLITE) continue;
    const license = LICENCES[name];
    if (license === undefined)
      throw new Error(`src/build/engines/go.ts: name the licence of ${name}`);
    shipped.push({
      name,
      version: Version.replace(/^v/, ''),
      license,
      text: await readFile(join(Dir, 'LICENSE'), 'utf8'),
      source: `https://pkg.go.dev/${name}`,
      isSubset: false,
    });
  }
  return shipped;
}

const asJson = (value: unknown) => Buffer.from(JSON.stringify(value));

/**
 * Go's compiler and linker, the packages that programs may import with their index, SQLite, and the
 * licences of all this; null where this machine has not the Go that the listings are pinned to.
 */
export async function contents(): Promise<EngineContents | null> {
  const why = await obstacle();
  if (why !== undefined) {
    console.log(why);
    return null;
  }
  const version = await pinnedVersion();
  const folder = await mkdtemp(join(tmpdir(), 'go-kit-'));
  try {
    const files = await tools(folder);
    const listed = await packages(folder);
    const known: Record<string, KitPackage> = {};
    for (const { ImportPath: path, Imports: imports = [], Export: archive } of listed) {
      if (archive === undefined) continue;
      known[path] = { imports, isOffered: !HIDDEN.test(path) };
      files[archiveName(path)] = await readFile(archive);
    }
    const language = `go${version.split('.', 2).join('.')}`;
    files['index.json'] = asJson({ language, packages: known } satisfies KitIndex);
    files['licences.json'] = asJson(await licences(listed, version));
    files['sqlite.wasm'] = await readFile(join(ROOT, 'node_modules/sql.js/dist/sql-wasm.wasm'));
    return { engine: `Go ${version}`, version: `Go ${version}`, files };
  } finally {
    await rm(folder, { recursive: true });
  }
}
