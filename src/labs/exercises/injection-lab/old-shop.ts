import { is, object, string } from 'valibot';
import { headerOf, SHOP_ORIGIN, type WrittenRequest } from '../../http/written.ts';
import type { Exchange, LabResponse } from '../../protocol.ts';
import type { Engine } from '../definition.ts';
import { Connection, DatabaseError, type Identity, NoAnswer, type Row } from './connection.ts';
import { documentsLike, FilterFault } from './documents.ts';
import { joined } from './joined.ts';

/** What a handler gets. */
interface Call {
  readonly db: Connection;
  readonly url: URL;
  /** The last part of the path, without its escapes. */
  readonly name: string;
  /** The body as JSON; an empty object where it is none. */
  readonly body: Readonly<Record<string, unknown>>;
  readonly cookie: string;
}

interface Reply {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
  /** A session that was begun. */
  readonly session?: string;
}

type Handler = (call: Call) => Promise<Reply>;

const refusal = (status: number, error: string): Reply => ({ status, body: { error } });
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const matching = (words: string) =>
  joined`SELECT sku, name, price_cents FROM parts
    WHERE name ILIKE '%${words}%' ORDER BY sku`;

const inStock = (sku: string) =>
  joined`SELECT 1 FROM parts
    WHERE sku = '${sku}' AND stock > 0`;

const known = (email: string, password: string) =>
  joined`SELECT id, email FROM accounts
    WHERE email = '${email}' AND password_hash = md5('${password}')`;

const ordersOf = (account: number, status: string) =>
  joined`SELECT id, account_id, status, total_cents FROM orders
    WHERE account_id = ${account} AND status = '${status}'`;

const wordsIn = ({ url }: Call) => url.searchParams.get('q') ?? '';

const search =
  (identity?: Identity): Handler =>
  async (call) => ({
    status: 200,
    body: { parts: await call.db.joined(matching(wordsIn(call)), identity) },
  });

const boundSearch: Handler = async (call) => ({
  status: 200,
  body: {
    parts: await call.db.bound(
      `SELECT sku, name, price_cents FROM parts
WHERE name ILIKE '%' || $1 || '%' ORDER BY sku`,
      [wordsIn(call)],
    ),
  },
});

const isThere = (rows: readonly Row[]): Reply => ({
  status: 200,
  body: { in_stock: rows.length > 0 },
});

const part: Handler = async ({ db, name }) => isThere(await db.joined(inStock(name)));

const boundPart: Handler = async ({ db, name }) =>
  isThere(await db.bound('SELECT 1 FROM parts\nWHERE sku = $1 AND stock > 0', [name]));

const login: Handler = async ({ db, body }) => {
  const [account] = await db.joined(known(text(body['email']), text(body['password'])));
  return signedIn(db, account, 'login');
};

const boundLogin: Handler = async ({ db, body }) => {
  const [account] = await db.bound(
    'SELECT id, email FROM accounts\nWHERE email = $1 AND password_hash = md5($2)',
    [text(body['email']), text(body['password'])],
  );
  return signedIn(db, account, 'login');
};

/** Begins a session for the account that was found. */
async function signedIn(db: Connection, account: Row | undefined, door: string): Promise<Reply> {
  if (account === undefined) return refusal(401, 'That is not right.');
  const [session] = await db.bound(
    `INSERT INTO sessions (id, account_id, door)
VALUES (gen_random_uuid()::text, $1, $2) RETURNING id`,
    [String(account['id']), door],
  );
  return {
    status: 200,
    body: { logged_in_as: account['email'] },
    session: String(session?.['id']),
  };
}

/** Gives the orders of whoever is signed in. */
const orders =
  (read: (call: Call, account: number, status: string) => Promise<readonly Row[]>): Handler =>
  async (call) => {
    const [, id = ''] = /__Host-session=([\w-]+)/.exec(call.cookie) ?? [];
    const [session] = await call.db.bound('SELECT account_id FROM sessions WHERE id = $1', [id]);
    if (session === undefined) return refusal(401, 'Log in first.');
    const status = call.url.searchParams.get('status') ?? '';
    return {
      status: 200,
      body: { orders: await read(call, Number(session['account_id']), status) },
    };
  };

const joinedOrders = orders(({ db }, account, status) => db.joined(ordersOf(account, status)));
const guardedOrders = orders(({ db }, account, status) =>
  db.joined(ordersOf(account, status), { role: 'shop_customer', account }),
);
const boundOrders = orders(({ db }, account, status) =>
  db.bound(
    `SELECT id, account_id, status, total_cents FROM orders
WHERE account_id = $1 AND status = $2`,
    [String(account), status],
  ),
);

/** Opens the stockroom for who has its PIN; three tries are allowed. */
const stockroom: Handler = async ({ db, body: { pin } }) => {
  if (!Number.isInteger(pin)) return refusal(422, 'A PIN is a whole number.');
  const [tried] = await db.bound(
    `UPDATE stockroom SET tries = tries + 1, is_open = is_open OR pin::text = $1
WHERE tries < 3 RETURNING is_open`,
    [String(pin)],
  );
  if (tried === undefined) return refusal(429, 'That were three tries. Run it again.');
  return tried['is_open'] === 't'
    ? { status: 200, body: { stockroom: 'open' } }
    : refusal(403, 'That is not the PIN.');
};

/** Looks for a document with this address and this code, whatever these two are. */
const signInByCode: Handler = async ({ db, body: { email, code } }) => {
  const { sql, parameters } = documentsLike({ email, code });
  const [found] = await db.bound(sql, parameters);
  if (found === undefined) return refusal(401, 'That is not right.');
  const document = JSON.parse(String(found['body'])) as { account: number; email: string };
  return signedIn(db, { id: document.account, email: document.email }, 'documents');
};

const SignIn = object({ email: string(), code: string() });

const checkedSignIn: Handler = async (call) =>
  is(SignIn, call.body)
    ? signInByCode(call)
    : refusal(422, 'email and code have to be texts, and nothing else.');

/** Every address of the old shop, and those of its defended twins. */
const ROUTES: readonly (readonly [method: string, path: string, handler: Handler])[] = [
  ['GET', '/old/search', search()],
  ['GET', '/bound/search', boundSearch],
  ['GET', '/reader/search', search({ role: 'shop_reader' })],
  ['GET', '/old/parts/', part],
  ['GET', '/bound/parts/', boundPart],
  ['POST', '/old/login', login],
  ['POST', '/bound/login', boundLogin],
  ['GET', '/old/orders', joinedOrders],
  ['GET', '/bound/orders', boundOrders],
  ['GET', '/policies/orders', guardedOrders],
  ['POST', '/old/stockroom', stockroom],
  ['POST', '/old/documents/sign-in', signInByCode],
  ['POST', '/checked/documents/sign-in', checkedSignIn],
];

/** What the old shop answers. It is vulnerable on purpose, and nothing but its lab can reach it. */
export async function answered(engine: Engine, request: WrittenRequest): Promise<Exchange> {
  if (!URL.canParse(request.target, SHOP_ORIGIN)) {
    const message = 'The address cannot be read.';
    return { kind: 'refused', refusal: { kind: 'no-request', message } };
  }
  const url = new URL(request.target, SHOP_ORIGIN);
  const db = new Connection(engine);
  const log: Readonly<Record<string, unknown>>[] = [];
  try {
    const reply = await replyTo(request, url, db).catch((error: unknown) => {
      if (error instanceof FilterFault) return refusal(400, error.message);
      if (!(error instanceof DatabaseError)) throw error;
      log.push({ level: 'error', event: 'database_error', error: error.message });
      return refusal(500, 'Something went wrong. It was written down.');
    });
    log.push({ level: 'info', event: 'request', path: url.pathname, status: reply.status });
    return {
      kind: 'answered',
      response: responseOf(reply),
      sql: db.statements,
      log,
      milliseconds: db.statements.reduce((sum, { milliseconds }) => sum + milliseconds, 0),
    };
  } catch (error) {
    if (error instanceof NoAnswer) return error.exchange;
    throw error;
  }
}

function replyTo(request: WrittenRequest, url: URL, db: Connection): Promise<Reply> {
  const { pathname } = url;
  const route = ROUTES.find(
    ([method, path]) =>
      method === request.method &&
      (path.endsWith('/') ? pathname.startsWith(path) : pathname === path),
  );
  if (route === undefined) return Promise.resolve(refusal(404, 'There is nothing here.'));
  const [, path, handler] = route;
  const name = unescaped(pathname.slice(path.length));
  const body = objectIn(request.body);
  if (name === undefined || body === undefined) {
    return Promise.resolve(refusal(400, 'The request cannot be read.'));
  }
  const cookie = headerOf(request.headers, 'Cookie') ?? '';
  return handler({ db, url, name, body, cookie });
}

function unescaped(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

function objectIn(body: string): Readonly<Record<string, unknown>> | undefined {
  if (body === '') return {};
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

const encoder = new TextEncoder();

function responseOf({ status, body, session }: Reply): LabResponse {
  const json = JSON.stringify(body);
  const cookie = `__Host-session=${session}; Secure; HttpOnly; SameSite=Lax; Path=/`;
  return {
    status,
    statusText: '',
    headers: [
      ['content-type', 'application/json'],
      ...(session === undefined ? [] : [['set-cookie', cookie] as const]),
    ],
    body: json,
    bytes: encoder.encode(json).length,
  };
}
