import { parse } from 'valibot';
import { describe, expect, it } from 'vitest';
import { PartPage, StockMovements } from '../../../shop/http/schemas';
import { ask, db, openShop, refusal, STAFF_KEY, type Answer } from './running-shop';

const PADS = {
  sku: 'BRK-2041',
  name: 'Brake pad set, front',
  category: 'brakes',
  price_cents: 4990,
  stock: 12,
};
const staff = { Authorization: `Bearer ${STAFF_KEY}` };
const CURRENT = '"p2041-v12"';

const encoded = (text: string) => Buffer.from(text).toString('base64url');

const idsOf = ({ json }: Answer) => json.items.map(({ id }) => id);

describe('GET /parts', () => {
  it('filters, and links to the next page until there is none', async () => {
    const first = await ask('GET /parts?q=brake&limit=2');
    expect(idsOf(first)).toEqual([311, 2041]);
    parse(PartPage, first.json);
    expect(first.headers.get('Link')).toBe(`<${String(first.json.next)}>; rel="next"`);
    const all = [...idsOf(first)];
    for (let { next } = first.json; next !== undefined;) {
      const page = await ask(`GET ${next}`);
      all.push(...idsOf(page));
      next = page.json.next;
    }
    const { rows } = await db.query<{ id: number }>(
      "SELECT id FROM parts WHERE name ILIKE '%brake%' ORDER BY id",
    );
    expect(all).toEqual(rows.map(({ id }) => id));
  });

  it.each([
    ['name', 'name, id'],
    ['-name', 'name DESC, id DESC'],
    ['price_cents', 'price_cents, id'],
    ['-price_cents', 'price_cents DESC, id DESC'],
  ])('goes through all parts by %s, equal ones included', async (sort, order) => {
    const all: number[] = [];
    let next: string | undefined = `/parts?category=brakes&sort=${sort}&limit=7`;
    while (next !== undefined) {
      const page = await ask(`GET ${next}`);
      all.push(...idsOf(page));
      next = page.json.next;
    }
    const { rows } = await db.query<{ id: number }>(
      `SELECT id FROM parts WHERE category = 'brakes' ORDER BY ${order}`,
    );
    expect(all).toEqual(rows.map(({ id }) => id));
  });

  it('leaves out what is sold out where that is asked', async () => {
    const answer = await ask('GET /parts?in_stock=true&limit=100');
    expect(answer.json.items).toHaveLength(100);
    const { rows } = await db.query('SELECT 1 FROM parts WHERE id = ANY($1) AND stock = 0', [
      idsOf(answer),
    ]);
    expect(rows).toEqual([]);
  });

  it('takes the signs of a pattern for themselves', async () => {
    expect(idsOf(await ask('GET /parts?q=%25'))).toEqual([]);
    expect(idsOf(await ask('GET /parts?q=_'))).toEqual([]);
    expect(idsOf(await ask('GET /parts?q=%5C'))).toEqual([]);
  });

  it('gives at most 100 parts, whatever is asked', async () => {
    expect(idsOf(await ask('GET /parts?limit=5000'))).toHaveLength(100);
  });

  it.each([
    ['limit=0', 'limit'],
    ['limit=ten', 'limit'],
    ['sort=colour', 'sort'],
    ['in_stock=perhaps', 'in_stock'],
    ['q=%00', 'q'],
    ['colour=red', 'colour'],
    ['limit=1&limit=2', 'limit'],
  ])('refuses ?%s and names the parameter', async (query, parameter) => {
    const answer = await ask(`GET /parts?${query}`);
    expect(refusal(answer)).toEqual([400, 'invalid-query']);
    expect(answer.json.errors).toMatchObject([{ parameter }]);
  });

  it.each(['nonsense', encoded('{"id":"x"}'), encoded('null'), '%F0%9F%9A%97'])(
    'refuses the cursor %s',
    async (cursor) => {
      expect(refusal(await ask(`GET /parts?cursor=${cursor}`))).toEqual([400, 'bad-cursor']);
    },
  );

  it('refuses a cursor of another order', async () => {
    const { json } = await ask('GET /parts?limit=1&sort=name');
    const other = String(json.next).replace('sort=name', 'sort=price_cents');
    expect(refusal(await ask(`GET ${other}`))).toEqual([400, 'bad-cursor']);
  });

  it('is to be had as CSV, with quotes where they are needed', async () => {
    const answer = await ask('GET /parts?q=brake&limit=1', { headers: { Accept: 'text/csv' } });
    expect(answer.headers.get('Content-Type')).toBe('text/csv; charset=utf-8; header=present');
    expect(answer.headers.get('Vary')).toBe('Accept');
    expect(answer.headers.get('Link')).toContain('rel="next"');
    expect(answer.text).toBe('id,sku,name,price_cents\r\n311,FLD-0311,"Brake fluid, 1 l",1290\r\n');
  });
});

describe('GET /parts/{id}', () => {
  it('has an entity tag, by which it is not sent twice', async () => {
    const first = await ask('GET /parts/2041');
    expect(first.json).toEqual({ id: 2041, ...PADS });
    expect(first.headers.get('ETag')).toBe(CURRENT);
    for (const tags of [CURRENT, `W/${CURRENT}`, `"other", ${CURRENT}`, '*']) {
      const again = await ask('GET /parts/2041', { headers: { 'If-None-Match': tags } });
      expect([again.status, again.text]).toEqual([304, '']);
      expect(again.headers.get('ETag')).toBe(CURRENT);
    }
    const stale = await ask('GET /parts/2041', { headers: { 'If-None-Match': '"p2041-v11"' } });
    expect(stale.status).toBe(200);
  });

  it.each([
    ['application/json', 'application/json'],
    ['*/*', 'application/json'],
    ['application/*;q=0.1', 'application/json'],
    ['text/html,application/xhtml+xml,*/*;q=0.8', 'text/html; charset=utf-8'],
    ['application/json;q=0.5, text/*', 'text/html; charset=utf-8'],
    ['text/html;q=0, */*', 'application/json'],
  ])('sends %s %s', async (accept, type) => {
    const answer = await ask('GET /parts/2041', { headers: { Accept: accept } });
    expect(answer.headers.get('Content-Type')).toBe(type);
  });

  it.each(['application/xml', 'text/csv', '*/*;q=0'])('refuses %s', async (accept) => {
    const answer = await ask('GET /parts/2041', { headers: { Accept: accept } });
    expect(refusal(answer)).toEqual([406, 'not-acceptable']);
  });

  it('answers HEAD with the same fields and no body', async () => {
    const answer = await ask('HEAD /parts/2041');
    expect([answer.status, answer.text]).toEqual([200, '']);
    expect(answer.headers.get('ETag')).toBe(CURRENT);
  });

  it.each(['9999', '0', '-1', 'abc', '99999999999999999999'])('knows no part %s', async (id) => {
    expect(refusal(await ask(`GET /parts/${id}`))).toEqual([404, 'not-found']);
  });

  it('has one page for visitors and one for each customer', async () => {
    const headers = { Accept: 'text/html' };
    const visitor = await ask('GET /parts/2041', { headers });
    expect(visitor.headers.get('Cache-Control')).toBe('public, max-age=60');
    expect(visitor.headers.get('Vary')).toBe('Accept, Cookie');
    const customer = await ask('GET /parts/2041', { headers, as: 7 });
    expect(customer.headers.get('Cache-Control')).toBe('private, no-store');
    const nonce = /'nonce-([\w-]{22})'/.exec(
      customer.headers.get('Content-Security-Policy') ?? '',
    )?.[1];
    expect(customer.text).toContain(`nonce="${nonce ?? 'none'}"`);
  });

  it('writes no markup of a name into the page', async () => {
    await db.query("UPDATE parts SET name = '<script>alert(1)</script>' WHERE id = 2041");
    const { text } = await ask('GET /parts/2041', { headers: { Accept: 'text/html' } });
    expect(text).toContain('&#60;script&#62;');
    expect(text).not.toContain('<script>alert');
  });
});

describe.each([
  ['PUT', 'application/json', { ...PADS, price_cents: 4790 }],
  ['PATCH', 'application/merge-patch+json', { price_cents: 4790 }],
])('%s /parts/{id}', (method, media, change) => {
  const headers = { ...staff, 'Content-Type': media, 'If-Match': CURRENT };
  const line = `${method} /parts/2041`;

  it('changes the part, and its tag', async () => {
    const answer = await ask(line, { headers, json: change });
    expect(answer.json).toEqual({ id: 2041, ...PADS, price_cents: 4790 });
    expect(answer.headers.get('ETag')).toBe('"p2041-v13"');
    expect((await ask('GET /parts/2041')).json).toEqual(answer.json);
  });

  it('refuses who has read an older version', async () => {
    await ask(line, { headers, json: change });
    const late = await ask(line, { headers, json: change });
    expect(refusal(late)).toEqual([412, 'changed-meanwhile']);
    const weak = await ask(line, {
      headers: { ...headers, 'If-Match': 'W/"p2041-v13"' },
      json: change,
    });
    expect(weak.status).toBe(412);
    const any = await ask(line, { headers: { ...headers, 'If-Match': '*' }, json: change });
    expect(any.status).toBe(200);
  });

  it('asks what was read', async () => {
    const { 'If-Match': _, ...without } = headers;
    const answer = await ask(line, { headers: without, json: change });
    expect(refusal(answer)).toEqual([428, 'if-match-missing']);
  });

  it('is for staff', async () => {
    const { Authorization: _, ...without } = headers;
    const stranger = await ask(line, { headers: without, json: change });
    expect(refusal(stranger)).toEqual([401, 'no-staff-key']);
    expect(stranger.headers.get('WWW-Authenticate')).toContain('Bearer');
    const guess = { ...headers, Authorization: 'Bearer guess' };
    expect((await ask(line, { headers: guess, json: change })).status).toBe(401);
    const customer = await ask(line, { headers: without, json: change, as: 7 });
    expect(refusal(customer)).toEqual([403, 'staff-only']);
  });

  it('says which media type it takes', async () => {
    const answer = await ask(line, {
      headers: { ...headers, 'Content-Type': 'text/plain' },
      json: change,
    });
    expect(refusal(answer)).toEqual([415, 'media-type']);
    expect(answer.headers.get(method === 'PATCH' ? 'Accept-Patch' : 'Accept')).toBe(media);
  });

  it('refuses what is no JSON, and what is not valid, place by place', async () => {
    const broken = await ask(line, { headers, body: '{"price_cents":' });
    expect(refusal(broken)).toEqual([400, 'not-json']);
    const wrong = await ask(line, {
      headers,
      json: { ...change, price_cents: -1.5, name: '', 'a/b': 1, stock: null },
    });
    expect(refusal(wrong)).toEqual([422, 'invalid-part']);
    expect(wrong.json.errors.map(({ pointer }) => pointer)).toEqual([
      '#/a~1b',
      '#/name',
      '#/price_cents',
      '#/stock',
    ]);
    expect(refusal(await ask(line, { headers, json: { ...change, name: 'a\0b' } }))[0]).toBe(422);
    expect(refusal(await ask(line, { headers, json: [change] }))[0]).toBe(422);
  });

  it('refuses the number of another part', async () => {
    const answer = await ask(line, { headers, json: { ...PADS, sku: 'BRK-2042' } });
    expect(refusal(answer)).toEqual([409, 'sku-taken']);
  });

  it('writes a new stock into the ledger', async () => {
    await ask(line, { headers, json: { ...PADS, stock: 10 } });
    const { json } = await ask('GET /parts/2041/movements', { headers: staff });
    parse(StockMovements, json);
    expect(json.items[0]).toMatchObject({ reason: 'correction', change: -2, order_id: null });
  });
});

it('names what a replacement lacks', async () => {
  const { stock: _, ...rest } = PADS;
  const headers = { ...staff, 'If-Match': CURRENT };
  const { json } = await ask('PUT /parts/2041', { headers, json: rest });
  expect(json.errors).toEqual([{ pointer: '#/stock', detail: 'is missing' }]);
});

describe('GET /parts/{id}/movements', () => {
  it('is for staff', async () => {
    expect(refusal(await ask('GET /parts/2041/movements'))[0]).toBe(401);
    expect(refusal(await ask('GET /parts/2041/movements', { as: 7 }))).toEqual([403, 'staff-only']);
  });
});

describe('GET /v1/parts/{id}', () => {
  it('says when it goes, and where to go', async () => {
    const { headers } = await ask('GET /v1/parts/2041');
    expect(headers.get('Deprecation')).toMatch(/^@\d+$/);
    expect(new Date(headers.get('Sunset') ?? '').getTime()).toBeGreaterThan(
      1000 * Number(headers.get('Deprecation')?.slice(1)),
    );
    expect(headers.get('Link')).toContain('rel="successor-version"');
  });
});

describe('the reviews of a part', () => {
  const review = { stars: 5, body: 'Fits, naïve or not.' };

  it('are written, once by each customer, and deleted by their author alone', async () => {
    const written = await ask('POST /parts/311/reviews', { as: 7, json: review });
    expect(written.status).toBe(201);
    expect(written.json).toMatchObject(review);
    const { id } = written.json;
    expect((await ask('GET /parts/311/reviews')).json.items).toContainEqual(written.json);
    const again = await ask('POST /parts/311/reviews', { as: 7, json: review });
    expect(refusal(again)).toEqual([409, 'reviewed-before']);
    expect(refusal(await ask(`DELETE /reviews/${id}`))).toEqual([401, 'no-session']);
    expect(refusal(await ask(`DELETE /reviews/${id}`, { as: 8 }))).toEqual([403, 'not-yours']);
    const gone = await ask(`DELETE /reviews/${id}`, { as: 7 });
    expect([gone.status, gone.text]).toEqual([204, '']);
    expect(refusal(await ask(`DELETE /reviews/${id}`, { as: 7 }))).toEqual([404, 'not-found']);
  });

  it('need a customer, a part, and stars', async () => {
    expect(refusal(await ask('POST /parts/311/reviews', { json: review }))[0]).toBe(401);
    expect(refusal(await ask('POST /parts/9999/reviews', { as: 7, json: review }))[0]).toBe(404);
    const answer = await ask('POST /parts/311/reviews', { as: 7, json: { stars: 6 } });
    expect(refusal(answer)).toEqual([422, 'invalid-review']);
    expect(refusal(await ask('GET /parts/9999/reviews'))[0]).toBe(404);
  });
});

it('two who have read the same version cannot both change it', async () => {
  const bench = openShop();
  const headers = {
    ...staff,
    'Content-Type': 'application/merge-patch+json',
    'If-Match': CURRENT,
  };
  const both = await Promise.all(
    [4790, 4890].map((price_cents) =>
      ask('PATCH /parts/2041', { bench, headers, json: { price_cents } }),
    ),
  );
  expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
});
