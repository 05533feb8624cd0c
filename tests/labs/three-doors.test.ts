import { BETWEEN } from '@/labs/http/written';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { engineInNode } from '../../scripts/labs/engine';
import { judged } from '@/labs/exercises/definition';
import { THREE_DOORS } from '@/labs/exercises/three-doors/lab';
import type { DoorsRun } from '@/labs/exercises/three-doors/run';

let node: Awaited<ReturnType<typeof engineInNode>>;
beforeAll(async () => {
  node = await engineInNode('story');
});
afterAll(() => node.db.close());

const stepOf = (id: string) => {
  const step = THREE_DOORS.steps.find((each) => each.id === id);
  if (step === undefined) throw new Error(id);
  return step;
};
const run = (text: string) => THREE_DOORS.run(node.engine, text);
async function verdict(id: string, text: string) {
  const outcome = await run(text);
  return judged(node.engine, stepOf(id).goal, { text, outcome });
}
const countOf = ({ doors }: DoorsRun, door: string) =>
  doors.find((each) => each.door === door)?.count;

test('there are 4 to 10 steps, each with hints, and each text stays in the limits', () => {
  const { steps } = THREE_DOORS;
  expect(steps.length).toBeGreaterThanOrEqual(4);
  expect(steps.length).toBeLessThanOrEqual(10);
  for (const { hints } of steps) expect(hints.length).toBeGreaterThanOrEqual(2);
});

describe.each(THREE_DOORS.steps)('$id', (step) => {
  test('is solved by its solution and not by its start', async () => {
    expect(await verdict(step.id, step.solution)).toMatchObject({ solved: true });
    expect(await verdict(step.id, step.start)).toMatchObject({ solved: false });
    expect(await verdict(step.id, '')).toMatchObject({ solved: false });
  });
});

const GRAPHQL = 'GRAPHQL /graphql\n\n';
const soap = (content: string) =>
  `POST /soap\nContent-Type: application/soap+xml\n\n<s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope"><s:Body>${content}</s:Body></s:Envelope>`;
const solution = (id: string) => stepOf(id).solution;
const split = (id: string) => solution(id).split(BETWEEN);
const NAMESPACE = 'xmlns="urn:sparewheel:shop:1"';
const CIRCLE = 'orders(first: 1) { items(first: 1) { part {';

/** What people send instead, and what they must be told. */
const WRONG: Readonly<Record<string, readonly (readonly [told: string, text: string])[]>> = {
  rest: [
    ['names of parts', 'GET /orders/77\n\n###\n\nGET /orders/77/items'],
    [
      'stocks',
      split('rest')
        .filter((each) => each !== 'GET /parts/311')
        .join(BETWEEN),
    ],
    ['the newest reviews', split('rest').slice(0, 4).join(BETWEEN)],
    ['the order’s status and total', split('rest').slice(1).join(BETWEEN)],
    ['the order’s status and total', solution('rest').replaceAll('orders/77', 'orders/78')],
    ['Nothing was asked through REST', solution('graphql')],
    ['requests to GraphQL out', solution('rest') + BETWEEN + solution('graphql')],
    ['broken', solution('rest').replace('GET', '# broken: authorization\nGET')],
  ],
  graphql: [
    ['stocks', solution('graphql').replace('stock', '')],
    ['prices', solution('graphql').replace('unitPriceCents', '')],
    ['the newest reviews', solution('graphql').replace('first: 3', 'first: 1')],
    ['the newest reviews', solution('graphql').replace('body', '')],
    ['names of parts', solution('graphql').replace('name', 'title')],
    ['one request', `${GRAPHQL}{ order(id: 77) { id } }${BETWEEN}${solution('graphql')}`],
    ['through GraphQL', solution('rest')],
  ],
  soap: [
    ['stocks', split('soap')[0] ?? ''],
    ['the newest reviews', split('soap').slice(0, 4).join(BETWEEN)],
    ['the newest reviews', solution('soap').replaceAll('<first>3</first>', '<first>2</first>')],
    ['stocks', solution('soap').replaceAll('GetPart', 'ReadPart')],
    ['status', solution('soap').replaceAll('urn:sparewheel:shop:1', 'urn:other')],
    ['through SOAP', 'GET /parts/311'],
  ],
  'side-by-side': [
    ['through SOAP', split('side-by-side').slice(0, 7).join(BETWEEN)],
    ['through GraphQL', solution('rest') + BETWEEN + solution('soap')],
    ['through REST', solution('graphql') + BETWEEN + solution('soap')],
    ['screen of SOAP', split('side-by-side').slice(0, -1).join(BETWEEN)],
    ['screen of REST', split('side-by-side').slice(1).join(BETWEEN)],
  ],
  'names-alone': [
    ['No query', split('names-alone').slice(0, 3).join(BETWEEN)],
    ['to compare', split('names-alone')[3] ?? ''],
    ['nothing beside', solution('names-alone').replace('{ name }', '{ id name }')],
    ['nothing beside', solution('names-alone').replace('{ name }', '{ sku }')],
    [
      'nothing beside',
      solution('names-alone')
        .replace('order(id: 77)', 'order: part(id: 311)')
        .replace('items { part { name } }', 'name'),
    ],
    ['both names', solution('names-alone').replace('GET /parts/311', 'GET /parts/312')],
  ],
  'n-plus-one': [
    ['naive', split('n-plus-one')[1] ?? ''],
    ['with the loaders', split('n-plus-one')[0] ?? ''],
    ['ask for the same', solution('n-plus-one').replace('quantity', '')],
    [
      'hardly repeats',
      `# resolvers: naive\n${GRAPHQL}{ orders(first: 20) { id } }${BETWEEN}${GRAPHQL}{ orders(first: 20) { id } }`,
    ],
    ['read its errors', solution('n-plus-one').replace('quantity', 'amount')],
    ['What there is', solution('n-plus-one').replace('naive', 'lazy')],
  ],
  depth: [
    ['No query was too deep', split('depth')[0] ?? ''],
    ['deepest answer has 0 levels', split('depth')[1] ?? ''],
    ['deepest answer has 6 levels', `${stepOf('depth').start}${BETWEEN}${split('depth')[1] ?? ''}`],
    ['No query was too deep', `${GRAPHQL}{ ${`${CIRCLE} `.repeat(4)} id`],
    [
      'No query was too deep',
      `${split('depth')[0] ?? ''}${BETWEEN}${GRAPHQL}{ parts(first: 100) { reviews(first: 100) { stars } } }`,
    ],
  ],
  cost: [
    ['too-costly', split('cost')[1] ?? ''],
    ['all 100 parts', split('cost')[0] ?? ''],
    ['limit allows more', solution('cost').replace('first: 9)', 'first: 8)')],
    [
      'all 100 parts',
      solution('cost').replace(
        /first: 100\) { name reviews\(first: 9/,
        'first: 90) { name reviews(first: 9',
      ),
    ],
    ['too-costly', solution('cost').replace('reviews(first: 100)', 'reviews(first: 101)')],
    ['all 100 parts', solution('cost').replace('reviews(first: 9) { stars }', '')],
  ],
  caching: [
    ['304', solution('caching').replace('p2041-v12', 'p2041-v1')],
    ['304', solution('caching').replace('If-None-Match', 'If-Match')],
    ['twice', split('caching').slice(0, 3).join(BETWEEN)],
    ['ask for the same', solution('caching').replace('priceCents', '')],
    ['with its tag', split('caching').slice(1).join(BETWEEN)],
    ['first', [1, 0, 2, 3].map((at) => split('caching')[at]).join(BETWEEN)],
  ],
  renamed: [
    ['Not every request', solution('renamed').replace('# release: renamed\n', '')],
    ['through REST', split('renamed').slice(1).join(BETWEEN)],
    ['in a query', [0, 2].map((at) => split('renamed')[at]).join(BETWEEN)],
    ['in a query', solution('renamed').replace('{ name stock }', '{ title stock }')],
    ['SOAP message', split('renamed').slice(0, 2).join(BETWEEN)],
    ['through REST', solution('renamed').replace('GET /parts', 'GET /v1/parts')],
  ],
};

test.each(Object.entries(WRONG))('%s refuses what is wrong, and says why', async (id, answers) => {
  expect(answers.length).toBeGreaterThanOrEqual(5);
  for (const [told, text] of answers) {
    const { solved, says } = await verdict(id, text);
    expect([text, solved, says]).toEqual([text, false, expect.stringContaining(told)]);
  }
});

test('every step is given wrong answers', () => {
  expect(Object.keys(WRONG)).toEqual(THREE_DOORS.steps.map(({ id }) => id));
});

describe('other right answers', () => {
  test.each([
    ['rest', split('rest').toReversed().join(BETWEEN)],
    ['graphql', solution('graphql').replace('{\n  order', 'query Page {\n  order')],
    ['graphql', solution('graphql').replace('reviews(first: 3)', 'reviews(first: 5)')],
    ['soap', solution('soap').replaceAll('<first>3</first>', '')],
    ['soap', `GET /soap?wsdl${BETWEEN}${solution('soap')}`],
    [
      'soap',
      solution('soap').replaceAll(NAMESPACE, '').replaceAll('<s:Body>', `<s:Body ${NAMESPACE}>`),
    ],
    ['side-by-side', split('side-by-side').toReversed().join(BETWEEN)],
    ['n-plus-one', split('n-plus-one').toReversed().join(BETWEEN)],
    ['caching', solution('caching').replace('"p2041-v12"', '"other", W/"p2041-v12"')],
    ['renamed', split('renamed').toReversed().join(BETWEEN)],
  ])('%s', async (id, text) => {
    expect(await verdict(id, text)).toMatchObject({ solved: true });
  });
});

test('what the texts and predictions say of requests and statements is what is counted', async () => {
  const outcome = await run(solution('side-by-side'));
  const [rest, graphql, xml] = ['REST', 'GraphQL', 'SOAP'].map((door) => countOf(outcome, door));
  expect([rest?.requests, graphql?.requests, xml?.requests]).toEqual([6, 1, 5]);
  expect(graphql?.statements).toBe(5);
  expect(rest?.statements).toBeGreaterThan(xml?.statements ?? 0);
  const bytes = [rest, graphql, xml].map((count) => (count?.up ?? 0) + (count?.down ?? 0));
  expect(Math.max(...bytes)).toBe(bytes[2]);
  const { lines } = await run(solution('n-plus-one'));
  expect(lines[0]?.count.statements).toBeGreaterThan(30);
  expect(lines[1]?.count.statements).toBe(5);
});

test('a screen shows what came, and says what the client complains of', async () => {
  const { doors } = await run(solution('renamed'));
  expect(doors.map(({ door, screen }) => [door, screen.items, screen.troubles])).toEqual([
    ['REST', [{ stock: 12 }], []],
    ['GraphQL', [], ['Cannot query field "name" on type "Part".']],
    [
      'SOAP',
      [],
      ['The WSDL promises name in part; it is not there.', 'The WSDL knows no title in part.'],
    ],
  ]);
});

test('an answer that is no JSON and a fault are complaints, and no exceptions', async () => {
  const { doors } = await run(`GET /parts/2041\nAccept: text/html${BETWEEN}${soap('<Burn/>')}`);
  expect(doors.map(({ screen }) => screen.troubles)).toEqual([
    ['An answer could not be read.'],
    ['The answer is a fault.'],
  ]);
});

test('what changed the shop is sent again after a reload, and nothing else', async () => {
  const pay = `${GRAPHQL}mutation { payOrder(id: 77) { status } }`;
  const text = `GET /orders/77${BETWEEN}${pay}`;
  const again = THREE_DOORS.again(text, await run(text));
  expect(again).toBe(pay);
  await node.restart();
  expect((await run('GET /orders/77')).doors[0]?.screen.status).toBe('pending');
  await run(again);
  const { doors } = await run('GET /orders/77');
  expect(doors[0]?.screen.status).toBe('paid');
  await node.restart();
});
