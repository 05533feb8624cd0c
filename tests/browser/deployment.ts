import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  globSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { writeOfflineReading } from '../../src/build/offline/reading';
import { readHeadersFile } from '../../src/build/security-policy/host-files';
import { headersFor } from '../../src/build/security-policy/response-headers';
import { MEDIA_TYPES, OTHER_MEDIA_TYPE } from '../../src/lib/media-types';

/** Copies a build and marks a page, a stylesheet, a script and the list of titles with its name. */
export async function markedBuild(source: string, mark: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'guide-build-'));
  cpSync(source, folder, { recursive: true });
  const renamed = [
    markFile(folder, '_astro/page-styles.*.css', (css) => `${css}:root{--build:${mark}}`),
    markFile(
      folder,
      '_astro/page.*.js',
      (code) => `${code};document.documentElement.dataset.script='${mark}';`,
    ),
  ];
  // As in a build, what asks for a file of another name gets another name itself.
  for (const [from, to] of renamed) {
    for (const file of globSync('_astro/*.js', { cwd: folder })) {
      if (!readFileSync(join(folder, file), 'utf8').includes(from)) continue;
      renamed.push(markFile(folder, file, (code) => code.replaceAll(from, to)));
    }
  }
  for (const file of globSync('**/*.html', { cwd: folder })) {
    const path = join(folder, file);
    let text = readFileSync(path, 'utf8');
    for (const [from, to] of renamed) text = text.replaceAll(from, to);
    writeFileSync(path, text.replace('<html ', `<html data-page-build="${mark}" `));
  }
  const lexicon = join(folder, 'search/lexicon.json');
  writeFileSync(lexicon, readFileSync(lexicon, 'utf8').replace('"title":"', `"title":"${mark} `));
  await writeOfflineReading(folder, join(folder, '.kept'));
  return folder;
}

/** Changes the one file that matches and gives it the name that its new content asks for. */
function markFile(folder: string, pattern: string, change: (text: string) => string) {
  const [file = '', ...more] = globSync(pattern, { cwd: folder });
  if (file === '' || more.length > 0) throw new Error(`not one file: ${pattern}`);
  const text = change(readFileSync(join(folder, file), 'utf8'));
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 8);
  const to = file.replace(/\.[^.]+(\.\w+)$/, `.${hash}$1`);
  rmSync(join(folder, file));
  writeFileSync(join(folder, to), text);
  return [file.replace('_astro/', ''), to.replace('_astro/', '')] as const;
}

/** A host on which one build can follow another, and which can fail. */
export class Deployment {
  /** Paths under the base that the host has been asked for. */
  readonly asked: string[] = [];
  /** Answers 500 for paths under the base of which this is true. */
  failing: (path: string) => boolean = () => false;
  #server: Server | undefined;
  #port = 0;

  constructor(
    public folder: string,
    readonly base = '/',
  ) {}

  get address(): string {
    return `http://localhost:${this.#port}${this.base}`;
  }

  async start(): Promise<void> {
    const server = createServer(({ url = '/' }, response) => {
      const { pathname } = new URL(url, 'http://localhost');
      const path = decodeURIComponent(pathname).slice(this.base.length);
      this.asked.push(path);
      const wanted = join(
        this.folder,
        path.endsWith('/') || path === '' ? `${path}index.html` : path,
      );
      const isThere = existsSync(wanted) && pathname.startsWith(this.base);
      const file = isThere ? wanted : join(this.folder, '404.html');
      const status = this.failing(path) ? 500 : isThere ? 200 : 404;
      const rules = readHeadersFile(readFileSync(join(this.folder, '_headers'), 'utf8'));
      response.writeHead(status, {
        'Content-Type': MEDIA_TYPES[extname(file)] ?? OTHER_MEDIA_TYPE,
        'Cache-Control': 'no-cache',
        ...headersFor(rules, pathname),
      });
      response.end(status === 500 ? 'failed' : readFileSync(file));
    });
    this.#server = server;
    await new Promise<void>((resolve) => server.listen(this.#port, 'localhost', resolve));
    this.#port = (server.address() as AddressInfo).port;
  }

  /** Takes the host away; every page needs a connection that it does not get. */
  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    if (server === undefined) return;
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}
