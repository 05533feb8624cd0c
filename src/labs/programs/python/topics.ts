import type { LiveTopic } from '../runtime.ts';

const RUNS: LiveTopic = { state: 'runs' };

/** Which Python listings run in the tab. */
export const TOPICS: Readonly<Record<string, LiveTopic>> = {
  'answer-json': RUNS,
  'check-webhook': RUNS,
  'encode-message': RUNS,
  characterisation: RUNS,
  'percentage-rollout': RUNS,
  'await-gap': RUNS,
  'text-length': RUNS,
  mojibake: RUNS,
  patterns: RUNS,
  'filter-parser': RUNS,
  'query-parameters': RUNS,
  'csrf-token': RUNS,
  'reset-token': RUNS,
  'session-store': RUNS,
  'retry-transaction': {
    state: 'recorded',
    reason: 'It needs two connections to a PostgreSQL server, and a tab has no server beside it.',
  },
  'sign-upload': RUNS,
  'event-log': RUNS,
  'fencing-token': RUNS,
  'logical-clocks': RUNS,
  'order-projection': RUNS,
  'column-layout': RUNS,
  saga: RUNS,
  'stream-file': RUNS,
  'structured-log': RUNS,
  'swap-adapter': RUNS,
  capacity: RUNS,
  'edge-cache': RUNS,
  'edge-latency': RUNS,
  'incident-budget': RUNS,
  'infrastructure-plan': RUNS,
  'service-discovery': RUNS,
  'tool-loop': RUNS,
  transaction: RUNS,
  'unit-test': RUNS,
  'validate-input': RUNS,
  'vulnerable-query': RUNS,
  'call-with-retry': {
    state: 'stand-in',
    standIns: ['loopback network', 'threads, one after the other'],
  },
  'check-token': { state: 'stand-in', standIns: ['PyJWT (HMAC)'] },
  'hash-password': { state: 'stand-in', standIns: ['Argon2 (argon2id)'] },
  'blocking-call': {
    state: 'recorded',
    reason: 'What it shows is time, and in a tab it would measure the work of the page as well.',
  },
  'time-zones': {
    state: 'recorded',
    reason: 'Python in the tab comes without the time zone database.',
  },
  backtracking: {
    state: 'recorded',
    reason: 'What it shows is time, and in a tab it would measure the work of the page as well.',
  },
  django: {
    state: 'recorded',
    reason: 'Django is installed from the Python Package Index, which a tab does not have.',
  },
  fastapi: {
    state: 'recorded',
    reason: 'FastAPI is installed from the Python Package Index, which a tab does not have.',
  },
  flask: {
    state: 'recorded',
    reason: 'Flask is installed from the Python Package Index, which a tab does not have.',
  },
  git: { state: 'recorded', reason: 'It starts Git, and a tab cannot start other programs.' },
  'lost-update': {
    state: 'recorded',
    reason: 'It needs two connections to a PostgreSQL server, and a tab has no server beside it.',
  },
  memcached: {
    state: 'recorded',
    reason: 'It starts a Memcached server, and a tab cannot start other programs.',
  },
  mysql: {
    state: 'recorded',
    reason: 'It starts a MariaDB server, and a tab cannot start other programs.',
  },
  redis: {
    state: 'recorded',
    reason: 'It starts a Redis server, and a tab cannot start other programs.',
  },
  'orm-session': {
    state: 'recorded',
    reason: 'SQLAlchemy is installed from the Python Package Index, which a tab does not have.',
  },
  sqlite: {
    state: 'recorded',
    reason: 'It opens one file from three connections; in a tab SQLite keeps its data in memory.',
  },
  'send-mail': {
    state: 'recorded',
    reason: 'It speaks to a mail server over a socket, and a tab has no sockets.',
  },
  unix: {
    state: 'recorded',
    reason: 'It starts processes of its own with fork, and a tab has one process.',
  },
};
