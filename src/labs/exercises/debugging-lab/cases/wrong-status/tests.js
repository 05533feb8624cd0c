export const INSTANCES = 1;

export const SCHEMA = `
CREATE TABLE parts (
  sku TEXT PRIMARY KEY, name TEXT NOT NULL, price_cents INTEGER NOT NULL
);
INSERT INTO parts VALUES ('BRK-2041', 'Brake pads', 4990);
`;

const CHAIN = { sku: 'CHN-1180', name: 'Chain', price_cents: 2190 };
const post = (shop, body) => shop.send('POST', '/parts', { body });
const partsOf = (shop) =>
  shop
    .ask('SELECT sku, price_cents FROM parts ORDER BY sku')
    .map(({ sku, price_cents }) => `${sku} ${price_cents}`)
    .join(', ');

export const TESTS = [
  {
    name: 'a part that is there is answered with 200',
    given: 'GET /parts/BRK-2041',
    async work(shop) {
      const { status, body } = await shop.send('GET', '/parts/BRK-2041');
      return { expected: 'status 200, Brake pads', got: `status ${status}, ${body?.name}` };
    },
  },
  {
    name: 'a part that is not there is answered with 404',
    given: 'GET /parts/XYZ-1',
    async work(shop) {
      const { status } = await shop.send('GET', '/parts/XYZ-1');
      return { expected: 'status 404', got: `status ${status}` };
    },
  },
  {
    name: 'a new part is answered with 201 and its address',
    given: 'POST /parts CHN-1180',
    async work(shop) {
      const { status, headers } = await post(shop, CHAIN);
      return {
        expected: 'status 201, Location: /parts/CHN-1180',
        got: `status ${status}, ${headers.location ? `Location: ${headers.location}` : 'no Location'}`,
      };
    },
  },
  {
    name: 'and it is kept',
    given: 'POST /parts CHN-1180',
    async work(shop) {
      await post(shop, CHAIN);
      return { expected: 'BRK-2041 4990, CHN-1180 2190', got: partsOf(shop) };
    },
  },
  {
    name: 'a part that is there already is answered with 409, and stays as it was',
    given: 'POST /parts BRK-2041 with another price',
    async work(shop) {
      const { status } = await post(shop, { sku: 'BRK-2041', name: 'Pads', price_cents: 1 });
      return { expected: 'status 409; BRK-2041 4990', got: `status ${status}; ${partsOf(shop)}` };
    },
  },
  {
    name: 'a part without a price is answered with 422 or 400, and not kept',
    given: 'POST /parts TYR-3000 without price_cents',
    async work(shop) {
      const { status } = await post(shop, { sku: 'TYR-3000', name: 'Tyre' });
      const parts = partsOf(shop);
      return {
        expected: 'status 422 or 400; BRK-2041 4990',
        got: `status ${status}; ${parts}`,
        passed: (status === 422 || status === 400) && parts === 'BRK-2041 4990',
      };
    },
  },
];
