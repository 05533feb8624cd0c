import type { AstroIntegration } from 'astro';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FRAME_FOLDER } from '../../offline/address.ts';
import { packageVersion } from '../package-version.ts';
import { shopFrame } from '../shop-frame.ts';

const MODULE = 'virtual:shop-frame';

/**
 * Brings the sandboxed frame of a lab into the site: pages import `virtual:shop-frame` for where it
 * is, and it lies in a folder of its own, for which hosts have a rule of their own.
 */
export function shopFrameFile(): AstroIntegration {
  return {
    name: 'shop-frame',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        const folder = `${config.base.replace(/\/?$/, '/')}${FRAME_FOLDER}/`;
        const described = {
          name: 'shop-frame-described',
          resolveId: (id: string) =>
            id === MODULE ? { id: `\0${MODULE}`, moduleSideEffects: false } : null,
          async load(id: string) {
            if (id !== `\0${MODULE}`) return null;
            const { name, bytes } = await shopFrame();
            const sanitiser = await packageVersion('node_modules/dompurify');
            const frame = { address: folder + name, bytes, sanitiser };
            return `export const frame = ${JSON.stringify(frame)};`;
          },
        };
        updateConfig({ vite: { plugins: [described] } });
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          shopFrame()
            .then(({ name, html }) => {
              if (request.url?.endsWith(`/${FRAME_FOLDER}/${name}`) !== true) next();
              else response.setHeader('Content-Type', 'text/html; charset=utf-8').end(html);
            })
            .catch(next);
        });
      },
      'astro:build:done': async ({ dir }) => {
        const { name, html } = await shopFrame();
        const folder = join(fileURLToPath(dir), FRAME_FOLDER);
        await mkdir(folder, { recursive: true });
        await writeFile(join(folder, name), html);
      },
    },
  };
}
