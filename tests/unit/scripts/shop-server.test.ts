import { once } from 'node:events';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { serverOf } from '../../../scripts/exchanges/shop';

const server = serverOf({ fetch: () => Promise.resolve(new Response('here')) });

beforeAll(async () => {
  server.listen(0, 'localhost');
  await once(server, 'listening');
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
});

async function statusOf(path: string) {
  const { port } = server.address() as AddressInfo;
  const sent = request({ port, path, host: 'localhost' }).end();
  const [response] = (await once(sent, 'response')) as [{ statusCode: number; resume(): void }];
  response.resume();
  return response.statusCode;
}

it.each(['//', '/%', 'http://', '*'])('outlives a request for %s', async (path) => {
  expect(await statusOf(path)).toBeLessThan(500);
  expect(await statusOf('/parts')).toBe(200);
});
