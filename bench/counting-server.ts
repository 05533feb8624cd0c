import { createServer, type Server } from 'node:http';
import { readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { requestTarget } from '../scripts/request-target.ts';
import { COMPRESSIBLE, MEDIA_TYPES, OTHER_MEDIA_TYPE } from '../src/lib/media-types.ts';

/** A server of a built site that compresses with brotli and counts the bytes of its answers. */
export class CountingServer {
  /** When each answer was sent, in milliseconds of the epoch, and its size. */
  #sent: { readonly at: number; readonly bytes: number }[] = [];
  readonly #server: Server;

  private constructor(server: Server) {
    this.#server = server;
  }

  static async start(root: string): Promise<CountingServer> {
    const compressed = new Map<string, Buffer>();
    const server = createServer((request, response) => {
      const path = requestTarget(request.url ?? '')?.path;
      void fileOf(root, path).then(async (file) => {
        if (file === undefined) return response.writeHead(404).end();
        const type = MEDIA_TYPES[extname(file)] ?? OTHER_MEDIA_TYPE;
        const isCompressed = COMPRESSIBLE.test(file);
        const plain = await readFile(file);
        const body = isCompressed ? (compressed.get(file) ?? brotliCompressSync(plain)) : plain;
        compressed.set(file, body);
        counting.#sent.push({ at: performance.timeOrigin + performance.now(), bytes: body.length });
        response.writeHead(200, {
          'content-type': type,
          ...(isCompressed ? { 'content-encoding': 'br' } : {}),
        });
        return response.end(body);
      });
    });
    const counting = new CountingServer(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return counting;
  }

  get address(): string {
    const address = this.#server.address();
    if (address === null || typeof address === 'string') throw new Error('the server is closed');
    return `http://127.0.0.1:${address.port}/`;
  }

  reset(): void {
    this.#sent = [];
  }

  /** What was sent since the last reset, until a moment in milliseconds of the epoch. */
  sentUntil(moment: number): { readonly bytes: number; readonly requests: number } {
    const sent = this.#sent.filter(({ at }) => at <= moment);
    return { bytes: sent.reduce((sum, { bytes }) => sum + bytes, 0), requests: sent.length };
  }

  stop(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }
}

async function fileOf(root: string, path: string | undefined): Promise<string | undefined> {
  if (path === undefined) return undefined;
  try {
    const file = join(root, path);
    return (await stat(file)).isDirectory() ? join(file, 'index.html') : file;
  } catch {
    return undefined;
  }
}
