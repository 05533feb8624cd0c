import { describe, expect, it } from 'vitest';
import { SOAP } from '../../../shop/soap/envelope';
import { readXml, type Element } from '../../../shop/soap/xml';
import { ask, db, openShop, refusal, type Answer, type Asking } from './running-shop';

const graphql = (query: string, asking: Asking = {}, variables?: object) =>
  ask('POST /graphql', { ...asking, json: { query, variables } });

describe('POST /graphql', () => {
  const PAGE = `query ($first: Int!) {
    parts(first: $first) { name suppliers { name } reviews(first: 2) { stars body } }
  }`;

  it('asks once for each level of a query, where the naive shop asks for each object', async () => {
    const few = await graphql(PAGE, {}, { first: 20 });
    expect(few.statements).toHaveLength(3);
    const many = await graphql(PAGE, { bench: openShop({ isNaive: true }) }, { first: 20 });
    expect(many.statements).toHaveLength(41);
    expect(many.json).toEqual(few.json);
  });

  it('batches deep in the tree, too', async () => {
    const query =
      '{ orders(first: 5) { items(first: 3) { part { name reviews(first: 3) { stars } } } } }';
    const { json, statements } = await graphql(query, { as: 7 });
    expect(json.data['orders']).toHaveLength(5);
    // One more is for the session.
    expect(statements).toHaveLength(5);
  });

  it('gives each object what belongs to it', async () => {
    const { json } = await graphql('{ parts(first: 100) { id suppliers { id } } }');
    const { rows } = await db.query<{ part: string; suppliers: string[] }>(
      `SELECT id::text AS part, array(
         SELECT supplier_id::text FROM supplies WHERE part_id = id ORDER BY supplier_id
       ) AS suppliers FROM parts ORDER BY id LIMIT 100`,
    );
    const parts = json.data['parts'] as { id: string; suppliers: { id: string }[] }[];
    expect(
      parts.map(({ id, suppliers }) => ({ part: id, suppliers: suppliers.map((s) => s.id) })),
    ).toEqual(rows);
  });

  it('does what REST does, by the same rules', async () => {
    const paid = await graphql('mutation { payOrder(id: 77) { status totalCents } }', { as: 7 });
    expect(paid.json).toEqual({ data: { payOrder: { status: 'PAID', totalCents: 11270 } } });
    const again = await graphql('mutation { payOrder(id: 77) { status } }', { as: 7 });
    expect(again.json.errors).toMatchObject([
      { message: 'The order has been paid', extensions: { code: 'order-paid', status: 409 } },
    ]);
    const other = await graphql('{ order(id: 78) { status } }', { as: 7 });
    expect(other.json.errors[0]?.extensions).toMatchObject({ code: 'not-found' });
    const stranger = await graphql('{ order(id: 77) { status } }');
    expect(stranger.json.errors[0]?.extensions).toMatchObject({ code: 'no-session', status: 401 });
  });

  it.each([
    [
      'lists in lists',
      '{ parts(first: 100) { orders(first: 100) { items(first: 100) { quantity } } } }',
      'It can return 1010100 objects; the limit is 1000.',
    ],
    [
      'a length that is a variable',
      'query ($n: Int! = 100) { parts(first: $n) { reviews(first: $n) { stars } } }',
      'It can return 10100 objects; the limit is 1000.',
    ],
    [
      'a length that is left out',
      '{ parts(first: 50) { orders(first: 1) { items { quantity } } } }',
      'It can return 1100 objects; the limit is 1000.',
    ],
    [
      'fragments in fragments',
      `{ parts(first: 100) { ...a } } fragment a on Part { ...b x: orders(first: 50) { id } }
       fragment b on Part { orders(first: 50) { id } }`,
      'It can return 10100 objects; the limit is 1000.',
    ],
  ])('refuses %s before it runs', async (_, query, detail) => {
    const answer = await graphql(query, { as: 7 });
    expect(refusal(answer)).toEqual([400, 'too-costly']);
    expect(answer.json.detail).toBe(detail);
    expect(answer.statements).toHaveLength(1);
  });

  it('counts fragments that double at each step in no time', async () => {
    const steps = Array.from(
      { length: 30 },
      (_, n) => `fragment f${n} on Part { ...f${n + 1} a${n}: reviews(first: 0) { ...r } }`,
    );
    const query = `{ parts(first: 1) { ...f0 } } ${steps.join(' ')}
      fragment f30 on Part { ...g ...g ...g } fragment g on Part { id } fragment r on Review { stars }`;
    expect((await graphql(query)).status).toBe(200);
  });

  it('refuses a query that goes too deep', async () => {
    const deep = Array.from({ length: 6 }, () => 'orders(first: 1) { items(first: 1) { part {');
    const query = `{ parts(first: 1) { ${deep.join(' ')} id ${'} } }'.repeat(6)} } }`;
    const answer = await graphql(query, { as: 7 });
    expect(refusal(answer)).toEqual([400, 'too-deep']);
  });

  it.each(['{ parts(first: -1) { id } }', '{ parts(first: 101) { id } }'])(
    'refuses %s',
    async (query) => {
      expect(refusal(await graphql(query))).toEqual([400, 'bad-first']);
    },
  );

  it('refuses what is no query, and what the schema does not know', async () => {
    expect(refusal(await graphql('{ parts('))).toEqual([400, 'bad-query']);
    expect(refusal(await graphql(`{ ${'a '.repeat(3000)}}`))).toEqual([400, 'bad-query']);
    const unknown = await graphql('{ parts(first: 1) { colour } }');
    expect(unknown.status).toBe(400);
    expect(unknown.json.errors[0]?.message).toContain('"colour"');
    const variables = await graphql('query ($n: Int!) { parts(first: $n) { id } }', {}, { n: 'x' });
    expect(variables.status).toBe(400);
    expect(refusal(await ask('POST /graphql', { json: {} }))).toEqual([422, 'invalid-query']);
    expect(refusal(await ask('POST /graphql', { body: '{ parts }' }))[0]).toBe(415);
  });

  it('keeps to itself why something went wrong', async () => {
    const bench = openShop();
    bench.faults.add('database');
    const { text } = await graphql('{ parts(first: 1) { id } }', { bench });
    expect(text).not.toContain('database');
    expect(text).toContain('Something went wrong on our side');
    expect(bench.log[0]).toMatchObject({ event: 'unexpected_error' });
  });
});

const MEDIA = 'application/soap+xml';

const soap = (body: string, { header = '', ...asking }: Asking & { header?: string } = {}) =>
  ask('POST /soap', {
    ...asking,
    headers: { 'Content-Type': `${MEDIA}; charset=utf-8` },
    body: `<?xml version="1.0"?><s:Envelope xmlns:s="${SOAP}">${header}<s:Body>${body}</s:Body></s:Envelope>`,
  });

const operation = (name: string, inner: string) =>
  `<m:${name} xmlns:m="urn:sparewheel:shop:1">${inner}</m:${name}>`;

/** The element at a path of names. */
function at(element: Element, ...names: string[]): Element {
  return names.reduce((parent, name) => {
    const child = parent.children.find((each) => each.name === name);
    if (child === undefined) throw new Error(`${parent.name} has no ${name}`);
    return child;
  }, element);
}

/** The code of a fault, its HTTP status, and the type of the problem that it tells of. */
function faultOf({ text, status, headers }: Answer): readonly unknown[] {
  expect(headers.get('Content-Type')).toBe(`${MEDIA}; charset=utf-8`);
  const fault = at(readXml(text), 'Body', 'Fault');
  expect(at(fault, 'Reason', 'Text').text).not.toBe('');
  const detail = fault.children.find(({ name }) => name === 'Detail');
  const type = detail && at(detail, 'problem', 'type').text.split('/').at(-1);
  return [at(fault, 'Code', 'Value').text, status, type];
}

describe('POST /soap', () => {
  it('gives a part', async () => {
    const answer = await soap(operation('GetPart', '<m:partId>2041</m:partId>'));
    expect(answer.status).toBe(200);
    const part = at(readXml(answer.text), 'Body', 'GetPartResponse', 'part');
    expect(part.namespace).toBe('urn:sparewheel:shop:1');
    expect(at(part, 'name').text).toBe('Brake pad set, front');
    expect(at(part, 'priceCents').text).toBe('4990');
  });

  it('gives an order with its items and the names of their parts in one answer', async () => {
    const answer = await soap(operation('GetOrder', '<m:orderId>77</m:orderId>'), { as: 7 });
    const order = at(readXml(answer.text), 'Body', 'GetOrderResponse', 'order');
    const items = order.children.filter(({ name }) => name === 'item');
    expect(items.map((item) => at(item, 'partName').text)).toEqual([
      'Brake fluid, 1 l',
      'Brake pad set, front',
    ]);
    expect(answer.statements).toHaveLength(3);
  });

  it('gives the newest reviews of a part, as many as are asked for', async () => {
    const { json } = await ask('GET /parts/2041/reviews');
    const items = json.items as unknown as { stars: number; body: string | null }[];
    const wanted = items.map(({ stars, body }) => ({ stars, body }));
    expect(wanted.length).toBeGreaterThan(2);
    const reviews = async (content: string) => {
      const { text } = await soap(operation('ListReviews', content));
      return at(readXml(text), 'Body', 'ListReviewsResponse').children.map(({ children }) => ({
        stars: Number(children.find(({ name }) => name === 'stars')?.text),
        body: children.find(({ name }) => name === 'body')?.text ?? null,
      }));
    };
    const part = '<m:partId>2041</m:partId>';
    expect(await reviews(part)).toEqual(wanted);
    expect(await reviews(`${part}<m:first>2</m:first>`)).toEqual(wanted.slice(0, 2));
    for (const wrong of [`${part}<m:first>x</m:first>`, '<m:partId>9</m:partId>']) {
      const answer = await soap(operation('ListReviews', wrong));
      expect(faultOf(answer)).toEqual(['env:Sender', 400, 'not-found']);
    }
  });

  const item = (part: string, quantity: string) =>
    `<m:item><m:partId>${part}</m:partId><m:quantity>${quantity}</m:quantity></m:item>`;

  it('places and pays an order by the same rules as REST', async () => {
    const placed = await soap(operation('PlaceOrder', item('2041', '2') + item('311', '1')), {
      as: 7,
    });
    const order = at(readXml(placed.text), 'Body', 'PlaceOrderResponse', 'order');
    expect([at(order, 'id').text, at(order, 'totalCents').text]).toEqual(['79', '11270']);
    const paid = await soap(operation('PayOrder', '<m:orderId>79</m:orderId>'), { as: 7 });
    expect(at(readXml(paid.text), 'Body', 'PayOrderResponse', 'order', 'status').text).toBe('paid');
    const short = await soap(operation('PlaceOrder', item('2041', '15')), { as: 7 });
    expect(faultOf(short)).toEqual(['env:Sender', 400, 'out-of-stock']);
    const wrong = await soap(operation('PlaceOrder', item('9999', 'two')), { as: 7 });
    expect(faultOf(wrong)).toEqual(['env:Sender', 400, 'invalid-order']);
  });

  it.each([
    ['a stranger', operation('GetOrder', '<m:orderId>77</m:orderId>'), undefined, 'no-session'],
    ['somebody else', operation('GetOrder', '<m:orderId>77</m:orderId>'), 8, 'not-found'],
    ['no number', operation('GetPart', '<m:partId>x</m:partId>'), undefined, 'not-found'],
    ['no such operation', operation('Burn', ''), undefined, 'not-found'],
    ['another namespace', '<GetPart><partId>2041</partId></GetPart>', undefined, 'not-found'],
  ])('answers %s with a fault of the sender', async (_, body, as, type) => {
    const answer = await soap(body, as === undefined ? {} : { as });
    expect(faultOf(answer)).toEqual(['env:Sender', 400, type]);
  });

  it('answers for itself with a fault of the receiver', async () => {
    const bench = openShop();
    bench.faults.add('database');
    const answer = await soap(operation('GetPart', '<m:partId>2041</m:partId>'), { bench });
    expect(faultOf(answer)).toEqual(['env:Receiver', 500, 'internal']);
    expect(answer.text).not.toContain('database');
  });

  it('refuses a header that must be understood, and passes over others', async () => {
    const header = (mark: string) =>
      `<s:Header><t:Transaction xmlns:t="urn:t" ${mark}>5</t:Transaction></s:Header>`;
    const body = operation('GetPart', '<m:partId>2041</m:partId>');
    const must = await soap(body, { header: header('s:mustUnderstand="true"') });
    expect(faultOf(must)).toEqual(['env:MustUnderstand', 500, undefined]);
    expect((await soap(body, { header: header('') })).status).toBe(200);
  });

  it.each([
    [
      'SOAP 1.1',
      '<E:Envelope xmlns:E="http://schemas.xmlsoap.org/soap/envelope/"/>',
      'VersionMismatch',
      500,
    ],
    ['another document', '<note/>', 'Sender', 400],
    ['no XML', 'hello', 'Sender', 400],
    ['XML that is not closed', `<s:Envelope xmlns:s="${SOAP}"><s:Body>`, 'Sender', 400],
    ['an empty body', `<s:Envelope xmlns:s="${SOAP}"><s:Body/></s:Envelope>`, 'Sender', 400],
    [
      'entities that name files',
      `<!DOCTYPE a [<!ENTITY f SYSTEM "file:///etc/passwd">]><s:Envelope xmlns:s="${SOAP}"/>`,
      'Sender',
      400,
    ],
    ['a tower of elements', '<a>'.repeat(5000), 'Sender', 400],
  ])('refuses %s', async (_, body, code, status) => {
    const answer = await ask('POST /soap', { headers: { 'Content-Type': MEDIA }, body });
    expect(faultOf(answer)).toEqual([`env:${code}`, status, undefined]);
  });

  it('takes its own media type alone', async () => {
    const answer = await ask('POST /soap', { headers: { 'Content-Type': 'text/xml' }, body: '' });
    expect(refusal(answer)).toEqual([415, 'media-type']);
  });
});

describe('GET /soap?wsdl', () => {
  it('describes each operation, its messages and where it is', async () => {
    const { text, headers } = await ask('GET /soap?wsdl');
    expect(headers.get('Content-Type')).toBe('text/xml; charset=utf-8');
    const definitions = readXml(text);
    const names = at(definitions, 'portType').children.map(({ attributes }) => attributes['name']);
    expect(names).toEqual(['GetPart', 'ListReviews', 'GetOrder', 'PlaceOrder', 'PayOrder']);
    const elements = at(definitions, 'types', 'schema').children.map(
      ({ attributes }) => attributes['name'],
    );
    for (const name of names) {
      expect(elements).toContain(name);
      expect(elements).toContain(`${name ?? ''}Response`);
    }
    const address = at(definitions, 'service', 'port', 'address');
    expect(address.attributes['location']).toBe('https://api.sparewheel.example/soap');
    expect(address.namespace).toBe('http://schemas.xmlsoap.org/wsdl/soap12/');
  });

  it('is all that is to be had by GET', async () => {
    expect(refusal(await ask('GET /soap'))).toEqual([404, 'not-found']);
  });
});

it('the three doors tell the same of an order', async () => {
  const rest = await ask('GET /orders/77', { as: 7 });
  const graph = await graphql('{ order(id: 77) { id status totalCents } }', { as: 7 });
  const xml = await soap(operation('GetOrder', '<m:orderId>77</m:orderId>'), { as: 7 });
  const order = at(readXml(xml.text), 'Body', 'GetOrderResponse', 'order');
  const { status, total_cents } = rest.json;
  expect(graph.json.data['order']).toEqual({
    id: '77',
    status: String(status).toUpperCase(),
    totalCents: total_cents,
  });
  expect(at(order, 'status').text).toBe(status);
  expect(at(order, 'totalCents').text).toBe(String(total_cents));
});

it('a release that renames a field renames it at each door, and in each description', async () => {
  const asking = { bench: openShop({ isRenamed: true }) };
  const name = 'Brake pad set, front';
  const rest = await ask('GET /parts/2041', asking);
  expect(rest.json).toMatchObject({ id: 2041, title: name });
  expect(rest.json).not.toHaveProperty('name');
  const asked = await graphql('{ part(id: 2041) { title suppliers { name } } }', asking);
  expect(asked.json.data['part']).toMatchObject({ title: name });
  const old = await graphql('{ part(id: 2041) { name } }', asking);
  expect(old.json.errors[0]?.message).toContain('Cannot query field "name" on type "Part"');
  expect(old.statements).toHaveLength(0);
  const message = await soap(operation('GetPart', '<m:partId>2041</m:partId>'), asking);
  const part = at(readXml(message.text), 'Body', 'GetPartResponse', 'part');
  const fields = part.children.map((field) => field.name);
  expect(fields).toEqual(['id', 'sku', 'title', 'category', 'priceCents', 'stock']);
  const types = at(readXml((await ask('GET /soap?wsdl', asking)).text), 'types', 'schema').children;
  const type = types.find(({ attributes }) => attributes['name'] === 'Part');
  if (type === undefined) throw new Error('no type of a part');
  const described = at(type, 'sequence').children.map(({ attributes }) => attributes['name']);
  expect(described).toEqual(fields);
});
