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
import { createServer, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, extname, join, relative } from 'node:path';
import { writeOfflineReading } from '../../src/build/offline/reading';
import { readHeadersFile } from '../../src/build/security-policy/host-files';
import { headersFor } from '../../src/build/security-policy/response-headers';
import { MEDIA_TYPES, OTHER_MEDIA_TYPE } from '../../src/lib/media-types';

/** What no page of reading needs. */
const BESIDE = /^(?:_hosting|_labs|labs|pagefind|programs|social)(?:\/|$)|\.md$/;

/**
 * Copies a build and marks a page, a stylesheet, a script and the list of titles with its name.
 * @param pages paths of the only pages that it has, without the search in their text; all unless given
 */
export async function markedBuild(
  source: string,
  mark: string,
  pages?: readonly string[],
): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'guide-build-'));
  if (pages === undefined) cpSync(source, folder, { recursive: true });
  else copyPages(source, folder, new Set(pages.map((page) => `${page}index.html`)));
  const texts = new Map(
    globSync('_astro/*.{css,js}', { cwd: folder }).map((file) => [
      basename(file),
      readFileSync(join(folder, file), 'utf8'),
    ]),
  );
  const style = onlyOne(texts, /^page-styles\..*\.css$/);
  const script = onlyOne(texts, /^page\..*\.js$/);
  texts.set(style, `${texts.get(style)}:root{--build:${mark}}`);
  texts.set(script, `${texts.get(script)};document.documentElement.dataset.script='${mark}';`);
  const renamed = [...renamedWith([style, script], texts)].map(
    (name) => [name, newName(name, mark)] as const,
  );
  const withNewNames = (text: string) =>
    renamed.reduce((changed, [from, to]) => changed.replaceAll(from, to), text);
  for (const [from, to] of renamed) {
    rmSync(join(folder, '_astro', from));
    writeFileSync(join(folder, '_astro', to), withNewNames(texts.get(from) ?? ''));
  }
  for (const file of globSync('**/*.html', { cwd: folder })) {
    const path = join(folder, file);
    const text = withNewNames(readFileSync(path, 'utf8'));
    writeFileSync(path, text.replace('<html ', `<html data-page-build="${mark}" `));
  }
  const lexicon = join(folder, 'search/start.json');
  writeFileSync(lexicon, readFileSync(lexicon, 'utf8').replace('"title":"', `"title":"${mark} `));
  await writeOfflineReading(folder, join(folder, '.kept'));
  return folder;
}

function copyPages(source: string, folder: string, pages: ReadonlySet<string>): void {
  cpSync(source, folder, {
    recursive: true,
    filter(path) {
      const file = relative(source, path);
      return file.endsWith('index.html') ? pages.has(file) : !BESIDE.test(file);
    },
  });
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  const waiting = new Set(globSync('_astro/*.{css,js}', { cwd: folder }));
  const texts = globSync('**/*.html', { cwd: folder }).map(read);
  for (const text of texts) {
    for (const file of waiting) {
      if (!text.includes(basename(file))) continue;
      waiting.delete(file);
      texts.push(read(file));
    }
  }
  for (const file of waiting) rmSync(join(folder, file));
}

/** The one file with such a name. */
function onlyOne(texts: ReadonlyMap<string, string>, pattern: RegExp): string {
  const [name = '', ...more] = [...texts.keys()].filter((each) => pattern.test(each));
  if (name === '' || more.length > 0) throw new Error(`not one file: ${pattern}`);
  return name;
}

/**
 * As in a build, what asks for a file of another name gets another name itself; scripts that ask for
 * each other get theirs together.
 */
function renamedWith(changed: readonly string[], texts: ReadonlyMap<string, string>): Set<string> {
  const renamed = new Set(changed);
  for (const name of renamed) {
    for (const [asking, text] of texts) if (text.includes(name)) renamed.add(asking);
  }
  return renamed;
}

function newName(name: string, mark: string): string {
  const hash = createHash('sha256').update(`${mark} ${name}`).digest('hex').slice(0, 8);
  return name.replace(/\.[^.]+(\.\w+)$/, `.${hash}$1`);
}

/** A host on which one build can follow another, and which can fail. */
export class Deployment {
  /** Paths under the base that the host has been asked for. */
  readonly asked: string[] = [];
  /** Answers 500 for paths under the base of which this is true. */
  failing: (path: string) => boolean = () => false;
  /** Sends the bytes of a path under the base, as they are unless a test spoils them. */
  send: (path: string, bytes: Buffer, response: ServerResponse) => void = (_path, bytes, to) =>
    to.end(bytes);
  #server: Server | undefined;
  #port = 0;
  readonly #rulesOf = new Map<string, ReturnType<typeof readHeadersFile>>();

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
      response.writeHead(status, {
        'Content-Type': MEDIA_TYPES[extname(file)] ?? OTHER_MEDIA_TYPE,
        'Cache-Control': 'no-cache',
        ...headersFor(this.#rules(), pathname),
      });
      if (status === 500) response.end('failed');
      else this.send(path, readFileSync(file), response);
    });
    this.#server = server;
    await new Promise<void>((resolve) => server.listen(this.#port, 'localhost', resolve));
    this.#port = (server.address() as AddressInfo).port;
  }

  #rules() {
    const known = this.#rulesOf.get(this.folder);
    if (known !== undefined) return known;
    const rules = readHeadersFile(readFileSync(join(this.folder, '_headers'), 'utf8'));
    this.#rulesOf.set(this.folder, rules);
    return rules;
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
