import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** A copy of this project's tracked files in a throw-away folder, which shares its packages. */
export function copyOfProject(): string {
  const folder = mkdtempSync(join(tmpdir(), 'search-bench-'));
  const files = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' }).split('\0');
  for (const file of files.filter((each) => each !== '')) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(file, join(folder, file));
  }
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  return folder;
}

/** Gives the copy Starlight's own search in place of ours. */
export function useStockSearch(folder: string): void {
  const file = join(folder, 'astro.config.mjs');
  const ours = readFileSync(file, 'utf8');
  const stock = ours
    .replace(/^.*pagefind: false,\n/m, '')
    .replace(/^\s*Search: .*\n/m, '')
    .replace(/^\s*searchIndex\(\),\n/m, '');
  if (ours.length - stock.length < 60) throw new Error('astro.config.mjs has changed its shape');
  writeFileSync(file, stock);
}

/**
 * Adds pages of some 900 words with code and a table.
 * @param count how many
 */
export function addPages(folder: string, count: number): void {
  const vocabulary = readFileSync(join(folder, 'src/content/docs/databases/queries.mdx'), 'utf8')
    .split(/[^A-Za-z]+/)
    .filter((word) => word.length > 2);
  const section = join(folder, 'src/content/docs/extra');
  mkdirSync(section, { recursive: true });
  for (let page = 0; page < count; page += 1) {
    const words = (many: number, seed: number) =>
      Array.from({ length: many }, (_, index) => {
        const at = (index * 7919 + seed * 104_729 + page * 31) % vocabulary.length;
        return index % 23 === 0 ? `topic${page}x${index % 5}` : vocabulary[at];
      }).join(' ');
    const parts = Array.from(
      { length: 6 },
      (_, part) =>
        `## Part ${part} of ${words(3, part)}\n\n${words(75, part + 10)}.\n\n${words(70, part + 20)}.\n`,
    );
    const code = "```js\nconst rows = await query('SELECT 1');\n```\n";
    const table = `| a | b |\n| --- | --- |\n| ${words(4, 90)} | ${words(4, 91)} |\n`;
    writeFileSync(
      join(section, `page-${page}.md`),
      `---\ntitle: Generated page ${page}\ndescription: ${words(12, 99)} and nothing else.\n---\n\n` +
        `${parts.join(`\n${code}\n`)}\n${table}`,
    );
  }
}

/** Builds the site. @returns the folder of the built site */
export function build(folder: string): string {
  const { status, stdout, stderr } = spawnSync('npx', ['astro', 'build'], {
    cwd: folder,
    encoding: 'utf8',
    env: {
      ...process.env,
      ASTRO_TELEMETRY_DISABLED: '1',
      NODE_OPTIONS: '--max-old-space-size=8192',
    },
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) throw new Error(`${stdout}\n${stderr}`.slice(-4000));
  return join(folder, 'dist');
}
