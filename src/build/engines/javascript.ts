import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import {
  NODE_MODULES,
  PACKAGES,
  STAND_INS_FILE,
  START,
} from '../../labs/programs/javascript/modules.ts';
import { bundledApart } from '../vite/bundled-apart.ts';
import { packageVersion } from '../package-version.ts';
import type { EngineContents } from './kit.ts';

const QUICKJS = 'node_modules/@jitl/quickjs-ng-wasmfile-release-sync';
const SQLITE = 'node_modules/sql.js';
const ARGON2 = 'node_modules/argon2id';
const STAND_INS = 'src/labs/programs/javascript/stand-ins';
/** As QuickJS reads them. */
const MODULES = { format: 'es', target: 'es2023' } as const;

export const INPUTS: readonly string[] = [
  'src/build/engines/javascript.ts',
  'src/build/vite/bundled-apart.ts',
  'src/labs/programs/javascript/modules.ts',
  `${STAND_INS}/*.ts`,
  ...[QUICKJS, SQLITE, ARGON2].map((folder) => `${folder}/package.json`),
  ...PACKAGES.map((name) => `node_modules/${name}/package.json`),
];

/** QuickJS-NG with stand-ins for Node, and what some programs import beside. */
export async function contents(): Promise<EngineContents> {
  const packages = PACKAGES.map(
    async (name) => [`${name}.js`, await bundledPackage(name)] as const,
  );
  return {
    engine: `quickjs-emscripten ${await packageVersion(QUICKJS)}`,
    version: `QuickJS-NG ${await quickJsVersion()}`,
    files: {
      'quickjs.wasm': await readFile(`${QUICKJS}/dist/emscripten-module.wasm`),
      'sqlite.wasm': await readFile(`${SQLITE}/dist/sql-wasm.wasm`),
      'argon2.wasm': await readFile(`${ARGON2}/dist/no-simd.wasm`),
      'argon2-simd.wasm': await readFile(`${ARGON2}/dist/simd.wasm`),
      [STAND_INS_FILE]: await bundledStandIns(),
      ...Object.fromEntries(await Promise.all(packages)),
    },
  };
}

/** The package says only in its README which QuickJS it is. */
async function quickJsVersion(): Promise<string> {
  const readme = await readFile(`${QUICKJS}/README.md`, 'utf8');
  const version = /Version \[v([\d.]+)\]/.exec(readme)?.[1];
  if (version === undefined) throw new Error(`${QUICKJS} does not say which version it has`);
  return version;
}

/** Each stand-in by its name, with what they share, as JSON. */
async function bundledStandIns(): Promise<Uint8Array> {
  const names = [...new Set([START, ...Object.values(NODE_MODULES)])];
  const entry = Object.fromEntries(names.map((name) => [name, `${STAND_INS}/${name}.ts`]));
  const chunks = await bundledApart({ entry, ...MODULES });
  return new TextEncoder().encode(JSON.stringify(Object.fromEntries(chunks)));
}

/** A package whole, since a program may import anything of it. */
async function bundledPackage(name: string): Promise<Uint8Array> {
  const entry = fileURLToPath(import.meta.resolve(name));
  const [code, ...more] = (await bundledApart({ entry, ...MODULES })).values();
  if (code === undefined || more.length > 0) throw new Error(`${name} is more than one file`);
  return new TextEncoder().encode(code);
}
