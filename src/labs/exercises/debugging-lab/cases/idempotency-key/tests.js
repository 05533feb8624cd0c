/** The shop runs in two processes behind a load balancer: they share the database and nothing else. */
export const INSTANCES = 2;

export const SCHEMA = `
CREATE TABLE payments (
  key TEXT PRIMARY KEY, order_id INTEGER NOT NULL, cents INTEGER NOT NULL, charge TEXT
);
`;

const pay = (key, cents = 11270) => [
  'POST',
  '/payments',
  { headers: { 'idempotency-key': key }, body: { order_id: 77, cents } },
];
const charged = (shop) =>
  `charged ${shop.charges.length === 1 ? 'once' : `${shop.charges.length} times`}`;
const chargeIn = ({ status, body }) => `${status} ${body?.charge ?? ''}`.trim();

export const TESTS = [
  {
    name: 'one payment charges the card',
    given: 'POST /payments, key a',
    async work(shop) {
      const response = await shop.send(...pay('a'));
      return {
        expected: '201 ch_1; charged once',
        got: `${chargeIn(response)}; ${charged(shop)}`,
      };
    },
  },
  {
    name: 'the same payment again has the same answer',
    given: 'POST /payments, key b; when it is done, the same again',
    async work(shop) {
      const first = await shop.send(...pay('b'));
      const second = await shop.send(...pay('b'));
      return {
        expected: '201 ch_1, 201 ch_1; charged once',
        got: `${chargeIn(first)}, ${chargeIn(second)}; ${charged(shop)}`,
      };
    },
  },
  {
    name: 'another key is another payment',
    given: 'two at once: POST /payments, key c; POST /payments, key d',
    async work(shop) {
      const both = await shop.together([pay('c'), pay('d')]);
      return {
        expected: '201 ch_1, 201 ch_2; charged 2 times',
        got: `${both.map(chargeIn).sort().join(', ')}; ${charged(shop)}`,
      };
    },
  },
  {
    name: 'the same payment twice at once charges the card once',
    given: 'two at once: POST /payments, key e; POST /payments, key e',
    async work(shop) {
      await shop.together([pay('e'), pay('e')]);
      return { expected: 'charged once', got: charged(shop) };
    },
  },
  {
    name: 'of the two, one has the charge, and the other the same or 409',
    given: 'two at once: POST /payments, key f; POST /payments, key f',
    async work(shop) {
      const both = await shop.together([pay('f'), pay('f')]);
      const got = both.map(chargeIn).sort().join(', ');
      return {
        expected: '201 ch_1, 201 ch_1; or 201 ch_1, 409',
        got,
        passed: got === '201 ch_1, 201 ch_1' || got === '201 ch_1, 409',
      };
    },
  },
  {
    name: 'whoever asks again after that gets the charge',
    given: 'two at once with key g; when both are done, the same again',
    async work(shop) {
      await shop.together([pay('g'), pay('g')]);
      const third = await shop.send(...pay('g'));
      return {
        expected: '201 ch_1; charged once',
        got: `${chargeIn(third)}; ${charged(shop)}`,
      };
    },
  },
];
