/**
 * One shop for all tests of a file, on one PostgreSQL, because that takes seconds to start. Each test
 * is a transaction that is rolled back, so transactions of the shop are savepoints in it.
 */
import { PGlite } from '@electric-sql/pglite';
import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { readScripts, resetShop } from '../../../shop/data/load';
import { recorded, type Database, type Queryable, type Statement } from '../../../shop/database';
import { openSession } from '../../../shop/domain/sessions';
import type { Fault, Payment, ShopSettings } from '../../../shop/settings';
import { createShop, type Shop } from '../../../shop/shop';

export const STAFF_KEY = 'staff-key';
const STARTING_MS = 60_000;

let postgres: PGlite;
let waiting: Promise<unknown> = Promise.resolve();

/** The database of the running test. */
export const db: Database = {
  query: <Row>(sql: string, parameters?: unknown[]) => postgres.query<Row>(sql, parameters),
  async transaction<Value>(work: (tx: Queryable) => Promise<Value>): Promise<Value> {
    const before = waiting;
    const turn = Promise.withResolvers<undefined>();
    waiting = turn.promise;
    await before;
    await postgres.exec('SAVEPOINT work');
    try {
      const value = await work(db);
      await postgres.exec('RELEASE SAVEPOINT work');
      return value;
    } catch (error) {
      await postgres.exec('ROLLBACK TO SAVEPOINT work');
      throw error;
    } finally {
      turn.resolve(undefined);
    }
  },
};

beforeAll(async () => {
  postgres = await PGlite.create();
  const scripts = readScripts((file) => readFileSync(`shop/data/${file}`, 'utf8'));
  await resetShop(postgres, scripts);
}, STARTING_MS);

beforeEach(async () => {
  // What a sequence has given is not taken back by a rollback.
  await postgres.exec("BEGIN; SELECT setval('orders_id_seq', 78)");
});

afterEach(async () => {
  await postgres.exec('ROLLBACK');
});

afterAll(async () => {
  await postgres.close();
});

export interface Bench {
  readonly shop: Shop;
  readonly faults: Set<Fault>;
  readonly log: Readonly<Record<string, unknown>>[];
  readonly payments: Payment[];
  /** Milliseconds that the shop’s clock shows. */
  now: number;
}

/** A new shop whose parts can be broken, with a clock that stands still. */
export function openShop(settings: Partial<ShopSettings> = {}): Bench {
  const bench: Bench = {
    shop: createShop(db, {
      log: (event) => void bench.log.push(event),
      pay: (payment) => {
        bench.payments.push(payment);
        return Promise.resolve();
      },
      staffKey: STAFF_KEY,
      capacity: 100,
      get faults() {
        return bench.faults;
      },
      clock: () => bench.now,
      ...settings,
    }),
    faults: new Set(),
    log: [],
    payments: [],
    now: 0,
  };
  return bench;
}

export interface Asking {
  readonly bench?: Bench;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly json?: unknown;
  readonly body?: string;
  /** The customer who is signed in. */
  readonly as?: number;
  readonly caller?: string;
}

/** What bodies can have; each has some of it. */
export interface Body {
  readonly id: number;
  readonly status: string | number;
  readonly total_cents: number;
  readonly title: string;
  readonly detail: string;
  readonly instance: string;
  readonly items: readonly { readonly id: number }[];
  readonly next?: string;
  readonly errors: readonly {
    readonly pointer: string;
    readonly message: string;
    readonly extensions: object;
  }[];
  readonly data: Readonly<Record<string, unknown>>;
  readonly _links: object;
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}

/** An operation in the OpenAPI document. */
export interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly object[];
  readonly requestBody?: object;
  readonly responses: Readonly<Record<string, unknown>>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body, where it is JSON. */
  readonly json: Body;
  /** What the database was asked. */
  readonly statements: readonly Statement[];
}

/** Sends a request such as `GET /parts/2041` to a shop and reads the whole answer. */
export async function ask(line: string, asking: Asking = {}): Promise<Answer> {
  const [method = '', path = ''] = line.split(' ');
  const { bench = openShop(), json, as, caller = 'test' } = asking;
  const cookie = as === undefined ? {} : { Cookie: `__Host-session=${await openSession(db, as)}` };
  const body = json === undefined ? asking.body : JSON.stringify(json);
  const request = new Request(`https://api.sparewheel.example${path}`, {
    method,
    headers: {
      ...(json === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...cookie,
      ...asking.headers,
    },
    ...(body === undefined ? {} : { body }),
  });
  const statements: Statement[] = [];
  const watched = recorded(
    db,
    (statement) => statements.push(statement),
    () => bench.now,
  );
  const response = await bench.shop.fetch(request, { db: watched, caller });
  const text = await response.text();
  const isJson = /[/+]json$/.test(response.headers.get('Content-Type') ?? '');
  await expectDocumented(bench.shop, method, path, response.status);
  return {
    status: response.status,
    headers: response.headers,
    text,
    json: (isJson && text !== '' ? JSON.parse(text) : undefined) as Body,
    statements,
  };
}

/** The refusal as a caller sees it: its status and the name of its type. */
export const refusal = ({ status, headers, json }: Answer) => {
  expect(headers.get('Content-Type')).toBe('application/problem+json');
  const { type, status: stated, instance, title } = json as Body & { readonly type: string };
  expect(stated).toBe(status);
  expect(title).toBeTruthy();
  expect(instance).toMatch(/^\/problems\/./);
  return [status, type.replace('https://api.sparewheel.example/problems/', '')];
};

/** What can happen to every request, whichever operation it is for. */
const EVERYWHERE = [413, 500, 503];

/** Whether the OpenAPI document knows that an operation may answer so. */
async function expectDocumented(shop: Shop, method: string, path: string, status: number) {
  const response = await shop.fetch(new Request('https://api.sparewheel.example/openapi.json'), {
    db,
  });
  if (response.status !== 200) return;
  const { paths } = (await response.json()) as Body;
  const [address = ''] = path.split('?');
  const template = Object.keys(paths).find((each) =>
    new RegExp(`^${each.replaceAll(/\{\w+\}/g, '\\d+')}$`).test(address),
  );
  const verb = method === 'HEAD' ? 'get' : method.toLowerCase();
  const operation = template === undefined ? undefined : paths[template]?.[verb];
  if (operation === undefined || EVERYWHERE.includes(status)) return;
  expect(Object.keys(operation.responses), `${method} ${path}`).toContain(String(status));
}
