import { describe, expect, it } from 'vitest';
import { recorded, type Statement } from '../../../shop/database';
import { ask, db, openShop, refusal } from './running-shop';

describe('an address', () => {
  it('that is not there is 404, with any method', async () => {
    for (const line of ['GET /nowhere', 'POST /nowhere', 'OPTIONS /nowhere', 'GET /']) {
      expect(refusal(await ask(line))).toEqual([404, 'not-found']);
    }
  });

  it.each([
    ['DELETE /parts/2041', 'GET, HEAD, PUT, PATCH, OPTIONS'],
    ['PUT /orders', 'GET, HEAD, POST, OPTIONS'],
    ['GET /graphql', 'POST, OPTIONS'],
  ])('%s is 405 and says what is possible', async (line, allow) => {
    const answer = await ask(line);
    expect(refusal(answer)).toEqual([405, 'method-not-allowed']);
    expect(answer.headers.get('Allow')).toBe(allow);
  });

  it('tells OPTIONS what is possible', async () => {
    const answer = await ask('OPTIONS /parts/2041');
    expect([answer.status, answer.text]).toEqual([204, '']);
    expect(answer.headers.get('Allow')).toBe('GET, HEAD, PUT, PATCH, OPTIONS');
    expect(answer.headers.get('Accept-Patch')).toBe('application/merge-patch+json');
  });
});

describe('a part that is out of order', () => {
  it('the handler: 500, with its reason in the log alone', async () => {
    const bench = openShop();
    bench.faults.add('handler');
    const answer = await ask('GET /parts/2041', { bench, headers: { 'X-Request-Id': '8f50' } });
    expect(refusal(answer)).toEqual([500, 'internal']);
    expect(answer.json.instance).toBe('/problems/8f50');
    expect(answer.text).not.toContain('out of order');
    expect(bench.log[0]).toMatchObject({ event: 'unexpected_error', request_id: '8f50' });
    bench.faults.delete('handler');
    expect((await ask('GET /parts/2041', { bench })).status).toBe(200);
  });

  it('the database: 500 where nobody expected it, 503 where the check of health does', async () => {
    const bench = openShop();
    bench.faults.add('database');
    expect(refusal(await ask('GET /parts/2041', { bench }))).toEqual([500, 'internal']);
    expect(refusal(await ask('GET /orders/77', { bench, as: 7 }))).toEqual([500, 'internal']);
    for (const visitor of [{}, { as: 7 }]) {
      const health = await ask('GET /health', { bench, ...visitor });
      expect(refusal(health)).toEqual([503, 'not-ready']);
      expect(health.headers.get('Retry-After')).toBe('5');
    }
    bench.faults.clear();
    expect((await ask('GET /health', { bench })).json).toEqual({ status: 'ready' });
  });

  it('the room: 503 and when to come back', async () => {
    const bench = openShop();
    bench.faults.add('capacity');
    const answer = await ask('GET /parts/2041', { bench });
    expect(refusal(answer)).toEqual([503, 'overloaded']);
    expect(answer.headers.get('Retry-After')).toBe('30');
    expect(answer.statements).toEqual([]);
  });

  it('turns away more requests than it has room for, and then has room again', async () => {
    const bench = openShop({ capacity: 2 });
    const request = () => new Request('https://api.sparewheel.example/parts/2041');
    const ask3 = () => Promise.all([1, 2, 3].map(() => bench.shop.fetch(request())));
    expect((await ask3()).map(({ status }) => status)).toEqual([200, 200, 503]);
    expect((await ask3()).map(({ status }) => status)).toEqual([200, 200, 503]);
  });
});

describe('every answer', () => {
  it('asks for TLS from then on, refusals included', async () => {
    for (const line of ['GET /parts/2041', 'GET /nowhere', 'DELETE /parts/2041']) {
      const { headers } = await ask(line);
      expect(headers.get('Strict-Transport-Security')).toContain('max-age=');
    }
  });

  it('is in the log, with the trace that the caller is in', async () => {
    const bench = openShop();
    const traceparent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
    await ask('GET /parts/2041?a=b', { bench, headers: { traceparent, 'X-Request-Id': 'r-8f22' } });
    expect(bench.log[0]).toEqual({
      level: 'info',
      event: 'request',
      request_id: 'r-8f22',
      trace_id: '4bf92f3577b34da6a3ce929d0e0e4736',
      method: 'GET',
      path: '/parts/2041?a=b',
      status: 200,
      ms: 0,
    });
  });

  it('has a name of its own, the same in the log', async () => {
    const bench = openShop();
    const { json } = await ask('GET /nowhere', { bench });
    expect(json.instance).toBe(`/problems/${String(bench.log[0]?.['request_id'])}`);
    expect((await ask('GET /nowhere', { bench })).json.instance).not.toBe(json.instance);
  });
});

describe('what a database is asked', () => {
  it('is kept apart for requests that run at the same time', async () => {
    const bench = openShop();
    const answers = await Promise.all(
      [311, 2041, 2042].map((id) => ask(`GET /parts/${id}`, { bench })),
    );
    expect(answers.map(({ statements }) => statements.map(({ parameters }) => parameters))).toEqual(
      [[[311]], [[2041]], [[2042]]],
    );
  });

  it('has its rows, its time, and its error', async () => {
    let now = 0;
    const statements: Statement[] = [];
    const watched = recorded(
      db,
      (statement) => statements.push(statement),
      () => (now += 5),
    );
    await watched.query('SELECT id FROM orders WHERE id > $1', [76]);
    await watched.transaction((tx) => tx.query('UPDATE parts SET stock = 1 WHERE id < 104'));
    await expect(watched.transaction((tx) => tx.query('SELECT nothing'))).rejects.toThrow();
    expect(statements.map(({ sql, rows, error }) => [sql, rows, error])).toEqual([
      ['SELECT id FROM orders WHERE id > $1', 2, undefined],
      ['BEGIN', 0, undefined],
      ['UPDATE parts SET stock = 1 WHERE id < 104', 3, undefined],
      ['COMMIT', 0, undefined],
      ['BEGIN', 0, undefined],
      ['SELECT nothing', 0, 'column "nothing" does not exist'],
      ['ROLLBACK', 0, undefined],
    ]);
    expect(statements.every(({ ms }) => ms > 0)).toBe(true);
  });
});

describe('GET /openapi.json', () => {
  it('describes every route, each by an id of its own', async () => {
    const { json } = await ask('GET /openapi.json');
    expect(json.openapi).toMatch(/^3\.1\./);
    const operations = Object.values(json.paths)
      .flatMap((methods) => Object.values(methods))
      .map(({ operationId }) => operationId);
    expect(new Set(operations).size).toBe(operations.length);
    expect(operations.toSorted()).toEqual([
      ...['callSoap', 'cancelOrder', 'changePart', 'createOrder', 'deleteReview', 'describeSoap'],
      ...['listMovements', 'listOrderItems', 'listOrders', 'listParts', 'listReviews', 'payOrder'],
      ...['query', 'readHealth', 'readOrder', 'readPart', 'readPartV1', 'readSession'],
      ...['replacePart', 'signIn', 'signOut', 'writeReview'],
    ]);
  });

  it('refers to nothing that it does not have', async () => {
    const { json, text } = await ask('GET /openapi.json');
    const references = [...text.matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)];
    expect(references.length).toBeGreaterThan(10);
    for (const [, name = ''] of references) expect(json.components.schemas).toHaveProperty(name);
  });

  it('says what the schemas say', async () => {
    const { json } = await ask('GET /openapi.json');
    const { schemas } = json.components;
    expect(schemas['OrderRequest']).toHaveProperty('properties.items.items.properties.quantity', {
      type: 'integer',
      minimum: 1,
      maximum: 99,
    });
    expect(schemas['PartPatch']).toHaveProperty('required', []);
    expect(json.paths['/parts']?.['get']?.parameters).toContainEqual({
      in: 'query',
      name: 'limit',
      description: 'At most 100; 20 where it is left out',
      schema: { type: 'integer', minimum: 1 },
    });
    expect(json.paths['/parts/{id}']?.['get']?.parameters).toContainEqual(
      expect.objectContaining({ in: 'path', name: 'id', required: true }),
    );
    expect(json.paths['/parts/{id}']?.['patch']?.requestBody).toHaveProperty([
      'content',
      'application/merge-patch+json',
    ]);
    expect(json.paths['/parts/{id}']?.['patch']?.responses).toHaveProperty('428');
  });
});
