import type { AstroIntegration, ViteUserConfig } from 'astro';
import { copyFile, mkdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { EngineManifest, EngineName, EngineSource } from '../../labs/protocol.ts';
import { OTHER_MEDIA_TYPE } from '../../lib/media-types.ts';
import { ENGINES_FOLDER } from '../../offline/address.ts';
import { engineKit, engineKits } from '../engines/engines.ts';
import { bytesOfGoListings } from '../engines/loaded-bytes.ts';

type Plugin = Extract<NonNullable<ViteUserConfig['plugins']>[number], { name: string }>;

const MODULE = 'virtual:engines';
/** What each listing in Go loads. */
const GO_BYTES = `${MODULE}/go-bytes`;
const NAMES: readonly EngineName[] = ['postgres', 'javascript', 'python', 'go', 'ruby'];
/** What packages ask for where they are not given the files of our kits, by a package that does. */
const STOCK: readonly (readonly [folder: string, files: RegExp])[] = [
  ['/pglite/', /(^|\/)(pglite|initdb)[.-][^/]*(wasm|data)$/],
  ['/pyodide/', /(^|\/)pyodide\.asm[.-][^/]*wasm$/],
  ['/quickjs-ng-wasmfile-release-sync/', /(^|\/)emscripten-module[.-][^/]*wasm$/],
];

const filesOf = ({ files }: EngineManifest) => Object.values(files).map(({ name }) => name);

/**
 * Brings the engines of the labs into the site: pages import `virtual:engines` for where they are and
 * how large, and the files lie in a folder of their own. They are made when somebody asks for them.
 */
export function engines(): AstroIntegration {
  return {
    name: 'engines',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        const folder = `${config.base.replace(/\/?$/, '/')}${ENGINES_FOLDER}/`;
        updateConfig({
          vite: {
            plugins: [described(folder), servedInDevelopment(folder)],
            // PGlite finds its files beside its script.
            optimizeDeps: { exclude: ['@electric-sql/pglite'] },
            worker: { format: 'es', plugins: () => [withoutStockFiles()] },
          },
        });
      },
      'astro:build:done': async ({ dir }) => {
        const to = join(fileURLToPath(dir), ENGINES_FOLDER);
        await mkdir(to, { recursive: true });
        for (const { manifest, folder } of await engineKits(console.log)) {
          await Promise.all(
            filesOf(manifest).map((name) => copyFile(join(folder, name), join(to, name))),
          );
        }
      },
    },
  };
}

/**
 * One module for each engine, so that a page that asks for one has not the files of all: as
 * `virtual:engines/go`, and together for those that are named there.
 */
function described(folder: string): Plugin {
  const nameIn = (id: string) => NAMES.find((name) => id === `${MODULE}/${name}`);
  return {
    name: 'engines-described',
    resolveId(id) {
      const isOurs = id === MODULE || id === GO_BYTES || nameIn(id) !== undefined;
      return isOurs ? { id: `\0${id}`, moduleSideEffects: false } : null;
    },
    async load(id) {
      if (id === `\0${MODULE}`) {
        return NAMES.map((name) => {
          return `export { source as ${name} } from ${JSON.stringify(`${MODULE}/${name}`)};`;
        }).join('\n');
      }
      if (id === `\0${GO_BYTES}`) {
        return `export const bytes = ${JSON.stringify(await bytesOfGoListings())};`;
      }
      const name = id.startsWith('\0') ? nameIn(id.slice(1)) : undefined;
      if (name === undefined) return null;
      const kit = await engineKit(name, console.log);
      const source: EngineSource | null = kit && { manifest: kit.manifest, folder };
      return `export const source = ${JSON.stringify(source)};`;
    },
  };
}

function servedInDevelopment(folder: string): Plugin {
  return {
    name: 'engines-served',
    configureServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        const path = request.url?.split('?')[0] ?? '';
        const file = basename(path);
        const name = NAMES.find((each) => file.startsWith(`${each}-`));
        if (!path.startsWith(folder) || name === undefined) {
          next();
          return;
        }
        engineKit(name, console.log)
          .then((kit) => readFile(join(kit?.folder ?? '', file)))
          .then((bytes) => response.setHeader('Content-Type', OTHER_MEDIA_TYPE).end(bytes))
          .catch(() => next());
      });
    },
  };
}

/**
 * Leaves out of the build the megabytes that no page asks for.
 * @throws Error where they have other names
 */
function withoutStockFiles(): Plugin {
  return {
    name: 'engines-without-stock-files',
    apply: 'build',
    generateBundle(_, bundle) {
      const scripts = Object.values(bundle).filter((output) => output.type === 'chunk');
      const modules = scripts.flatMap(({ moduleIds }) => moduleIds);
      for (const [folder, files] of STOCK) {
        if (!modules.some((id) => id.includes(folder))) continue;
        const stock = Object.keys(bundle).filter((file) => files.test(file));
        if (stock.length === 0) throw new Error(`the files of ${folder} have other names`);
        for (const file of stock) Reflect.deleteProperty(bundle, file);
      }
    },
  };
}
