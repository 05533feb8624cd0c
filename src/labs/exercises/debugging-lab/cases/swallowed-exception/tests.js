export const INSTANCES = 1;

export const SCHEMA = `
CREATE TABLE orders (
  id INTEGER PRIMARY KEY, account_id INTEGER NOT NULL, status TEXT NOT NULL, note TEXT
);
INSERT INTO orders VALUES
  (77, 7, 'delivered', 'Leave with the neighbour'),
  (78, 7, 'shipped', ' Ring twice '),
  (81, 7, 'shipped', NULL),
  (84, 7, 'shipped', 'Garage'),
  (85, 8, 'shipped', 'Back door'),
  (86, 9, 'pending', '');
`;

const REASON = 'connect ECONNREFUSED 10.0.0.5:5432';
const get = (shop, account) => shop.send('GET', `/accounts/${account}/deliveries`);

/** The answer while the database is out of reach. */
function broken(shop) {
  shop.breakDatabase(REASON);
  return get(shop, 8);
}

const idsOf = ({ status, body }) => {
  const ids = body?.deliveries?.map?.(({ id }) => id).join(' ');
  return `status ${status}, orders: ${ids === '' ? 'none' : (ids ?? 'no list')}`;
};

export const TESTS = [
  {
    name: 'all three deliveries of account 7 are listed',
    given: 'GET /accounts/7/deliveries',
    work: async (shop) => ({
      expected: 'status 200, orders: 78 81 84',
      got: idsOf(await get(shop, 7)),
    }),
  },
  {
    name: 'a note comes without the spaces around it',
    given: 'GET /accounts/7/deliveries, order 78',
    async work(shop) {
      const { body } = await get(shop, 7);
      const note = body?.deliveries?.find?.(({ id }) => id === 78)?.note;
      return { expected: 'Ring twice', got: String(note) };
    },
  },
  {
    name: 'an account without deliveries has an empty list',
    given: 'GET /accounts/9/deliveries',
    work: async (shop) => ({
      expected: 'status 200, orders: none',
      got: idsOf(await get(shop, 9)),
    }),
  },
  {
    name: 'while the database is out of reach, the answer is 500',
    given: 'GET /accounts/8/deliveries',
    work: async (shop) => ({
      expected: 'status 500',
      got: `status ${(await broken(shop)).status}`,
    }),
  },
  {
    name: 'and the log names the cause, as an error',
    given: 'GET /accounts/8/deliveries',
    async work(shop) {
      await broken(shop);
      const lines = shop.log.lines.filter(({ level }) => level === 'ERROR');
      const said = lines.map(({ text }) => text).join(' | ');
      return {
        expected: `ERROR … ${REASON}`,
        got: said === '' ? 'no line with ERROR' : `ERROR ${said}`,
        passed: said.includes(REASON),
      };
    },
  },
  {
    name: 'the answer keeps the cause for itself',
    given: 'GET /accounts/8/deliveries',
    async work(shop) {
      const { status, body } = await broken(shop);
      const text = JSON.stringify(body);
      const isTold = /ECONNREFUSED|10\.0\.0\.5|handler\.js/.test(text);
      return {
        expected: 'an error without addresses and traces',
        got: status < 400 ? `no error: ${text}` : text,
        passed: status >= 500 && !isTold,
      };
    },
  },
];
