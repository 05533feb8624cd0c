import type { PGlite } from '@electric-sql/pglite';
import { once } from 'node:events';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { createShop } from '../../../shop/server';

it('has nothing at an address that is none, and does not take it for a fault of its own', async () => {
  const events: unknown[] = [];
  // No handler is reached, so nobody asks the database.
  const shop = createShop(Object.create(null) as PGlite, {
    log: ({ event }) => events.push(event),
    payments: '',
    staffKey: '',
    capacity: 1,
  });
  shop.listen(0, 'localhost');
  await once(shop, 'listening');
  const { port } = shop.address() as AddressInfo;
  const sent = request({ port, path: '//' }).end();
  const [response] = (await once(sent, 'response')) as [{ statusCode: number }];
  expect(response.statusCode).toBe(404);
  expect(events).toEqual(['request']);
  shop.close();
  shop.closeAllConnections();
});
