import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readHeadersFile } from '../../src/build/security-policy/host-files';
import { headersFor } from '../../src/build/security-policy/response-headers';
import { MEDIA_TYPES } from '../../src/lib/media-types';
import { expect, test } from '../browser/policed';
import { ask } from './ask';
import { places } from './places';
import { type Running, start } from './running';
import { servers } from './servers';

const DEEP_PAGE = 'databases/transactions';
/** Servers give scripts and XML either name, and text with or without its encoding. */
const sameType = (type: string) =>
  type
    .replace('application/javascript', 'text/javascript')
    .replace('text/xml', 'application/xml')
    .replace(/;\s*charset=utf-8$/i, '')
    .toLowerCase();

for (const server of servers) {
  for (const place of places) {
    test.describe(`${server.name} at ${place.base}`, () => {
      test.skip(!process.env['CI'] && !server.isHere(), `${server.name} is not installed`);
      test.describe.configure({ mode: 'default' });

      const { answers } = server;
      const file = (path: string) => join(place.root, place.base, path);
      const oneOf = (pattern: string) => {
        const [found] = globSync(pattern, { cwd: file('') }).sort();
        if (found === undefined) throw new Error(`no ${pattern} in the build`);
        return found;
      };
      let running: Running;
      test.beforeAll(async () => {
        running = await start(server, place);
      });
      test.afterAll(() => running.stop());

      const get = (path: string, encoding?: string) => ask(running.address + path, encoding);

      test('answers pages', async () => {
        for (const path of ['', `${DEEP_PAGE}/`]) {
          const response = await get(path);
          expect(response.status, path).toBe(200);
          const html = readFileSync(file(`${path}index.html`), 'utf8');
          expect(response.content.toString(), path).toBe(html);
        }
      });

      test('leads from a folder without its slash to the page', async () => {
        const response = await get(DEEP_PAGE);
        expect(response.status).toBe(answers.redirect);
        const target = new URL(response.header('location') ?? '', running.address + DEEP_PAGE);
        expect(target.href).toBe(`${running.address}${DEEP_PAGE}/`);
      });

      test('answers unknown addresses with 404', async () => {
        const own = readFileSync(file('404.html'), 'utf8');
        for (const path of [
          'no/such/page/',
          'no-such-page',
          '_astro/none.js',
          'none.webmanifest',
        ]) {
          const response = await get(path);
          expect(response.status, path).toBe(404);
          expect(sameType(response.header('content-type') ?? ''), path).toBe('text/html');
          expect(response.content.toString() === own, path).toBe(answers.own404);
        }
      });

      test('names the type of each kind of file', async () => {
        for (const [ending, type] of Object.entries(MEDIA_TYPES)) {
          const [path] = globSync(`**/*${ending}`, { cwd: file('') }).sort();
          if (path === undefined) continue;
          const { status, header } = await get(path);
          expect(status, path).toBe(200);
          expect(sameType(header('content-type') ?? ''), path).toBe(sameType(type));
        }
        // What a page unpacks itself comes as it is, also to a browser that takes more.
        const packed = ['pagefind/fragment/*', 'pagefind/wasm.en.pagefind', '_labs/*program*'];
        for (const path of packed) {
          const response = await get(oneOf(path), 'gzip, br');
          expect(response.status, path).toBe(200);
          expect(response.header('content-encoding'), path).toBeNull();
          expect(response.sent.equals(readFileSync(file(oneOf(path)))), path).toBe(true);
        }
      });

      test('sends the headers that the build asks for', async () => {
        const rules = readHeadersFile(readFileSync(file('_headers'), 'utf8'));
        const paths = [
          '',
          oneOf('_astro/*.js'),
          oneOf('pagefind/index/*'),
          oneOf('_labs/*.bin'),
          oneOf('_labs/frame/*.html'),
          'no/such/page/',
        ];
        for (const path of paths) {
          const { header } = await get(path);
          const asked = headersFor(rules, place.base + path);
          expect(Object.keys(asked).length, path).toBeGreaterThan(4);
          for (const [name, value] of Object.entries(asked)) {
            expect(header(name.toLowerCase()), `${name} of ${path}`).toBe(
              answers.headers ? value : null,
            );
          }
          if (asked['Cache-Control'] === undefined) {
            expect(header('cache-control') ?? '', path).not.toContain('immutable');
          }
        }
      });

      test('sends the sandboxed frame a policy of its own, and pages theirs', async () => {
        const policyOf = async (path: string) =>
          (await get(path)).header('content-security-policy');
        const [page, deep, engine, frame] = await Promise.all([
          policyOf(''),
          policyOf(`${DEEP_PAGE}/`),
          policyOf(oneOf('_labs/*.bin')),
          policyOf(oneOf('_labs/frame/*.html')),
        ]);
        expect([deep, engine]).toEqual([page, page]);
        if (!answers.headers) {
          expect(frame).toBeNull();
          return;
        }
        expect(page).toContain("frame-ancestors 'none'");
        expect(page).not.toContain('sandbox');
        // One policy: a second one would stand behind a comma.
        expect(frame).toMatch(/^default-src 'none'; [^,]*; sandbox allow-scripts$/);
      });

      test('keeps hidden files to itself', async () => {
        for (const path of ['.htaccess', '.nojekyll']) {
          expect(existsSync(file(path)), path).toBe(true);
          expect((await get(path)).status, path).toBe(answers.hidden);
        }
      });

      for (const encoding of ['br', 'gzip'] as const) {
        test(`${answers.copies.includes(encoding) ? 'sends' : 'lacks'} copies in ${encoding}`, async () => {
          const ending = encoding === 'br' ? '.br' : '.gz';
          for (const path of ['', `${DEEP_PAGE}/`, oneOf('_astro/*.js'), oneOf('_astro/*.css')]) {
            const response = await get(path, encoding);
            const name = path === '' || path.endsWith('/') ? `${path}index.html` : path;
            const plain = await get(path);
            expect(plain.header('content-encoding'), path).toBeNull();
            const type = response.header('content-type');
            expect(type, path).toBe(plain.header('content-type'));
            expect(response.content.toString(), path).toBe(readFileSync(file(name), 'utf8'));
            if (!existsSync(file(name + ending))) continue;
            const sent = answers.copies.includes(encoding) ? encoding : null;
            expect(response.header('content-encoding'), path).toBe(sent);
            if (sent === null) continue;
            expect(response.header('vary')?.toLowerCase(), path).toContain('accept-encoding');
            expect(response.sent.equals(readFileSync(file(name + ending))), path).toBe(true);
          }
        });
      }

      test('carries a reader from the search to a page and on to the next', async ({ page }) => {
        const problems: string[] = [];
        page.on('pageerror', (error) => problems.push(error.message));
        page.on('response', (response) => {
          if (response.status() >= 400) problems.push(`${response.status()} ${response.url()}`);
        });
        await page.goto(running.address);
        await page.keyboard.press('Control+k');
        await expect(page.getByRole('combobox', { name: 'Search the guide' })).toBeFocused();
        await page.keyboard.type('deadlock');
        await expect(page.getByRole('listbox')).toHaveAttribute('aria-busy', 'false');
        await page.getByRole('listbox').getByRole('option').first().click();
        await expect(page).not.toHaveURL(running.address);
        await expect(page).toHaveURL((url) => url.href.startsWith(running.address));
        const title = await page.locator('h1').textContent();
        await page.locator('a[rel=next]').first().click();
        await expect(page.locator('h1')).not.toHaveText(title ?? '');
        await expect(page).toHaveURL((url) => url.href.startsWith(running.address));
        expect(problems).toEqual([]);
      });

      // What follows asks for the files above in a browser: below a path, where configurations go
      // wrong first. At the root, the whole browser suite does it.
      if (place.base === '/') return;

      test('runs a stranger’s script in the sandboxed frame', async ({ page, violations }) => {
        await page.goto(`${running.address}security/xss-lab/`);
        const lab = page.locator('#xss-lab');
        await lab.scrollIntoViewIfNeeded();
        await lab.getByRole('button', { name: /^Start the shop’s page/ }).click();
        const run = lab.getByRole('button', { name: 'Run', exact: true });
        await expect(run).toBeVisible({ timeout: 30_000 });
        await lab.getByRole('button', { name: /, The right escape/ }).click();
        await lab.getByRole('button', { name: 'Show a solution' }).click();
        await run.click();
        await expect(lab.locator('.lab-verdict')).toContainText('Right, as shown.');
        // What the frame refuses its own page is told here as well.
        expect(violations.filter((each) => !each.includes('/_labs/frame/'))).toEqual([]);
        violations.length = 0;
      });

      test('starts PostgreSQL in the tab, which answers and judges', async ({ page }) => {
        await page.goto(`${running.address}databases/sql-from-zero/`);
        const lab = page.locator('#sql-from-zero');
        await lab.scrollIntoViewIfNeeded();
        await lab.getByRole('button', { name: /^Start PostgreSQL/ }).click();
        await lab.getByRole('button', { name: 'Run' }).click();
        await expect(lab.locator('.lab-verdict')).toContainText('Not there yet.', {
          timeout: 20_000,
        });
      });
    });
  }
}
