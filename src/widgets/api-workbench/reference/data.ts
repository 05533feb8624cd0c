import type { Example } from './model';

/** What staff of the shop in the tab send; the shop has no secrets there. */
export const STAFF_TOKEN = 'Bearer staff-key-of-the-tab';

const PART = { id: '2041' };
const CHANGE = { ...PART, 'If-Match': '"p2041-v12"' };
const ORDER = { id: '77' };

const ENVELOPE = `<soap:Envelope xmlns:soap="http://www.w3.org/2003/05/soap-envelope">
  <soap:Body>
    <GetPart xmlns="urn:sparewheel:shop:1">
      <partId>2041</partId>
    </GetPart>
  </soap:Body>
</soap:Envelope>`;

/** What “Try it” puts into the form for an operation, by its id. */
export const EXAMPLES: Readonly<Record<string, Example>> = {
  listParts: { values: { category: 'brakes', sort: 'price_cents', limit: '5' } },
  readPart: { values: PART },
  replacePart: {
    values: CHANGE,
    body: `{
  "sku": "BRK-2041",
  "name": "Brake pad set, front",
  "category": "brakes",
  "price_cents": 4790,
  "stock": 12
}`,
  },
  changePart: { values: CHANGE, body: '{ "price_cents": 4790 }' },
  listMovements: { values: PART },
  readPartV1: { values: PART },
  listReviews: { values: PART },
  writeReview: { values: { id: '2042' }, body: '{ "stars": 5, "body": "Stops at once" }' },
  deleteReview: { values: { id: '50' } },
  createOrder: {
    values: { 'Idempotency-Key': 'an-order-of-mine' },
    body: '{ "items": [{ "part_id": 2041, "quantity": 1 }] }',
  },
  readOrder: { values: ORDER },
  listOrderItems: { values: ORDER },
  payOrder: { values: ORDER },
  cancelOrder: { values: ORDER },
  signIn: {
    body: '{ "email": "customer-7@mail.example", "password": "three spare wheels" }',
  },
  query: { body: '{ "query": "{ part(id: 2041) { name priceCents } }" }' },
  describeSoap: { values: { wsdl: '' } },
  callSoap: { media: 'application/soap+xml', body: ENVELOPE },
};
