import { createInterface } from 'node:readline';

// region: validate-input
const RULES = new Map([
  ['part_id', [(value) => value > 0, 'must be a whole number above 0']],
  ['quantity', [(value) => value >= 1 && value <= 20, 'must be between 1 and 20']],
]);

function faultOf(field, order) {
  if (!RULES.has(field)) return 'is not allowed';
  if (!Object.hasOwn(order, field)) return 'is missing';
  const [accepts, fault] = RULES.get(field);
  const value = order[field];
  return Number.isSafeInteger(value) && accepts(value) ? undefined : fault;
}

function faultsOf(order) {
  const fields = new Set([...RULES.keys(), ...Object.keys(order)]);
  return [...fields]
    .sort()
    .map((field) => ({ field, fault: faultOf(field, order) }))
    .filter(({ fault }) => fault !== undefined);
}
// endregion

for await (const line of createInterface({ input: process.stdin })) {
  const faults = faultsOf(JSON.parse(line)).map(
    ({ field, fault }) => `${field}: ${fault}`,
  );
  console.log(faults.length === 0 ? 'ok' : `422 ${faults.join('; ')}`);
}
