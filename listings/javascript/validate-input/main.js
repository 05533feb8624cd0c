import { createInterface } from 'node:readline';

// region: validate-input
const RULES = new Map([
  ['part_id', [(value) => value > 0, 'must be a whole number above 0']],
  [
    'quantity',
    [(value) => value >= 1 && value <= 99, 'must be a whole number from 1 to 99'],
  ],
]);

function errorOf(field, order) {
  if (!RULES.has(field)) return 'is not allowed';
  if (!Object.hasOwn(order, field)) return 'is missing';
  const [accepts, error] = RULES.get(field);
  const value = order[field];
  return Number.isSafeInteger(value) && accepts(value) ? undefined : error;
}

function errorsOf(order) {
  const isObject = typeof order === 'object' && order !== null && !Array.isArray(order);
  if (!isObject) return [{ pointer: '#', detail: 'must be an object' }];
  return [...new Set([...RULES.keys(), ...Object.keys(order)])]
    .sort()
    .map((field) => ({ pointer: `#/${field}`, detail: errorOf(field, order) }))
    .filter(({ detail }) => detail !== undefined);
}
// endregion

function answer(body) {
  let order;
  try {
    order = JSON.parse(body);
  } catch {
    return { status: 400, problem: { title: 'The body is not JSON' } };
  }
  const errors = errorsOf(order);
  if (errors.length === 0) return { status: 200 };
  return { status: 422, problem: { title: 'The order is not valid', errors } };
}

for await (const line of createInterface({ input: process.stdin })) {
  const { status, problem } = answer(line);
  console.log(problem ? `${status} ${JSON.stringify(problem)}` : 'ok');
}
