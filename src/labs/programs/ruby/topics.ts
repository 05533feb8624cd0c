import type { LiveTopic } from '../runtime.ts';

/** Which listings of Ruby run in the tab. */
export const TOPICS: Readonly<Record<string, LiveTopic>> = {
  'answer-json': { state: 'runs' },
  'call-with-retry': {
    state: 'stand-in',
    standIns: ['loopback network', 'threads (fibers that take turns)'],
  },
  'check-token': { state: 'stand-in', standIns: ['JWT'] },
  'hash-password': { state: 'stand-in', standIns: ['bcrypt'] },
  'query-parameters': { state: 'stand-in', standIns: ['SQLite (sql.js)'] },
  rails: {
    state: 'recorded',
    reason: 'Rails needs gems with code in C that no package offers for a tab.',
  },
  'stream-file': { state: 'runs' },
  'structured-log': { state: 'runs' },
  transaction: { state: 'stand-in', standIns: ['SQLite (sql.js)'] },
  'unit-test': { state: 'runs' },
  'validate-input': { state: 'runs' },
  'vulnerable-query': { state: 'stand-in', standIns: ['SQLite (sql.js)'] },
};
