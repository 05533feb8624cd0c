export const RULE_NAMES = [
  { id: 'none', name: 'No protection' },
  { id: 'one', name: 'One rebuilds' },
  { id: 'stale', name: 'Old copy meanwhile' },
  { id: 'early', name: 'Early, at random' },
] as const;

/** Of chance, for readers who refresh early. */
export const SEED = 10;

export const CAPTION =
  'One popular key, twenty seconds: how old the copy gets, and how many equal queries reach the database.';

export const DESCRIPTION =
  'Two charts share one time line of twenty seconds. The upper one shows the age of the cached copy: it rises from nothing to 5 seconds, the time to live, and breaks off. For 0.4 seconds there is no copy; then it is stored again and again, and when the last query is done it begins to age once more. The lower one shows how many equal queries run in the database at once: none while the copy lives, then in each gap a spike of 80, because 200 requests a second arrive and the first query takes 0.4 seconds. There are three spikes, 240 queries in all, and each of those requests waits for its own.';

export const ASSUMPTIONS = [
  'One key. Requests arrive at equal distances, and a query takes 0.4 seconds however many run; a real database would slow down, which makes the spike grow.',
  'The age of a copy counts from when it was stored.',
  'One rebuilds: the others wait for its result. Old copy meanwhile: the first request after the expiry starts a query, and everybody gets the old copy until it is done.',
  'Early, at random: each request draws an exponential time with the mean of a rebuild, and rebuilds if that reaches beyond the expiry (Vattani and others, 2015, with a beta of 1).',
] as const;
