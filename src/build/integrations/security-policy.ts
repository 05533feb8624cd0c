import type { AstroIntegration } from 'astro';
import { glob, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { HOST_FILES } from '../security-policy/host-files.ts';
import { finishPage, type ReadPage, readPage } from '../security-policy/page.ts';
import { responsePolicy } from '../security-policy/policy.ts';
import { headerRules } from '../security-policy/response-headers.ts';
import { type CollectedStyles, sharedStylesheet } from '../security-policy/styles.ts';

/**
 * Gives every page a content security policy without exceptions, repairs what dependencies write
 * wrongly, and writes the same policy for hosts. It has to be the last integration that changes HTML.
 * Astro's own policy allows no style attributes and knows only the scripts that it bundles.
 */
export function securityPolicy(): AstroIntegration {
  let base = '/';
  let assets = '_astro';
  return {
    name: 'security-policy',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/?$/, '/');
        assets = config.build.assets;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const styles: CollectedStyles = { classes: new Map(), blocks: new Set() };
        const pages = new Map<string, ReadPage>();
        const files = (await Array.fromAsync(glob('**/*.html', { cwd: root }))).sort();
        for (const file of files) {
          pages.set(file, readPage(await readFile(join(root, file), 'utf8'), styles));
        }
        const { name, css } = sharedStylesheet(styles);
        await writeFile(join(root, assets, name), css);
        for (const [file, page] of pages) {
          await writeFile(join(root, file), finishPage(page, `${base}${assets}/${name}`));
        }
        const hashes = new Set([...pages.values()].flatMap(({ scriptHashes }) => scriptHashes));
        const rules = headerRules(base, responsePolicy([...hashes].sort()));
        for (const { path, write } of HOST_FILES) {
          await mkdir(dirname(join(root, path)), { recursive: true });
          await writeFile(join(root, path), write({ base, rules }));
        }
        logger.info(`${pages.size} pages have a policy; ${hashes.size} inline scripts are known`);
      },
    },
  };
}
