import type { LiveTopic } from '../runtime.ts';

const RUNS: LiveTopic = { state: 'runs' };
const ON_SQLITE: LiveTopic = { state: 'stand-in', standIns: ['SQLite (sql.js)'] };

/** The listings in Go, and what becomes of each in the tab. */
export const TOPICS: Readonly<Record<string, LiveTopic>> = {
  'answer-json': RUNS,
  'blocking-call': {
    state: 'recorded',
    reason: 'It calculates beside its waits, and a tab gives Go one thread.',
  },
  'call-with-retry': { state: 'stand-in', standIns: ['loopback network'] },
  'check-token': RUNS,
  chi: {
    state: 'recorded',
    reason: 'It needs the module chi, and the kit of the tab has the standard library alone.',
  },
  goroutines: RUNS,
  'hash-password': RUNS,
  'query-parameters': ON_SQLITE,
  'stream-file': RUNS,
  'structured-log': RUNS,
  'text-length': RUNS,
  backtracking: {
    state: 'recorded',
    reason: 'What it shows is time, and in a tab it would measure the work of the page as well.',
  },
  transaction: ON_SQLITE,
  'unit-test': RUNS,
  'validate-input': RUNS,
  'vulnerable-query': ON_SQLITE,
};
