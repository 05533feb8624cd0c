import { randomBytes } from 'node:crypto';
import {
  json,
  notFound,
  parsed,
  Problem,
  type Answer,
  type Call,
  type Handler,
} from './answers.ts';

interface Part {
  readonly id: number;
  readonly sku: string;
  readonly name: string;
  readonly category: string;
  readonly price_cents: number;
  readonly stock: number;
}

const LARGEST_PAGE = 100;

const entityTag = (id: number, version: number) => `"p${id}-v${version}"`;

/** @throws Problem 404 */
async function findPart({ db, params: [id] }: Call): Promise<{ part: Part; tag: string }> {
  const { rows } = await db.query<Part & { version: number }>(
    `SELECT id, sku, name, category, price_cents, stock, version
     FROM parts JOIN part_versions ON part_id = id WHERE id = $1`,
    [id],
  );
  const [row] = rows;
  if (row === undefined) throw notFound();
  const { version, ...part } = row;
  return { part, tag: entityTag(part.id, version) };
}

export const readPart: Handler = async (call) => {
  const { part, tag } = await findPart(call);
  if (call.headers.accept?.startsWith('text/html') === true) return page(part, tag, call);
  if (call.headers['if-none-match'] === tag) return { status: 304, headers: { ETag: tag } };
  return json(200, part, { ETag: tag });
};

/** The endpoint's first version, which is being retired. */
export const readPartV1: Handler = async (call) => {
  const { part } = await findPart(call);
  return json(200, part, {
    Deprecation: '@1796083200',
    Sunset: 'Wed, 30 Jun 2027 23:59:59 GMT',
    Link: '<https://api.sparewheel.example/docs/v2>; rel="successor-version"',
  });
};

const encoded = (text: string) =>
  text.replace(/[&<>"']/g, (sign) => `&#${String(sign.codePointAt(0))};`);

/** The page of a part: one for all visitors, which may be cached, or one made for a customer. */
function page(part: Part, tag: string, { customer, headers }: Call): Answer {
  if (customer !== undefined) {
    const nonce = randomBytes(16).toString('base64url');
    return html(part, ` nonce="${nonce}"`, {
      'Content-Security-Policy': `script-src 'nonce-${nonce}'; object-src 'none'; base-uri 'none'`,
      'Cache-Control': 'private, no-store',
    });
  }
  const forAll = {
    'Cache-Control': 'public, max-age=60',
    ETag: `${tag.slice(0, -1)}-html"`,
    Vary: 'Accept, Cookie',
  };
  if (headers['if-none-match'] === forAll.ETag) return { status: 304, headers: forAll };
  return html(part, '', {
    'Content-Security-Policy': `script-src 'self'; object-src 'none'; base-uri 'none'`,
    ...forAll,
  });
}

const html = (
  { name, price_cents }: Part,
  scriptMark: string,
  headers: Readonly<Record<string, string>>,
): Answer => ({
  status: 200,
  headers: { 'Content-Type': 'text/html; charset=utf-8', ...headers },
  body: [
    '<!doctype html>',
    `<title>${encoded(name)}</title>`,
    `<script${scriptMark} src="/shop.js"></script>`,
    `<p>${price_cents} cents</p>`,
  ].join('\n'),
});

const cursorAt = (id: number) => Buffer.from(JSON.stringify({ id })).toString('base64url');

/** @throws Problem 400 */
function idIn(cursor: string): number {
  try {
    const { id } = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as { id?: unknown };
    if (Number.isSafeInteger(id)) return id as number;
  } catch {
    // Falls through to the same refusal.
  }
  throw new Problem(400, 'bad-cursor', 'This cursor is not one of ours');
}

export const listParts: Handler = async ({ db, query }) => {
  const q = query.get('q') ?? '';
  const asked = Number(query.get('limit') ?? 20);
  if (!Number.isInteger(asked) || asked < 1) {
    throw new Problem(400, 'bad-limit', 'limit must be a whole number from 1');
  }
  const limit = Math.min(asked, LARGEST_PAGE);
  const cursor = query.get('cursor');
  const { rows } = await db.query<{ id: number }>(
    `SELECT id, sku, name, price_cents FROM parts
     WHERE name ILIKE '%' || $1 || '%' AND id > $2 ORDER BY id LIMIT $3`,
    [q, cursor === null ? 0 : idIn(cursor), limit + 1],
  );
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  if (rows.length <= limit || last === undefined) return json(200, { items });
  const next = new URLSearchParams({ q, limit: String(limit), cursor: cursorAt(last.id) });
  return json(200, { items, next: `/parts?${next.toString()}` });
};

export const replacePart: Handler = async (call) => {
  if (call.headers.authorization !== `Bearer ${call.shop.staffKey}`) {
    throw new Problem(403, 'staff-only', 'Only staff may change parts');
  }
  const { part, tag } = await findPart(call);
  const expected = call.headers['if-match'];
  if (expected === undefined) throw new Problem(428, 'if-match-missing', 'Say what you have read');
  if (expected !== tag) throw new Problem(412, 'changed-meanwhile', 'The part has changed since');
  const { sku, name, category, price_cents, stock } = parsed(call) as Part;
  await call.db.query(
    'UPDATE parts SET sku = $2, name = $3, category = $4, price_cents = $5, stock = $6 WHERE id = $1',
    [part.id, sku, name, category, price_cents, stock],
  );
  return readPart(call);
};
