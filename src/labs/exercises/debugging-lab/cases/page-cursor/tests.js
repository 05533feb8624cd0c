export const INSTANCES = 1;

/** Orders of an old shop were taken over later, so that an id says nothing of the time. */
export const SCHEMA = `
CREATE TABLE orders (
  id INTEGER PRIMARY KEY, placed_at TEXT NOT NULL, total_cents INTEGER NOT NULL
);
`;

const MOST_PAGES = 40;
const at = (minute) => `2026-11-29T10:${String(minute).padStart(2, '0')}:00Z`;

/** Puts orders in, each with its minute; ids rise and fall. */
function fill(shop, minutes) {
  minutes.forEach((minute, index) => {
    const id = 200 + ((index * 7) % minutes.length);
    shop.ask(`INSERT INTO orders VALUES (${id}, '${at(minute)}', ${1000 + index})`);
  });
}

/** Ids in the order in which all pages have them, and how many pages there were. */
async function walk(shop, limit, between = () => undefined) {
  const ids = [];
  const times = [];
  let after;
  for (let pages = 1; pages <= MOST_PAGES; pages += 1) {
    const more = after === undefined ? '' : `&after=${encodeURIComponent(after)}`;
    const { status, body } = await shop.send('GET', `/orders?limit=${limit}${more}`);
    if (status !== 200 || !Array.isArray(body?.orders)) return { says: `status ${status}` };
    ids.push(...body.orders.map(({ id }) => id));
    times.push(...body.orders.map(({ placed_at }) => placed_at));
    if (body.next === null || body.next === undefined) return { ids, times, pages };
    after = body.next;
    between(pages);
  }
  return { says: `no last page after ${MOST_PAGES} pages` };
}

/** How often each order came. */
function told({ ids, times, pages, says }, all) {
  if (says !== undefined) return says;
  const missing = all.filter((id) => !ids.includes(id));
  const twice = all.filter((id) => ids.filter((each) => each === id).length > 1);
  const faults = [
    ...(missing.length > 0 ? [`missing: ${missing.join(' ')}`] : []),
    ...(twice.length > 0 ? [`twice: ${twice.join(' ')}`] : []),
    ...(times.some((time, index) => time > (times[index - 1] ?? '9999')) ? ['not in order'] : []),
  ];
  const right = `each of ${all.length} once, the newest first`;
  return `${faults.length === 0 ? right : faults.join(', ')}; ${pages} page${pages === 1 ? '' : 's'}`;
}

const pageTest = (name, minutes, limit, pages) => ({
  name,
  given: `${minutes.length} orders, GET /orders?limit=${limit} and what follows`,
  async work(shop) {
    fill(shop, minutes);
    const all = shop.ask('SELECT id FROM orders ORDER BY placed_at DESC').map(({ id }) => id);
    return {
      expected: `each of ${minutes.length} once, the newest first; ${pages} pages`,
      got: told(await walk(shop, limit), all),
    };
  },
});

const count = (length) => Array.from({ length }, (_, index) => index);

export const TESTS = [
  pageTest('12 orders in pages of 5', count(12), 5, 3),
  pageTest('10 orders in pages of 5 end after the second', count(10), 5, 2),
  pageTest('4 orders in pages of 1', count(4), 1, 4),
  pageTest('7 orders of one minute in pages of 3', [1, 2, 2, 2, 2, 2, 2, 2, 3], 3, 3),
  {
    name: 'an order that comes between two pages moves nothing',
    given: '9 orders, GET /orders?limit=4, a new order, the other pages',
    async work(shop) {
      fill(shop, count(9));
      const all = shop.ask('SELECT id FROM orders').map(({ id }) => id);
      const found = await walk(shop, 4, (pages) => {
        if (pages === 1) shop.ask(`INSERT INTO orders VALUES (300, '${at(59)}', 1)`);
      });
      return { expected: 'each of 9 once, the newest first; 3 pages', got: told(found, all) };
    },
  },
];
