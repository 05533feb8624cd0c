import type { AstroIntegration, ViteUserConfig } from 'astro';
import { copyFile, mkdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { EngineManifest, EngineSource } from '../../labs/protocol.ts';
import { OTHER_MEDIA_TYPE } from '../../lib/media-types.ts';
import { ENGINES_FOLDER } from '../../offline/address.ts';
import { engineKit } from '../engines/kit.ts';

type Plugin = Extract<NonNullable<ViteUserConfig['plugins']>[number], { name: string }>;

const MODULE = 'virtual:engines';
/** What PGlite asks for where it is not given the files of our kit. */
const STOCK = /(^|\/)(pglite|initdb)[.-][^/]*(wasm|data)$/;

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
        const { manifest, folder } = await engineKit(console.log);
        const to = join(fileURLToPath(dir), ENGINES_FOLDER);
        await mkdir(to, { recursive: true });
        for (const name of filesOf(manifest)) await copyFile(join(folder, name), join(to, name));
      },
    },
  };
}

function described(folder: string): Plugin {
  return {
    name: 'engines-described',
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : null),
    async load(id) {
      if (id !== `\0${MODULE}`) return null;
      const { manifest } = await engineKit(console.log);
      const source: EngineSource = { manifest, folder };
      return `export const postgres = ${JSON.stringify(source)};`;
    },
  };
}

function servedInDevelopment(folder: string): Plugin {
  return {
    name: 'engines-served',
    configureServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        const path = request.url?.split('?')[0] ?? '';
        if (!path.startsWith(folder)) {
          next();
          return;
        }
        engineKit(console.log)
          .then((kit) => readFile(join(kit.folder, basename(path))))
          .then((bytes) => response.setHeader('Content-Type', OTHER_MEDIA_TYPE).end(bytes))
          .catch(() => next());
      });
    },
  };
}

/**
 * Leaves out of the build the 15 MB that no page asks for.
 * @throws Error where they have other names
 */
function withoutStockFiles(): Plugin {
  return {
    name: 'engines-without-stock-files',
    apply: 'build',
    generateBundle(_, bundle) {
      const scripts = Object.values(bundle).filter((output) => output.type === 'chunk');
      if (!scripts.some(({ moduleIds }) => moduleIds.some((id) => id.includes('/pglite/')))) return;
      const stock = Object.keys(bundle).filter((file) => STOCK.test(file));
      if (stock.length === 0) throw new Error('PGlite’s own files have other names');
      for (const file of stock) Reflect.deleteProperty(bundle, file);
    },
  };
}
