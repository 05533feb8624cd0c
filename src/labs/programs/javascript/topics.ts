import type { LiveTopic } from '../runtime.ts';

const RUNS: LiveTopic = { state: 'runs' };
const standIn = (...standIns: string[]): LiveTopic => ({ state: 'stand-in', standIns });
const recorded = (reason: string): LiveTopic => ({ state: 'recorded', reason });

const LOOPBACK = 'loopback network';
const SQLITE = 'SQLite (sql.js)';
const HASHES = 'node:crypto (noble-hashes)';

/** Which listings of JavaScript run in the tab. */
export const TOPICS: Readonly<Record<string, LiveTopic>> = {
  'answer-json': RUNS,
  'await-gap': RUNS,
  azure: recorded(
    'It signs in to a PostgreSQL server with Azure’s library; a tab has neither the server nor sockets.',
  ),
  'blocking-call': recorded(
    'What it shows is time, and in a tab it would measure the work of the page as well.',
  ),
  'call-with-retry': standIn(LOOPBACK),
  'check-token': standIn(HASHES),
  'check-webhook': standIn(HASHES),
  'contract-diff': RUNS,
  characterisation: RUNS,
  dynamodb: recorded(
    'The client of AWS and the database that it asks are several megabytes of packages for Node.js.',
  ),
  'encode-message': RUNS,
  'event-log': RUNS,
  express: recorded('Express and the 60 packages below it are made for the sockets of Node.js.'),
  'fencing-token': RUNS,
  gcp: recorded('The framework of Google Cloud is built on Express, which needs Node.js.'),
  graphql: RUNS,
  grpc: recorded('It calls itself over HTTP/2, and a tab has no sockets to listen on.'),
  'grpc-call': recorded('It speaks HTTP/2 over a socket of its own, and a tab has no sockets.'),
  'hash-password': standIn('Argon2 (argon2id)'),
  'live-stock': recorded(
    'It keeps answers open and writes to them piece by piece; the network that stands in within a tab carries whole messages.',
  ),
  capacity: RUNS,
  'edge-cache': RUNS,
  'edge-latency': RUNS,
  'incident-budget': RUNS,
  'infrastructure-plan': RUNS,
  'lost-update': recorded(
    'It needs two sessions of a PostgreSQL server; the one in a tab has one session.',
  ),
  'percentage-rollout': standIn(HASHES),
  'logical-clocks': RUNS,
  'order-projection': RUNS,
  postgresql: recorded(
    'PostgreSQL is itself a program for the browser or Node.js, and cannot run inside another one. The labs of this guide run it.',
  ),
  'query-parameters': standIn(SQLITE),
  'csrf-token': standIn(HASHES),
  'reset-token': standIn(HASHES),
  'session-store': standIn(HASHES),
  'retry-transaction': recorded(
    'It needs two sessions of a PostgreSQL server; the one in a tab has one session.',
  ),
  'receive-photo': recorded(
    'It breaks uploads off half-way; the network that stands in within a tab carries whole messages.',
  ),
  rest: standIn(LOOPBACK, HASHES),
  saga: RUNS,
  serverless: RUNS,
  'sign-mail': recorded(
    'It signs with Ed25519, which the node:crypto that stands in within a tab does not have.',
  ),
  'sign-upload': standIn(HASHES),
  soap: recorded('The library for SOAP is made for the sockets and streams of Node.js.'),
  'service-discovery': RUNS,
  'stream-file': standIn('files in memory'),
  'structured-log': RUNS,
  'swap-adapter': standIn(SQLITE),
  transaction: standIn(SQLITE),
  'time-zones': recorded('JavaScript in the tab runs on QuickJS, which has no time zone data.'),
  'text-length': recorded(
    'JavaScript in the tab runs on QuickJS, which cannot split text into graphemes.',
  ),
  mojibake: recorded(
    'JavaScript in the tab runs on QuickJS, which decodes UTF-8 and no older encoding.',
  ),
  backtracking: recorded(
    'What it shows is time, and in a tab it would measure the work of the page as well.',
  ),
  patterns: RUNS,
  'filter-parser': RUNS,
  'unit-test': standIn('node:test'),
  'validate-input': RUNS,
  'vulnerable-query': standIn(SQLITE),
  'websocket-accept': recorded(
    'It takes a connection over from HTTP and writes bytes to it; a tab has no sockets.',
  ),
};
