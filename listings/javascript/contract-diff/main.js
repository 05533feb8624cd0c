// region: contract-diff
/** What in `after` no longer keeps what `before` promised. `side` is request or answer. */
function* broken(before, after, side, at = '') {
  if (after === undefined) return yield `${at} is gone`;
  if (before.type !== after.type)
    yield `${at} is ${after.type} instead of ${before.type}`;
  const [narrow, wide] = side === 'request' ? [after, before] : [before, after];
  for (const value of wide.enum ?? []) {
    if (narrow.enum?.includes(value) === false) yield `${at}: “${value}”`;
  }
  const [must, may] = [narrow.required ?? [], wide.required ?? []];
  for (const name of must.filter((each) => !may.includes(each))) {
    yield `${at}.${name} ${side === 'request' ? 'is demanded now' : 'may be missing now'}`;
  }
  if (
    side === 'request' &&
    (after.maximum ?? Infinity) < (before.maximum ?? Infinity)
  ) {
    yield `${at} at most ${after.maximum}`;
  }
  for (const [name, schema] of Object.entries(before.properties ?? {})) {
    yield* broken(schema, after.properties?.[name], side, `${at}.${name}`);
  }
}
// endregion

const integer = { type: 'integer' };
const order = {
  type: 'object',
  properties: {
    part_id: integer,
    quantity: { ...integer, maximum: 99 },
    note: { type: 'string' },
  },
  required: ['part_id', 'quantity'],
};
const part = {
  type: 'object',
  properties: {
    id: integer,
    price_cents: integer,
    state: { type: 'string', enum: ['in stock', 'sold out'] },
  },
  required: ['id', 'price_cents'],
};
const withField = (schema, name, field) => ({
  ...schema,
  properties: { ...schema.properties, [name]: field },
});
const cases = {
  'a new field in the answer': [part, withField(part, 'weight_g', integer), 'answer'],
  'a new field in the request': [order, withField(order, 'gift', integer), 'request'],
  '… that is demanded': [
    order,
    { ...withField(order, 'gift', integer), required: [...order.required, 'gift'] },
    'request',
  ],
  'a lower limit': [
    order,
    withField(order, 'quantity', { ...integer, maximum: 9 }),
    'request',
  ],
  'a higher limit': [
    order,
    withField(order, 'quantity', { ...integer, maximum: 999 }),
    'request',
  ],
  'a price as text': [
    part,
    withField(part, 'price_cents', { type: 'string' }),
    'answer',
  ],
  'a price that may be absent': [part, { ...part, required: ['id'] }, 'answer'],
  'a field removed': [part, { ...part, properties: { id: integer } }, 'answer'],
  'one state more': [
    part,
    withField(part, 'state', {
      type: 'string',
      enum: ['in stock', 'sold out', 'to order'],
    }),
    'answer',
  ],
};
for (const [name, [before, after, side]] of Object.entries(cases)) {
  const found = [...broken(before, after, side)];
  console.log(`${name}: ${found.length === 0 ? 'free' : found.join(', ')}`);
}
