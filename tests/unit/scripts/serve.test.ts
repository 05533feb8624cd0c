import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { requestTarget } from '../../../scripts/request-target';

let folder: string;
let server: ChildProcess;
let port: number;

/** The server of a build with one page, and where it says that it is. */
async function serve(...args: string[]): Promise<{ process: ChildProcess; address: URL }> {
  const process = spawn(
    globalThis.process.execPath,
    ['scripts/serve.ts', '--root', folder, ...args],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const [line] = (await once(process.stdout, 'data')) as [Buffer];
  return { process, address: new URL(/http:\S+/.exec(line.toString())?.[0] ?? '') };
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'serve-'));
  mkdirSync(join(folder, 'basics'));
  writeFileSync(join(folder, 'index.html'), 'home');
  writeFileSync(join(folder, 'basics', 'index.html'), 'basics');
  writeFileSync(join(folder, '404.html'), 'not here');
  const { process, address } = await serve('--port', '0');
  server = process;
  port = Number(address.port);
});
afterAll(() => {
  server.kill();
  rmSync(folder, { recursive: true });
});

/** Sends a request line that no client would let through, in the HTTP version without chunks. */
async function send(requestLine: string): Promise<{ status: number; body: string }> {
  const socket = connect(port, 'localhost');
  socket.write(`${requestLine}\r\n\r\n`);
  let answer = '';
  try {
    for await (const chunk of socket.setEncoding('utf8')) answer += String(chunk);
  } catch (error) {
    // A server that answers before it has read everything resets the connection behind its answer.
    if (answer === '') throw error;
  }
  const [head = '', body = ''] = answer.split('\r\n\r\n');
  return { status: Number(head.split(' ')[1]), body };
}

describe('the preview server', () => {
  it.each(['//', '//basics/', '/\\localhost/', '/%', '/%00', '/%0d%0a', 'http://localhost/', '*'])(
    'refuses to GET %s in one line and lives on',
    async (target) => {
      const { status, body } = await send(`GET ${target} HTTP/1.0`);
      expect(status).toBe(400);
      expect(body).toBe('400 Bad Request\n');
      expect(await send('GET / HTTP/1.0')).toEqual({ status: 200, body: 'home' });
    },
  );

  it.each([
    ['OPTIONS * HTTP/1.0', 400],
    ['POST / HTTP/1.0', 405],
    ['GET /../../etc/passwd HTTP/1.0', 404],
    ['GET /%2e%2e%2f%2e%2e%2f/etc/hosts HTTP/1.0', 404],
    ['GET /basics HTTP/1.0', 301],
    ['nonsense', 400],
  ])('answers %s with %i and lives on', async (line, status) => {
    expect((await send(line)).status).toBe(status);
    expect(await send('GET /basics/ HTTP/1.0')).toEqual({ status: 200, body: 'basics' });
  });

  it.each([
    [5_000, 404],
    [20_000, 431],
  ])('answers a path of %i letters with %i and lives on', async (length, status) => {
    expect((await send(`GET /${'a'.repeat(length)} HTTP/1.0`)).status).toBe(status);
    expect((await send('GET / HTTP/1.0')).status).toBe(200);
  });

  it('takes the next port where one is taken, and says which, once', async () => {
    const other = createServer();
    other.listen(0, 'localhost');
    await once(other, 'listening');
    const taken = (other.address() as AddressInfo).port;
    const { process, address } = await serve('--port', String(taken));
    expect(Number(address.port)).toBeGreaterThan(taken);
    expect(await (await fetch(address)).text()).toBe('home');
    process.kill();
    other.close();
  });
});

it('takes a request target apart', () => {
  expect(requestTarget('/caf%C3%A9/?q=1')).toEqual({
    path: '/café/',
    pathname: '/caf%C3%A9/',
    search: '?q=1',
  });
});
