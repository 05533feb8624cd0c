// region: order-projection
const START = { version: 0, status: 'new', items: {}, cents: 0 };

function apply(order, { version, type, body }) {
  const next = { ...order, version };
  switch (type) {
    case 'OrderPlaced':
      return { ...next, status: 'pending', items: body.items };
    case 'OrderPaid':
      return { ...next, status: 'paid', cents: order.cents + body.cents };
    case 'ItemReturned': {
      const left = order.items[body.part] - body.quantity;
      return { ...next, items: { ...order.items, [body.part]: left } };
    }
    case 'MoneyRefunded':
      return { ...next, cents: order.cents - body.cents };
    default:
      return next; // an event of which this program need not know
  }
}

const stateOf = (events, snapshot = START) =>
  events
    .filter(({ version }) => version > snapshot.version)
    .map(upcast)
    .reduce(apply, snapshot);
// endregion

// Until May an event told euros; what was written stays as it is.
function upcast(event) {
  if (event.type !== 'OrderPaid' || 'cents' in event.body) return event;
  return { ...event, body: { cents: Math.round(event.body.euros * 100) } };
}

const events = [
  { version: 1, type: 'OrderPlaced', body: { items: { 311: 1, 2041: 2 } } },
  { version: 2, type: 'OrderPaid', body: { euros: 112.7 } },
  { version: 3, type: 'OrderShipped', body: {} },
  { version: 4, type: 'ItemReturned', body: { part: 2041, quantity: 1 } },
  { version: 5, type: 'MoneyRefunded', body: { cents: 4990 } },
];

const say = (when, { version, status, items, cents }) =>
  console.log(
    `${when}: version ${version}, ${status}, ${JSON.stringify(items)}, ${cents} cents`,
  );

say('now', stateOf(events));
const snapshot = stateOf(events.slice(0, 3));
say('after three events', snapshot);
say('from there', stateOf(events, snapshot));
