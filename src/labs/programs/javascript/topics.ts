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
  azure: recorded(
    'It signs in to a PostgreSQL server with Azure’s library; a tab has neither the server nor sockets.',
  ),
  'call-with-retry': standIn(LOOPBACK),
  'check-token': standIn(HASHES),
  dynamodb: recorded(
    'The client of AWS and the database that it asks are several megabytes of packages for Node.js.',
  ),
  express: recorded('Express and the 60 packages below it are made for the sockets of Node.js.'),
  gcp: recorded('The framework of Google Cloud is built on Express, which needs Node.js.'),
  graphql: RUNS,
  'hash-password': standIn('Argon2 (argon2id)'),
  'lost-update': recorded(
    'It needs two sessions of a PostgreSQL server; the one in a tab has one session.',
  ),
  postgresql: recorded(
    'PostgreSQL is itself a program for the browser or Node.js, and cannot run inside another one. The labs of this guide run it.',
  ),
  'query-parameters': standIn(SQLITE),
  rest: standIn(LOOPBACK, HASHES),
  serverless: RUNS,
  soap: recorded('The library for SOAP is made for the sockets and streams of Node.js.'),
  'stream-file': standIn('files in memory'),
  'structured-log': RUNS,
  transaction: standIn(SQLITE),
  'unit-test': standIn('node:test'),
  'validate-input': RUNS,
  'vulnerable-query': standIn(SQLITE),
};
