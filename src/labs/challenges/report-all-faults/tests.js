import { faultsOf } from './answer.js';
import { check, done } from './cases.js';

const tryOrder = (name, text, expected) =>
  check(name, text, expected, () => faultsOf(JSON.parse(text)));

const PART = 'part_id: is not valid';
const QUANTITY = 'quantity: is not valid';
await tryOrder('a valid order', '{"part_id":2041,"quantity":2}', []);
await tryOrder('two values that are not valid', '{"part_id":0,"quantity":100}', [PART, QUANTITY]);
await tryOrder('two fields that are missing', '{}', [
  'part_id: is missing',
  'quantity: is missing',
]);
await tryOrder('a field that is not known', '{"part_id":2041,"quantity":2,"price_cents":1}', [
  'price_cents: is not allowed',
]);
await tryOrder('each kind of fault', '{"quantity":0,"admin":true}', [
  'admin: is not allowed',
  'part_id: is missing',
  QUANTITY,
]);
await tryOrder('a text and true in the place of numbers', '{"part_id":"2041","quantity":true}', [
  PART,
  QUANTITY,
]);
await tryOrder('numbers that are not whole', '{"part_id":2041.5,"quantity":1.5}', [PART, QUANTITY]);
await tryOrder('a list in the place of an order', '[]', ['order: is not an object']);
await tryOrder('nothing in the place of an order', 'null', ['order: is not an object']);
done();
