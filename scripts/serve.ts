/**
 * Serves `dist/` as a plain static host does: files, index.html in folders, 404.html with status
 * 404, a redirect to the closing slash, the headers that `_headers` asks for.
 * Usage: node scripts/serve.ts [--port 4321] [--root dist] [--strict]
 */
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { parseArgs } from 'node:util';
import { readHeadersFile } from '../src/build/security-policy/host-files.ts';
import { headersFor } from '../src/build/security-policy/response-headers.ts';
import { MEDIA_TYPES, OTHER_MEDIA_TYPE } from '../src/lib/media-types.ts';
import { siteAddress } from '../src/lib/site-address.ts';

const PORTS_TRIED = 20;

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '4321' },
    root: { type: 'string', default: 'dist' },
    /** Fail instead of trying the next port. */
    strict: { type: 'boolean', default: false },
  },
});
const { root } = values;
const { base } = siteAddress(process.env);
const prefix = base === '/' ? '' : base;

const headersFile = join(root, '_headers');
const rules = existsSync(headersFile) ? readHeadersFile(readFileSync(headersFile, 'utf8')) : [];

const isFile = (path: string) =>
  stat(path).then(
    (found) => found.isFile(),
    () => false,
  );

function send(response: ServerResponse, status: number, path: string, asked: string) {
  response.writeHead(status, {
    'Content-Type': MEDIA_TYPES[extname(path)] ?? OTHER_MEDIA_TYPE,
    'Cache-Control': 'no-cache',
    ...headersFor(rules, asked),
  });
  createReadStream(path).pipe(response);
}

async function answer(request: IncomingMessage, response: ServerResponse) {
  const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
  const asked = safeDecode(pathname);
  if (asked === undefined || (asked !== prefix && !asked.startsWith(`${prefix}/`))) {
    response.writeHead(404).end('not found');
    return;
  }
  const path = join(root, normalize(asked.slice(prefix.length) || '/'));
  if (await isFile(path)) send(response, 200, path, asked);
  else if (await isFile(join(path, 'index.html'))) {
    if (asked.endsWith('/')) send(response, 200, join(path, 'index.html'), asked);
    else response.writeHead(301, { Location: `${pathname}/${search}` }).end();
  } else send(response, 404, join(root, '404.html'), asked);
}

const server = createServer((request, response) => void answer(request, response));

function safeDecode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

function listen(port: number, triesLeft: number) {
  server.once('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRINUSE' && triesLeft > 0) listen(port + 1, triesLeft - 1);
    else throw error;
  });
  server.listen(port, 'localhost', () => {
    server.removeAllListeners('error');
    console.log(`Under the Hood is at http://localhost:${port}${prefix}/ (stop with Ctrl+C)`);
  });
}

listen(Number(values.port), values.strict ? 0 : PORTS_TRIED);
