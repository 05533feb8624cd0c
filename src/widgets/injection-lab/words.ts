import type { Afterwards } from '@/labs/exercises/injection-lab/run';

const listed = (all: readonly string[]) => new Intl.ListFormat('en-GB').format(all);

/** What the database says after a run, for a list of terms. */
export const afterwardsWords = ({ tables, sessions, isOpen }: Afterwards) => [
  {
    what: 'Sessions in the database',
    says: sessions.length === 0 ? 'none' : listed(sessions.map(nameOf)),
  },
  { what: 'Tables', says: tables.length === 0 ? 'none are left' : listed(tables) },
  { what: 'Stockroom', says: isOpen ? 'open' : 'shut' },
];

const nameOf = ({ email, account }: Afterwards['sessions'][number]) =>
  email === '' ? `account ${account}` : email;

export const SPOILED =
  'The lab could not make its tables, because something was changed that a run does not make anew. “Reset lab” makes a new database.';
