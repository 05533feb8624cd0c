/**
 * Serves `dist/` as a plain static host does: files, index.html in folders, 404.html with status
 * 404, a redirect to the closing slash, the headers that `_headers` asks for.
 * Usage: node scripts/serve.ts [--port 4321] [--root dist] [--strict]
 */
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { readHeadersFile } from '../src/build/security-policy/host-files.ts';
import { headersFor } from '../src/build/security-policy/response-headers.ts';
import { MEDIA_TYPES, OTHER_MEDIA_TYPE } from '../src/lib/media-types.ts';
import { settings } from '../src/lib/settings.ts';
import { builtFolder, commandLine, LAST_PORT, portNumber } from './command-line.ts';
import { requestTarget, type Target } from './request-target.ts';

const PORTS_TRIED = 20;

const { values } = commandLine({
  options: {
    port: { type: 'string', default: '4321' },
    root: { type: 'string', default: 'dist' },
    /** Fail instead of trying the next port. */
    strict: { type: 'boolean', default: false },
  },
});
let port = portNumber(values.port);
const lastPort = values.strict ? port : Math.min(port + PORTS_TRIED, LAST_PORT);
const root = builtFolder(values.root);
const { base } = settings(process.env);
const prefix = base === '/' ? '' : base;

const headersFile = join(root, '_headers');
const rules = existsSync(headersFile) ? readHeadersFile(readFileSync(headersFile, 'utf8')) : [];

const isFile = (path: string) =>
  stat(path).then(
    (found) => found.isFile(),
    () => false,
  );

async function send(response: ServerResponse, status: number, path: string, asked: string) {
  response.writeHead(status, {
    'Content-Type': MEDIA_TYPES[extname(path)] ?? OTHER_MEDIA_TYPE,
    'Cache-Control': 'no-cache',
    ...headersFor(rules, asked),
  });
  await pipeline(createReadStream(path), response);
}

/** Refuses a request in one line. */
function refuse(response: ServerResponse, status: number, headers: Record<string, string> = {}) {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', ...headers });
  response.end(`${status} ${STATUS_CODES[status] ?? ''}\n`);
}

/** Answers with the file that a static host finds for the path. */
async function find({ path: asked, pathname, search }: Target, response: ServerResponse) {
  const path = join(root, normalize(asked.slice(prefix.length) || '/'));
  const missing = join(root, '404.html');
  if (await isFile(path)) await send(response, 200, path, asked);
  else if (await isFile(join(path, 'index.html'))) {
    if (asked.endsWith('/')) await send(response, 200, join(path, 'index.html'), asked);
    else response.writeHead(301, { Location: `${pathname}/${search}` }).end();
  } else if (await isFile(missing)) await send(response, 404, missing, asked);
  else refuse(response, 404);
}

async function answer({ url = '', method = '' }: IncomingMessage, response: ServerResponse) {
  const target = requestTarget(url);
  if (target === undefined) refuse(response, 400);
  else if (method !== 'GET' && method !== 'HEAD') refuse(response, 405, { Allow: 'GET, HEAD' });
  else if (`${target.path}/`.startsWith(`${prefix}/`)) await find(target, response);
  else refuse(response, 404);
}

const server = createServer((request, response) => {
  answer(request, response).catch(() => {
    // The reader has left, or a build has taken the file away since it was found.
    if (response.headersSent) response.destroy();
    else refuse(response, 500);
  });
});
server.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EADDRINUSE') throw error;
  if (port === lastPort) throw new Error(`port ${port} is taken: choose another one with --port`);
  port += 1;
  server.listen(port, 'localhost');
});
server.on('listening', () => {
  const { port: own } = server.address() as AddressInfo;
  console.log(`Under the Hood is at http://localhost:${own}${prefix}/ (stop with Ctrl+C)`);
});
server.listen(port, 'localhost');
