import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { finish } from '@/build/integrations/finished-pages';

const folder = mkdtempSync(join(tmpdir(), 'finished-'));
// The index of a build that stops may still be written.
afterAll(() => rmSync(folder, { recursive: true, maxRetries: 20, retryDelay: 100 }));

const page = (body: string, head = '') =>
  `<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8">${head}<link rel="stylesheet" href="/_astro/a.1.css"><script type="module" src="/_astro/only.js"></script></head><body><main><h1>Title</h1><template data-later-styles></template>${body}</main></body></html>`;

/** A site of two pages, with a file of every kind that finishing pages changes or leaves alone. */
const SITE: Readonly<Record<string, string>> = {
  'index.html': page(
    '<p style="color:red">Text <a href="/wasm/">on</a></p><offline-reading data-updated="2026-11-20"><span data-offline-figures>all</span></offline-reading>',
  ),
  'wasm/index.html': page('<p>More</p>', '<meta name="policy-needs" content="wasm">'),
  '_astro/a.1.css': 'h1{top:0}p{top:1px}.unused{top:2px}',
  '_astro/only.js': 'import"./page.js";',
  '_astro/page.js': 'a()',
  '_labs/frame/index.html': '<p class="unused">An engine</p>',
  '_labs/postgres.1.wasm': 'engine',
  'search/lexicon.json': JSON.stringify([
    { type: 'page', title: 'A', path: '/', section: 'apis', headings: [] },
  ]),
};

function rendered(name: string): string {
  const root = join(folder, name);
  for (const [file, text] of Object.entries(SITE)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  return root;
}

/** Every file of a site with its content. */
const contents = (root: string) =>
  Object.fromEntries(
    globSync('**/*.*', { cwd: root })
      .sort()
      .map((file) => [file, readFileSync(join(root, file), 'base64')]),
  );

const told: string[] = [];
async function finished(name: string, cache: string) {
  const root = rendered(name);
  await finish({ root, base: '/', assets: '_astro', cache: join(folder, cache) }, (text) =>
    told.push(text),
  );
  return root;
}

const cold = await finished('cold', 'cache');
const text = (file: string) => readFileSync(join(cold, file), 'utf8');

it('gives the same files from what it kept', async () => {
  expect(contents(await finished('warm', 'cache'))).toEqual(contents(cold));
  expect(globSync('pages/*', { cwd: join(folder, 'cache') })).toHaveLength(2);
});

it('gives a page its twin, its policy, its styles and its scripts', () => {
  const html = text('index.html');
  expect(text('index.md')).toContain('# Title');
  expect(html).toMatch(/<meta charset="utf-8"><meta http-equiv="Content-Security-Policy"/);
  expect(html).toMatch(
    /<h1>Title<\/h1><link rel="stylesheet" href="\/_astro\/common\.[\w-]{8}\.css"><p class="s-/,
  );
  expect(html).toContain('<script type="module" src="/_astro/page.js"></script>');
  const css = globSync('_astro/common.*.css', { cwd: cold }).map(text);
  expect(css.sort()).toEqual(['h1{top:0}', 'p{top:1px}']);
});

it('allows a page alone what it asks for', () => {
  expect(text('wasm/index.html')).toContain("script-src 'self' 'wasm-unsafe-eval'");
  expect(text('wasm/index.html')).not.toContain('policy-needs');
  expect(text('index.html')).not.toContain('wasm-unsafe-eval');
});

it('leaves engines alone, and keeps none of them offline', () => {
  for (const file of ['_labs/frame/index.html', '_labs/postgres.1.wasm']) {
    expect(text(file)).toBe(SITE[file]);
  }
  expect(text('sw.js')).not.toContain('_labs/');
  expect(text('sw.js')).toContain('"_astro/page.js"');
  expect(text('index.html')).toMatch(/<span data-offline-figures>\d+ files, /);
  expect(told.length).toBeGreaterThan(0);
});

it('stops a build whose pages lack what a pass relies on', async () => {
  const root = rendered('placeless');
  for (const file of ['index.html', 'wasm/index.html']) {
    const html = readFileSync(join(root, file), 'utf8');
    writeFileSync(join(root, file), html.replace('<template data-later-styles></template>', ''));
  }
  const build = { root, base: '/', assets: '_astro', cache: join(folder, 'cache') };
  await expect(finish(build, () => undefined)).rejects.toThrow('no page has a place');
}, 30_000);
