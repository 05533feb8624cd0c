import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, extname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { engineKit } from '../../../src/build/engines/engines';
import { responsePolicy } from '../../../src/build/security-policy/policy';
import type { EngineName } from '../../../src/labs/protocol';
import { MEDIA_TYPES, OTHER_MEDIA_TYPE } from '../../../src/lib/media-types';

const PAGE = fileURLToPath(new URL('page/', import.meta.url));
const BASE = '/guide/';

/** Bundles the page as the site is bundled, once for each runner. */
export async function builtPage(outDir: string, root = PAGE): Promise<void> {
  await build({
    configFile: false,
    root,
    base: BASE,
    publicDir: false,
    logLevel: 'error',
    resolve: { alias: { '@': resolve('src') } },
    worker: { format: 'es' },
    build: { outDir: resolve(outDir), emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0 },
  });
}

/** How a file of the engine is sent. */
export interface Sending {
  readonly status?: number;
  readonly type?: string;
  readonly bytes?: Buffer;
  /** Bytes after which the connection breaks. */
  readonly breakAfter?: number;
}

/** A host with one page, which a test can spoil. */
export class Site {
  /** How the engine's files are sent; as they are unless it says otherwise. */
  sending: (name: string, bytes: Buffer) => Sending = () => ({});
  /** Code before that of the worker, which makes it another browser's. */
  before = '';
  /** The engine's files that were asked for. */
  readonly asked: string[] = [];
  readonly #folder: string;
  readonly #engine: EngineName;
  readonly #server = createServer((request, response) => {
    this.#answer(new URL(request.url ?? '/', 'http://localhost').pathname, response).catch(() =>
      response.writeHead(404).end(),
    );
  });

  constructor(folder: string, engine: EngineName = 'postgres') {
    this.#folder = folder;
    this.#engine = engine;
  }

  async open(): Promise<string> {
    this.#server.listen(0, 'localhost');
    await new Promise((listening) => this.#server.once('listening', listening));
    return `http://localhost:${(this.#server.address() as AddressInfo).port}${BASE}`;
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  async #answer(path: string, response: ServerResponse): Promise<void> {
    const name = basename(path);
    response.setHeader('Content-Security-Policy', responsePolicy([]));
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Cache-Control', 'no-store');
    if (path.startsWith(`${BASE}_labs/`)) {
      await this.#sendEngine(name, response);
      return;
    }
    const file = path === BASE ? 'index.html' : path.slice(BASE.length);
    const bytes = await readFile(join(this.#folder, file));
    response.setHeader('Content-Type', MEDIA_TYPES[extname(file)] ?? OTHER_MEDIA_TYPE);
    response.end(name.startsWith('backend.worker') ? `${this.before}${bytes.toString()}` : bytes);
  }

  async #sendEngine(name: string, response: ServerResponse): Promise<void> {
    const kit = await engineKit(this.#engine);
    const whole = await readFile(join(kit?.folder ?? '', name));
    if (name === 'manifest.json') {
      response.setHeader('Content-Type', 'application/json').end(whole);
      return;
    }
    this.asked.push(name);
    const { status = 200, type, bytes = whole, breakAfter } = this.sending(name, whole);
    response.writeHead(status, { 'Content-Type': type ?? OTHER_MEDIA_TYPE });
    if (breakAfter === undefined) {
      response.end(bytes);
      return;
    }
    response.write(bytes.subarray(0, breakAfter), () => setTimeout(() => response.destroy(), 200));
  }
}
