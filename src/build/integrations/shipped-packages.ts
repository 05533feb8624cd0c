import type { AstroIntegration, ViteUserConfig } from 'astro';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SHIPPED_PACKAGES_FILE, type ShippedPackage } from '../../lib/shipped-packages.ts';

type Plugin = Extract<NonNullable<ViteUserConfig['plugins']>[number], { name: string }>;

const PACKAGE = /^(.*\/node_modules\/((?:@[^/]+\/)?[^/]+))\//;
const STYLE = /\.css(\?|$)|[?&]type=style/;

/** The folder of the package that a module comes from; null for our own modules. */
export function packageFolder(module: string): string | null {
  return PACKAGE.exec(module.replaceAll('\\', '/'))?.[1] ?? null;
}

/** @throws Error where the package names no licence */
function readPackage(folder: string, isSubset: boolean): ShippedPackage {
  const { name, version, license, repository } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  ) as {
    name?: string;
    version?: string;
    license?: unknown;
    repository?: string | { url: string };
  };
  if (name === undefined || version === undefined || typeof license !== 'string') {
    throw new Error(`${folder} names no licence`);
  }
  const file = readdirSync(folder, { withFileTypes: true }).find(
    (entry) => entry.isFile() && /^(license|licence)([.-]|$)/i.test(entry.name),
  );
  const text = file === undefined ? null : readFileSync(join(folder, file.name), 'utf8').trim();
  const address = typeof repository === 'string' ? repository : repository?.url;
  const source = /https:\/\/.*?(?=(\.git)?$)/.exec(address ?? '')?.[0] ?? null;
  return { name, version, license, text, source, isSubset };
}

/** What reaches readers past the bundler. */
interface Unbundled {
  /** Packages that write files or scripts into the build themselves. */
  readonly writers: readonly string[];
  /** Files under `node_modules/` of which our fonts are parts. */
  readonly fonts: readonly string[];
}

/**
 * Notes the packages whose code or files reach readers: of every module in a script or worker for the
 * browser, of every style, and what is named here.
 */
export function shippedPackages({ writers, fonts }: Unbundled): AstroIntegration {
  const folders = new Set<string>();
  const fontFolders = new Set<string>();
  const add = (modules: Iterable<string>, to = folders) => {
    for (const module of modules) {
      const folder = packageFolder(module);
      if (folder !== null) to.add(folder);
    }
  };
  const note = () => {
    const packages = [
      ...[...folders].map((folder) => readPackage(folder, false)),
      ...[...fontFolders].map((folder) => readPackage(folder, true)),
    ];
    const byName = new Map(packages.map((found) => [`${found.name} ${found.version}`, found]));
    const sorted = [...byName].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, found]) => found);
    mkdirSync(dirname(SHIPPED_PACKAGES_FILE), { recursive: true });
    writeFileSync(SHIPPED_PACKAGES_FILE, JSON.stringify(sorted));
  };
  const collector = (isBrowser: (environment: string) => boolean): Plugin => ({
    name: 'shipped-packages',
    apply: 'build',
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
      const scripts = isBrowser(this.environment.name) ? chunks : [];
      add(
        scripts.flatMap(({ modules }) =>
          Object.entries(modules).flatMap(([id, { renderedLength }]) =>
            renderedLength > 0 ? [id] : [],
          ),
        ),
      );
      add([...this.getModuleIds()].filter((id) => STYLE.test(id)));
      note();
    },
  });
  return {
    name: 'shipped-packages',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [collector((environment) => environment === 'client')],
            worker: { plugins: () => [collector(() => true)] },
          },
        });
      },
      'astro:config:done': ({ config }) => {
        const root = fileURLToPath(new URL('node_modules/', config.root));
        add(writers.map((name) => join(root, name, 'package.json')));
        add(
          fonts.map((file) => join(root, file)),
          fontFolders,
        );
      },
    },
  };
}
