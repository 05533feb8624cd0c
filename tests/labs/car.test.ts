import { afterAll, beforeAll, expect, test } from 'vitest';
import { engineInNode } from '../../scripts/labs/engine';
import { type LiveShop, shopOf } from '@/widgets/car/live/exchanges';
import { FAULT_IDS, type FaultId, trace } from '@/widgets/car/model';

let node: Awaited<ReturnType<typeof engineInNode>>;
let shop: LiveShop;
beforeAll(async () => {
  node = await engineInNode('story');
  shop = shopOf({ request: node.engine.request, dispose: () => undefined });
});
afterAll(() => node.db.close());

const text = (messages: readonly { readonly text: string }[]) =>
  messages.map((message) => message.text).join('\n');

test('an intact car fetches the part that the database has, by the SQL that is shown', async () => {
  const { trace: run, product, carries, messages } = await shop.send([]);
  expect(run).toEqual(trace([]));
  const { rows } = await node.db.query<{ stock: number }>(
    'SELECT stock FROM parts WHERE id = 2041',
  );
  expect(product).toEqual({
    name: 'Brake pad set, front',
    sku: 'BRK-2041',
    price: '49.90',
    stock: rows[0]?.stock,
  });
  expect(carries.query).toContain('WHERE id = 2041');
  expect(text(messages)).toContain('GET /parts/2041 HTTP/1.1');
  expect(text(messages)).toContain('"event":"request"');
});

test('what the shop sells shows on the dial', async () => {
  await node.db.query('UPDATE parts SET stock = stock + 30 WHERE id = 2041');
  const { product, carries } = await shop.send([]);
  expect(product.stock).toBe(42);
  expect(carries.dial).toBe('Brake pad set, front: 49.90, 42 in stock');
  await node.db.query('UPDATE parts SET stock = stock - 30 WHERE id = 2041');
});

test.each([
  ['tank', 500, 'query', 'error'],
  ['ecu', 500, 'api-in', 'error'],
  ['heat', 503, 'logic-in', 'busy'],
  ['dash', 200, 'dial', 'blank'],
  ['wire', undefined, 'wire-out', 'no-answer'],
] as const)('%s: the real shop answers %s', async (fault, status, stage, screen) => {
  const { trace: run } = await shop.send([fault]);
  expect(run.answer?.status).toBe(status);
  expect([run.stoppedAt, run.driver.screen]).toEqual([stage, screen]);
});

test('the stage that failed has what the server’s log says, and no SQL is shown that was not run', async () => {
  const tank = await shop.send(['tank']);
  expect(tank.failures).toEqual({ query: 'Error: the database does not answer' });
  const ecu = await shop.send(['ecu']);
  expect(ecu.failures).toEqual({ 'api-in': 'Error: the handler is out of order' });
  expect([tank.carries.query, ecu.carries.query]).toEqual([undefined, undefined]);
  expect((await shop.send(['dash', 'brakes'])).failures).toEqual({});
  expect(ecu.messages.find(({ title }) => title === 'SQL that the database answered')?.text).toBe(
    '(none)',
  );
});

test('a full shop says when to come back', async () => {
  const { trace: run } = await shop.send(['heat']);
  expect(run.answer?.retryAfter).toBe(30);
});

test('without brakes a stranger is really shown the order, and with them not', async () => {
  const worn = await shop.send(['brakes']);
  expect(worn.trace).toEqual(trace(['brakes']));
  expect(text(worn.messages)).toContain('"total_cents":11270');
  const intact = await shop.send([]);
  expect(text(intact.messages)).not.toContain('/orders/77');
  expect((await shop.send(['brakes', 'tank'])).trace.driver.exposed).toBe(false);
});

test('every set of faults ends where the real shop stops, and the model agrees but for the proxy', async () => {
  for (let bits = 0; bits < 2 ** FAULT_IDS.length; bits++) {
    const faults: FaultId[] = FAULT_IDS.filter((_, index) => bits & (1 << index));
    const { trace: run } = await shop.send(faults);
    // The tab has no proxy, and a shop without room turns away before any handler runs.
    if (faults.includes('ecu')) continue;
    expect([faults, run]).toEqual([faults, trace(faults)]);
  }
});

test('an engine that was stopped is a sentence for the reader', async () => {
  const stopped = shopOf({
    request: () =>
      Promise.resolve({
        kind: 'stopped',
        reason: { kind: 'asked' },
        lost: { statement: '', transaction: [], isRestored: true },
      }),
    dispose: () => undefined,
  });
  await expect(stopped.send([])).rejects.toThrow('Try once more');
});
